import { account, tokenOwner } from './account.ts';
import { type Call, created, type Handlers, notFound, ok, paged, refused } from './call.ts';
import type { CommitStatusRecord } from './records.ts';
import type { GitHubState } from './state.ts';

export interface ContextState {
  readonly context: string;
  readonly state: string;
}

export const commitStatusHandlers: Handlers = {
  'POST /statuses/{sha}': ({ state, params, body }) => {
    const sha = params.sha ?? '';
    if (!state.git.commits.has(sha)) return refused(422, `No commit found for SHA: ${sha}`);
    const { context = 'default', description = null, target_url = null, ...rest } = body as Partial<CommitStatusRecord>;
    const status = { ...rest, state: rest.state ?? 'pending', context, description, target_url };
    const record = { ...status, id: state.nextId(), sha, created_at: state.timestamp() };
    state.statuses.push(record);
    return created(statusBody(state, record));
  },
  'GET /commits/{ref}/statuses': (call) => {
    const sha = commitOf(call);
    return sha === undefined
      ? notFound
      : paged(
          call,
          statusesOf(call.state, sha).map((one) => statusBody(call.state, one)),
        );
  },
  'GET /commits/{ref}/status': (call) => {
    const sha = commitOf(call);
    if (sha === undefined) return notFound;
    const latest = latestStatuses(call.state, sha);
    call.query('per_page');
    call.query('page');
    const failed = latest.some((one) => one.state === 'failure' || one.state === 'error');
    const good = latest.length > 0 && latest.every((one) => one.state === 'success');
    return ok({
      state: failed ? 'failure' : good ? 'success' : 'pending',
      sha,
      total_count: latest.length,
      statuses: latest.map((one) => ({ ...(statusBody(call.state, one) as object), required: null })),
      repository: { name: call.state.repo, full_name: `${call.state.owner}/${call.state.repo}` },
      commit_url: call.state.api(`/commits/${sha}`),
      url: call.state.api(`/commits/${sha}/status`),
    });
  },
};

/** The states that a deployment requires: the named contexts, or all there are. One that is missing is pending. */
export function combinedState(state: GitHubState, sha: string, required?: readonly string[]): readonly ContextState[] {
  const runs = state.checkRuns
    .filter((run) => run.head_sha === sha)
    .map((run) => ({ context: run.name, state: stateOfRun(run) }));
  const all = [...latestStatuses(state, sha).map(({ context, state: one }) => ({ context, state: one })), ...runs];
  return required === undefined
    ? all
    : required.map((context) => all.findLast((one) => one.context === context) ?? { context, state: 'pending' });
}

function stateOfRun({ status, conclusion }: { readonly status: string; readonly conclusion: string | null }): string {
  if (status !== 'completed') return 'pending';
  return conclusion === 'success' || conclusion === 'neutral' || conclusion === 'skipped' ? 'success' : 'failure';
}

const commitOf = ({ state, params }: Call): string | undefined => state.git.resolve(params.ref ?? '')?.sha;

const statusesOf = (state: GitHubState, sha: string): readonly CommitStatusRecord[] =>
  state.statuses.filter((status) => status.sha === sha).toReversed();

function latestStatuses(state: GitHubState, sha: string): readonly CommitStatusRecord[] {
  const found = statusesOf(state, sha);
  return found.filter(({ context }, index) => found.findIndex((one) => one.context === context) === index);
}

function statusBody(state: GitHubState, { sha, ...status }: CommitStatusRecord): unknown {
  const url = state.api(`/statuses/${sha}`);
  return { ...status, url, updated_at: status.created_at, creator: account(tokenOwner), avatar_url: null };
}
