import { splitPlanSchema } from '@sluice/shards';
import type { Split } from './split.ts';

/** The JSON of the whole plan; its shape is in the README. `number`: of this shard, when a shard writes it. */
export function planReport(split: Split, number: number | undefined): Readonly<Record<string, unknown>> {
  const { plan, proof, imbalance, making } = split;
  return {
    schema: splitPlanSchema,
    runner: split.runner,
    shard: number,
    shards: plan.shards.length,
    planId: split.planId,
    attempt: split.attempt,
    sha: split.sha === '' ? undefined : split.sha,
    proof,
    imbalance,
    ...(making === undefined
      ? {}
      : {
          advice: making.advice,
          timings: {
            reports: making.timings.reports,
            files: making.timings.seconds.size,
            unattributed: making.timings.unattributed,
          },
        }),
    plan: plan.shards.map((shard) => ({
      shard: shard.number,
      expectedSeconds: split.known ? shard.microseconds / 1e6 : undefined,
      files: shard.files.map(({ path }) => path),
    })),
  };
}
