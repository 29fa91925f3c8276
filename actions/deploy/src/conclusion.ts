import { type Io, UserError } from '@sluice/action';
import type { DeploymentRecord, Done } from '@sluice/deployment';
import type { Outcome } from './driver.ts';
import type { DeployPlan } from './plan.ts';

type Ended = Pick<Outcome, 'progress' | 'verification' | 'rollbackVerification'>;

/**
 * Writes how it ended into the record: ours as good, bad or unknown; and a release that was brought back and proven as a deployment of its
 * own, which is live from now on. Answers what went wrong with that: the deployment itself is as it is.
 */
export async function conclude(
  plan: DeployPlan,
  ended: Ended,
  done: Done,
  record: DeploymentRecord,
  io: Io,
): Promise<string | undefined> {
  try {
    await write(plan, ended, done, record, io);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `the end of this deployment could not be recorded: ${error.message}`;
  }
}

async function write(plan: DeployPlan, ended: Ended, done: Done, record: DeploymentRecord, io: Io): Promise<void> {
  const { id, preparation } = ended.progress;
  const { target } = preparation;
  if (id === undefined) return;
  await record.finish(id, {
    // Begun, and then cancelled before anything was touched: neither good nor bad.
    state: done.recordAs === 'none' ? 'error' : done.recordAs,
    description: io.log.redact(done.reason),
    url: plan.url ?? '',
    servedVersion: ended.verification?.servedVersion ?? '',
  });
  if (done.live !== 'previous' || target === undefined) return;
  const { sha, version, artifact, servedVersion } = target;
  // There already when this is done a second time.
  const begun = (await record.list()).find((entry) => entry.rollbackOf === id && entry.sha === sha);
  const back =
    begun?.id ??
    (await record.begin({ release: { sha, version, artifact }, previous: undefined, rollbackOf: id, servedVersion }));
  if (back === undefined) return;
  await record.finish(back, {
    state: 'active',
    description: `brought back, because ${id} was bad`,
    url: plan.url ?? '',
    servedVersion: ended.rollbackVerification?.servedVersion ?? '',
  });
}

/** The commit that is live, as far as it was proven. */
export function liveSha(plan: DeployPlan, { progress }: Pick<Outcome, 'progress'>, done: Done): string {
  const { previous, target } = progress.preparation;
  switch (done.live) {
    case 'new':
      return plan.release.sha;
    case 'previous':
      return target?.sha ?? '';
    case 'unchanged':
      return previous?.sha ?? '';
    case 'unknown':
      return '';
  }
}
