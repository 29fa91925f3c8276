import type { Io } from '@sluice/action';
import { type Finding, isPyrightSyntax, readPyright, readPyrightLog } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { type Project, shownPath } from './project.ts';
import { ofPyproject } from './settings.ts';
import { disagreement, settle } from './settle.ts';
import { exitCode, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'pyright';
const reportBytes = 256 * 1024 * 1024;

export const pyrightCheck: Adapter = {
  tool,
  source: { kind: 'python', names: ['basedpyright', 'pyright'] },
  // pyright counts 1.1.300, basedpyright 1.20.
  versions: ['1.1.300', '2.0'],
  configured: { files: ['pyrightconfig.json'], tables: ['tool.pyright', 'tool.basedpyright'] },
  settings: /(?:^|\/)(?:pyproject\.toml|pyrightconfig\.json|\.basedpyright\/baseline\.json)$/u,
  ownSettings: (path, text) => ofPyproject(path, text, '(?:based)?pyright'),
  check: runPyright,
};

/** pyright, or basedpyright where the environment has it, on what its configuration names, else on the whole project. */
async function runPyright(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io, environment, project } = world;
  const stdoutFile = `${io.host.scratch}/pyright.json`;
  const result = await program.run(['--outputjson', ...(await ownPython(environment))], { stdoutFile });
  const report = readPyright((await io.files.exists(stdoutFile)) ? await io.files.text(stdoutFile, reportBytes) : '');
  const log = readPyrightLog(result.stderr);
  const { findings, files } = typeof report === 'string' ? { findings: [], files: 0 } : report;
  const errors = findings.filter(({ level }) => level === 'error').length;
  // With `failOnWarnings` in its configuration they make it fail as errors do.
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const failing = exitCode(result) === 1 ? errors + warnings : errors;
  const shown = (reason: string): string => reason.replaceAll(`${project.root}/`, '');
  return settle(
    {
      tool,
      result,
      findings,
      unit: 'utf16',
      trouble:
        log.unreadable === undefined
          ? disagreement(result, report, { clean: [0], found: [1] }, failing)
          : `cannot read its configuration: ${shown(log.unreadable)}`,
      gaps: [
        ...log.misunderstood.map((said) => `not understood in its configuration: ${shown(said)}`),
        ...syntaxErrors(findings, project),
      ],
      files,
      nothing: 'pyright looked at no file: there is none, or the configuration leaves out all',
      typed: '',
      said: result.stderr,
    },
    program,
    world,
  );
}

/** The packages of the project's environment; without them pyright asks the Python on PATH. */
async function ownPython(environment: Io): Promise<readonly string[]> {
  const path = environment.host.platform === 'win32' ? '.venv/Scripts/python.exe' : '.venv/bin/python';
  return (await environment.files.exists(path)) ? ['--pythonpath', `${environment.files.root}/${path}`] : [];
}

/** Behind one it goes on, but what it makes of the rest of that file is a guess. */
function syntaxErrors(findings: readonly Finding[], project: Project): readonly string[] {
  const paths = findings.filter(isPyrightSyntax).map(({ location }) => location?.path ?? '');
  return [...new Set(paths)].map((path) => `${shownPath(path, project)}: it does not parse`);
}
