/**
 * How often each line ran: a map from line numbers (1 or more) to counts, in the order of the lines. Typed arrays hold it, as narrow as the
 * numbers allow: a report of ten million lines takes some 50 MB, and maps of JavaScript ten times as much.
 */
export interface LineHits extends ReadonlyMap<number, number> {
  /** How many of the lines ran. */
  readonly covered: number;
  /** The lines in order, and the count of each at the same place. */
  readonly numbers: LineNumbers;
  readonly counts: LineCounts;
}

export type LineNumbers = Uint16Array | Uint32Array;
export type LineCounts = Uint8Array | Uint32Array | Float64Array;

/** Both arrays have the same length; the lines are in order, each there once. */
export function lineHits(numbers: LineNumbers, counts: LineCounts): LineHits {
  let covered = 0;
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] as number) > 0) covered += 1;
  // One set of methods for all: there may be very many files.
  return { __proto__: methods, size: numbers.length, covered, numbers, counts } as unknown as LineHits;
}

/** The place of the line, or -1. */
export function findLine(numbers: LineNumbers, line: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = numbers[middle] as number;
    if (here === line) return middle;
    if (here < line) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function* entriesOf({ numbers, counts }: LineHits): Generator<[number, number], undefined> {
  for (let at = 0; at < numbers.length; at += 1) yield [numbers[at] as number, counts[at] as number];
}

const methods = {
  has(this: LineHits, line: number): boolean {
    return findLine(this.numbers, line) >= 0;
  },
  get(this: LineHits, line: number): number | undefined {
    const at = findLine(this.numbers, line);
    return at < 0 ? undefined : this.counts[at];
  },
  forEach(this: LineHits, callback: (hits: number, line: number, map: LineHits) => void, thisArg?: unknown): void {
    for (let at = 0; at < this.size; at += 1)
      callback.call(thisArg, this.counts[at] as number, this.numbers[at] as number, this);
  },
  keys(this: LineHits) {
    return this.numbers.values();
  },
  values(this: LineHits) {
    return this.counts.values();
  },
  entries(this: LineHits) {
    return entriesOf(this);
  },
  [Symbol.iterator](this: LineHits) {
    return entriesOf(this);
  },
};
