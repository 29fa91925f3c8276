import { readFileSync } from 'node:fs';
import type { GitHubContext, PullRequest } from '@sluice/action';

type Variables = Readonly<Record<string, string | undefined>>;

/** What the runner says about the run, in variables and in the event file. Never throws. */
export function readGitHubContext(env: Variables): GitHubContext {
  const event = readEvent(env.GITHUB_EVENT_PATH);
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const runId = Number(env.GITHUB_RUN_ID ?? 0) || 0;
  const runAttempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) || 1;
  return {
    owner,
    repo,
    eventName: env.GITHUB_EVENT_NAME ?? '',
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    refName: env.GITHUB_REF_NAME ?? '',
    baseRef: env.GITHUB_BASE_REF || undefined,
    headRef: env.GITHUB_HEAD_REF || undefined,
    defaultBranch: text(field(event, 'repository', 'default_branch')),
    workflow: env.GITHUB_WORKFLOW ?? '',
    job: env.GITHUB_JOB ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    runId,
    runNumber: Number(env.GITHUB_RUN_NUMBER ?? 0) || 0,
    runAttempt,
    serverUrl,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/attempts/${runAttempt}`,
    pullRequest: readPullRequest(event),
    event,
  };
}

function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // No event is known then; whoever needs one says what is missing.
    return {};
  }
}

function readPullRequest(event: unknown): PullRequest | undefined {
  const pull = field(event, 'pull_request');
  const number = field(pull, 'number');
  if (typeof number !== 'number') return undefined;
  const headRepository = field(pull, 'head', 'repo', 'full_name');
  return {
    number,
    headSha: text(field(pull, 'head', 'sha')) ?? '',
    baseSha: text(field(pull, 'base', 'sha')) ?? '',
    baseRef: text(field(pull, 'base', 'ref')) ?? '',
    headRef: text(field(pull, 'head', 'ref')) ?? '',
    // A deleted fork has no repository any more: it was a fork all the same.
    fromFork: headRepository !== field(event, 'repository', 'full_name'),
  };
}

function field(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
