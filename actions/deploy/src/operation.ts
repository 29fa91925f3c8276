import { type Io, UserError } from '@sluice/action';
import {
  artifactDigest,
  type Done,
  liveOnce,
  type Release,
  releaseName,
  selectRecord,
  wayBack,
} from '@sluice/deployment';
import type { Given } from './inputs.ts';
import type { DeployPlan } from './plan.ts';
import { expectedOf } from './preparation.ts';

/** What is to be live afterwards. */
export type Subject = Pick<DeployPlan, 'release' | 'from' | 'expectVersion'>;

/** From the inputs, or for what was live once, from the record. Throws a `UserError` when the record has none. */
export async function subjectOf(given: Given, sha: string, io: Io): Promise<Subject> {
  const asks = given['version-from'] !== undefined;
  if (given.operation === 'deploy') {
    const { version = '', artifact = '' } = given;
    const release = { sha, version, artifact, digest: await artifactDigest(artifact, io.files) };
    return { release, from: undefined, expectVersion: given['expect-version'] ?? (asks ? version || sha : undefined) };
  }
  const record = selectRecord(given.record, given.environment, io);
  if (record.kind === 'off')
    throw new UserError(`\`operation: ${given.operation}\` needs a \`record\`: what was live there?`);
  const list = await record.list();
  if (given.operation === 'redeploy') {
    const live = liveOnce(list, given.environment);
    const release = await sameArtifact(live, given.artifact ?? live.artifact, io);
    return { release, from: undefined, expectVersion: asks ? expectedOf(live) : undefined };
  }
  const { target, from, lastGood } = wayBack(list, { target: given.sha, from: given.from }, given.environment);
  return {
    release: releaseOf(target),
    from: { id: from.id, ...releaseOf(from), lastGood: lastGood.id },
    expectVersion: asks ? expectedOf(target) : undefined,
  };
}

/** The live release with its artifact, which may lie elsewhere now, but must be the same. */
async function sameArtifact(live: Release, artifact: string, io: Io): Promise<Release> {
  const digest = await artifactDigest(artifact, io.files);
  if (live.digest !== '' && digest !== live.digest)
    throw new UserError(
      `${releaseName(live)} was deployed from ${live.digest}, and ${artifact === '' ? 'no artifact' : artifact} is ${digest || 'not that'}: give what was deployed as \`artifact\`.`,
    );
  return { ...releaseOf(live), artifact, digest };
}

const releaseOf = ({ sha, version, artifact, digest }: Release): Release => ({ sha, version, artifact, digest });

/** Who went back by hand is told from where to where, in the verdict and in the record. */
export function told({ from, release }: DeployPlan, done: Done): Done {
  if (from === undefined || done.live !== 'new') return done;
  return {
    ...done,
    reason: `rolled back by hand from ${releaseName(from)} to ${releaseName(release)}: ${done.reason}`,
  };
}
