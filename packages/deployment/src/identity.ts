import { disturberOf, liveDeployment } from './history.ts';
import type { RecordedDeployment } from './record.ts';
import { type Release, releaseName } from './release.ts';

export interface Question {
  /** What the new release has to tell as its version; `undefined`: nobody is asked. */
  readonly expected: string | undefined;
  /** What was told before the deployment; `undefined`: nothing. */
  readonly servedBefore: string | undefined;
  readonly release: Pick<Release, 'sha' | 'digest'>;
}

/**
 * Why the right answer would still not prove that the new release gives it; `undefined`: it proves it. An old release that is still there
 * must not be able to answer the same.
 */
export function whyUnproven(
  { expected, servedBefore, release }: Question,
  list: readonly RecordedDeployment[],
): string | undefined {
  if (expected === undefined)
    return 'which version answers was not asked (`version-from`), so the old one may still be there';
  const rebuilt = servedBefore === expected ? otherBuild(expected, release, list) : undefined;
  if (rebuilt !== undefined)
    return `${expected} was already told before this deployment, by another build of the same commit (${rebuilt.digest.slice(0, 19)}), so it does not tell the new one from the old one: make the version name the build, its digest for instance`;
  if (namesRelease(expected, release)) return undefined;
  const recorded = list.filter((entry) => entry.servedVersion === expected && !entry.marks.includes('untouched'));
  const other = recorded.find((entry) => entry.sha !== release.sha);
  if (servedBefore === undefined && other === undefined) return undefined;
  if (servedBefore !== undefined && servedBefore !== expected) return undefined;
  // It may be ours, left there by an earlier attempt.
  if (servedBefore !== undefined && other === undefined && recorded.length > 0) return undefined;
  return `${expected} was already told before this deployment, or by another release, so it does not tell the new one from the old one: give each release its own version, or expect the commit`;
}

/** Another artifact of the same commit that is, or may be, what answers; none when what is expected names the new artifact. */
function otherBuild(
  expected: string,
  { sha, digest }: Question['release'],
  list: readonly RecordedDeployment[],
): RecordedDeployment | undefined {
  if (digest === '' || namesRelease(expected, { sha: '', digest })) return undefined;
  return [liveDeployment(list).lastGood, disturberOf(list)].find(
    (entry) => entry !== undefined && entry.sha === sha && entry.digest !== '' && entry.digest !== digest,
  );
}

/** Why a release that is brought back could not be told from others by what it tells; `undefined`: it could. */
export function whyAmbiguous(
  expected: string,
  release: Pick<Release, 'sha' | 'digest'>,
  list: readonly RecordedDeployment[],
): string | undefined {
  if (namesRelease(expected, release)) return undefined;
  const other = list.find(
    (entry) => entry.servedVersion === expected && entry.sha !== release.sha && !entry.marks.includes('untouched'),
  );
  return other && `${expected} is what ${releaseName(other)} tells as well`;
}

/** The commit, its beginning, or the digest of what is deployed: no other release has those. */
export function namesRelease(expected: string, { sha, digest }: Pick<Release, 'sha' | 'digest'>): boolean {
  const words = expected.toLowerCase().match(/[0-9a-f]{7,64}/gu) ?? [];
  const hex = digest.replace(/^sha256:/u, '');
  return words.some((word) => sha.startsWith(word) || hex.startsWith(word));
}
