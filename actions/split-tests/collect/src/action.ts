import { posix } from 'node:path';
import { defineAction, globs, type Io, oneOf, string, UserError } from '@sluice/action';
import { parseSplitPlan, planTag, type SplitPlan, shardOutcomes, shardSchema } from '@sluice/shards';

const largest = 64 * 1024 * 1024;

export default defineAction({
  name: 'split-tests-collect',
  inputs: {
    plan: string(),
    outcome: oneOf(shardOutcomes),
    'test-reports': globs(),
    'coverage-reports': globs(),
    'working-directory': string(),
  },
  async run(inputs, io) {
    const { shard, plan } = await ownPlan(inputs.plan, io);
    const files = plan.shards[shard - 1]?.files.length ?? 0;
    const attempt = io.github.context.runAttempt || 1;
    const folder = posix.join(io.host.reports, `${shard}-${attempt}`);
    const tests = await gather(inputs['test-reports'], posix.join(folder, 'tests'), io);
    const coverage = await gather(inputs['coverage-reports'], posix.join(folder, 'coverage'), io);
    await io.files.copy(inputs.plan, posix.join(folder, 'plan.json'));
    const { sha, runId } = io.github.context;
    const manifest = {
      schema: shardSchema,
      shard,
      shards: plan.shards.length,
      attempt,
      run: runId === 0 ? undefined : runId,
      sha: sha === '' ? undefined : sha,
      files,
      outcome: inputs.outcome,
      plan: planTag(plan),
    };
    await io.files.write(posix.join(folder, 'shard.json'), `${JSON.stringify(manifest, null, 1)}\n`);
    if (files === 0) io.log.notice(`Shard ${shard} had nothing to run.`);
    else warnAbout(shard, { tests, coverage }, inputs, io);
    return {
      outputs: { path: io.host.reports, artifact: `shard-${shard}-${attempt}`, reports: tests + coverage },
    };
  },
});

async function ownPlan(path: string, io: Io): Promise<{ readonly shard: number; readonly plan: SplitPlan }> {
  const plan = parseSplitPlan(await io.files.text(path, largest));
  if (plan?.shard === undefined)
    throw new UserError(`\`plan\`: ${path} is no plan that split-tests wrote for a shard.`);
  return { shard: plan.shard, plan };
}

/** Copies keep their place below the project's folder: their paths tell reports apart. Answers how many there are. */
async function gather(patterns: readonly string[], target: string, io: Io): Promise<number> {
  const found = await io.files.glob(patterns);
  for (const { path } of found) {
    const inside = path.split('/').map((part) => (part === '..' ? '_' : part));
    await io.files.copy(path, posix.join(target, ...inside));
  }
  return found.length;
}

/** Whether this is bad is for the gates to say, which see all shards. */
function warnAbout(
  shard: number,
  found: { readonly tests: number; readonly coverage: number },
  inputs: { readonly 'test-reports': readonly string[]; readonly 'coverage-reports': readonly string[] },
  io: Io,
): void {
  const none = (what: string, patterns: readonly string[]): void =>
    io.log.warning(`Shard ${shard} has no ${what} report at ${patterns.join(', ')}.`);
  if (found.tests === 0) none('test', inputs['test-reports']);
  if (found.coverage === 0 && inputs['coverage-reports'].length > 0) none('coverage', inputs['coverage-reports']);
}
