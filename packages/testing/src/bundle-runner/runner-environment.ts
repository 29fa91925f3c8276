import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CommandFiles } from './command-files.ts';

export interface RunnerWorld {
  /** A folder of this run; everything temporary is below it. */
  readonly folder: string;
  readonly workspace: string;
  /** Name of the event and its payload. Default: a push to main. */
  readonly eventName?: string;
  readonly event?: Readonly<Record<string, unknown>>;
  /** URL of the API, e.g. of the fake GitHub. Default: one that nobody answers. */
  readonly apiUrl?: string;
  readonly repository?: string;
  readonly sha?: string;
  readonly ref?: string;
  readonly job?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
}

/** Nobody listens on the discard port: a request that a test did not expect fails at once. */
const nobody = 'http://127.0.0.1:9';

/** The environment that a runner gives to an action, made from nothing: nothing of this machine's leaks in but PATH. */
export async function runnerEnvironment(world: RunnerWorld, files: CommandFiles): Promise<Record<string, string>> {
  const eventPath = join(world.folder, 'event.json');
  await writeFile(eventPath, JSON.stringify(world.event ?? pushEvent(world)));
  const folders = { HOME: 'home', RUNNER_TEMP: 'temp', RUNNER_TOOL_CACHE: 'tools' };
  const paths = Object.entries(folders).map(([name, folder]) => [name, join(world.folder, folder)] as const);
  await Promise.all(paths.map(([, folder]) => mkdir(folder, { recursive: true })));
  const ref = world.ref ?? 'refs/heads/main';
  const pull = world.event?.pull_request as Record<string, { ref?: string } | undefined> | undefined;
  return {
    ...files,
    ...Object.fromEntries(paths),
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run',
    GITHUB_ACTION_REPOSITORY: 'sluice-ci/sluice',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: world.apiUrl ?? nobody,
    GITHUB_BASE_REF: pull?.base?.ref ?? '',
    GITHUB_EVENT_NAME: world.eventName ?? (pull === undefined ? 'push' : 'pull_request'),
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: `${world.apiUrl ?? nobody}/graphql`,
    GITHUB_HEAD_REF: pull?.head?.ref ?? '',
    GITHUB_JOB: world.job ?? 'test',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//u, ''),
    GITHUB_REPOSITORY: world.repository ?? 'acme/shop',
    GITHUB_RUN_ATTEMPT: String(world.runAttempt ?? 1),
    GITHUB_RUN_ID: String(world.runId ?? 42),
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: world.sha ?? '1'.repeat(40),
    GITHUB_WORKFLOW: 'pipeline',
    GITHUB_WORKSPACE: world.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_OS: 'Linux',
  };
}

function pushEvent(world: RunnerWorld): unknown {
  return {
    ref: world.ref ?? 'refs/heads/main',
    repository: { full_name: world.repository ?? 'acme/shop', default_branch: 'main' },
  };
}
