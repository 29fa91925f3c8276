import type { LineMap } from './line-map.ts';

/** A line that ran in one run and did not in the next, without being touched. */
export interface FlippedLine {
  readonly path: string;
  readonly line: number;
}

/** How often a line flipped, as far as it is remembered. */
export interface UnstableLine extends FlippedLine {
  readonly flips: number;
  /** Baselines since the last flip. */
  readonly quiet: number;
}

export type UnstableLines = readonly UnstableLine[];

/** Once may be a test that was taken away; a line that also came back does not depend on the change. */
const flipsOfUnstable = 2;
const quietKept = 30;
const linesKept = 2000;

export function isUnstable({ flips }: UnstableLine): boolean {
  return flips >= flipsOfUnstable;
}

/** What is remembered after one more run: lines are followed to where they are now, and forgotten when they were changed. */
export function followUnstable(before: UnstableLines, map: LineMap, flipped: readonly FlippedLine[]): UnstableLines {
  const known = new Map<string, UnstableLine>();
  for (const each of before) {
    const file = map.of(each.path);
    const line = file.newLine(each.line);
    const place =
      file.newPath !== undefined && line !== undefined ? { path: file.newPath, line } : map.moved(each.path, each.line);
    if (place !== undefined && each.quiet < quietKept)
      known.set(keyOf(place), { ...each, ...place, quiet: each.quiet + 1 });
  }
  for (const place of flipped) {
    const flips = (known.get(keyOf(place))?.flips ?? 0) + 1;
    known.set(keyOf(place), { ...place, flips: Math.min(flips, 99), quiet: 0 });
  }
  return [...known.values()].sort((a, b) => b.flips - a.flips || a.quiet - b.quiet).slice(0, linesKept);
}

const keyOf = ({ path, line }: FlippedLine): string => `${line} ${path}`;

/** From JSON that may come from anywhere; what is not as it should be is left out. */
export function readUnstableLines(value: unknown): UnstableLines {
  if (!Array.isArray(value)) return [];
  return value.slice(0, linesKept).flatMap((item: Partial<UnstableLine> | null) => {
    const { path, line, flips, quiet } = item ?? {};
    const counts = [line, flips, quiet].every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
    return typeof path === 'string' && counts ? [{ path, line, flips, quiet } as UnstableLine] : [];
  });
}
