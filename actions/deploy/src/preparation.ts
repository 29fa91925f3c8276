import type { Io } from '@sluice/action';
import {
  type DeploymentRecord,
  liveDeployment,
  type Policy,
  type RecordedDeployment,
  releaseName,
  rollbackTarget,
} from '@sluice/deployment';
import type { DeployPlan } from './plan.ts';
import { servedVersion } from './verification.ts';

/** What is known before anything is touched. */
export interface Preparation {
  /** Live, as far as is recorded. */
  readonly previous: RecordedDeployment | undefined;
  /** Where a rollback goes to. */
  readonly target: RecordedDeployment | undefined;
  readonly policy: Policy;
}

export async function prepare(plan: DeployPlan, record: DeploymentRecord): Promise<Preparation> {
  const list = await record.list();
  const target = rollbackTarget(list, plan.release);
  return {
    previous: liveDeployment(list),
    target,
    policy: { ...plan.policy, noRollback: whyNoRollback(plan, record, target) },
  };
}

function whyNoRollback(
  plan: DeployPlan,
  record: DeploymentRecord,
  target: RecordedDeployment | undefined,
): string | undefined {
  if (plan.rollbackCommand === undefined) return 'no `rollback-command` is given';
  if (target !== undefined) return undefined;
  return record.kind === 'off'
    ? 'without a record (`record`) no earlier release is known'
    : `nothing to roll back to: no earlier release was verified in ${plan.environment}`;
}

/** The record says one thing and the service another: deployed by hand, or held back by a rollback by hand. */
export async function driftOf(
  plan: DeployPlan,
  previous: RecordedDeployment | undefined,
  io: Io,
): Promise<string | undefined> {
  if (previous === undefined || previous.servedVersion === '') return undefined;
  const served = await servedVersion(plan, io);
  if (served === undefined || served === previous.servedVersion) return undefined;
  return `Before this deployment ${served} answered, where the record says ${releaseName(previous)} (${previous.servedVersion}): somebody deployed by another way.`;
}
