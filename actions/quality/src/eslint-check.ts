import { lastWord, readEslint } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { leftOut, shownPath } from './project.ts';
import { ofPackage } from './settings.ts';
import { disagreement, settle } from './settle.ts';
import { exitCode, nothing, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'eslint';
const endings = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'];

export const eslintCheck: Adapter = {
  tool,
  source: { kind: 'node', names: ['eslint'], bin: 'eslint' },
  versions: ['9.0', '11.0'],
  configured: {
    files: [
      ...endings.map((ending) => `eslint.config.${ending}`),
      ...['.js', '.cjs', '.json', '.yml', '.yaml', ''].map((ending) => `.eslintrc${ending}`),
    ],
    packageKey: 'eslintConfig',
    projectFile: 'package.json',
  },
  settings:
    /(?:^|\/)(?:eslint\.config\.[cm]?[jt]s|\.eslintrc[^/]*|\.eslintignore|eslint-suppressions\.json|package\.json)$/u,
  ownSettings: (path, text) => ofPackage(path, text, 'eslintConfig'),
  mend: '--fix',
  check: runEslint,
};

/** ESLint on the whole project, with its own configuration; it writes nothing unless it is told to mend. */
async function runEslint(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io, project } = world;
  const output = `${io.host.scratch}/eslint.json`;
  const args = ['--format', 'json', '--output-file', output, '--no-color', '--no-error-on-unmatched-pattern', '.'];
  const result = await program.run(args);
  const report = await readEslint((await io.files.exists(output)) ? io.files.stream(output) : nothing());
  const { findings, unread, files } = typeof report === 'string' ? emptyReport : report;
  const errors = findings.filter(({ level }) => level === 'error').length;
  // 2 is also its answer to suppressions of what is not there any more, behind a whole report.
  const unpruned = exitCode(result) === 2 && /suppressions left that do not occur anymore/u.test(result.stderr);
  const tooMany = /ESLint found too many warnings/u.test(result.stderr);
  const codes = { clean: unpruned ? [0, 2] : [0], found: unpruned ? [1, 2] : [1] };
  return settle(
    {
      tool,
      result,
      findings,
      unit: 'utf16',
      trouble: disagreement(result, report, codes, tooMany ? findings.length : errors),
      gaps: unread.map(({ path, reason }) => `${shownPath(path, project)}: ${reason}`),
      files: files.length,
      nothing: 'ESLint looked at no file: there is none, or the configuration ignores all',
      typed: '.',
      remarks: [
        ...(unpruned ? ['eslint-suppressions.json suppresses what is not there any more: `--prune-suppressions`'] : []),
        ...leftOut(files, project, {
          pattern: /(?<!\.d)\.[cm]?[jt]sx?$/u,
          name: 'committed JavaScript or TypeScript file',
        }),
      ],
      said: typeof report === 'string' ? result.stderr || lastWord(result) : result.stderr,
    },
    program,
    world,
  );
}

const emptyReport = { findings: [], unread: [], files: [] };
