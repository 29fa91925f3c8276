import { didYouMean } from '@sluice/action';

/** What a job that ran a part of the tests says about itself, in a JSON file beside its reports. */
export interface ShardManifest {
  /** Of the manifest itself. */
  readonly path: string;
  /** `3`, or a name. */
  readonly shard: string;
  /** The names of all shards, when the manifest says how many or which there are. */
  readonly shards: readonly string[] | undefined;
  /** Of the run: 1, and one more each time it is run again. */
  readonly attempt: number;
  readonly run: string | undefined;
  readonly sha: string | undefined;
  /** Globs, from the manifest's folder; `undefined`: whatever is in that folder. */
  readonly reports: readonly string[] | undefined;
  /** How many files of tests it was to run; 0: there is no report because there was nothing to run. */
  readonly files: number | undefined;
  /** How its tests ended, as the runner says it of a step; `undefined` when nobody said. */
  readonly outcome: ShardOutcome | undefined;
  /** By which plan its files were chosen: `planTag`. */
  readonly plan: string | undefined;
}

export const shardOutcomes = ['success', 'failure', 'cancelled', 'skipped'] as const;

export type ShardOutcome = (typeof shardOutcomes)[number];

export type ManifestResult =
  | { readonly ok: true; readonly manifest: ShardManifest }
  /** Without the end of a sentence. */
  | { readonly ok: false; readonly message: string };

export const shardSchema = 'sluice/shard@1';

const keys = ['schema', 'shard', 'shards', 'attempt', 'run', 'sha', 'reports', 'files', 'outcome', 'plan'];
const mostShards = 10_000;

/**
 * `{ "schema": "sluice/shard@1", "shard": 2, "shards": 4, "attempt": 1, "run": "...", "sha": "...", "reports": ["coverage.xml"],
 * "files": 7, "outcome": "success", "plan": "..." }`; only `schema` and `shard` are required.
 */
export function parseManifest(path: string, text: string): ManifestResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('it is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed('it is no JSON object');
  const given = value as Readonly<Record<string, unknown>>;
  if (given.schema !== shardSchema) return failed(`its \`schema\` is not ${shardSchema}`);
  const unknown = Object.keys(given).find((key) => !keys.includes(key));
  if (unknown !== undefined) return failed(`it has no key \`${unknown}\`${didYouMean(unknown, keys)}`);
  const shard = nameOf(given.shard);
  if (shard === undefined) return failed('its `shard` is neither a number nor a name');
  const shards = shardNames(given.shards);
  if (shards === 'wrong') return failed('its `shards` is neither a number nor a list of names');
  const attempt = given.attempt === undefined ? 1 : Number(given.attempt);
  if (!Number.isSafeInteger(attempt) || attempt < 1) return failed('its `attempt` is no number from 1');
  const reports = given.reports;
  if (reports !== undefined && !(Array.isArray(reports) && reports.every((one) => typeof one === 'string')))
    return failed('its `reports` is no list of paths');
  const files = given.files;
  if (files !== undefined && !(Number.isSafeInteger(files) && Number(files) >= 0))
    return failed('its `files` is no number of files');
  const outcome = shardOutcomes.find((one) => one === given.outcome);
  if (given.outcome !== undefined && outcome === undefined)
    return failed(`its \`outcome\` is none of ${shardOutcomes.join(', ')}`);
  return {
    ok: true,
    manifest: {
      path,
      shard,
      shards,
      attempt,
      run: nameOf(given.run),
      sha: nameOf(given.sha),
      reports,
      files: files === undefined ? undefined : Number(files),
      outcome,
      plan: nameOf(given.plan),
    },
  };
}

const failed = (message: string): ManifestResult => ({ ok: false, message });

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : undefined;
}

function shardNames(value: unknown): readonly string[] | undefined | 'wrong' {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== undefined);
    return names.length === value.length && names.length <= mostShards ? names : 'wrong';
  }
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1 || count > mostShards) return 'wrong';
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
