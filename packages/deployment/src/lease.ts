import type { Clock, GitHub } from '@sluice/action';
import { isOpen } from './history.ts';
import type { DeploymentRecord, RecordedDeployment } from './record.ts';

/**
 * Whose turn it is: of those that are begun and have not ended the one with the lowest number, and all others wait. Numbers only grow, so
 * nobody who comes later can overtake, and no permission is needed but that for the record (Lamport's bakery, with the record as the
 * counter).
 */
export function aheadOf(list: readonly RecordedDeployment[], ours: number): readonly RecordedDeployment[] {
  return list.filter((entry) => isOpen(entry) && entry.id < ours).sort((a, b) => a.id - b.id);
}

/** Each step says when it begins how long it can take at most: what is open after that was killed. */
export const leaseIsOver = ({ leaseUntil }: RecordedDeployment, now: number): boolean =>
  leaseUntil !== '' && Date.parse(leaseUntil) <= now;

export type RunEnd = 'ended' | 'runs' | 'unknown';

/** Whether the attempt of a run that made a deployment has ended; asks GitHub, which needs `actions: read`. */
export async function runEnd({ runUrl }: Pick<RecordedDeployment, 'runUrl'>, github: GitHub): Promise<RunEnd> {
  const { owner, repo, serverUrl, runId, runAttempt } = github.context;
  const [, repository = '', id = '', attempt = '1'] =
    /^(.+)\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/u.exec(runUrl) ?? [];
  if (owner === '' || repository !== `${serverUrl}/${owner}/${repo}`) return 'unknown';
  // An attempt begins only once the one before it has ended.
  if (Number(id) === runId && Number(attempt) < runAttempt) return 'ended';
  if (Number(id) === runId) return 'runs';
  if (!github.hasToken) return 'unknown';
  const answer = await github.request('GET', `/repos/${owner}/${repo}/actions/runs/${id}`);
  if (!answer.ok) return 'unknown';
  const run = answer.data as { readonly status?: unknown; readonly run_attempt?: unknown };
  if (Number(run.run_attempt) > Number(attempt)) return 'ended';
  return run.status === 'completed' ? 'ended' : 'runs';
}

export interface Closed {
  readonly dead: readonly RecordedDeployment[];
  /** These run, or may. */
  readonly alive: readonly RecordedDeployment[];
}

/** Ends those of the open ones in the record whose step was killed: one that waited had touched nothing, of another nobody knows. */
export async function closeDead(
  open: readonly RecordedDeployment[],
  record: DeploymentRecord,
  { clock, github }: { readonly clock: Clock; readonly github: GitHub },
): Promise<Closed> {
  const dead: RecordedDeployment[] = [];
  for (const entry of open) {
    if (!leaseIsOver(entry, clock.now()) && (await runEnd(entry, github)) !== 'ended') continue;
    await record.finish(entry.id, {
      state: 'error',
      marks: entry.state === 'waiting' ? ['untouched'] : [],
      description: 'never ended: its run was killed',
      url: '',
      servedVersion: '',
    });
    dead.push(entry);
  }
  return { dead, alive: open.filter((entry) => !dead.includes(entry)) };
}
