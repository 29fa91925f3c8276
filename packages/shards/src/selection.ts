import type { ShardManifest } from './manifest.ts';

export interface ShardSelection {
  /** The latest attempt of each shard, in the order of their names. */
  readonly current: readonly ShardManifest[];
  /** Earlier attempts, and shards of an earlier plan: what they measured was measured again, or divided anew. */
  readonly superseded: readonly ShardManifest[];
  /** Names of the shards that were announced and of which there is nothing. */
  readonly missing: readonly string[];
  /** Shards that do not belong together: one sentence each, without its end. */
  readonly problems: readonly string[];
}

/**
 * Which shards count. A shard that was not run again keeps its earlier attempt, so a run may be repeated in part; where the whole was
 * planned anew, only what ran by the new plan counts, and a shard that died then is not replaced by its earlier self.
 */
export function selectShards(manifests: readonly ShardManifest[]): ShardSelection {
  const plans = newestPlans(manifests);
  const planned = manifests.filter(({ plan }) => plans.has(plan));
  const byName = Map.groupBy(planned, ({ shard }) => shard);
  const current = [...byName.values()]
    .map((same) => same.reduce((latest, one) => (one.attempt > latest.attempt ? one : latest)))
    .sort((a, b) => a.shard.localeCompare(b.shard, 'en', { numeric: true }));
  const counted = new Set(current);
  const announced = new Set(current.flatMap(({ shards }) => shards ?? []));
  return {
    current,
    superseded: manifests.filter((one) => !counted.has(one)),
    missing: [...announced].filter((name) => !byName.has(name)),
    problems: [...dividedTwice(plans), ...twice(byName), ...strangers(current)],
  };
}

/** What the shards of the newest attempt ran by, each with one of them; more than one is a fault. */
function newestPlans(manifests: readonly ShardManifest[]): ReadonlyMap<string | undefined, ShardManifest> {
  const newest = manifests.reduce((latest, { attempt }) => Math.max(latest, attempt), 0);
  return new Map(manifests.filter(({ attempt }) => attempt === newest).map((one) => [one.plan, one]));
}

/** By two plans a file may be in no shard, also where all shards are there. */
function dividedTwice(plans: ReadonlyMap<string | undefined, ShardManifest>): readonly string[] {
  if (plans.size < 2) return [];
  const by = [...plans].map(
    ([plan, one]) => `shard ${one.shard} by ${plan === undefined ? 'no plan' : `plan ${plan}`}`,
  );
  const attempt = [...plans.values()][0]?.attempt;
  return [
    `the shards of attempt ${attempt} divided the tests differently (${by.slice(0, 3).join(', ')}), so some may have run nowhere: make the plan once for all, or give all the same timings`,
  ];
}

function twice(byName: ReadonlyMap<string, readonly ShardManifest[]>): readonly string[] {
  return [...byName].flatMap(([name, same]) => {
    const latest = Math.max(...same.map(({ attempt }) => attempt));
    const paths = same.filter(({ attempt }) => attempt === latest).map(({ path }) => path);
    return paths.length > 1 ? [`shard ${name} is there twice with attempt ${latest}: ${paths.join(', ')}`] : [];
  });
}

/** Left over from another commit or run, they would be added to this one's numbers. */
function strangers(current: readonly ShardManifest[]): readonly string[] {
  return (['sha', 'run'] as const).flatMap((key) => {
    const values = new Set(current.map((one) => one[key]).filter((value) => value !== undefined));
    const what = key === 'sha' ? 'commits' : 'runs';
    return values.size > 1 ? [`the shards are of ${values.size} ${what}: ${[...values].slice(0, 3).join(', ')}`] : [];
  });
}
