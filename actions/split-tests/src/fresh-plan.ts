import type { Io } from '@sluice/action';
import {
  adviseShards,
  imbalanceOf,
  medianOf,
  type PlannedFile,
  planId,
  planShards,
  provePlan,
} from '@sluice/test-results';
import type { Runner } from './runner.ts';
import type { Split } from './split.ts';
import { readTimings, type Timings } from './timings.ts';

export interface PlanInputs {
  readonly shards: number;
  readonly runner: Runner;
  readonly timings: readonly string[];
  readonly defaultMs: number | undefined;
  readonly setUpMs: number;
}

/** Divides the units by what they took before. */
export async function makePlan(units: readonly string[], inputs: PlanInputs, io: Io): Promise<Split> {
  const { defaultMs, runner } = inputs;
  const timings = await readTimings(inputs.timings, runner, units, io);
  const fallback = defaultMs === undefined ? medianOf([...timings.seconds.values()]) : defaultMs / 1000;
  const plan = planShards(plannedFiles(units, timings, fallback), inputs.shards);
  return {
    runner,
    plan,
    planId: await planId(plan),
    proof: provePlan(units, plan),
    known: timings.seconds.size > 0 || defaultMs !== undefined,
    imbalance: imbalanceOf(plan),
    making: {
      timings,
      fallback,
      advice: adviseShards({
        durations: units.map((unit) => timings.seconds.get(unit) ?? fallback),
        setUp: inputs.setUpMs / 1000,
      }),
    },
    attempt: undefined,
    sha: io.github.context.sha,
  };
}

function plannedFiles(units: readonly string[], timings: Timings, fallback: number): readonly PlannedFile[] {
  return units.map((path) => {
    const seconds = timings.seconds.get(path) ?? fallback;
    // To start a file costs something, also one whose tests are too quick to be timed.
    return { path, microseconds: Math.max(1000, Math.round(seconds * 1e6)) };
  });
}
