import type { Files } from '@sluice/action';
import type { Locator, TestReport } from '@sluice/test-results';
import type { Check } from '@sluice/verdict';

interface Plan {
  readonly runner: string;
  readonly shard: number;
  readonly shards: number;
  readonly planId: string;
  readonly files: readonly string[];
}

const largest = 64 * 1024 * 1024;
const named = 3;

/**
 * Whether the shards of `split-tests` together ran everything: all of them are there, all divided the files alike, and every planned
 * file has a test in some report.
 */
export async function checkPlans(
  patterns: readonly string[],
  reports: readonly TestReport[],
  locator: Locator,
  files: Files,
): Promise<readonly Check[]> {
  if (patterns.length === 0) return [];
  const inconclusive = (reason: string): readonly Check[] => [{ name: 'plans', status: 'inconclusive', reason }];
  const found = await files.glob(patterns);
  if (found.length === 0) return inconclusive(`no plan of split-tests was found at ${patterns.join(', ')}`);
  const plans: Plan[] = [];
  for (const { path } of found) {
    const plan = parsePlan(await files.text(path, largest));
    if (plan === undefined) return [{ name: 'plans', status: 'error', reason: `${path} is no plan of split-tests` }];
    plans.push(plan);
  }
  const [first] = plans as [Plan];
  const other = plans.find(({ planId, shards }) => planId !== first.planId || shards !== first.shards);
  if (other !== undefined) {
    return inconclusive(
      `shards ${first.shard} and ${other.shard} divided the tests differently, so some may have run nowhere: give all the same timings`,
    );
  }
  const seen = new Set(plans.map(({ shard }) => shard));
  const missing = Array.from({ length: first.shards }, (_, index) => index + 1).filter((shard) => !seen.has(shard));
  if (missing.length > 0)
    return inconclusive(`of ${first.shards} shards ${list(missing.map(String))} did not hand in its plan`);
  const silent = silentFiles(first, reports, locator);
  if (silent.length > 0) {
    return inconclusive(
      `${silent.length} of ${first.files.length} planned files have no test in any report: ${list(silent)}`,
    );
  }
  return [];
}

/** Nothing when no report names any of the files: then it cannot be told. */
function silentFiles({ runner, files }: Plan, reports: readonly TestReport[], locator: Locator): readonly string[] {
  const seen = new Set<string>();
  const known = new Set<string>();
  for (const test of reports.flatMap(({ cases }) => cases)) {
    const key = `${test.file ?? ''}\0${test.classname}\0${test.file === undefined ? test.suite.join('\0') : ''}`;
    if (known.has(key)) continue;
    known.add(key);
    const name = runner === 'go' ? test.classname || test.suite.at(-1) : locator.fileOf({ ...test, failures: [] });
    if (name !== undefined) seen.add(name);
  }
  const names = [...seen];
  const covered = (file: string): boolean => seen.has(file) || names.some((name) => name.endsWith(`/${file}`));
  const silent = files.filter((file) => file !== '.' && !covered(file));
  return silent.length === files.length ? [] : silent;
}

function parsePlan(text: string): Plan | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { schema, runner, shard, shards, planId, plan } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (schema !== 'sluice/split-tests@1' || typeof planId !== 'string' || !Array.isArray(plan)) return undefined;
  if (typeof shard !== 'number' || typeof shards !== 'number' || !(shards >= 1 && shards <= 1000)) return undefined;
  const files = (plan as readonly { readonly files?: unknown }[]).flatMap((one) =>
    Array.isArray(one?.files) ? one.files : [],
  );
  return { runner: String(runner), shard, shards, planId, files: files.map(String) };
}

function list(names: readonly string[]): string {
  const more = names.length - named;
  return `${names.slice(0, named).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
