import { type LineCounts, type LineHits, type LineNumbers, lineHits } from './line-hits.ts';

/** Lines as they come, in any order and repeatedly; the highest count of a line is kept. */
export interface LineCollector {
  /** `line` is from 1 to 10,000,000, `hits` a whole number from 0 to `Number.MAX_SAFE_INTEGER`. */
  add(line: number, hits: number): void;
  readonly size: number;
  /** What was added since the last time; `room` hands out its arrays. */
  take(room?: Room): LineHits;
}

const initial = 1024;

export function collectLines(): LineCollector {
  let numbers = new Uint32Array(initial);
  let counts = new Float64Array(initial);
  let last = 0;
  let sorted = true;
  const tidy = (): void => {
    if (!sorted) collector.size = sortUnique(numbers, counts, collector.size);
    last = numbers[collector.size - 1] ?? 0;
    sorted = true;
  };
  const makeRoom = (): void => {
    tidy();
    // What is said again and again must not take more and more memory.
    if (collector.size * 2 < numbers.length) return;
    const [oldNumbers, oldCounts] = [numbers, counts];
    numbers = new Uint32Array(oldNumbers.length * 2);
    counts = new Float64Array(oldNumbers.length * 2);
    numbers.set(oldNumbers);
    counts.set(oldCounts);
  };
  const collector = {
    size: 0,
    add(line: number, hits: number): void {
      // Before the comparison, because it may change which line is the last.
      if (collector.size === numbers.length) makeRoom();
      const { size } = collector;
      if (line === last) {
        if (hits > (counts[size - 1] as number)) counts[size - 1] = hits;
        return;
      }
      if (line < last) sorted = false;
      last = line;
      numbers[size] = line;
      counts[size] = hits;
      collector.size = size + 1;
    },
    take(room: Room = ownRoom): LineHits {
      tidy();
      const taken = narrow(numbers.subarray(0, collector.size), counts.subarray(0, collector.size), room);
      collector.size = 0;
      last = 0;
      return taken;
    },
  };
  return collector;
}

/** Where arrays come from. */
export interface Room {
  readonly numbers: (length: number, wide: boolean) => LineNumbers;
  readonly counts: (length: number, largest: number) => LineCounts;
}

const ownRoom: Room = {
  numbers: (length, wide) => (wide ? new Uint32Array(length) : new Uint16Array(length)),
  counts: (length, largest) => {
    if (largest > 0xffff_ffff) return new Float64Array(length);
    return largest > 0xff ? new Uint32Array(length) : new Uint8Array(length);
  },
};

const slabBytes = 256 * 1024;

/** Arrays of many files side by side in a few buffers: a buffer of its own costs more than a short file has. */
export function sharedRoom(): Room {
  let slab = new ArrayBuffer(0);
  let used = 0;
  const place = (bytes: number): number => {
    if (used + bytes > slab.byteLength) {
      slab = new ArrayBuffer(slabBytes);
      used = 0;
    }
    const at = used;
    // Each begins where any kind of array may begin.
    used += (bytes + 7) & ~7;
    return at;
  };
  return {
    numbers(length, wide) {
      const bytes = length * (wide ? 4 : 2);
      if (bytes > slabBytes / 8) return ownRoom.numbers(length, wide);
      const at = place(bytes);
      return wide ? new Uint32Array(slab, at, length) : new Uint16Array(slab, at, length);
    },
    counts(length, largest) {
      const bytes = length * (largest > 0xff ? 4 : 1);
      if (largest > 0xffff_ffff || bytes > slabBytes / 8) return ownRoom.counts(length, largest);
      const at = place(bytes);
      return largest > 0xff ? new Uint32Array(slab, at, length) : new Uint8Array(slab, at, length);
    },
  };
}

function narrow(numbers: Uint32Array, counts: Float64Array, room: Room): LineHits {
  let largest = 0;
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] as number) > largest) largest = counts[at] as number;
  const newNumbers = room.numbers(numbers.length, (numbers.at(-1) ?? 0) > 0xffff);
  const newCounts = room.counts(counts.length, largest);
  newNumbers.set(numbers);
  newCounts.set(counts);
  return lineHits(newNumbers, newCounts);
}

/** Line numbers are below 2^24 and places below 2^29: both fit into one number that sorts like the line. */
const places = 2 ** 29;

/** In place; answers how many lines are left. */
function sortUnique(numbers: Uint32Array, counts: Float64Array, size: number): number {
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at += 1) keys[at] = (numbers[at] as number) * places + at;
  keys.sort();
  const hitsOf = counts.slice(0, size);
  let length = 0;
  let before = 0;
  for (let at = 0; at < size; at += 1) {
    const key = keys[at] as number;
    const line = Math.floor(key / places);
    const hits = hitsOf[key - line * places] as number;
    if (line === before) {
      if ((counts[length - 1] as number) < hits) counts[length - 1] = hits;
      continue;
    }
    numbers[length] = line;
    counts[length] = hits;
    before = line;
    length += 1;
  }
  return length;
}
