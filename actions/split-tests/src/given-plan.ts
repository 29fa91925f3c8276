import { type Io, UserError } from '@sluice/action';
import { parseSplitPlan, type SplitPlan } from '@sluice/shards';
import { imbalanceOf, planId, provePlan, type ShardPlan } from '@sluice/test-results';
import type { Runner } from './runner.ts';
import type { Split } from './split.ts';

const largest = 64 * 1024 * 1024;

/** A plan that another job made for all shards, held against what this checkout has. */
export async function readPlan(path: string, runner: Runner, io: Io): Promise<(units: readonly string[]) => Split> {
  const given = parseSplitPlan(await io.files.text(path, largest));
  if (given === undefined) throw new UserError(`\`plan\`: ${path} is no plan of split-tests.`);
  const plan = shardPlanOf(given);
  const problem = await problemOf(given, plan, runner, io.github.context.sha);
  if (problem !== undefined) throw new UserError(`\`plan\`: ${path} ${problem}.`);
  const known = given.shards.some(({ expectedSeconds }) => expectedSeconds !== undefined);
  return (units) => ({
    runner,
    plan,
    planId: given.planId,
    proof: provePlan(units, plan),
    known,
    imbalance: imbalanceOf(plan),
    making: undefined,
    attempt: given.attempt,
    sha: given.sha,
  });
}

async function problemOf(given: SplitPlan, plan: ShardPlan, runner: Runner, sha: string): Promise<string | undefined> {
  if (given.runner !== runner) return `is for ${given.runner}, and the runner is ${runner}`;
  if (given.planId !== (await planId(plan))) return 'is damaged: its files are not those of its fingerprint';
  if (given.sha !== '' && sha !== '' && given.sha !== sha)
    return `is of the commit ${given.sha}, and this is ${sha}: plan and shards must check out the same commit`;
  return undefined;
}

function shardPlanOf({ shards }: SplitPlan): ShardPlan {
  return {
    shards: shards.map(({ files, expectedSeconds = 0 }, index) => ({
      number: index + 1,
      // What each file takes is not in the plan, and not asked for any more.
      files: files.map((path) => ({ path, microseconds: 1 })),
      microseconds: Math.round(expectedSeconds * 1e6),
    })),
  };
}
