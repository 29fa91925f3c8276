import type { LineBranches } from './coverage.ts';
import { findLine, type LineNumbers } from './line-hits.ts';

/** The branches of each line, in the order of the lines: as a map, and much smaller than one. */
interface BranchMap extends ReadonlyMap<number, LineBranches> {
  readonly numbers: LineNumbers;
  readonly all: readonly LineBranches[];
}

/** Both have the same length; the lines are in order, each there once. */
export function branchMap(numbers: LineNumbers, all: readonly LineBranches[]): ReadonlyMap<number, LineBranches> {
  // One set of methods for all: there may be very many files.
  return { __proto__: methods, size: numbers.length, numbers, all } as unknown as BranchMap;
}

function* entriesOf({ numbers, all }: BranchMap): Generator<[number, LineBranches], undefined> {
  for (let at = 0; at < numbers.length; at += 1) yield [numbers[at] as number, all[at] as LineBranches];
}

const methods = {
  has(this: BranchMap, line: number): boolean {
    return findLine(this.numbers, line) >= 0;
  },
  get(this: BranchMap, line: number): LineBranches | undefined {
    return this.all[findLine(this.numbers, line)];
  },
  forEach(
    this: BranchMap,
    callback: (branches: LineBranches, line: number, map: BranchMap) => void,
    thisArg?: unknown,
  ) {
    for (let at = 0; at < this.size; at += 1)
      callback.call(thisArg, this.all[at] as LineBranches, this.numbers[at] as number, this);
  },
  keys(this: BranchMap) {
    return this.numbers.values();
  },
  values(this: BranchMap) {
    return this.all.values();
  },
  entries(this: BranchMap) {
    return entriesOf(this);
  },
  [Symbol.iterator](this: BranchMap) {
    return entriesOf(this);
  },
};
