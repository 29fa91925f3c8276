import type { FileCoverage, LineBranches } from './coverage.ts';

/**
 * Branches of one line from two reports. Where both name the ways that were not taken, one is missing only when both miss it;
 * where a report only counts, the better count is the most that is proven: branches are never matched by their number alone,
 * because engines number them differently from run to run.
 */
export function mergeBranches(a: LineBranches, b: LineBranches): LineBranches {
  if (a.missing !== undefined && b.missing !== undefined && a.total === b.total) {
    const missing = new Set([...a.missing].filter((target) => b.missing?.has(target)));
    return { total: a.total, covered: a.total - missing.size, missing };
  }
  const total = Math.max(a.total, b.total);
  return { total, covered: Math.min(total, Math.max(a.covered, b.covered)) };
}

export interface MergedFile extends FileCoverage {
  /** Reports disagree about which lines are code: they measured different versions of the file. */
  readonly disagreement: boolean;
}

/** One entry for each path; a line is covered when any report covers it. */
export function mergeFiles(files: Iterable<FileCoverage>): readonly MergedFile[] {
  const merged = new Map<
    string,
    { path: string; lines: Map<number, number>; branches: Map<number, LineBranches>; disagreement: boolean }
  >();
  for (const file of files) {
    const before = merged.get(file.path);
    if (before === undefined) {
      merged.set(file.path, {
        path: file.path,
        lines: new Map(file.lines),
        branches: new Map(file.branches),
        disagreement: false,
      });
      continue;
    }
    if (before.lines.size > 0 && file.lines.size > 0 && !sameLines(before.lines, file.lines))
      before.disagreement = true;
    for (const [line, hits] of file.lines) {
      const known = before.lines.get(line);
      if (known === undefined || known < hits) before.lines.set(line, hits);
    }
    for (const [line, branches] of file.branches) {
      const known = before.branches.get(line);
      before.branches.set(line, known === undefined ? branches : mergeBranches(known, branches));
    }
  }
  return [...merged.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function sameLines(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a.keys()].every((line) => b.has(line));
}
