import type { ApiResponse, GitHub, Log } from '@sluice/action';

export interface Comment {
  /** `auto`: only on pull requests, silently nowhere else. */
  readonly when: 'auto' | 'true' | 'false';
  /** What makes it the same comment next time: action, workflow, job. */
  readonly key: string;
  readonly body: string;
}

const mostComments = 5000;
const permissionLines = 'permissions:\n  pull-requests: write';

/** Writes the one comment of this gate on the pull request, or updates it. Never fails the gate. */
export async function writeComment(comment: Comment, github: GitHub, log: Log): Promise<void> {
  if (comment.when === 'false') return;
  const { owner, repo, pullRequest } = github.context;
  if (pullRequest === undefined) {
    if (comment.when === 'true') log.notice('No comment was written: this run does not belong to a pull request.');
    return;
  }
  if (!github.hasToken) {
    log.notice('No comment was written on the pull request: there is no token (input `token`).');
    return;
  }
  const failed = await upsert(comment, github, `/repos/${owner}/${repo}/issues`, pullRequest.number);
  if (failed === undefined) return;
  log.notice(
    failed.failure === 'permission' || failed.failure === 'not-found'
      ? missingPermission(pullRequest.fromFork)
      : `No comment was written on the pull request: ${failed.message}`,
  );
}

function missingPermission(fromFork: boolean): string {
  const hint = fromFork
    ? 'the token of a pull request from a fork can only read. The report is in the summary of the job.'
    : `the token may not. To have it, add to the job:\n${permissionLines}`;
  return `No comment was written on the pull request: ${hint}`;
}

type Failed = Extract<ApiResponse, { readonly ok: false }>;

async function upsert(comment: Comment, github: GitHub, issues: string, number: number): Promise<Failed | undefined> {
  const marker = `<!-- sluice: ${comment.key.replaceAll('--', '__').replaceAll('>', '_')} -->`;
  const body = `${marker}\n${comment.body}`;
  const listed = await github.list(`${issues}/${number}/comments?per_page=100`, mostComments);
  if (!listed.ok) return listed;
  const existing = (listed.data as readonly { id?: number; body?: string }[]).find(
    (candidate) => candidate.body?.startsWith(marker) === true,
  );
  if (existing?.id !== undefined) {
    const updated = await github.request('PATCH', `${issues}/comments/${existing.id}`, { body });
    // Somebody else's comment may begin with the same line; then ours is a new one.
    if (updated.ok || updated.failure !== 'permission') return updated.ok ? undefined : updated;
  }
  const created = await github.request('POST', `${issues}/${number}/comments`, { body });
  return created.ok ? undefined : created;
}
