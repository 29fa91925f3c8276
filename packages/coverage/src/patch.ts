import type { ChangedFile, Changes, Move } from '@sluice/git';
import type { Ratio } from '@sluice/verdict';
import type { FileCoverage } from './coverage.ts';

/** One place of a change in which lines are code and no test ran them. */
export interface UncoveredHunk {
  readonly path: string;
  /** Never empty; lines that are not code do not break a range. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly uncovered: number;
  /** Changed lines that are code. */
  readonly total: number;
}

export interface PatchFile {
  readonly path: string;
  readonly ratio: Ratio;
  readonly hunks: readonly UncoveredHunk[];
  /** Changed lines that only came from elsewhere as they were: not new code. */
  readonly moved: number;
  /** No report knows the file; each line that may be code counts as uncovered. */
  readonly unmeasured: boolean;
}

/** How much of what a change adds was run by tests. */
export interface PatchCoverage {
  readonly ratio: Ratio;
  /** Those with a changed line that is code; most uncovered lines first. */
  readonly files: readonly PatchFile[];
}

/** Coverage of the changed lines. `unmeasured`: paths of those files that no report knows. */
export function patchCoverage(
  files: readonly FileCoverage[],
  changes: Changes,
  unmeasured: ReadonlySet<string> = new Set(),
): PatchCoverage {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const movesTo = Map.groupBy(changes.moves, ({ newPath }) => newPath);
  const patched = changes.files.flatMap((changed) => {
    const file = byPath.get(changed.path);
    if (file === undefined || changed.kind === 'deleted') return [];
    const found = patchFile(file, changed, movesTo.get(changed.path) ?? [], unmeasured.has(changed.path));
    return found.ratio.total === 0 && found.moved === 0 ? [] : [found];
  });
  const missing = ({ ratio }: PatchFile): number => ratio.total - ratio.covered;
  return {
    ratio: sumRatios(patched.map(({ ratio }) => ratio)),
    files: patched.sort((a, b) => missing(b) - missing(a) || (a.path < b.path ? -1 : 1)),
  };
}

export function sumRatios(ratios: readonly Ratio[]): Ratio {
  let covered = 0;
  let total = 0;
  for (const ratio of ratios) {
    covered += ratio.covered;
    total += ratio.total;
  }
  return { covered, total };
}

function patchFile(file: FileCoverage, changed: ChangedFile, moves: readonly Move[], unmeasured: boolean): PatchFile {
  const hunks: UncoveredHunk[] = [];
  let covered = 0;
  let total = 0;
  let moved = 0;
  for (const { newStart, newCount } of changed.hunks) {
    const own = { uncovered: 0, total: 0 };
    const ranges: [number, number][] = [];
    let open: [number, number] | undefined;
    for (let line = newStart; line < newStart + newCount; line += 1) {
      const hits = file.lines.get(line);
      if (hits === undefined) continue;
      if (isMoved(line, moves)) {
        moved += 1;
        open = undefined;
        continue;
      }
      own.total += 1;
      if (hits > 0) open = undefined;
      else {
        own.uncovered += 1;
        if (open === undefined) {
          open = [line, line];
          ranges.push(open);
        } else open[1] = line;
      }
    }
    total += own.total;
    covered += own.total - own.uncovered;
    if (ranges.length > 0) hunks.push({ path: file.path, ranges, ...own });
  }
  return { path: file.path, ratio: { covered, total }, hunks, moved, unmeasured };
}

const isMoved = (line: number, moves: readonly Move[]): boolean =>
  moves.some(({ newStart, count }) => line >= newStart && line < newStart + count);
