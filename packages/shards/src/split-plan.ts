/** What `split-tests` writes as `plan.json`, as far as others read it. */
export interface SplitPlan {
  readonly runner: string;
  /** Which shard wrote it; `undefined`: a plan that was made once, for all of them. */
  readonly shard: number | undefined;
  /** Fingerprint of who gets which files. */
  readonly planId: string;
  /** Attempt of the run in which it was made; `undefined` where each shard makes the same plan for itself. */
  readonly attempt: number | undefined;
  /** The commit whose files were planned; empty where it was not known. */
  readonly sha: string;
  /** In their order: number 1 first. */
  readonly shards: readonly SplitShard[];
}

export interface SplitShard {
  readonly files: readonly string[];
  /** `undefined` when no times were known. */
  readonly expectedSeconds: number | undefined;
}

export const splitPlanSchema = 'sluice/split-tests@1';

const mostShards = 1000;

/** `undefined` when the text is no plan of `split-tests`. Never throws. */
export function parseSplitPlan(text: string): SplitPlan | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { schema, runner, shard, shards, planId, attempt, sha, plan } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (schema !== splitPlanSchema || typeof planId !== 'string' || typeof runner !== 'string') return undefined;
  if (!Array.isArray(plan) || plan.length !== shards || plan.length < 1 || plan.length > mostShards) return undefined;
  if (!isNumberFrom1(shard, plan.length) || !isNumberFrom1(attempt, Number.MAX_SAFE_INTEGER)) return undefined;
  const parsed = plan.map(parseShard);
  if (parsed.some((one) => one === undefined)) return undefined;
  return {
    runner,
    shard,
    planId,
    attempt,
    sha: typeof sha === 'string' ? sha : '',
    shards: parsed.filter((one) => one !== undefined),
  };
}

function isNumberFrom1(value: unknown, most: number): value is number | undefined {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most);
}

function parseShard(value: unknown): SplitShard | undefined {
  const { files, expectedSeconds } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(files) || !files.every((file) => typeof file === 'string')) return undefined;
  const known = typeof expectedSeconds === 'number' && Number.isFinite(expectedSeconds);
  return { files, expectedSeconds: known ? expectedSeconds : undefined };
}

/**
 * Tells plans apart in manifests of shards. A plan that was made once belongs to the attempt of its run: what shards of an earlier
 * plan measured is not part of the whole, even where both divided alike.
 */
export function planTag({ planId, attempt }: SplitPlan): string {
  return attempt === undefined ? planId : `${planId}/${attempt}`;
}
