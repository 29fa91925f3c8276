import type { ApiResponse, GitHub, GitHubContext, Log } from '@sluice/action';

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
  const marker = `<!-- sluice: ${await keyText(comment.key)} -->`;
  const body = `${marker}\n${runMarker(github.context)}\n${comment.body}`;
  const listed = await github.list(`${issues}/${number}/comments?per_page=100`, mostComments);
  if (!listed.ok) return listed;
  const existing = (listed.data as readonly ListedComment[]).find((candidate) => isOurs(candidate, marker));
  if (existing?.id !== undefined) {
    // A run that was started again, or took longer, does not know better than one of a newer commit.
    if (isNewer(existing.body ?? '', github.context)) return undefined;
    const updated = await github.request('PATCH', `${issues}/comments/${existing.id}`, { body });
    // Somebody else's comment may begin with the same line; then ours is a new one.
    if (updated.ok || updated.failure !== 'permission') return updated.ok ? undefined : updated;
  }
  const created = await github.request('POST', `${issues}/${number}/comments`, { body });
  return created.ok ? undefined : created;
}

interface ListedComment {
  readonly id?: number;
  readonly body?: string | null;
  readonly user?: { readonly type?: string } | null;
  readonly author_association?: string;
}

/** Anybody may write a comment that begins like ours; then it would be theirs that shows the result, and they could change it. */
function isOurs({ body, user, author_association: association }: ListedComment, marker: string): boolean {
  const trusted = user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association ?? '');
  return trusted && body?.startsWith(marker) === true;
}

const longestKey = 256;

/** Fit for an HTML comment, and short. */
async function keyText(key: string): Promise<string> {
  const text = key.replaceAll('--', '__').replaceAll('>', '_').replace(/\s+/gu, ' ');
  if (text.length <= longestKey) return text;
  const { createHash } = await import('node:crypto');
  return `${text.slice(0, longestKey - 20)} ${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}

const runMarker = ({ runId, runAttempt }: GitHubContext): string => `<!-- sluice-run: ${runId}.${runAttempt} -->`;

/** Numbers of runs only go up. */
function isNewer(body: string, { runId, runAttempt }: GitHubContext): boolean {
  const [, run, attempt] = /^<!-- sluice-run: (\d+)\.(\d+) -->$/mu.exec(body) ?? [];
  return Number(run) > runId || (Number(run) === runId && Number(attempt) > runAttempt);
}
