import type { CommandResult } from '@sluice/action';
import {
  interrupted,
  lastWord,
  placeFindings,
  type RuffFormatReport,
  type RuffLog,
  readRuffFormat,
  readRuffLog,
  scan,
} from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Adapter } from './adapter.ts';
import { shownPath } from './project.ts';
import { ruffSettings } from './ruff-check.ts';
import { exitCode, fewRemarks, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'ruff-format';
const diffBytes = 128 * 1024 * 1024;

export const ruffFormat: Adapter = {
  tool,
  ...ruffSettings,
  instead: ['black', 'yapf', 'autopep8'],
  formatter: true,
  mend: 'format',
  check: runRuffFormat,
};

/** `ruff format` over the project, told to show what it would do and to leave the files alone. */
async function runRuffFormat(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io, project } = world;
  const stdoutFile = `${io.host.scratch}/ruff-format.diff`;
  const result = await program.run(['format', '--diff', '--no-cache', '.'], { stdoutFile });
  const log = readRuffLog(result.stderr);
  const diff = (await io.files.exists(stdoutFile)) ? await io.files.text(stdoutFile, diffBytes) : '';
  const report = readRuffFormat(diff, log.unformatted);
  const found = typeof report === 'string' ? [] : report.findings;
  const about = {
    tool,
    version: program.version,
    findings: await placeFindings(found, 'utf16', project.frame, project.repository),
    command: `${program.typed} format --diff`,
    durationMs: result.durationMs,
    remarks: [
      ...program.remarks,
      ...fewRemarks(log.warnings.filter((warning) => !/^No Python files found/u.test(warning))),
    ],
  };
  const trouble = troubleOf(result, report, log);
  if (trouble !== undefined || typeof report === 'string') {
    return { scan: scan({ ...about, state: 'tool-error', reason: trouble ?? '', details: log.text }), changes: [] };
  }
  const gaps = log.unread.map(({ path, reason }) => `${shownPath(path, project)}: ${reason}`);
  return { scan: scan({ ...about, ...stateOf(log, gaps) }), changes: report.changes };
}

function troubleOf(result: CommandResult, report: RuffFormatReport | string, log: RuffLog): string | undefined {
  const code = exitCode(result);
  const stopped = interrupted(result.ending);
  if (stopped !== undefined) return stopped;
  const said = log.complaint === '' ? lastWord({ stdout: '', stderr: log.text }) : log.complaint;
  // 2 is also its answer to a file that does not parse: then it says so of each, and formats the others.
  const onlyGaps = code === 2 && log.unread.length > 0 && log.complaint === '';
  if (code !== 0 && code !== 1 && !onlyGaps) return `exit code ${code}: ${said}`;
  if (typeof report === 'string') return `${report} (exit code ${code}): ${said}`;
  if (code === 1 && report.findings.length === 0) return `exit code 1 without a file to format: ${said}`;
  return undefined;
}

function stateOf({ unformatted, formatted }: RuffLog, gaps: readonly string[]) {
  const measured = count(unformatted + formatted, 'file');
  if (gaps.length > 0) {
    return { state: 'incomplete', reason: `not looked at: ${some(gaps)}`, measured, gaps } as const;
  }
  if (unformatted + formatted === 0) {
    const reason = 'ruff looked at no file: there is none to format, or the configuration excludes all';
    return { state: 'nothing-to-scan', reason, measured } as const;
  }
  return { state: unformatted > 0 ? 'findings' : 'pass', reason: `${measured} looked at`, measured } as const;
}
