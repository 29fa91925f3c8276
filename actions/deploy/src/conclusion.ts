import type { DeploymentRecord, Done } from '@sluice/deployment';
import type { Outcome } from './driver.ts';
import type { DeployPlan } from './plan.ts';

/**
 * Writes how it ended into the record: ours as good, bad or unknown; and a release that was brought back and proven as a deployment of its
 * own, which is live from now on.
 */
export async function conclude(
  plan: DeployPlan,
  outcome: Outcome,
  done: Done,
  record: DeploymentRecord,
): Promise<void> {
  const { id, preparation } = outcome.progress;
  const { target } = preparation;
  if (id === undefined || done.recordAs === 'none') return;
  await record.finish(id, {
    state: done.recordAs,
    description: done.reason,
    url: plan.url ?? '',
    servedVersion: outcome.verification?.servedVersion ?? '',
  });
  if (done.live !== 'previous' || target === undefined) return;
  const { sha, version, artifact, servedVersion } = target;
  const back = await record.begin({
    release: { sha, version, artifact },
    previous: undefined,
    rollbackOf: id,
    servedVersion,
  });
  await record.finish(back, {
    state: 'active',
    description: `brought back, because ${id} was bad`,
    url: plan.url ?? '',
    servedVersion: outcome.rollbackVerification?.servedVersion ?? '',
  });
}

/** The commit that is live, as far as it was proven. */
export function liveSha(plan: DeployPlan, outcome: Outcome, done: Done): string {
  const { previous, target } = outcome.progress.preparation;
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
