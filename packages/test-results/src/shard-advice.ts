/** All in seconds. */
export interface ShardFacts {
  /** What each file is expected to take. */
  readonly durations: readonly number[];
  /** What every shard takes before its first test: checkout, install, start. */
  readonly setUp: number;
}

export interface ShardAdvice {
  readonly shards: number;
  /** Wall time with so many shards, set-up included, if the files divide evenly: it cannot be shorter. */
  readonly seconds: number;
  /**
   * Why not more. `set-up`: they would set up longer than they test. `longest`: the longest file alone takes (nearly) as
   * long. `files`: there are no more files.
   */
  readonly limit: 'set-up' | 'longest' | 'files';
}

/** More shards that make a run less than this much faster are not worth their machines. */
const worthwhile = 1.1;

/**
 * The largest number of shards each of which still tests at least as long as it sets up, but not more than bring the wall time to
 * within 10 % of the shortest possible (set-up and the longest file). `undefined` when nothing is known of the durations.
 */
export function adviseShards({ durations, setUp }: ShardFacts): ShardAdvice | undefined {
  const total = durations.reduce((sum, seconds) => sum + seconds, 0);
  if (total <= 0) return undefined;
  const longest = durations.reduce((most, seconds) => Math.max(most, seconds), 0);
  const wall = (shards: number): number => setUp + Math.max(longest, total / shards);
  const fastest = wall(durations.length);
  // The smallest n with setUp + total / n <= worthwhile * fastest.
  const byLongest = Math.max(1, Math.ceil(total / (worthwhile * fastest - setUp) - 1e-9));
  const bySetUp = setUp === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(total / setUp));
  const shards = Math.min(durations.length, byLongest, bySetUp);
  const limit = shards === bySetUp ? 'set-up' : shards === byLongest ? 'longest' : 'files';
  return { shards, seconds: wall(shards), limit };
}
