import { type GitHub, type Io, UserError } from '@sluice/action';
import type { RecordedDeployment } from '@sluice/deployment/records';
import type { Ended } from '@sluice/notification';

/** What has ended before, newest first. */
export type History =
  | { readonly kind: 'known'; readonly ended: readonly Ended[] }
  | { readonly kind: 'unknown'; readonly message: string };

export interface HistoryInputs {
  readonly environment: string | undefined;
  /** As in deploy. */
  readonly record: string;
}

/**
 * Of an environment that is recorded, its deployments: whatever workflow made them. Else the completed runs of this workflow on this branch.
 */
export async function historyOf({ environment, record }: HistoryInputs, io: Io): Promise<History> {
  if (environment !== undefined && record !== 'off') {
    const deployments = await deploymentsOf(environment, record, io);
    if (deployments.kind === 'unknown' && record !== 'auto') return deployments;
    if (deployments.kind === 'known' && (deployments.ended.length > 0 || record !== 'auto')) return deployments;
  }
  return runsOf(io.github, io.host.variable('GITHUB_WORKFLOW_REF') ?? '');
}

async function deploymentsOf(environment: string, record: string, io: Io): Promise<History> {
  const { github, clock } = io;
  const { createFileRecord, createGitHubRecord, isRecord, recordAccepts } = await import('@sluice/deployment/records');
  if (!isRecord(record)) throw new UserError(`\`record\`: ${record.slice(0, 80)} is not ${recordAccepts}.`);
  const { runUrl } = github.context;
  if (!record.startsWith('file:') && !github.hasToken) return { kind: 'unknown', message: 'there is no `token`.' };
  const kept = record.startsWith('file:')
    ? createFileRecord({ path: record.slice('file:'.length), environment, runUrl }, io)
    : createGitHubRecord(github, clock, environment);
  try {
    const ended = (await kept.list()).filter((entry) => entry.runUrl !== runUrl && hasEnded(entry));
    return { kind: 'known', ended: ended.map(endOf) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'unknown', message: error.message };
  }
}

/** One that touched the environment and was no way back. */
const hasEnded = ({ state, marks, foreign, rollbackOf }: RecordedDeployment): boolean =>
  !foreign &&
  rollbackOf === undefined &&
  state !== 'waiting' &&
  state !== 'in-progress' &&
  !marks.includes('untouched');

const endOf = ({ state, createdAt, runUrl }: RecordedDeployment): Ended => ({
  succeeded: state === 'active' || state === 'inactive',
  at: Date.parse(createdAt),
  url: runUrl,
});

interface Run {
  readonly id?: unknown;
  readonly run_number?: unknown;
  readonly conclusion?: unknown;
  readonly html_url?: unknown;
  readonly updated_at?: unknown;
}

/** Runs that say nothing about the state of the branch. */
const silent = ['cancelled', 'skipped', 'neutral', 'stale', 'action_required'];

/** When this is a repeated attempt, the attempt before is one of them. Needs `actions: read`. */
async function runsOf(github: GitHub, workflowRef: string): Promise<History> {
  const { owner, repo, runId, runAttempt, runNumber, refName, headRef } = github.context;
  const file = /([^/@]+\.ya?ml)@/u.exec(workflowRef)?.[1];
  if (file === undefined) return { kind: 'unknown', message: 'the runner does not tell the file of the workflow.' };
  const branch = encodeURIComponent(headRef || refName);
  const query = `branch=${branch}&status=completed&per_page=30`;
  const base = `/repos/${owner}/${repo}/actions`;
  const answer = await github.request('GET', `${base}/workflows/${encodeURIComponent(file)}/runs?${query}`);
  if (!answer.ok) return unknown(answer.failure, answer.message);
  const listed = (answer.data as { readonly workflow_runs?: readonly Run[] }).workflow_runs ?? [];
  const before = listed.filter((run) => Number(run.run_number) < runNumber && run.id !== runId);
  let repeated: readonly Run[] = [];
  if (runAttempt > 1) {
    const attempt = await github.request('GET', `${base}/runs/${runId}/attempts/${runAttempt - 1}`);
    if (!attempt.ok) return unknown(attempt.failure, attempt.message);
    repeated = [attempt.data as Run];
  }
  const telling = [...repeated, ...before].filter(({ conclusion }) => !silent.includes(String(conclusion)));
  return { kind: 'known', ended: telling.map(ended) };
}

const ended = (run: Run): Ended => ({
  succeeded: run.conclusion === 'success',
  at: Date.parse(String(run.updated_at)),
  url: String(run.html_url ?? ''),
});

function unknown(failure: string, message: string): History {
  const advice =
    failure === 'permission' || failure === 'unauthorized' || failure === 'not-found'
      ? 'the token may not read runs. Add to the job:\npermissions:\n  actions: read'
      : message;
  return { kind: 'unknown', message: advice };
}
