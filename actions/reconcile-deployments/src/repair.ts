import type { Io } from '@sluice/action';
import {
  aheadOf,
  type DeploymentRecord,
  type RecordedDeployment,
  releaseName,
  verifyRelease,
} from '@sluice/deployment';
import type { Status } from '@sluice/verdict';
import type { ReconcilePlan } from './plan.ts';

export interface Repair {
  readonly status: Status;
  readonly reason: string;
  readonly repaired: boolean;
}

const marginMs = 5 * 60_000;

/**
 * Makes the record say what answers: as a deployment of its own, which takes its turn like any other and becomes active only when the release
 * was verified, just now, and not only asked for its version.
 */
export async function repair(
  plan: ReconcilePlan,
  found: RecordedDeployment,
  record: DeploymentRecord,
  io: Io,
): Promise<Repair> {
  const name = releaseName(found);
  const { runId, runAttempt, job } = io.github.context;
  const id = await record.begin({
    release: { sha: found.sha, version: found.version, artifact: found.artifact, digest: found.digest },
    previous: undefined,
    rollbackOf: undefined,
    servedVersion: found.servedVersion,
    config: found.config,
    attemptKey: `${runId}.${runAttempt}.${job}.${io.clock.random().toString(36).slice(2)}`,
    leaseMs: plan.verifyTimeoutMs + marginMs,
  });
  if (id === undefined) return { status: 'fail', reason: `${name} answers, and cannot be recorded`, repaired: false };
  const leave = (description: string): Promise<void> =>
    record.finish(id, { state: 'error', marks: ['untouched'], description, url: '', servedVersion: '' });
  const [busy] = aheadOf(await record.list(), id);
  if (busy !== undefined) {
    await leave(`deployment ${busy.id} began meanwhile`);
    return { status: 'pass', reason: `deployment ${busy.id} began meanwhile: it will tell`, repaired: false };
  }
  const env = { SLUICE_ENVIRONMENT: plan.environment, SLUICE_BASE_URL: plan.url ?? '', SLUICE_VERSION: found.version };
  const verification = await verifyRelease(plan, { expected: found.servedVersion, env }, io);
  const { status, reason } = verification;
  if (status !== 'pass') {
    await leave(`not repaired: ${reason}`);
    return { status, reason: `${name} answers, and was not proven to be healthy: ${reason}`, repaired: false };
  }
  await record.finish(id, {
    state: 'active',
    marks: [],
    description: `found live: ${reason}`,
    url: plan.url ?? '',
    servedVersion: found.servedVersion,
  });
  return {
    status: 'pass',
    reason: `${name} answers, and is recorded now as deployment ${id}: ${reason}`,
    repaired: true,
  };
}
