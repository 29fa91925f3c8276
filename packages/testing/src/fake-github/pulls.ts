import { account } from './account.ts';
import { type Answer, type Call, type Handlers, notFound, ok, paged } from './call.ts';
import { fileBody } from './commits.ts';
import { type CommitRecord, changedFiles } from './git-store.ts';
import type { PullRecord } from './records.ts';
import type { GitHubState } from './state.ts';

export const pullHandlers: Handlers = {
  'GET /pulls': (call) => {
    const { state } = call;
    const [wanted = 'open', head, base] = [call.query('state'), call.query('head'), call.query('base')];
    const [sort = 'created', direction = sort === 'created' ? 'desc' : 'asc'] = [
      call.query('sort'),
      call.query('direction'),
    ];
    const found = state.pulls.filter(
      (pull) =>
        (wanted === 'all' || pull.state === wanted) &&
        (head === undefined || `${state.owner}:${pull.head.ref}` === head) &&
        (base === undefined || pull.base.ref === base),
    );
    const time = (pull: PullRecord): string => (sort === 'updated' ? pull.updated_at : pull.created_at);
    const sorted = found.toSorted((a, b) => time(a).localeCompare(time(b)) || a.number - b.number);
    return paged(
      call,
      (direction === 'asc' ? sorted : sorted.toReversed()).map((pull) => pullBody(state, pull)),
    );
  },
  'GET /pulls/{pull_number}': (call) =>
    withPull(call, (pull) => {
      const { base, head, files } = sides(call.state, pull);
      return ok({
        ...pullBody(call.state, pull),
        merged: pull.merged_at !== null,
        mergeable: !call.state.conflicting.has(pull.head.ref),
        commits: call.state.git.between(base.sha, head.sha).length,
        comments: call.state.comments.filter(({ issue }) => issue === pull.number).length,
        changed_files: files.length,
        additions: files.reduce((sum, { additions }) => sum + additions, 0),
        deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
      });
    }),
  'GET /pulls/{pull_number}/files': (call) =>
    withPull(call, (pull) => {
      const { head, files } = sides(call.state, pull);
      return paged(
        call,
        files.map((file) => fileBody(call.state, head.sha, file)),
      );
    }),
};

/** The pull requests whose commits have this one. */
export function pullsWith(state: GitHubState, sha: string): readonly unknown[] {
  const found = state.pulls.filter((pull) => {
    const { base, head } = sides(state, pull);
    return state.git.between(base.sha, head.sha).some((commit) => commit.sha === sha);
  });
  return found.map((pull) => pullBody(state, pull));
}

function sides(state: GitHubState, pull: PullRecord) {
  const [base, head] = [pull.base.ref, pull.head.ref].map((ref) => state.git.resolve(ref)) as [
    CommitRecord,
    CommitRecord,
  ];
  return { base, head, files: changedFiles(state.git.mergeBase(base.sha, head.sha), head) };
}

function withPull({ state, params }: Call, answer: (pull: PullRecord) => Answer): Answer {
  const found = state.pulls.find(({ number }) => String(number) === params.pull_number);
  return found === undefined ? notFound : answer(found);
}

function pullBody(state: GitHubState, { user, ...pull }: PullRecord): Readonly<Record<string, unknown>> {
  const { base, head } = sides(state, { user, ...pull });
  const side = (owner: string, ref: string, sha: string) => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    repo: { name: state.repo, full_name: `${owner}/${state.repo}`, owner: account(owner), fork: owner !== state.owner },
    user: account(owner),
  });
  const url = state.api(`/pulls/${pull.number}`);
  return {
    ...pull,
    url,
    html_url: state.web(`/pull/${pull.number}`),
    issue_url: state.api(`/issues/${pull.number}`),
    comments_url: state.api(`/issues/${pull.number}/comments`),
    user: account(user),
    closed_at: pull.state === 'closed' ? pull.updated_at : null,
    base: side(state.owner, pull.base.ref, base.sha),
    head: side(pull.head.fork ? user : state.owner, pull.head.ref, head.sha),
  };
}
