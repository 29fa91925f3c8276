import { UserError } from '@sluice/action';

/** What is deployed. */
export interface Release {
  /** Full commit hash. */
  readonly sha: string;
  /** Empty when the project has none. */
  readonly version: string;
  /** Path or digest; empty when there is none. */
  readonly artifact: string;
}

/**
 * `in-progress`: begun and not ended. `active`: verified, and the newest such one. `inactive`: was active. `failed`: a bad release.
 * `error`: whether it is good is not known.
 */
export type RecordedState = 'in-progress' | 'active' | 'inactive' | 'failed' | 'error';

export interface RecordedDeployment extends Release {
  /** Grows with time. */
  readonly id: number;
  readonly state: RecordedState;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly description: string;
  readonly runUrl: string;
  /** What the release must tell as its version to be verified; empty when it was not asked. */
  readonly servedVersion: string;
  /** The deployment that this one replaced because it was bad. */
  readonly rollbackOf: number | undefined;
}

export interface Beginning {
  readonly release: Release;
  readonly previous: RecordedDeployment | undefined;
  readonly rollbackOf: number | undefined;
  readonly servedVersion: string;
}

export interface Ending {
  readonly state: 'active' | 'failed' | 'error';
  /** One line; at most 140 characters are kept. */
  readonly description: string;
  readonly url: string;
  readonly servedVersion: string;
}

/** The record is there and we may not use it: whoever does not need one goes on without. */
export class RecordRefused extends UserError {}

/** Where deployments of one environment are kept. Its methods throw a `UserError` when the record cannot be kept. */
export interface DeploymentRecord {
  readonly kind: 'github' | 'file' | 'off';
  /** Where a person finds it; a URL, a path, or empty. */
  readonly place: string;
  /** Newest first. */
  list(): Promise<readonly RecordedDeployment[]>;
  /** Answers the id; `undefined` when nothing is recorded. */
  begin(beginning: Beginning): Promise<number | undefined>;
  /** May be repeated. */
  finish(id: number, ending: Ending): Promise<void>;
}

/**
 * The release that is live as far as is recorded. None active but one that was: somebody else marked it (GitHub does so when the job
 * has a deployment of its own), and nothing of ours replaced it.
 */
export function liveDeployment(list: readonly RecordedDeployment[]): RecordedDeployment | undefined {
  const good = verifiedOnes(list);
  return good.find(({ state }) => state === 'active') ?? good[0];
}

/**
 * Where a bad release is rolled back to: the newest one that was verified, of another commit, or of this commit with another version. Never
 * one that failed, and never one whose replacement was a rollback away from it.
 */
export function rollbackTarget(
  list: readonly RecordedDeployment[],
  candidate: Release,
): RecordedDeployment | undefined {
  return verifiedOnes(list).find(({ sha, version }) => sha !== candidate.sha || version !== candidate.version);
}

/** Nobody began or finished a deployment after ours. */
export function isNewest(list: readonly RecordedDeployment[], ours: number): boolean {
  return list.every(({ id, state }) => id <= ours || state === 'failed' || state === 'error');
}

/** Newest first. */
function verifiedOnes(list: readonly RecordedDeployment[]): readonly RecordedDeployment[] {
  const abandoned = new Set(list.map(({ rollbackOf }) => rollbackOf).filter((id) => id !== undefined));
  return newestFirst(list).filter(
    ({ id, state }) => (state === 'active' || state === 'inactive') && !abandoned.has(id),
  );
}

const newestFirst = (list: readonly RecordedDeployment[]): readonly RecordedDeployment[] =>
  [...list].sort((a, b) => b.id - a.id);

export const shortSha = (sha: string): string => sha.slice(0, 12);

/** `1.4.0 (0123456789ab)`, or the commit alone. */
export function releaseName({ sha, version }: Release): string {
  return version === '' || version === sha ? shortSha(sha) : `${version} (${shortSha(sha)})`;
}

/** One line, short enough for every record. */
export const recordDescription = (text: string): string =>
  [...text.replace(/\s+/gu, ' ').trim().toWellFormed()].slice(0, 140).join('');
