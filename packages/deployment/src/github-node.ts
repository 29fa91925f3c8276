import { marksIn, type RecordedDeployment, type RecordedState } from './record.ts';

export const payloadSchema = 'sluice/deploy@1';
export const deployTask = 'deploy';

/** What the one query asks of each deployment. */
export const nodeFields =
  'databaseId createdAt state task environment payload commitOid latestStatus{description logUrl createdAt}';

export interface DeploymentNode {
  readonly databaseId?: unknown;
  readonly createdAt?: unknown;
  readonly state?: unknown;
  readonly task?: unknown;
  readonly environment?: unknown;
  readonly payload?: unknown;
  readonly commitOid?: unknown;
  readonly latestStatus?: {
    readonly description?: unknown;
    readonly logUrl?: unknown;
    readonly createdAt?: unknown;
  } | null;
}

/** GraphQL's DeploymentState. One that was never touched for half an hour is abandoned. */
const states: Readonly<Record<string, RecordedState>> = {
  ACTIVE: 'active',
  SUCCESS: 'active',
  INACTIVE: 'inactive',
  DESTROYED: 'inactive',
  FAILURE: 'failed',
  ERROR: 'error',
  ABANDONED: 'error',
  IN_PROGRESS: 'in-progress',
  QUEUED: 'waiting',
  WAITING: 'waiting',
  PENDING: 'waiting',
};

type Payload = Readonly<Record<string, unknown>>;

/** Ours, or one that something else made; `undefined` for what says nothing about what was deployed. */
export function recordedOf(node: DeploymentNode): RecordedDeployment | undefined {
  const id = Number(node.databaseId);
  if (!Number.isSafeInteger(id) || node.task !== deployTask || isOfJob(node)) return undefined;
  const payload = decoded(node.payload);
  const foreign = payload?.schema !== payloadSchema;
  const ours: Payload = foreign ? {} : payload;
  const state = states[String(node.state)] ?? 'error';
  const description = text(node.latestStatus?.description);
  return {
    id,
    state,
    marks: node.state === 'ABANDONED' ? ['untouched'] : foreign ? [] : marksIn(description),
    sha: text(node.commitOid) || text(ours.sha),
    version: text(ours.version),
    artifact: text(ours.artifact),
    digest: text(ours.digest),
    createdAt: text(node.createdAt),
    changedAt: text(node.latestStatus?.createdAt) || text(node.createdAt),
    description,
    runUrl: text(ours.run_url) || text(node.latestStatus?.logUrl),
    servedVersion: text((ours.expect as { readonly version?: unknown } | null | undefined)?.version),
    rollbackOf: typeof ours.rollback_of === 'number' ? ours.rollback_of : undefined,
    attemptKey: text(ours.attempt_key),
    leaseUntil: text(ours.lease_until),
    config: text(ours.config_digest),
    foreign,
  };
}

/**
 * Made by GitHub for a job that has `environment:`. It becomes good when the job ends well, whatever the job did (often it only reads
 * secrets), so it tells nothing about what is live.
 */
export function isOfJob({ payload, latestStatus }: DeploymentNode): boolean {
  return (
    decoded(payload)?.schema !== payloadSchema && /\/actions\/runs\/\d+\/job\/\d+/u.test(text(latestStatus?.logUrl))
  );
}

export const isOfRun = ({ latestStatus }: DeploymentNode, runId: number): boolean =>
  text(latestStatus?.logUrl).includes(`/actions/runs/${runId}/job/`);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** GraphQL answers the payload as JSON in a text, sometimes encoded twice. */
function decoded(payload: unknown): Payload | undefined {
  let value = payload;
  for (let layer = 0; layer < 2 && typeof value === 'string'; layer += 1) {
    try {
      value = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  return typeof value === 'object' && value !== null ? (value as Payload) : undefined;
}
