export type PipelineEvent = 'push' | 'pull_request' | 'workflow_dispatch';

export const pipelineEvents: readonly PipelineEvent[] = ['push', 'pull_request', 'workflow_dispatch'];

export interface Change {
  /** `OWNER/REPOSITORY`. */
  readonly repository: string;
  readonly sha: string;
  /** The commit before it: of a pull request, its base. */
  readonly before: string;
}

export const defaultBranch = 'main';
export const pullRequestBranch = 'change';
export const pullRequestNumber = 1;

/** The event file, with the fields of GitHub's webhook payloads that workflows and actions of ours read. */
export function eventPayload(event: PipelineEvent, change: Change): Readonly<Record<string, unknown>> {
  const [owner = '', name = ''] = change.repository.split('/');
  const repository = {
    name,
    full_name: change.repository,
    owner: { login: owner },
    default_branch: defaultBranch,
    private: true,
    html_url: `https://github.com/${change.repository}`,
  };
  const common = { repository, sender: { login: owner } };
  const ref = `refs/heads/${defaultBranch}`;
  switch (event) {
    case 'push':
      return { ...common, ref, before: change.before, after: change.sha, forced: false };
    case 'workflow_dispatch':
      return { ...common, ref, inputs: {} };
    case 'pull_request':
      return {
        ...common,
        action: 'synchronize',
        number: pullRequestNumber,
        pull_request: {
          number: pullRequestNumber,
          state: 'open',
          draft: false,
          title: 'A change',
          head: { ref: pullRequestBranch, sha: change.sha, repo: repository },
          base: { ref: defaultBranch, sha: change.before, repo: repository },
        },
      };
  }
}
