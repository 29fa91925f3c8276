import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluateDefault, readActionMetadata } from './action-metadata.ts';
import { createCommandFiles, readKeyValues } from './command-files.ts';
import { type RunnerWorld, runnerEnvironment } from './runner-environment.ts';
import { type LoggedCommands, readWorkflowCommands } from './workflow-commands.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

export interface BundleRun extends Partial<Omit<RunnerWorld, 'folder'>> {
  /** As in `with:`; the defaults of action.yml are added, an unknown name is an error. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly token?: string;
  /** Run the sources instead of the bundle. */
  readonly source?: boolean;
  /** Called with each piece of the log of main; answering true cancels it as the runner does. */
  readonly cancelWhen?: (log: string) => boolean;
  /** What it is told first when it is cancelled. Default SIGINT; SIGKILL is what a machine without memory does, and nothing follows. */
  readonly cancelSignal?: 'SIGINT' | 'SIGTERM' | 'SIGKILL';
  /** The runner's waits, scaled: 1 is 7.5 s to SIGTERM and 2.5 s more to SIGKILL. Default 1. */
  readonly cancelPace?: number;
}

export interface StepEnd extends LoggedCommands {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly log: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly exported: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly durationMs: number;
}

export interface BundleResult extends StepEnd {
  /** RUNNER_TEMP of the run. */
  readonly temp: string;
  readonly workspace: string;
  /** Runs the post part with the state that main saved. */
  post(): Promise<StepEnd>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Runs one action as the runner does: its bundle, on this Node, in an environment made from nothing. */
export async function runBundle(name: string, run: BundleRun = {}): Promise<BundleResult> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-run-')));
  const workspace = run.workspace ?? join(folder, 'workspace');
  await mkdir(workspace, { recursive: true });
  const actionFolder = join(root, 'actions', name);
  const metadata = await readActionMetadata(actionFolder);
  const token = run.token ?? '';
  const files = await createCommandFiles(folder);
  const environment = await runnerEnvironment({ ...run, folder, workspace }, files);
  const contexts = {
    'github.token': token,
    'github.sha': environment.GITHUB_SHA ?? '',
    'job.status': 'success',
    'toJson(matrix)': 'null',
  };
  const given = run.inputs ?? {};
  const unknown = Object.keys(given).filter((input) => !(input in metadata.inputs));
  if (unknown.length > 0) throw new Error(`${name} has no input ${unknown.join(', ')}.`);
  const inputs = Object.entries(metadata.inputs).map(([input, { default: byDefault }]) => [
    `INPUT_${input.toUpperCase().replaceAll(' ', '_')}`,
    given[input] ?? evaluateDefault(byDefault, contexts),
  ]);
  const env = { ...environment, ...Object.fromEntries(inputs), ...run.env };

  const entry = (part: 'main' | 'post'): string =>
    run.source === true ? join(actionFolder, 'src/main.ts') : resolve(actionFolder, metadata.runs[part] ?? '');
  const step = async (part: 'main' | 'post', added: Readonly<Record<string, string>>): Promise<StepEnd> => {
    const { cancelWhen, ...calm } = run;
    const ended = await execute(entry(part), { ...env, ...added }, workspace, part === 'main' ? run : calm);
    const [outputs, state, exported] = await Promise.all(
      [files.GITHUB_OUTPUT, files.GITHUB_STATE, files.GITHUB_ENV].map(readKeyValues),
    );
    const undeclared = Object.keys(outputs ?? {}).filter((output) => !(output in metadata.outputs));
    if (undeclared.length > 0)
      throw new Error(`action.yml of ${name} does not name the output ${undeclared.join(', ')}.`);
    return {
      ...ended,
      ...readWorkflowCommands(ended.log),
      outputs: outputs ?? {},
      state: state ?? {},
      exported: exported ?? {},
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  };
  const main = await step('main', {});
  return {
    ...main,
    temp: environment.RUNNER_TEMP ?? '',
    workspace,
    post: () =>
      step('post', Object.fromEntries(Object.entries(main.state).map(([key, value]) => [`STATE_${key}`, value]))),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

type Ended = Pick<StepEnd, 'exitCode' | 'signal' | 'log' | 'stderr' | 'durationMs'>;

function execute(entry: string, env: Record<string, string>, cwd: string, run: BundleRun): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  let stderr = '';
  let cancelled = false;
  const timers: NodeJS.Timeout[] = [];
  // The runner signals only the entry process, and kills the tree at the end.
  const cancel = (): void => {
    cancelled = true;
    const pace = run.cancelPace ?? 1;
    child.kill(run.cancelSignal ?? 'SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), 7500 * pace));
    timers.push(setTimeout(() => child.kill('SIGKILL'), 10_000 * pace));
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    log += chunk;
    if (!cancelled && run.cancelWhen?.(log) === true) cancel();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      for (const timer of timers) clearTimeout(timer);
      done({ exitCode, signal, log, stderr, durationMs: performance.now() - started });
    });
  });
}
