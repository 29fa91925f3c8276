import type { GitHub } from '@sluice/action';

/** How the run before this one ended, on the same branch; `none`: there is none. */
export type PreviousRun =
  | { readonly kind: 'known'; readonly succeeded: boolean; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly message: string };

interface Run {
  readonly id?: unknown;
  readonly run_number?: unknown;
  readonly conclusion?: unknown;
  readonly html_url?: unknown;
}

/** Runs that say nothing about the state of the branch. */
const silent = ['cancelled', 'skipped', 'neutral', 'stale', 'action_required'];

/**
 * Asks for the completed run before this one, of the same workflow file and branch; when this is a repeated attempt, for
 * the attempt before. Needs `actions: read`.
 */
export async function previousRun(github: GitHub, workflowRef: string): Promise<PreviousRun> {
  const { owner, repo, runId, runAttempt, runNumber, refName, headRef } = github.context;
  if (runAttempt > 1) {
    const answer = await github.request(
      'GET',
      `/repos/${owner}/${repo}/actions/runs/${runId}/attempts/${runAttempt - 1}`,
    );
    if (!answer.ok) return unknown(answer.failure, answer.message);
    return known(answer.data as Run);
  }
  const file = /([^/@]+\.ya?ml)@/u.exec(workflowRef)?.[1];
  if (file === undefined) return { kind: 'unknown', message: 'the runner does not tell the file of the workflow.' };
  const branch = encodeURIComponent(headRef || refName);
  const query = `branch=${branch}&status=completed&per_page=30`;
  const path = `/repos/${owner}/${repo}/actions/workflows/${encodeURIComponent(file)}/runs?${query}`;
  const answer = await github.request('GET', path);
  if (!answer.ok) return unknown(answer.failure, answer.message);
  const runs = (answer.data as { readonly workflow_runs?: readonly Run[] }).workflow_runs ?? [];
  const before = runs.find(
    (run) => Number(run.run_number) < runNumber && run.id !== runId && !silent.includes(String(run.conclusion)),
  );
  return before === undefined ? { kind: 'none' } : known(before);
}

const known = (run: Run): PreviousRun => ({
  kind: 'known',
  succeeded: run.conclusion === 'success',
  url: String(run.html_url ?? ''),
});

function unknown(failure: string, message: string): PreviousRun {
  const advice =
    failure === 'permission' || failure === 'unauthorized' || failure === 'not-found'
      ? 'the token may not read runs. Add to the job:\npermissions:\n  actions: read'
      : message;
  return { kind: 'unknown', message: advice };
}
