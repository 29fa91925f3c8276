import type { Ratio } from '@sluice/verdict';
import type { FileCoverage, LineBranches } from './coverage.ts';
import type { LineHits } from './line-hits.ts';
import { mergeBranches } from './merge-branches.ts';
import { lineHitsOf, mergeLines, sameLines } from './merge-lines.ts';

export interface MergedFile extends FileCoverage {
  /**
   * Reports disagree about which lines are code: they measured different versions of the file, or count differently. How many lines of
   * code each has, every number once, ascending; empty when they agree.
   */
  readonly disagreement: readonly number[];
}

interface Merging {
  readonly path: string;
  lines: LineHits;
  /** Of the first report until there is a second one: then a copy. */
  branches: ReadonlyMap<number, LineBranches> | Map<number, LineBranches>;
  copied: boolean;
  totals: FileCoverage['totals'];
  disagreement: readonly number[];
}

/** One entry for each path, sorted; a line is covered when any report covers it. Any order and any grouping gives the same. */
export function mergeFiles(files: Iterable<FileCoverage>): readonly MergedFile[] {
  const merging = new Map<string, Merging>();
  for (const file of files) {
    const before = merging.get(file.path);
    if (before !== undefined) add(before, file);
    else merging.set(file.path, begin(file));
  }
  return [...merging.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, lines, branches, totals, disagreement }) => ({
      path,
      lines,
      branches,
      ...(totals === undefined ? {} : { totals }),
      disagreement,
    }));
}

/** What a file that was merged before says of itself. */
const saidOf = (file: FileCoverage): readonly number[] =>
  'disagreement' in file ? (file as MergedFile).disagreement : [];

const lengths = (disagreement: readonly number[], lines: LineHits): readonly number[] =>
  disagreement.length > 0 || lines.size === 0 ? disagreement : [lines.size];

const begin = (file: FileCoverage): Merging => ({
  path: file.path,
  lines: lineHitsOf(file.lines),
  branches: file.branches,
  copied: false,
  totals: file.totals,
  disagreement: saidOf(file),
});

function add(into: Merging, file: FileCoverage): void {
  const lines = lineHitsOf(file.lines);
  const said = saidOf(file);
  const differ = into.lines.size > 0 && lines.size > 0 && !sameLines(into.lines, lines);
  if (differ || said.length > 0 || into.disagreement.length > 0) {
    const all = new Set([...lengths(into.disagreement, into.lines), ...lengths(said, lines)]);
    into.disagreement = [...all].sort((a, b) => a - b);
  }
  into.lines = mergeLines(into.lines, lines);
  into.totals = better(into.totals, file.totals);
  if (file.branches.size === 0) return;
  const branches = into.copied ? (into.branches as Map<number, LineBranches>) : new Map(into.branches);
  into.branches = branches;
  into.copied = true;
  for (const [line, said] of file.branches) {
    const known = branches.get(line);
    branches.set(line, known === undefined ? said : mergeBranches(known, said));
  }
}

/** Of totals alone nothing can be said about which lines they mean: the best covered of the most is all that is proven. */
function better(a: FileCoverage['totals'], b: FileCoverage['totals']): FileCoverage['totals'] {
  if (a === undefined || b === undefined) return a ?? b;
  const most = (x: Ratio, y: Ratio): Ratio => ({
    covered: Math.max(x.covered, y.covered),
    total: Math.max(x.total, y.total),
  });
  return { lines: most(a.lines, b.lines), branches: most(a.branches, b.branches) };
}
