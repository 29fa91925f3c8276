import type { Ratio } from '@sluice/verdict';
import { branchRatio, type FileCoverage, lineRatio } from './coverage.ts';
import { statesOf, writeStates } from './line-states.ts';
import { sumRatios } from './patch.ts';
import type { UnstableLines } from './unstable-lines.ts';

/** What was measured of one commit of a branch of the repository; later changes are compared with it. */
export interface Baseline {
  /** The commit. */
  readonly sha: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly files: readonly BaselineFile[];
  /** Totals of earlier baselines, oldest first, without this one. */
  readonly history: readonly BaselinePoint[];
  readonly unstable: UnstableLines;
  /** The gate that measured it did not pass: what is missing in it may be missing by mistake. */
  readonly red: boolean;
}

export interface BaselineFile {
  readonly path: string;
  readonly lines: Ratio;
  readonly branches: Ratio;
  /** As `writeStates` makes it; `undefined` where the whole would have become too large. */
  readonly states: string | undefined;
}

export interface BaselinePoint {
  readonly sha: string;
  readonly time: number;
  readonly lines: Ratio;
}

export const baselineSchema = 'sluice/coverage-baseline@1';

/** Units of text for the states of lines: about ten million lines. Beyond it the largest files have only totals. */
const statesUnits = 6 * 1024 * 1024;
const pointsKept = 30;

export interface BaselineOrigin {
  readonly sha: string;
  readonly time: number;
  /** The one before, whose history goes on. */
  readonly previous: Baseline | undefined;
  readonly unstable: UnstableLines;
  readonly red: boolean;
}

export function makeBaseline(files: readonly FileCoverage[], origin: BaselineOrigin): Baseline {
  const { previous, ...rest } = origin;
  const whole = files.map((file) => ({
    path: file.path,
    lines: lineRatio([file]),
    branches: branchRatio([file]),
    states: writeStates(statesOf(file)),
  }));
  const history = previous === undefined ? [] : [...previous.history, pointOf(previous)].slice(-pointsKept);
  return { ...rest, files: withinSize(whole), history };
}

export function pointOf({ sha, time, files }: Baseline): BaselinePoint {
  return { sha, time, lines: sumRatios(files.map(({ lines }) => lines)) };
}

function withinSize(files: readonly (BaselineFile & { readonly states: string })[]): readonly BaselineFile[] {
  let units = files.reduce((sum, { states }) => sum + states.length, 0);
  if (units <= statesUnits) return files;
  const without = new Set<string>();
  for (const { path, states } of files.toSorted((a, b) => b.states.length - a.states.length)) {
    if (units <= statesUnits) break;
    units -= states.length;
    without.add(path);
  }
  return files.map((file) => (without.has(file.path) ? { ...file, states: undefined } : file));
}

/** JSON, one line for each file. */
export function writeBaseline(baseline: Baseline): string {
  const { sha, time, history, unstable, red } = baseline;
  const head = { schema: baselineSchema, sha, time, history: history.map(pointRow), unstable, ...(red ? { red } : {}) };
  const rows = baseline.files.map(({ path, lines, branches, states }) =>
    JSON.stringify([path, lines.covered, lines.total, branches.covered, branches.total, states ?? null]),
  );
  return `${JSON.stringify(head).slice(0, -1)},"files":[\n${rows.join(',\n')}\n]}\n`;
}

const pointRow = ({ sha, time, lines }: BaselinePoint) => [sha, time, lines.covered, lines.total] as const;
