import type { Files } from '@sluice/action';
import { parseSplitPlan, type ReportSelection, type SplitPlan } from '@sluice/shards';
import type { TestReport } from '@sluice/test-results';
import type { Check } from '@sluice/verdict';
import { silentFiles } from './silent-files.ts';
import type { Sources } from './sources.ts';

export interface PlanChecks {
  /** Checks that are not good. */
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
}

const largest = 64 * 1024 * 1024;
const named = 3;

/**
 * Whether the shards of `split-tests` together ran everything: all of them are there, all divided the files alike, and every planned
 * file has a test in some report. Plans of shards that do not count any more are left out.
 */
export async function checkPlans(
  patterns: readonly string[],
  { isSuperseded, shards }: Pick<ReportSelection, 'isSuperseded' | 'shards'>,
  reports: readonly TestReport[],
  sources: Pick<Sources, 'locator' | 'project'>,
  files: Files,
): Promise<PlanChecks> {
  if (patterns.length === 0) return good;
  const found = (await files.glob(patterns)).filter(({ path }) => !isSuperseded(path));
  if (found.length === 0) return inconclusive(`no plan of split-tests was found at ${patterns.join(', ')}`);
  const plans: SplitPlan[] = [];
  for (const { path } of found) {
    const plan = parseSplitPlan(await files.text(path, largest));
    if (plan === undefined) return bad('error', `${path} is no plan of split-tests`);
    plans.push(plan);
  }
  const [first] = plans as [SplitPlan];
  const other = plans.find((plan) => plan.planId !== first.planId || plan.shards.length !== first.shards.length);
  if (other !== undefined) {
    return inconclusive(
      `shards ${first.shard} and ${other.shard} divided the tests differently, so some may have run nowhere: give all the same timings`,
    );
  }
  const seen = new Set(plans.map(({ shard }) => shard));
  const missing = first.shards.map((_, index) => index + 1).filter((shard) => !seen.has(shard));
  // A plan that was made once for all stands for all of them; the manifests tell who is missing.
  if (missing.length > 0 && !seen.has(undefined))
    return inconclusive(`of ${first.shards.length} shards ${list(missing.map(String))} did not hand in its plan`);
  const planned = first.shards.flatMap((shard) => shard.files);
  const silent = silentFiles(first.runner, planned, reports, sources);
  if (silent === undefined) {
    const unknown = `Whether every planned file ran could not be checked: no report names any of the ${planned.length} planned files.`;
    return { checks: [], warnings: [`${unknown}${hints[first.runner] ?? ''}`] };
  }
  if (silent.length === 0) return good;
  const reason = `${silent.length} of ${planned.length} planned files have no test in any report: ${list(silent)}`;
  if (!refusing.includes(first.runner)) return inconclusive(reason);
  const wanted = new Set(silent);
  const unfinished = first.shards
    .map(({ files }, index) => ({ name: String(index + 1), silent: files.filter((file) => wanted.has(file)) }))
    .filter(({ name, silent }) => silent.length > 0 && !endedWell(name, shards));
  if (unfinished.length === 0) return { checks: [], warnings: [`${reason}.`] };
  // Also where a failure does not count, because it is in quarantine: what it stopped did not run.
  const [{ name, silent: lost }] = unfinished as [(typeof unfinished)[number]];
  return inconclusive(
    shards.length === 0
      ? reason
      : `${reason}. Of shard ${name}, which did not say that its tests ended well: ${list(lost)}; a runner that stops at a failure (such as \`pytest -x\`) leaves out what comes after it`,
  );
}

const good: PlanChecks = { checks: [], warnings: [] };

const bad = (status: 'error' | 'inconclusive', reason: string): PlanChecks => ({
  checks: [{ name: 'plans', status, reason }],
  warnings: [],
});

const inconclusive = (reason: string): PlanChecks => bad('inconclusive', reason);

/**
 * These refuse a file that they do not find, so where each shard says that its tests ended well, a file without a test has none that
 * is to run. Jest, Vitest and Playwright take what they are given for a pattern, and say nothing when it fits no file.
 */
const refusing: readonly string[] = ['pytest', 'rspec', 'go'];

/** What makes a report name its files, where that is not the default. */
const hints: Readonly<Record<string, string>> = {
  jest: ' Set `addFileAttribute` of jest-junit to `"true"`.',
};

const endedWell = (name: string, shards: ReportSelection['shards']): boolean =>
  shards.some(({ shard, outcome }) => shard === name && outcome === 'success');

function list(names: readonly string[]): string {
  const more = names.length - named;
  return `${names.slice(0, named).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
