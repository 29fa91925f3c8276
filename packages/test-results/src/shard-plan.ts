/** A file of tests (or a package of them) with what it is expected to take. */
export interface PlannedFile {
  readonly path: string;
  /** Whole microseconds, at least 1: sums are exact, so every machine comes to the same plan. */
  readonly microseconds: number;
}

export interface Shard {
  /** 1-based. */
  readonly number: number;
  /** Sorted by path. */
  readonly files: readonly PlannedFile[];
  readonly microseconds: number;
}

export interface ShardPlan {
  readonly shards: readonly Shard[];
}

/**
 * Longest processing time first (Graham 1969: at most 4/3 of the best possible): the longest file goes to the shard that has least to do.
 * Ties are decided by fewer files and then by the number of the shard, those between files by the path in UTF-16 order:
 * the plan depends on nothing but its arguments.
 */
export function planShards(files: readonly PlannedFile[], count: number): ShardPlan {
  const open = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    files: [] as PlannedFile[],
    microseconds: 0,
  }));
  const ordered = [...files].sort((a, b) => b.microseconds - a.microseconds || byPath(a, b));
  for (const file of ordered) {
    let least = open[0];
    if (least === undefined) break;
    for (const shard of open) {
      if (shard.microseconds > least.microseconds) continue;
      if (shard.microseconds < least.microseconds || shard.files.length < least.files.length) least = shard;
    }
    least.files.push(file);
    least.microseconds += file.microseconds;
  }
  const shards = open.map((shard) => ({ ...shard, files: shard.files.sort(byPath) }));
  return { shards };
}

/** Of the whole plan: equal on two machines exactly when they divide the same files alike. 16 hexadecimal digits. */
export async function planId({ shards }: ShardPlan): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const shard of shards) hash.update(`${JSON.stringify(shard.files.map(({ path }) => path))}\n`);
  return hash.digest('hex').slice(0, 16);
}

const byPath = (a: PlannedFile, b: PlannedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Whether the shards together are what was discovered, told from the plan itself and not from how it was made. */
export interface PlanProof {
  readonly discovered: number;
  readonly planned: number;
  /** Discovered and in no shard. */
  readonly missing: readonly string[];
  /** In more than one shard, or twice in one. */
  readonly repeated: readonly string[];
  /** In a shard and not discovered. */
  readonly unknown: readonly string[];
  readonly holds: boolean;
}

export function provePlan(discovered: readonly string[], { shards }: ShardPlan): PlanProof {
  const planned = shards.flatMap(({ files }) => files.map(({ path }) => path));
  const wanted = new Set(discovered);
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const path of planned) {
    if (seen.has(path)) repeated.add(path);
    seen.add(path);
  }
  const missing = discovered.filter((path) => !seen.has(path));
  const unknown = [...seen].filter((path) => !wanted.has(path));
  return {
    discovered: wanted.size,
    planned: planned.length,
    missing,
    repeated: [...repeated],
    unknown,
    holds: missing.length + repeated.size + unknown.length === 0,
  };
}

/** The longest shard against the mean: 1 is perfect, 2 means that half of the machines' time is waiting. 1 when all is 0. */
export function imbalanceOf({ shards }: ShardPlan): number {
  const total = shards.reduce((sum, { microseconds }) => sum + microseconds, 0);
  const longest = shards.reduce((most, { microseconds }) => Math.max(most, microseconds), 0);
  return total === 0 ? 1 : (longest * shards.length) / total;
}
