import { type Io, UserError } from '@sluice/action';
import { checkClosed, DeploymentClosed, type DeploymentRecord, type Done, type Ending } from '@sluice/deployment';
import type { Outcome } from './driver.ts';
import { type DeployPlan, leaseMs } from './plan.ts';

type Ended = Pick<Outcome, 'progress' | 'verification' | 'rollbackVerification'>;

/**
 * Writes how it ended into the record: a release that was brought back and proven as a deployment of its own, which is live from now on;
 * and ours as good, bad or unknown. Answers what went wrong with that: the deployment itself is as it is.
 */
export async function conclude(
  plan: DeployPlan,
  ended: Ended,
  done: Done,
  record: DeploymentRecord,
  io: Io,
): Promise<Unrecorded | undefined> {
  try {
    await write(plan, ended, done, record, io);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problem = `the end of this deployment could not be recorded: ${error.message}`;
    return { problem, closed: error instanceof DeploymentClosed };
  }
}

export interface Unrecorded {
  readonly problem: string;
  /** Another deployment has gone on from there: what we proved may be true no longer. */
  readonly closed: boolean;
}

async function write(plan: DeployPlan, ended: Ended, done: Done, record: DeploymentRecord, io: Io): Promise<void> {
  const { id } = ended.progress;
  if (id === undefined || done.recordAs === 'none') return;
  // Ours is open until the other is live: whoever waits for its turn goes on from what is true then.
  await writeRollback(plan, ended, done, record, id);
  await record.finish(id, {
    state: done.recordAs,
    marks: done.marks,
    description: io.log.redact(done.reason),
    url: plan.url ?? '',
    servedVersion: done.recordAs === 'active' ? (ended.verification?.servedVersion ?? '') : '',
  });
}

const broughtBack: Ending = { state: 'active', marks: [], description: '', url: '', servedVersion: '' };

async function writeRollback(
  plan: DeployPlan,
  ended: Ended,
  done: Done,
  record: DeploymentRecord,
  id: number,
): Promise<void> {
  const { target } = ended.progress.preparation;
  if (done.live !== 'previous' || target === undefined) return;
  const { sha, version, artifact, digest, servedVersion } = target;
  // There already when this is done a second time. By its key: a person may have asked for the same way back.
  const list = await record.list();
  const begun = list.find((entry) => entry.rollbackOf === id && entry.attemptKey === plan.attemptKey);
  if (begun?.state === 'active') return;
  const own = list.find((entry) => entry.id === id);
  if (own !== undefined) checkClosed(own, broughtBack);
  const back =
    begun?.id ??
    (await record.begin({
      release: { sha, version, artifact, digest },
      previous: undefined,
      rollbackOf: id,
      servedVersion,
      config: plan.config,
      attemptKey: plan.attemptKey,
      leaseMs: leaseMs(plan),
    }));
  if (back === undefined) return;
  await record.finish(back, {
    ...broughtBack,
    description: `brought back, because ${id} was bad`,
    url: plan.url ?? '',
    servedVersion: ended.rollbackVerification?.servedVersion ?? '',
  });
}

/** The commit that is live, as far as it was proven. */
export function liveSha(plan: DeployPlan, { progress }: Pick<Outcome, 'progress'>, done: Done): string {
  const { live, target } = progress.preparation;
  switch (done.live) {
    case 'new':
      return plan.release.sha;
    case 'previous':
      return target?.sha ?? '';
    case 'unchanged':
      return live.doubt === undefined ? (live.lastGood?.sha ?? '') : '';
    case 'unknown':
      return '';
  }
}
