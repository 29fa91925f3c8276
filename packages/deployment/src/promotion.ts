import { liveDeployment } from './history.ts';
import type { RecordedDeployment } from './record.ts';
import { type Release, releaseName } from './release.ts';

export interface PromotionRule {
  /** Where the same artifact has to be live and verified. */
  readonly environment: string;
  /** For at least so long. */
  readonly soakMs: number;
}

export interface Evidence {
  readonly met: boolean;
  readonly reason: string;
}

/** Whether what is to be deployed has proven itself elsewhere. `list` is the record of that environment, `now` epoch milliseconds. */
export function promotionEvidence(
  list: readonly RecordedDeployment[],
  release: Release,
  { environment, soakMs }: PromotionRule,
  now: number,
): Evidence {
  const { lastGood, doubt } = liveDeployment(list);
  const no = (reason: string): Evidence => ({ met: false, reason });
  if (lastGood === undefined) return no(`nothing was ever verified in ${environment}`);
  if (doubt !== undefined) return no(`what is live in ${environment} is not known: ${doubt}`);
  const what = `${releaseName(lastGood)} is live in ${environment} (deployment ${lastGood.id})`;
  if (release.artifact !== '' && release.digest === '')
    return no(`\`artifact\` has no digest, so it cannot be told whether it is the same as in ${environment}`);
  if (release.digest !== '' && lastGood.digest !== release.digest) {
    const theirs = lastGood.digest === '' ? 'without a known digest' : `as ${shortDigest(lastGood.digest)}`;
    return no(`${what} ${theirs}, and this artifact is ${shortDigest(release.digest)}: it was not tried there`);
  }
  if (release.digest === '' && lastGood.sha !== release.sha)
    return no(`${what}, and not this commit: it was not tried there`);
  const age = now - Date.parse(lastGood.changedAt);
  if (!(age >= soakMs)) {
    const missing = Math.ceil((soakMs - age) / 60_000);
    return no(
      `${what}, but not long enough: ${missing} more ${missing === 1 ? 'minute' : 'minutes'} of ${soakMs / 60_000}`,
    );
  }
  const same = release.digest === '' ? 'the same commit' : `the same artifact, ${shortDigest(release.digest)}`;
  return { met: true, reason: `${what}, verified ${Math.floor(age / 60_000)} min ago, ${same}` };
}

const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);
