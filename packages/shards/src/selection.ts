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
  const plan = newest(manifests)?.plan;
  const planned = manifests.filter((one) => one.plan === plan);
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
    problems: [...twice(byName), ...strangers(current)],
  };
}

function newest(manifests: readonly ShardManifest[]): ShardManifest | undefined {
  const [first, ...others] = manifests;
  return first && others.reduce((latest, one) => (one.attempt > latest.attempt ? one : latest), first);
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
