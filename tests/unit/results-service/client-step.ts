import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A job's folder on a runner: its steps share it. */
export interface Job extends AsyncDisposable {
  readonly workspace: string;
  /** Runs one step in a process of its own, with the real clients as `artifact` and `cache`; answers what it returns. */
  step(environment: Readonly<Record<string, string>>, body: string): Promise<StepResult>;
}

export interface StepResult {
  /** What the step returned, or `{ error }` with the name and message of what it threw. */
  readonly value: unknown;
  readonly log: string;
}

const mark = '@@result@@';

export async function startJob(): Promise<Job> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-job-')));
  const workspace = join(folder, 'workspace');
  await Promise.all([workspace, join(folder, 'temp')].map((path) => mkdir(path)));
  return {
    workspace,
    step: async (environment, body) => {
      const log = await run(program(body), workspace, {
        PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
        HOME: folder,
        RUNNER_TEMP: join(folder, 'temp'),
        GITHUB_WORKSPACE: workspace,
        GITHUB_SERVER_URL: 'https://github.com',
        ...environment,
      });
      const line = log.split('\n').find((one) => one.startsWith(mark));
      if (line === undefined) throw new Error(`The step ended without a result:\n${log}`);
      return { value: JSON.parse(line.slice(mark.length)), log };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function program(body: string): string {
  const [artifact, cache] = ['@actions/artifact', '@actions/cache'].map((name) => import.meta.resolve(name));
  return `
    import { DefaultArtifactClient } from ${JSON.stringify(artifact)};
    import * as cache from ${JSON.stringify(cache)};
    const artifact = new DefaultArtifactClient();
    const step = async () => { ${body} };
    const value = await step().catch((error) => ({ error: error.name + ': ' + error.message }));
    console.log('\\n${mark}' + JSON.stringify(value ?? null));
    process.exit(0);`;
}

function run(source: string, cwd: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { cwd, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
    });
  }
  return new Promise((ended, failed) => {
    child.on('error', failed);
    child.on('close', () => ended(log));
  });
}
