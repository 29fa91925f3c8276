import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import {
  type AdvisoryService,
  type BundleResult,
  type BundleRun,
  runBundle,
  startAdvisoryService,
} from '@sluice/testing';
import type { SecurityRecording } from '../../unit/findings/security-recording.ts';

/** A recorded run, and how the stand-in is to end instead. */
export interface Replay extends SecurityRecording {
  readonly fault?: 'killed' | 'hangs';
  /** The only tree that it is said of. */
  readonly where?: 'head' | 'base' | 'head by other rules' | 'base by other rules';
}

export interface World {
  readonly workspace: string;
  /** The folder on PATH. */
  readonly bin: string;
  readonly service: AdvisoryService;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Commits everything; answers the commit. */
  commit(): string;
  git(...args: readonly string[]): string;
  /** Runs the action; `advisory-url` is the service of this world. */
  scan(inputs?: Readonly<Record<string, string>>, run?: BundleRun): Promise<BundleResult>;
  /** The arguments of each run of a stand-in. */
  calls(program: string): readonly string[];
}

const programs = {
  'pip-audit': 'pip-audit',
  bandit: 'bandit',
  'uv-audit': 'uv',
  'uv-lock': 'uv',
  'npm-audit': 'npm',
} as const;

const programOf = ({ tool, manager }: Replay): string => manager ?? programs[tool];

/**
 * A repository with these files and those of the recordings (except lists of pins, which are no part of a project), and
 * on PATH nothing but node, git and stand-ins for the recorded tools.
 */
export async function startWorld(
  context: TestContext,
  replays: readonly Replay[],
  files: Readonly<Record<string, string>> = {},
  directory = '.',
): Promise<World> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-security-')));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const [workspace, bin] = [join(folder, 'shop'), join(folder, 'bin')];
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(workspace, directory, path)), { recursive: true });
    writeFileSync(join(workspace, directory, path), text);
  };
  for (const replay of replays) {
    for (const [path, lines] of Object.entries(replay.files)) if (path !== 'pins.txt') write(path, lines.join('\n'));
  }
  for (const [path, text] of Object.entries(files)) write(path, text);
  mkdirSync(join(workspace, directory), { recursive: true });

  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  symlinkSync(execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim(), join(bin, 'git'));
  for (const program of new Set(replays.map(programOf))) {
    const stand = join(bin, program);
    copyFileSync(join(import.meta.dirname, 'stand-in.cjs'), stand);
    chmodSync(stand, 0o755);
    writeFileSync(`${stand}.json`, JSON.stringify(replays.filter((replay) => programOf(replay) === program)));
    writeFileSync(`${stand}.log`, '');
  }
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: workspace });
  git('init', '--quiet');
  git('add', '--all');
  const commit = (): string => {
    git('add', '--all');
    const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', '-c', 'core.hooksPath='];
    git(...who, 'commit', '--quiet', '--allow-empty', '--message', 'change');
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: workspace, encoding: 'utf8' }).trim();
  };

  const service = await startAdvisoryService();
  context.after(() => service.close());
  return {
    workspace,
    bin,
    service,
    write,
    remove: (path) => rmSync(join(workspace, directory, path)),
    commit,
    git: (...args) => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' }).trim(),
    scan: (inputs = {}, run = {}) =>
      runBundle('security-scan', {
        ...run,
        workspace,
        inputs: { 'working-directory': directory, 'advisory-url': service.url, ...inputs },
        env: { PATH: bin, ...run.env },
      }),
    calls: (program) =>
      readFileSync(join(bin, `${program}.log`), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
  };
}

export interface ToolReport {
  readonly tool: string;
  readonly state: string;
  readonly reason: string;
  readonly version: string | null;
  readonly measured: string;
  readonly gaps: readonly string[];
  readonly remarks: readonly string[];
}

export const reportOf = (run: BundleResult) => JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));

export function toolOf(run: BundleResult, name: string): ToolReport {
  const tools: readonly ToolReport[] = reportOf(run).tools;
  const found = tools.find(({ tool }) => tool === name);
  if (found === undefined) throw new Error(`No ${name} among ${tools.map(({ tool }) => tool).join(', ')}.`);
  return found;
}

/** Everything that leaves the job: log (without the registration of masks), summary, and all report files. */
export function everythingSaid(run: BundleResult): string {
  const files = ['report.json', 'report.md', 'report.html', 'security.sarif'].map((name) => {
    try {
      return readFileSync(join(dirname(run.outputs.report ?? ''), name), 'utf8');
    } catch {
      return '';
    }
  });
  const log = run.log.replace(/^::add-mask::.*$/gmu, '');
  return [log, run.stderr, run.summary, JSON.stringify(run.outputs), ...files].join('\n');
}
