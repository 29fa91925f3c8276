// Our reader of JSON, entry by entry, against JSON.parse: both accept the same documents and find the same in them.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readJson } from '../../packages/coverage/src/json-reader.ts';
import { pieces } from './mutations/mutate.mjs';

const fixtures = fileURLToPath(new URL('../../tests/fixtures/coverage', import.meta.url));

const documents = [
  '{"a":{"b":[1,"x\\"}",{"c":null}],"":{}},"d":[],"e":-1.5e3}',
  '[[],{},"",0,[true,[false]]]',
  ' "\\u00e9" ',
  '{}',
];

/** Puts the document together again from its entries; of a key that is there twice the last one counts, as in JSON.parse. */
async function entries(chunks, depth) {
  const root = { value: undefined };
  const end = await readJson(
    chunks,
    (path) => path.length < depth,
    (path, value) => {
      root.value ??= new Map();
      root.value.set(JSON.stringify(path), JSON.stringify(value));
      return undefined;
    },
  );
  return { end, found: root.value ?? new Map() };
}

function flat(value, depth, path = [], found = new Map()) {
  if (path.length < depth && typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) flat(entry, depth, [...path, key], found);
  } else found.set(JSON.stringify(path), JSON.stringify(value));
  return found;
}

const sorted = (map) => JSON.stringify([...map].sort());

export function targets() {
  const corpus = [
    ...documents.map((text) => Buffer.from(text)),
    ...globSync('**/*.json', { cwd: fixtures })
      .sort()
      .map((file) => readFileSync(`${fixtures}/${file}`)),
  ];
  return [
    {
      name: 'json agreement',
      corpus,
      async check({ bytes }, random) {
        if ([bytes[0], bytes[1]].some((byte) => [0, 0xfe, 0xff].includes(byte))) return undefined;
        const depth = Math.floor(random() * 4);
        const { end, found } = await entries(pieces(random, bytes), depth);
        const text = new TextDecoder().decode(bytes);
        let wanted;
        try {
          wanted = JSON.parse(text);
        } catch {
          return end.ok ? 'accepted, and JSON.parse refuses it' : undefined;
        }
        if (!end.ok) return /nesting/.test(end.message) ? undefined : `refused: ${end.message}`;
        const expected = flat(wanted, depth);
        // Objects that are there twice under one key are read into each other; JSON.parse forgets the first.
        return sorted(found) === sorted(expected) || found.size > expected.size
          ? undefined
          : 'found something else in it';
      },
    },
  ];
}
