// Ways to damage a document, each from a stream of random numbers, so that a seed gives the same documents everywhere.
import { tokens } from './tokens.mjs';

const pick = (random, list) => list[Math.floor(random() * list.length)];
const place = (random, bytes) => Math.floor(random() * (bytes.length + 1));

/** Two places in order, mostly near each other. */
function span(random, bytes) {
  const start = place(random, bytes);
  const length = Math.floor(random() ** 4 * bytes.length) + 1;
  return [start, Math.min(bytes.length, start + length)];
}

const numbers = (bytes) => [...bytes.toString('latin1').matchAll(/\d+/g)];

/** Name -> the damaged bytes. */
export const mutations = {
  cut: (random, bytes) => bytes.subarray(0, place(random, bytes)),
  remove(random, bytes) {
    const [start, end] = span(random, bytes);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  repeat(random, bytes) {
    const [start, end] = span(random, bytes);
    const times = 1 + Math.floor(random() * Math.min(20, 200_000 / (end - start + 1)));
    return Buffer.concat([
      bytes.subarray(0, end),
      ...Array(times).fill(bytes.subarray(start, end)),
      bytes.subarray(end),
    ]);
  },
  flip(random, bytes) {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[Math.floor(random() * copy.length)] ^= 1 << Math.floor(random() * 8);
    return copy;
  },
  byte(random, bytes) {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
    return copy;
  },
  insert(random, bytes) {
    const at = place(random, bytes);
    return Buffer.concat([bytes.subarray(0, at), pick(random, tokens), bytes.subarray(at)]);
  },
  number(random, bytes) {
    const found = pick(random, numbers(bytes));
    if (found === undefined) return bytes;
    return Buffer.concat([
      bytes.subarray(0, found.index),
      pick(random, tokens),
      bytes.subarray(found.index + found[0].length),
    ]);
  },
  swap(random, bytes) {
    const [start, middle] = span(random, bytes);
    const end = Math.min(bytes.length, middle + Math.floor(random() * 200));
    return Buffer.concat([
      bytes.subarray(0, start),
      bytes.subarray(middle, end),
      bytes.subarray(start, middle),
      bytes.subarray(end),
    ]);
  },
  splice(random, bytes, corpus) {
    const other = pick(random, corpus);
    const [start, end] = span(random, other);
    const at = place(random, bytes);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at)]);
  },
};

/** A document of the corpus after one to three mutations; `names` are theirs. */
export function mutate(random, corpus) {
  const original = Math.floor(random() * corpus.length);
  const names = Array.from({ length: 1 + Math.floor(random() ** 3 * 3) }, () => pick(random, Object.keys(mutations)));
  const bytes = names.reduce((current, name) => mutations[name](random, current, corpus), corpus[original]);
  return { original, names, bytes };
}

/** In pieces of a random size: where the pieces end must make no difference. */
export async function* pieces(random, bytes) {
  const size = 1 + Math.floor(random() ** 2 * bytes.length);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
