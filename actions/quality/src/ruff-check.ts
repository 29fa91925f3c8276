import type { CommandResult } from '@sluice/action';
import {
  type FileDiff,
  type Finding,
  interrupted,
  lastWord,
  parseUnifiedDiff,
  placeFindings,
  type RuffLog,
  type RuffReport,
  readRuff,
  readRuffLog,
  scan,
} from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Adapter } from './adapter.ts';
import { leftOut, pythonFiles, shownPath } from './project.ts';
import { ofPyproject } from './settings.ts';
import { exitCode, fewRemarks, nothing, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'ruff';

/**
 * With `fix-only = true` in its configuration ruff rewrites files in spite of `--no-fix`. The cache would be left in the
 * project. `--verbose` is the only way to learn how many files it looked at.
 */
const checkOnly = ['check', '--no-fix', '--no-fix-only', '--no-cache', '--verbose', '--output-format', 'json'];

/** ruff takes the oldest Python that it must be right for from the project. */
export const ruffSettings = {
  source: { kind: 'python', names: ['ruff'] },
  versions: ['0.8', '0.18'],
  configured: { files: ['ruff.toml', '.ruff.toml'], tables: ['tool.ruff'] },
  settings: /(?:^|\/)(?:pyproject\.toml|\.?ruff\.toml)$/u,
  ownSettings: (path, text) => ofPyproject(path, text, 'ruff', /^\s*requires-python\s*=.*$/mu),
} as const satisfies Partial<Adapter>;

export const ruffCheck: Adapter = { tool, ...ruffSettings, mend: 'check --fix', check: runRuffCheck };

/** `ruff check` over the project, with the project's own rules. */
async function runRuffCheck(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io, project } = world;
  const output = `${io.host.scratch}/ruff.json`;
  const [listed, result] = await Promise.all([
    program.run(['check', '--show-files', '.']),
    program.run([...checkOnly, '--output-file', output, '.']),
  ]);
  const log = readRuffLog(result.stderr);
  const report = await readRuff((await io.files.exists(output)) ? io.files.stream(output) : nothing());
  const findings =
    typeof report === 'string'
      ? []
      : await placeFindings(report.findings, 'code-point', project.frame, project.repository);
  const about = {
    tool,
    version: program.version,
    findings,
    command: `${program.typed} check`,
    durationMs: result.durationMs,
  };
  const trouble = troubleOf(result, report, log);
  if (trouble !== undefined || typeof report === 'string') {
    return { scan: scan({ ...about, state: 'tool-error', reason: trouble ?? '', details: log.text }), changes: [] };
  }
  const looked = lookedAt(log, listed.stdout);
  const mendable = world.comparing === undefined && findings.some(({ fix }) => fix === 'safe');
  const fixes = mendable ? await safeFixes(program, world) : [];
  const remarks = [
    ...program.remarks,
    ...fewRemarks(log.warnings),
    ...leftOut(looked.files, project, pythonFiles),
    ...(typeof fixes === 'string' ? [fixes] : []),
  ];
  const unread = [...log.unread, ...report.unread].map(({ path, reason }) => `${shownPath(path, project)}: ${reason}`);
  return {
    scan: scan({ ...about, ...stateOf(looked, findings, unread), remarks }),
    changes: typeof fixes === 'string' ? [] : fixes,
  };
}

function troubleOf(result: CommandResult, report: RuffReport | string, log: RuffLog): string | undefined {
  const code = exitCode(result);
  const stopped = interrupted(result.ending);
  if (stopped !== undefined) return stopped;
  const said = log.complaint === '' ? lastWord({ stdout: result.stdout, stderr: log.text }) : log.complaint;
  if (code !== 0 && code !== 1) return `exit code ${code}: ${said}`;
  if (typeof report === 'string') return `${report} (exit code ${code}): ${said}`;
  if (code === 1 && report.findings.length === 0) return `exit code 1 without a finding: ${said}`;
  return undefined;
}

interface Looked {
  readonly count: number;
  readonly files: readonly string[];
  /** Files that it lists and does not check. */
  readonly passedOver: number;
}

/** pyproject.toml is checked as well, as a file of its own: that is no Python. */
const isCode = (path: string): boolean => !/(?:^|[\\/])pyproject\.toml$/u.test(path);

function lookedAt(log: RuffLog, listing: string): Looked {
  const listed = listing.split(/\r?\n/u).filter((path) => path !== '' && isCode(path));
  if (log.checked === undefined) return { count: listed.length, files: listed, passedOver: 0 };
  const files = log.files.filter(isCode);
  const number = log.checked - (log.files.length - files.length);
  return { count: number, files, passedOver: Math.max(0, listed.length - number) };
}

function stateOf({ count: number, passedOver }: Looked, findings: readonly Finding[], unread: readonly string[]) {
  const measured = count(number, 'file');
  if (unread.length > 0) {
    return { state: 'incomplete', reason: `not wholly checked: ${some(unread)}`, measured, gaps: unread } as const;
  }
  if (number === 0) {
    const why =
      passedOver > 0
        ? `\`lint.exclude\` keeps all ${passedOver} from it`
        : 'there is none, or the configuration excludes all';
    return { state: 'nothing-to-scan', reason: `ruff looked at no file of Python: ${why}`, measured } as const;
  }
  return { state: findings.length > 0 ? 'findings' : 'pass', reason: `${measured} checked`, measured } as const;
}

const diffBytes = 128 * 1024 * 1024;

/** What `ruff check --fix` would change, without changing it; a text when that cannot be told. */
async function safeFixes(program: Program, { io }: ToolWorld): Promise<readonly FileDiff[] | string> {
  const stdoutFile = `${io.host.scratch}/ruff-check.diff`;
  const args = ['check', '--diff', '--no-unsafe-fixes', '--no-cache', '.'];
  const result = await program.run(args, { stdoutFile });
  const code = exitCode(result);
  if (code !== 0 && code !== 1)
    return `its fixes are not in the patch: ${interrupted(result.ending) ?? lastWord(result)}`;
  const parsed = parseUnifiedDiff(await io.files.text(stdoutFile, diffBytes));
  return typeof parsed === 'string' ? `its fixes are not in the patch: ${parsed}` : parsed;
}
