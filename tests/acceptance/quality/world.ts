import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { type BundleResult, type BundleRun, runBundle } from '@sluice/testing';
import type { RecordedRun, Recording } from '../../unit/findings/recording.ts';

/** A recorded run, and how the stand-in is to end instead. */
export interface ReplayedRun extends RecordedRun {
  readonly fault?: 'killed' | 'hangs';
}

export interface Replay extends Omit<Recording, 'runs'> {
  readonly runs: readonly ReplayedRun[];
}

export interface ToolReport {
  readonly tool: string;
  readonly state: string;
  readonly reason: string;
  readonly version: string | null;
  readonly measured: string;
  readonly command: string;
  readonly findings: number;
  readonly gaps: readonly string[];
  readonly remarks: readonly string[];
}

export interface World {
  readonly workspace: string;
  git(...args: readonly string[]): string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Runs the action with these inputs. */
  check(inputs?: Readonly<Record<string, string>>, run?: BundleRun): Promise<BundleResult>;
}

/**
 * A repository with the files of the recordings, and in its environment stand-ins for the recorded tools. Nothing else
 * is on PATH but node and git.
 */
export function startWorld(context: TestContext, ...replays: readonly Replay[]): Promise<World> {
  return startWorldIn('.', context, replays);
}

/** The same with the project in a folder of the repository. */
export async function startWorldIn(
  directory: string,
  context: TestContext,
  replays: readonly Replay[],
): Promise<World> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-quality-')));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const workspace = join(folder, 'shop');
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  };
  for (const [path, content] of Object.entries(Object.assign({}, ...replays.map(({ files }) => files)))) {
    write(join(directory, path), bytesOf(content as Recording['files'][string]));
  }
  write('.gitignore', '.venv/\nnode_modules/\n');
  for (const replay of replays) install(replay, join(workspace, directory));

  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  symlinkSync(execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim(), join(bin, 'git'));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: workspace,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
  return {
    workspace,
    git,
    read: (path) => readFileSync(join(workspace, path), 'utf8'),
    write,
    check: (inputs = {}, run = {}) =>
      runBundle('quality', {
        ...run,
        workspace,
        inputs: { 'working-directory': directory, ...inputs },
        env: { PATH: bin, ...run.env },
      }),
  };
}

function bytesOf(content: Recording['files'][string]): Buffer {
  return 'latin1' in content ? Buffer.from(content.latin1, 'latin1') : Buffer.from(content.join('\n'));
}

/** Of Python's tools into `.venv`, of npm's (those with a `bin`) into `node_modules`. */
function install(replay: Replay, project: string): void {
  const { tool, program = tool, bin, version } = replay;
  const folder = bin === undefined ? join(project, '.venv/bin') : join(project, 'node_modules', program);
  const file = join(folder, bin === undefined ? program : 'cli.cjs');
  mkdirSync(folder, { recursive: true });
  if (bin !== undefined)
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, bin: { [bin]: 'cli.cjs' } }));
  copyFileSync(join(import.meta.dirname, 'stand-in.cjs'), file);
  chmodSync(file, 0o755);
  writeFileSync(`${file}.json`, JSON.stringify(replay));
}

/** The recording with some of its runs changed: those that have `word` among their arguments, without `not`. */
export function spoiled(
  recording: Recording,
  word: string,
  change: (run: RecordedRun) => Partial<ReplayedRun>,
  not = '--stdin-filename',
): Replay {
  const runs = recording.runs.map((run) =>
    run.args.includes(word) && !run.args.includes(not) ? { ...run, ...change(run) } : run,
  );
  return { ...recording, runs };
}

export const reportOf = (run: BundleResult) => JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));

export function toolsOf(run: BundleResult): Readonly<Record<string, ToolReport>> {
  const tools: readonly ToolReport[] = reportOf(run).tools;
  return Object.fromEntries(tools.map((tool) => [tool.tool, tool]));
}
