/**
 * How often each line ran: a map from line numbers (1 or more) to counts, in the order of the lines. Typed arrays hold it, as narrow as the
 * numbers allow: a report of ten million lines takes some 30 MB, and maps of JavaScript ten times as much.
 */
export interface LineHits extends ReadonlyMap<number, number> {
  /** How many of the lines ran. */
  readonly covered: number;
  /** The lines in order, and the count of each at the same place. */
  readonly numbers: Numbers;
  readonly counts: Counts;
}

type Numbers = Uint16Array | Uint32Array;
type Counts = Uint8Array | Uint32Array | Float64Array;

/** Lines as they come, in any order and repeatedly; the highest count of a line is kept. */
export interface LineCollector {
  /** `hits` is a whole number from 0 to `Number.MAX_SAFE_INTEGER`. */
  add(line: number, hits: number): void;
  finish(): LineHits;
}

/** Files are mostly longer, but there may be very many. */
const initial = 16;

export function collectLines(room = initial): LineCollector {
  let numbers: Numbers = new Uint16Array(room);
  let counts: Counts = new Uint8Array(room);
  let size = 0;
  let last = 0;
  let sorted = true;
  const tidy = (): void => {
    if (sorted) return;
    ({ numbers, counts, size } = sortedUnique(numbers, counts, size));
    last = numbers[size - 1] ?? 0;
    sorted = true;
  };
  const makeRoom = (): void => {
    tidy();
    // What is said again and again must not take more and more memory.
    if (size * 2 < numbers.length) return;
    numbers = resized(numbers, size, size * 2);
    counts = resized(counts, size, size * 2);
  };
  return {
    add(line, hits) {
      // Before the comparison, because it may change which line is the last.
      if (size === numbers.length) makeRoom();
      if (line === last) {
        if (hits <= (counts[size - 1] as number)) return;
        counts = fitting(counts, hits);
        counts[size - 1] = hits;
        return;
      }
      if (line > 0xffff && numbers instanceof Uint16Array) numbers = Uint32Array.from(numbers);
      counts = fitting(counts, hits);
      if (line < last) sorted = false;
      last = line;
      numbers[size] = line;
      counts[size] = hits;
      size += 1;
    },
    finish() {
      tidy();
      return lineHits(resized(numbers, size, size), resized(counts, size, size));
    },
  };
}

export function lineHitsOf(lines: ReadonlyMap<number, number>): LineHits {
  if ('numbers' in lines) return lines as LineHits;
  const collector = collectLines();
  for (const [line, hits] of lines) collector.add(line, hits);
  return collector.finish();
}

export const sameLines = (a: LineHits, b: LineHits): boolean =>
  a.size === b.size && a.numbers.every((line, at) => line === b.numbers[at]);

/** Both together: a line ran as often as in the one where it ran more. */
export function mergeLines(a: LineHits, b: LineHits): LineHits {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const collector = collectLines(a.size + b.size);
  let left = 0;
  let right = 0;
  while (left < a.size || right < b.size) {
    const here = a.numbers[left] ?? Number.POSITIVE_INFINITY;
    const there = b.numbers[right] ?? Number.POSITIVE_INFINITY;
    // The collector keeps the higher count of a line that is added twice.
    if (here <= there) collector.add(here, a.counts[left++] as number);
    if (there <= here) collector.add(there, b.counts[right++] as number);
  }
  return collector.finish();
}

function fitting(counts: Counts, hits: number): Counts {
  if (hits <= 0xff || counts instanceof Float64Array) return counts;
  if (hits > 0xffff_ffff) return Float64Array.from(counts);
  return counts instanceof Uint8Array ? Uint32Array.from(counts) : counts;
}

function resized<T extends Numbers | Counts>(array: T, used: number, length: number): T {
  if (array.length === length) return array;
  const copy = new (array.constructor as new (length: number) => T)(length);
  copy.set(array.subarray(0, Math.min(used, length)));
  return copy;
}

/** Line numbers are below 2^24 and places below 2^29: both fit into one number that sorts like the line. */
const places = 2 ** 29;

function sortedUnique(numbers: Numbers, counts: Counts, size: number) {
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at += 1) keys[at] = (numbers[at] as number) * places + at;
  keys.sort();
  const newNumbers = new (numbers.constructor as new (length: number) => Numbers)(numbers.length);
  const newCounts = new (counts.constructor as new (length: number) => Counts)(counts.length);
  let length = 0;
  for (const key of keys) {
    const line = Math.floor(key / places);
    const hits = counts[key % places] as number;
    if (length > 0 && newNumbers[length - 1] === line) {
      if ((newCounts[length - 1] as number) < hits) newCounts[length - 1] = hits;
      continue;
    }
    newNumbers[length] = line;
    newCounts[length] = hits;
    length += 1;
  }
  return { numbers: newNumbers, counts: newCounts, size: length };
}

function lineHits(numbers: Numbers, counts: Counts): LineHits {
  const size = numbers.length;
  let covered = 0;
  for (let at = 0; at < size; at += 1) if ((counts[at] as number) > 0) covered += 1;
  const find = (line: number): number => {
    let low = 0;
    let high = size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const here = numbers[middle] as number;
      if (here === line) return middle;
      if (here < line) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  function* entries(): Generator<[number, number], undefined> {
    for (let at = 0; at < size; at += 1) yield [numbers[at] as number, counts[at] as number];
  }
  const self: LineHits = {
    size,
    covered,
    numbers,
    counts,
    has: (line) => find(line) >= 0,
    get(line) {
      const at = find(line);
      return at < 0 ? undefined : counts[at];
    },
    forEach(callback, thisArg) {
      for (let at = 0; at < size; at += 1) callback.call(thisArg, counts[at] as number, numbers[at] as number, self);
    },
    keys: () => numbers.values() as MapIterator<number>,
    values: () => counts.values() as MapIterator<number>,
    entries,
    [Symbol.iterator]: entries,
  };
  return self;
}
