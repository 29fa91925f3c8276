import type { Ratio } from '@sluice/verdict';
import { type Baseline, type BaselineFile, type BaselinePoint, baselineSchema } from './baseline.ts';
import { countStates } from './line-states.ts';
import { readUnstableLines } from './unstable-lines.ts';

export type BaselineResult =
  | { readonly ok: true; readonly baseline: Baseline }
  /** What is wrong, without the end of a sentence. */
  | { readonly ok: false; readonly message: string };

const mostFiles = 200_000;

/** Reads what `writeBaseline` wrote. It may come from anywhere, so nothing in it is believed unseen. */
export function readBaseline(text: string): BaselineResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, message: 'it is no JSON' };
  }
  const { schema, sha, time, files, history, unstable, red } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (schema !== baselineSchema) return { ok: false, message: `its schema is not ${baselineSchema}` };
  if (!isSha(sha) || !isCount(time)) return { ok: false, message: 'it names no commit and time' };
  const points = rowsOf(history, 1000)?.map(pointOf);
  if (points === undefined || !complete(points)) return { ok: false, message: 'its history is not readable' };
  const known = rowsOf(files, mostFiles)?.map(fileOf);
  if (known === undefined || !complete(known)) return { ok: false, message: 'its files are not readable' };
  const read = { sha, time, files: known, history: points, unstable: readUnstableLines(unstable) };
  return { ok: true, baseline: { ...read, red: red === true } };
}

const isSha = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{40,64}$/u.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function complete<T>(items: readonly (T | undefined)[]): items is readonly T[] {
  return items.every((item) => item !== undefined);
}

function rowsOf(value: unknown, most: number): readonly (readonly unknown[])[] | undefined {
  return Array.isArray(value) && value.length <= most && value.every(Array.isArray) ? value : undefined;
}

function ratioOf(covered: unknown, total: unknown): Ratio | undefined {
  return isCount(covered) && isCount(total) && covered <= total ? { covered, total } : undefined;
}

function pointOf([sha, time, covered, total]: readonly unknown[]): BaselinePoint | undefined {
  const lines = ratioOf(covered, total);
  return isSha(sha) && isCount(time) && lines !== undefined ? { sha, time, lines } : undefined;
}

function fileOf(row: readonly unknown[]): BaselineFile | undefined {
  const [path, linesCovered, linesTotal, branchesCovered, branchesTotal, states] = row;
  const lines = ratioOf(linesCovered, linesTotal);
  const branches = ratioOf(branchesCovered, branchesTotal);
  if (typeof path !== 'string' || lines === undefined || branches === undefined) return undefined;
  if (states === null) return { path, lines, branches, states: undefined };
  return typeof states === 'string' && agrees(states, lines) ? { path, lines, branches, states } : undefined;
}

/** The states are the truth; totals that say something else were made by somebody else. */
function agrees(text: string, lines: Ratio): boolean {
  const counted = countStates(text);
  return counted?.covered === lines.covered && counted.total === lines.total;
}
