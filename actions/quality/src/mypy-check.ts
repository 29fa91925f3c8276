import type { CommandResult } from '@sluice/action';
import {
  type Finding,
  interrupted,
  lastWord,
  type MypyLog,
  type MypyReport,
  mypyColumns,
  placeFindings,
  readMypy,
  readMypyLog,
  scan,
} from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Adapter } from './adapter.ts';
import { leftOut, pythonFiles } from './project.ts';
import { ofPyproject, tables, withoutComments } from './settings.ts';
import { exitCode, fewRemarks, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'mypy';
const reportBytes = 64 * 1024 * 1024;

interface Answer {
  readonly result: CommandResult;
  readonly report: MypyReport | string;
  readonly log: MypyLog;
}

export const mypyCheck: Adapter = {
  tool,
  source: { kind: 'python', names: ['mypy'] },
  versions: ['1.11', '2.5'],
  configured: { tables: ['tool.mypy'], sections: { mypy: ['mypy.ini', '.mypy.ini', 'setup.cfg'] } },
  settings: /(?:^|\/)(?:pyproject\.toml|\.?mypy\.ini|setup\.cfg)$/u,
  ownSettings: (path, text) =>
    path.endsWith('setup.cfg')
      ? withoutComments(tables(text, /^\[mypy(?:-[^\]]*)?\]/u))
      : ofPyproject(path, text, 'mypy'),
  check: runMypy,
};

/** mypy on what its configuration names, or on the whole project when that names nothing. */
async function runMypy(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { project } = world;
  const configured = await ask(program, [], world);
  const targets = configured.log.noTarget && configured.log.unreadable === undefined ? ['.'] : [];
  const answer = targets.length > 0 ? await ask(program, targets, world) : configured;
  const { result, report, log } = answer;
  const found = typeof report === 'string' ? [] : report.findings;
  const about = {
    tool,
    version: program.version,
    findings: await placeFindings(found, mypyColumns(program.version), project.frame, project.repository),
    command: [program.typed, ...targets].join(' '),
    durationMs: result.durationMs,
    remarks: [...program.remarks, ...fewRemarks(log.warnings), ...leftOut(log.sources, project, pythonFiles)],
    measured: log.sources.length === 0 ? '' : count(log.sources.length, 'file'),
  };
  const trouble = troubleOf(answer, program.version) ?? strayed(result.stderr, world);
  if (trouble !== undefined) {
    return { scan: scan({ ...about, state: 'tool-error', reason: trouble, details: log.text }), changes: [] };
  }
  return { scan: scan({ ...about, ...(await stateOf(answer, targets, program)) }), changes: [] };
}

async function ask(program: Program, targets: readonly string[], { io }: ToolWorld): Promise<Answer> {
  const stdoutFile = `${io.host.scratch}/mypy.jsonl`;
  const result = await program.run(['--output', 'json', '--no-color-output', '--verbose', ...targets], { stdoutFile });
  const text = (await io.files.exists(stdoutFile)) ? await io.files.text(stdoutFile, reportBytes) : '';
  return { result, report: readMypy(text), log: readMypyLog(result.stderr) };
}

function troubleOf({ result, report, log }: Answer, version: string | undefined): string | undefined {
  const code = exitCode(result);
  const stopped = interrupted(result.ending);
  if (stopped !== undefined) return stopped;
  if (log.noJson) return `mypy ${version ?? ''} cannot write JSON: 1.11 or later is needed`;
  if (log.unreadable !== undefined) return `cannot read its configuration: ${log.unreadable}`;
  const said = lastWord({ stdout: '', stderr: log.text });
  if (log.crashed) return `crashed (exit code ${code}): ${crashLine(log.text) ?? said}`;
  if (code !== 0 && code !== 1 && code !== 2) return `exit code ${code}: ${said}`;
  if (typeof report === 'string') return `${report} (exit code ${code}): ${said}`;
  if (code === 1 && report.findings.length === 0) return `exit code 1 without a finding: ${said}`;
  if (code !== 2 || log.noFiles) return undefined;
  const [first] = report.findings;
  if (first === undefined) return `exit code 2: ${said}`;
  // What is wrong with its own configuration is no fault of the code.
  return report.findings.some(inCode) ? undefined : `exit code 2: ${first.location?.path}: ${first.message}`;
}

/** Its log names every file that it reads: one of another tree makes the comparison worthless. */
function strayed(stderr: string, { comparing, project }: ToolWorld): string | undefined {
  if (comparing === undefined) return undefined;
  const root = `${comparing.instead}/`;
  for (let at = stderr.indexOf(root); at >= 0; at = stderr.indexOf(root, at + 1)) {
    const [path = ''] =
      /^[^\n'"()]*?\.pyi?(?=$|[\s'"():,])/u.exec(stderr.slice(at + root.length, at + pathUnits)) ?? [];
    // What is installed in the environment is the same for both.
    if (path !== '' && (project.tracked?.has(path) ?? !/(?:^|\/)(?:site-packages|\.?venv)\//u.test(path)))
      return `it read ${path} of the checked-out commit in place of the base's: is the project installed editable outside of .venv?`;
  }
  return undefined;
}

const pathUnits = 1000;

const crashLine = (text: string): string | undefined =>
  text.split('\n').find((line) => /INTERNAL ERROR/u.test(line)) ?? undefined;

const inCode = ({ location, message }: Finding): boolean =>
  location !== undefined && /\.(?:pyi?|ipynb)$/u.test(location.path) && !/^cannot read file/iu.test(message);

async function stateOf({ result, report, log }: Answer, targets: readonly string[], program: Program) {
  const found = typeof report === 'string' ? [] : report.findings;
  const gaps = log.misunderstood.map((said) => `not understood in its configuration: ${said}`);
  if (exitCode(result) === 2 && found.length > 0)
    gaps.unshift(`the rest, because mypy does not go past this: ${found[0]?.message}`);
  if (gaps.length > 0) return { state: 'incomplete', reason: `not checked: ${some(gaps)}`, gaps } as const;
  if (log.noFiles) return { state: 'nothing-to-scan', reason: lastWord({ stdout: '', stderr: log.text }) } as const;
  if (found.length > 0) return { state: 'findings', reason: 'checked to its end' } as const;
  if (log.finished && log.sources.length > 0) return { state: 'pass', reason: 'checked to its end' } as const;
  if (log.finished) {
    return {
      state: 'nothing-to-scan',
      reason: 'mypy was told of no file of Python: see `files` or `packages` in its configuration',
    } as const;
  }
  return confirmed(targets, program);
}

/** A version whose log says other things: its summary for people still tells how many files it checked. */
async function confirmed(targets: readonly string[], program: Program) {
  const { stdout, ending } = await program.run(['--no-color-output', ...targets]);
  const number = /^Success: no issues found in (\d+) source files?$/mu.exec(stdout)?.[1];
  const clean = ending.kind === 'exited' && ending.code === 0 && number !== undefined && Number(number) > 0;
  if (clean) return { state: 'pass', reason: 'checked to its end', measured: count(Number(number), 'file') } as const;
  return { state: 'tool-error', reason: 'exit code 0, and not a word about what it checked' } as const;
}
