/** What is deployed. */
export interface Release {
  /** Full commit hash. */
  readonly sha: string;
  /** Empty when the project has none. */
  readonly version: string;
  /** Path or digest, as it was given; empty when there is none. */
  readonly artifact: string;
  /** `sha256:` and 64 hexadecimal digits: what the artifact is, wherever it lies. Empty when that is not known. */
  readonly digest: string;
}

/** The digest that an artifact's name ends in: `sha256:…`, `registry/image@sha256:…`. Empty when there is none. */
export const digestIn = (artifact: string): string =>
  /(?:^|@)(sha256:[0-9a-f]{64})$/iu.exec(artifact)?.[1]?.toLowerCase() ?? '';

export const shortSha = (sha: string): string => sha.slice(0, 12);

/** `1.4.0 (0123456789ab)`, or the commit alone. */
export function releaseName({ sha, version }: Pick<Release, 'sha' | 'version'>): string {
  return version === '' || version === sha ? shortSha(sha) : `${version} (${shortSha(sha)})`;
}
