import { posix } from 'node:path';
import type { FileEntry, Io } from '@sluice/action';
import { pathMatcher } from '@sluice/git';
import { count, some } from '@sluice/report';
import type { Check } from '@sluice/verdict';
import { parseManifest, type ShardManifest, type ShardOutcome } from './manifest.ts';
import { selectShards } from './selection.ts';

export interface ReportSelectionInputs {
  readonly files: readonly string[];
  readonly manifests: readonly string[];
  readonly expectedReports: number | undefined;
}

export interface SelectedShard {
  readonly shard: string;
  readonly attempt: number;
  readonly reports: number;
  /** `undefined` when the shard did not say. */
  readonly outcome?: ShardOutcome | undefined;
  /** How many files of tests it was to run; `undefined` when it did not say. */
  readonly files?: number | undefined;
}

export interface ReportSelection {
  /** Reports to be read. */
  readonly paths: readonly string[];
  readonly entries: readonly FileEntry[];
  /** Reports of earlier attempts of shards that were run again; they do not count. */
  readonly superseded: readonly FileEntry[];
  readonly shards: readonly SelectedShard[];
  /** The shard that counts and handed in this file. */
  readonly shardOf: (path: string) => string | undefined;
  /** Whether a file, of whatever kind, was handed in by a shard that does not count any more. */
  readonly isSuperseded: (path: string) => boolean;
  /** Checks that are not good. */
  readonly checks: readonly Check[];
}

/** The reports that count: all that are found, but of shards that were run again only those of the latest attempt. */
export async function selectReports(inputs: ReportSelectionInputs, io: Io): Promise<ReportSelection> {
  const checks: Check[] = [];
  const manifests: ShardManifest[] = [];
  for (const { path } of await io.files.glob(inputs.manifests)) {
    const parsed = parseManifest(path, await io.files.text(path));
    if (parsed.ok) manifests.push(parsed.manifest);
    else checks.push({ name: path, status: 'error', reason: parsed.message });
  }
  const described = new Set(manifests.map(({ path }) => path));
  const files = (await io.files.glob(inputs.files)).filter(({ path }) => !described.has(path));
  const { current, superseded, missing, problems } = selectShards(manifests);
  const matchers = current.map((manifest) => [manifest, matcherOf(manifest)] as const);
  const wanted = (path: string): ShardManifest | undefined => matchers.find(([, matches]) => matches(path))?.[0];
  const old = superseded.map(matcherOf);
  const isSuperseded = (path: string): boolean => old.some((matches) => matches(path)) && wanted(path) === undefined;
  const entries = files.filter(({ path }) => !isSuperseded(path));
  const paths = entries.map(({ path }) => path);

  checks.push(...problems.map((reason) => ({ name: 'shards', status: 'inconclusive', reason }) as const));
  checks.push(...missingShards(inputs.manifests, current.length, missing));
  const foreign = current.filter(({ sha }) => sha !== undefined && sha !== io.github.context.sha);
  if (problems.length === 0 && foreign.length > 0) {
    const reason = `${some(foreign.map(({ shard }) => `shard ${shard}`))} measured the commit ${foreign[0]?.sha}, and this is ${io.github.context.sha}`;
    checks.push({ name: 'shards', status: 'inconclusive', reason });
  }
  const shards = matchers.map(([{ shard, attempt, outcome, files: planned }, matches]) => {
    const reports = paths.filter(matches).length;
    return {
      shard,
      attempt,
      reports,
      ...(outcome === undefined ? {} : { outcome }),
      ...(planned === undefined ? {} : { files: planned }),
    };
  });
  for (const [index, { shard, reports }] of shards.entries()) {
    // Who had nothing to run has nothing to report.
    if (reports > 0 || current[index]?.files === 0) continue;
    checks.push({ name: `shard ${shard}`, status: 'inconclusive', reason: 'it is there, and its report is not' });
  }
  checks.push(...missingReports(inputs, paths.length));
  return {
    paths,
    entries,
    superseded: files.filter(({ path }) => isSuperseded(path)),
    shards,
    shardOf: (path) => wanted(path)?.shard,
    isSuperseded,
    checks,
  };
}

/** Whether a file is one that the shard handed in. */
function matcherOf({ path, reports = ['.'] }: ShardManifest): (path: string) => boolean {
  return pathMatcher(reports.map((glob) => joined(posix.dirname(path), glob)));
}

function joined(folder: string, glob: string): string {
  const refused = glob.startsWith('!');
  return `${refused ? '!' : ''}${posix.join(folder, refused ? glob.slice(1) : glob)}`;
}

function missingShards(globs: readonly string[], found: number, missing: readonly string[]): readonly Check[] {
  if (globs.length > 0 && found === 0) {
    return [{ name: 'shards', status: 'inconclusive', reason: `no manifest was found at ${globs.join(', ')}` }];
  }
  if (missing.length === 0) return [];
  const reason = `${count(missing.length, 'shard')} of ${found + missing.length} ${missing.length === 1 ? 'is' : 'are'} missing: ${some(missing, 10)}`;
  return [{ name: 'shards', status: 'inconclusive', reason }];
}

function missingReports({ files, expectedReports }: ReportSelectionInputs, found: number): readonly Check[] {
  if (found === 0) {
    const reason = `no report was found at ${files.join(', ')}. Did the tests write one?`;
    return [{ name: 'reports', status: 'inconclusive', reason }];
  }
  if (expectedReports === undefined || found >= expectedReports) return [];
  return [
    { name: 'reports', status: 'inconclusive', reason: `${found} of ${expectedReports} expected reports were found` },
  ];
}
