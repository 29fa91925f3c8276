import type { ChangedFile, Changes, Hunk } from '@sluice/git';

/** Where something of the base is at the head. */
export interface TrackedPlace {
  readonly path: string;
  /** `undefined` for a line that was changed. */
  readonly line: number | undefined;
  /** Of a changed line: what stands in its place, 1-based, the end exclusive; empty when nothing does. */
  readonly replacedBy: readonly [start: number, end: number];
}

/** Follows lines of the base through a change: renames, moved blocks, lines above that came and went. */
export interface LineTracker {
  /** `undefined` when the file is not there any more. */
  path(basePath: string): string | undefined;
  place(basePath: string, line: number): TrackedPlace | undefined;
}

export function lineTracker({ files, moves }: Changes): LineTracker {
  const byOld = new Map<string, ChangedFile>();
  for (const file of files) if (file.oldPath !== undefined) byOld.set(file.oldPath, file);
  const movesFrom = Map.groupBy(moves, ({ oldPath }) => oldPath);
  const path = (basePath: string): string | undefined => {
    const file = byOld.get(basePath);
    if (file === undefined) return basePath;
    return file.kind === 'deleted' ? undefined : file.path;
  };
  return {
    path,
    place(basePath, line) {
      const move = movesFrom.get(basePath)?.find(({ oldStart, count }) => line >= oldStart && line < oldStart + count);
      if (move !== undefined) {
        return { path: move.newPath, line: move.newStart + line - move.oldStart, replacedBy: [0, 0] };
      }
      const now = path(basePath);
      return now === undefined ? undefined : { path: now, ...follow(byOld.get(basePath)?.hunks ?? [], line) };
    },
  };
}

function follow(hunks: readonly Hunk[], line: number): Pick<TrackedPlace, 'line' | 'replacedBy'> {
  let shift = 0;
  for (const { oldStart, oldCount, newStart, newCount } of hunks) {
    // An insertion `-5,0` stands behind old line 5.
    if (oldCount === 0 ? line <= oldStart : line < oldStart) break;
    if (line < oldStart + oldCount) return { line: undefined, replacedBy: [newStart, newStart + newCount] };
    shift += newCount - oldCount;
  }
  return { line: line + shift, replacedBy: [0, 0] };
}
