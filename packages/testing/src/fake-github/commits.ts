import { account } from './account.ts';
import { type Handlers, notFound, ok, paged } from './call.ts';
import { type CommitRecord, changedFiles, type FileChange } from './git-store.ts';
import { pullsWith } from './pulls.ts';
import type { GitHubState } from './state.ts';

export const commitHandlers: Handlers = {
  'GET /commits': (call) => {
    const { git, defaultBranch } = call.state;
    const head = git.resolve(call.query('sha') ?? defaultBranch);
    if (head === undefined) return notFound;
    return paged(
      call,
      git
        .between('', head.sha)
        .toReversed()
        .map((commit) => commitBody(call.state, commit)),
    );
  },
  'GET /commits/{ref}': (call) => {
    const { git } = call.state;
    const commit = git.resolve(call.params.ref ?? '');
    if (commit === undefined) return notFound;
    const files = changedFiles(git.commits.get(commit.parents[0] ?? ''), commit);
    call.query('per_page');
    call.query('page');
    return ok({
      ...commitBody(call.state, commit),
      files: files.map((file) => fileBody(call.state, commit.sha, file)),
    });
  },
  'GET /commits/{commit_sha}/pulls': (call) => {
    const sha = call.params.commit_sha ?? '';
    return call.state.git.commits.has(sha) ? paged(call, pullsWith(call.state, sha)) : notFound;
  },
  'GET /compare/{basehead}': (call) => {
    const { git } = call.state;
    const [base, head] = (call.params.basehead ?? '').split('...').map((name) => git.resolve(name));
    const mergeBase = base && head && git.mergeBase(base.sha, head.sha);
    if (base === undefined || head === undefined || mergeBase === undefined) return notFound;
    const ahead = git.between(base.sha, head.sha);
    const behind = git.between(head.sha, base.sha).length;
    const url = `${call.state.api('/compare/')}${base.sha}...${head.sha}`;
    return paged(call, ahead, (page) => ({
      url,
      status: ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      base_commit: commitBody(call.state, base),
      merge_base_commit: commitBody(call.state, mergeBase),
      commits: page.map((commit) => commitBody(call.state, commit)),
      files: changedFiles(mergeBase, head).map((file) => fileBody(call.state, head.sha, file)),
    }));
  },
};

export function commitBody(state: GitHubState, commit: CommitRecord): Readonly<Record<string, unknown>> {
  const person = { name: 'Octocat', email: 'octocat@users.noreply.github.com', date: commit.date };
  const url = state.api(`/commits/${commit.sha}`);
  return {
    sha: commit.sha,
    url,
    html_url: state.web(`/commit/${commit.sha}`),
    comments_url: `${url}/comments`,
    commit: {
      url: state.api(`/git/commits/${commit.sha}`),
      message: commit.message,
      author: person,
      committer: person,
    },
    author: account('octocat'),
    committer: account('octocat'),
    parents: commit.parents.map((sha) => ({ sha, url: state.api(`/commits/${sha}`) })),
  };
}

/** Without `patch`, which GitHub leaves out too where it is too long. */
export function fileBody(state: GitHubState, commit: string, file: FileChange): unknown {
  return {
    ...file,
    changes: file.additions + file.deletions,
    blob_url: state.web(`/blob/${commit}/${file.filename}`),
    raw_url: state.web(`/raw/${commit}/${file.filename}`),
    contents_url: state.api(`/contents/${file.filename}?ref=${commit}`),
  };
}
