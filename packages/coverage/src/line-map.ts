import type { ChangedFile, Changes, Hunk } from '@sluice/git';

/** Where the lines of the old state of a file are now. */
export interface FileMap {
  /** `undefined`: the file is not there any more. */
  readonly newPath: string | undefined;
  /** The file is where it was, as it was. */
  readonly untouched: boolean;
  /** Of an old line that is still there as it was; else `undefined`. */
  newLine(line: number): number | undefined;
}

export interface LineMap {
  /** By its old path. */
  of(oldPath: string): FileMap;
  /** What a line that was moved became. */
  moved(oldPath: string, line: number): { readonly path: string; readonly line: number } | undefined;
  /** Whether a line that is there now was put in by the change, not moved. */
  isNew(newPath: string, line: number): boolean;
  /** Whether an old line was taken out without anything in its place. */
  isDeletion(oldPath: string, line: number): boolean;
}

/** Follows lines through a change, renames and moves included. */
export function lineMap({ files, moves }: Changes): LineMap {
  const byOld = new Map<string, ChangedFile>();
  const byNew = new Map<string, ChangedFile>();
  for (const file of files) {
    if (file.oldPath !== undefined) byOld.set(file.oldPath, file);
    if (file.kind !== 'deleted') byNew.set(file.path, file);
  }
  const movesFrom = Map.groupBy(moves, ({ oldPath }) => oldPath);
  const movesTo = Map.groupBy(moves, ({ newPath }) => newPath);
  return {
    of(oldPath) {
      const file = byOld.get(oldPath);
      if (file === undefined) return { newPath: oldPath, untouched: true, newLine: (line) => line };
      if (file.kind === 'deleted') return { newPath: undefined, untouched: false, newLine: () => undefined };
      return { newPath: file.path, untouched: false, newLine: (line) => shifted(file.hunks, line) };
    },
    moved(oldPath, line) {
      const move = movesFrom.get(oldPath)?.find(({ oldStart, count }) => line >= oldStart && line < oldStart + count);
      return move === undefined ? undefined : { path: move.newPath, line: move.newStart + line - move.oldStart };
    },
    isNew(newPath, line) {
      const file = byNew.get(newPath);
      if (file === undefined) return false;
      const inHunk =
        file.kind === 'added' ||
        hunkAt(file.hunks, line, ({ newStart, newCount }) => [newStart, newCount]) !== undefined;
      return (
        inHunk &&
        movesTo.get(newPath)?.some(({ newStart, count }) => line >= newStart && line < newStart + count) !== true
      );
    },
    isDeletion(oldPath, line) {
      const file = byOld.get(oldPath);
      if (file === undefined || file.kind === 'deleted') return file !== undefined;
      return hunkAt(file.hunks, line, ({ oldStart, oldCount }) => [oldStart, oldCount])?.newCount === 0;
    },
  };
}

/** The hunk that has the line on one side; hunks are in order. */
function hunkAt(
  hunks: readonly Hunk[],
  line: number,
  side: (hunk: Hunk) => readonly [start: number, count: number],
): Hunk | undefined {
  let [low, high] = [0, hunks.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const hunk = hunks[middle] as Hunk;
    const [start, count] = side(hunk);
    if (line < start) high = middle - 1;
    else if (line >= start + count) low = middle + 1;
    else return hunk;
  }
  return undefined;
}

/** An old line's number now: moved by what the hunks before it added and took away. */
function shifted(hunks: readonly Hunk[], line: number): number | undefined {
  let [low, high] = [0, hunks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { oldStart, oldCount } = hunks[middle] as Hunk;
    // An insertion `-5,0` stands after old line 5.
    if (oldCount === 0 ? line > oldStart : line >= oldStart) low = middle + 1;
    else high = middle;
  }
  const before = hunks[low - 1];
  if (before === undefined) return line;
  const { oldStart, oldCount, newStart, newCount } = before;
  if (oldCount > 0 && line < oldStart + oldCount) return undefined;
  const oldEnd = oldCount === 0 ? oldStart : oldStart + oldCount - 1;
  const newEnd = newCount === 0 ? newStart : newStart + newCount - 1;
  return line - oldEnd + newEnd;
}
