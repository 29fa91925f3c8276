import { type FileDiff, type PrettierReport, readPrettier } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { shownPath } from './project.ts';
import { ofPackage } from './settings.ts';
import { disagreement, settle } from './settle.ts';
import { exitCode, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'prettier';
const listBytes = 64 * 1024 * 1024;

export const prettierCheck: Adapter = {
  tool,
  source: { kind: 'node', names: ['prettier'], bin: 'prettier' },
  versions: ['3.0', '4.0'],
  configured: {
    files: [
      ...['', '.json', '.json5', '.yml', '.yaml', '.toml'].map((ending) => `.prettierrc${ending}`),
      ...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].flatMap((ending) => [
        `.prettierrc.${ending}`,
        `prettier.config.${ending}`,
      ]),
    ],
    packageKey: 'prettier',
    projectFile: 'package.json',
  },
  settings:
    /(?:^|\/)(?:\.prettierrc[^/]*|prettier\.config\.[cm]?[jt]s|\.prettierignore|\.editorconfig|package\.json)$/u,
  ownSettings: (path, text) => ofPackage(path, text, 'prettier'),
  formatter: true,
  mend: '--write',
  check: runPrettier,
};

/** Prettier on the whole project, told to list what it would change. Its log for debugging tells which files it looked at. */
async function runPrettier(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io, project } = world;
  const stdoutFile = `${io.host.scratch}/prettier.txt`;
  const result = await program.run(['--list-different', '--no-color', '--log-level', 'debug', '.'], { stdoutFile });
  const listed = (await io.files.exists(stdoutFile)) ? await io.files.text(stdoutFile, listBytes) : '';
  const report = readPrettier(listed, result.stderr);
  const { findings, unread, files, warnings, complaint, text } = report;
  const code = exitCode(result);
  // It may ignore everything, and be content.
  const nothingThere = /^No files matching/u.test(complaint) || (code === 0 && files.length === 0);
  return settle(
    {
      tool,
      result: { ...result, stderr: text },
      findings,
      unit: 'utf16',
      trouble: nothingThere && code !== 1 ? undefined : troubleOf({ ...result, stderr: text }, report),
      gaps: [
        ...unread.map(({ path, reason }) => `${shownPath(path, project)}: ${reason}`),
        ...new Set(warnings.filter((said) => unknownOption.test(said)).map(misunderstood)),
      ],
      files: files.length,
      nothing: 'Prettier looked at no file: there is none that it knows, or .prettierignore has them all',
      typed: '--check .',
      remarks: warnings.filter((said) => !unknownOption.test(said)),
      said: text,
      changes: world.comparing === undefined ? await formatted(findings, program, world) : [],
    },
    program,
    world,
  );
}

function troubleOf(result: ToolAnswer, { findings, unread, files, complaint }: PrettierReport): string | undefined {
  const code = exitCode(result);
  if (complaint !== '') return `exit code ${code}: ${complaint}`;
  // 2 is also its answer to a file that does not parse: then it says so of each, and lists the others.
  const codes = { clean: unread.length > 0 ? [0, 2] : [0], found: unread.length > 0 ? [1, 2] : [1] };
  const strange = findings.find(({ location }) => !files.some((file) => file.endsWith(`/${location?.path}`)));
  if (strange !== undefined) return `its list has ${strange.location?.path}, which it did not look at`;
  return disagreement(result, {}, codes, findings.length);
}

type ToolAnswer = Parameters<typeof disagreement>[0];

const unknownOption = /^Ignored unknown option/u;
const misunderstood = (said: string): string => `not understood in its configuration: ${said}`;

const mostFormatted = 20;
const fileBytes = 4 * 1024 * 1024;

/** How those files would be, for the patch: each costs a process, so that it is for the first twenty. */
async function formatted(
  findings: PrettierReport['findings'],
  program: Program,
  { io }: ToolWorld,
): Promise<readonly FileDiff[]> {
  const changes: FileDiff[] = [];
  for (const { location } of findings.slice(0, mostFormatted)) {
    const path = location?.path ?? '';
    if (!(await io.files.exists(path))) continue;
    const { stdout, truncated, ...ended } = await program.run(['--no-color', '--', path]);
    if (exitCode({ stdout, truncated, ...ended }) !== 0 || truncated) continue;
    changes.push(wholeFile(path, await io.files.text(path, fileBytes), stdout));
  }
  return changes;
}

/** A diff of all lines: git finds those that differ when the patch is made. */
function wholeFile(path: string, old: string, mended: string): FileDiff {
  const lines = (text: string, sign: string) => (text.match(/[^\n]*\n|[^\n]+$/gu) ?? []).map((line) => sign + line);
  return { path, hunks: [{ oldStart: 1, lines: [...lines(old, '-'), ...lines(mended, '+')] }] };
}
