import { difference, type Ratio } from '@sluice/verdict';
import type { BaselineFile } from './baseline.ts';
import { type FileCoverage, lineRatio } from './coverage.ts';
import type { LineMap } from './line-map.ts';
import { covered, type LineStates, missed, notCode, readStates, statesOf } from './line-states.ts';
import { sumRatios } from './patch.ts';
import type { FlippedLine } from './unstable-lines.ts';

/**
 * Why a total changed.
 *
 * - `measured`: lines that nobody touched are code now and were not, or the other way round: files that came into the reports or left
 *   them.
 * - `changed`: lines that were put in, and those that they took the place of.
 * - `deleted`: lines that were taken out with nothing in their place.
 * - `flipped`: lines that nobody touched ran then and do not now, or the other way round.
 */
export type Cause = (typeof causes)[number];

/** In the order in which they are applied; together they lead from the one total to the other, exactly. */
export const causes = ['measured', 'changed', 'deleted', 'flipped'] as const;

export interface Part {
  readonly cause: Cause;
  /** How many more lines ran, and are code; negative for fewer. */
  readonly covered: number;
  readonly total: number;
  /** What it did to the percentage: points times 10,000, rounded towards minus infinity. */
  readonly points: bigint;
}

export interface Attribution {
  readonly from: Ratio;
  readonly to: Ratio;
  /** One for each cause. */
  readonly parts: readonly Part[];
  /** Where they are now; ran then, and not now. */
  readonly lost: readonly FlippedLine[];
  readonly gained: readonly FlippedLine[];
}

type Counts = Record<Cause, { covered: number; total: number }>;

/** Splits the change from a baseline to what was measured now. `map` leads from the baseline's commit to the present one. */
export function attribute(before: readonly BaselineFile[], now: readonly FileCoverage[], map: LineMap): Attribution {
  const counts: Counts = {
    measured: { covered: 0, total: 0 },
    changed: { covered: 0, total: 0 },
    deleted: { covered: 0, total: 0 },
    flipped: { covered: 0, total: 0 },
  };
  const lost: FlippedLine[] = [];
  const gained: FlippedLine[] = [];
  const current = new Map(now.map((file) => [file.path, statesOf(file)]));

  const add = (cause: Cause, ran: boolean, sign: 1 | -1): void => {
    counts[cause].total += sign;
    if (ran) counts[cause].covered += sign;
  };
  for (const { path, lines, states: text } of before) {
    const states = text === undefined ? undefined : readStates(text);
    if (states === undefined) {
      counts.measured.total -= lines.total;
      counts.measured.covered -= lines.covered;
      continue;
    }
    const { newPath, untouched, newLine } = map.of(path);
    if (untouched && sameStates(states, current.get(path))) {
      current.delete(path);
      continue;
    }
    for (let line = 1; line < states.length; line += 1) {
      const state = states[line] ?? notCode;
      const at = newPath === undefined ? undefined : newLine(line);
      const place = at === undefined ? map.moved(path, line) : { path: newPath ?? path, line: at };
      if (place === undefined) {
        if (state !== notCode) add(map.isDeletion(path, line) ? 'deleted' : 'changed', state === covered, -1);
        continue;
      }
      const target = current.get(place.path);
      const present = target?.[place.line] ?? notCode;
      if (target === undefined || present === notCode) {
        if (state !== notCode) add('measured', state === covered, -1);
        continue;
      }
      // Accounted for: what is left at the end came from nowhere.
      target[place.line] = notCode;
      if (state === notCode) add('measured', present === covered, 1);
      else if (state === covered && present === missed) lost.push(place);
      else if (state === missed && present === covered) gained.push(place);
    }
  }
  for (const [path, states] of current) {
    for (const [line, state] of states.entries()) {
      if (state !== notCode) add(map.isNew(path, line) ? 'changed' : 'measured', state === covered, 1);
    }
  }
  counts.flipped.covered = gained.length - lost.length;
  const from = sumRatios(before.map(({ lines }) => lines));
  return { from, to: lineRatio(now), parts: partsOf(from, counts), lost, gained };
}

/** Most files of most changes. */
function sameStates(before: LineStates, now: LineStates | undefined): boolean {
  return now !== undefined && Buffer.compare(before, now) === 0;
}

function partsOf(from: Ratio, counts: Counts): readonly Part[] {
  let at = from;
  return causes.map((cause) => {
    const next = { covered: at.covered + counts[cause].covered, total: at.total + counts[cause].total };
    const points = difference(at, next) ?? 0n;
    at = next;
    return { cause, ...counts[cause], points };
  });
}
