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
  /** What the release told as its version when it was verified; empty when it was not asked. */
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
  /** At most 140 characters are kept. */
  readonly description: string;
  readonly url: string;
  readonly servedVersion: string;
}

/** Where deployments of one environment are kept. Its methods throw a `UserError` when the record cannot be kept. */
export interface DeploymentRecord {
  /** `github`, `file`, `off`. */
  readonly kind: string;
  /** Newest first. */
  list(): Promise<readonly RecordedDeployment[]>;
  /** Answers the id. */
  begin(beginning: Beginning): Promise<number>;
  finish(id: number, ending: Ending): Promise<void>;
}

/** The release that is live as far as is recorded. */
export function liveDeployment(list: readonly RecordedDeployment[]): RecordedDeployment | undefined {
  return newestFirst(list).find(({ state }) => state === 'active');
}

/**
 * Where a bad release is rolled back to: the newest one that was verified, of another commit or version. Never one that failed, and
 * never one whose replacement was a rollback away from it.
 */
export function rollbackTarget(
  list: readonly RecordedDeployment[],
  candidate: Release,
): RecordedDeployment | undefined {
  const abandoned = new Set(list.map(({ rollbackOf }) => rollbackOf).filter((id) => id !== undefined));
  return newestFirst(list).find(
    ({ id, state, sha, version }) =>
      (state === 'active' || state === 'inactive') &&
      !abandoned.has(id) &&
      (sha !== candidate.sha || version !== candidate.version),
  );
}

/** Nobody began or finished a deployment after ours. */
export function isNewest(list: readonly RecordedDeployment[], ours: number): boolean {
  return list.every(({ id, state }) => id <= ours || state === 'failed' || state === 'error');
}

const newestFirst = (list: readonly RecordedDeployment[]): readonly RecordedDeployment[] =>
  [...list].sort((a, b) => b.id - a.id);

export const shortSha = (sha: string): string => sha.slice(0, 12);

/** `1.4.0 (0123456789ab)`, or the commit alone. */
export function releaseName({ sha, version }: Release): string {
  return version === '' || version === sha ? shortSha(sha) : `${version} (${shortSha(sha)})`;
}
