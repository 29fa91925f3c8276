import { readGolangci } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { disagreement, settle } from './settle.ts';
import { exitCode, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'golangci-lint';
const reportBytes = 256 * 1024 * 1024;

export const golangciLintCheck: Adapter = {
  tool,
  source: { kind: 'path', names: ['golangci-lint'] },
  versions: ['2.1', '3.0'],
  configured: {
    files: ['yml', 'yaml', 'toml', 'json'].map((ending) => `.golangci.${ending}`),
    projectFile: 'go.mod',
  },
  settings: /(?:^|\/)\.golangci\.(?:ya?ml|toml|json)$/u,
  mend: 'run --fix',
  check: runGolangciLint,
};

/** All issues: by default it shows 50 of a linter and 3 with the same text. */
const limits = ['--max-issues-per-linter=0', '--max-same-issues=0', '--issues-exit-code=1', '--path-mode=abs'];

async function runGolangciLint(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io } = world;
  const output = `${io.host.scratch}/golangci-lint.json`;
  const result = await program.run(['run', `--output.json.path=${output}`, '--show-stats=false', ...limits, './...']);
  const report = readGolangci((await io.files.exists(output)) ? await io.files.text(output, reportBytes) : '');
  const { findings, gaps, error, warnings, linters } = typeof report === 'string' ? emptyReport : report;
  const code = exitCode(result);
  const noFiles = code === 5;
  const trouble =
    code === 4
      ? 'its own `timeout` ended it; `run.timeout` of its configuration gives it more time'
      : error === undefined || error === ''
        ? disagreement(result, report, { clean: [0], found: [1] }, findings.length)
        : `it says that something went wrong: ${error}`;
  return settle(
    {
      tool,
      result,
      findings,
      unit: 'utf8-byte',
      trouble: noFiles ? undefined : trouble,
      gaps: gaps.map((gap) => `${gap}, and most linters did not run`),
      files: noFiles || linters.length === 0 ? 0 : undefined,
      nothing: noFiles ? 'there is no Go file' : 'no linter is switched on',
      typed: 'run',
      remarks: warnings,
      said: result.stderr,
    },
    program,
    world,
  );
}

const emptyReport = { findings: [], gaps: [], error: undefined, warnings: [], linters: [] };
