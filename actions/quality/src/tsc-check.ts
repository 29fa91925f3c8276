import type { CommandResult, Io } from '@sluice/action';
import { isTscSyntax, lastWord, readTsc, type TscReport } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { leftOut } from './project.ts';
import { disagreement, settle } from './settle.ts';
import { exitCode, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'tsc';
const outputBytes = 64 * 1024 * 1024;

export const tscCheck: Adapter = {
  tool,
  source: { kind: 'node', names: ['typescript'], bin: 'tsc' },
  versions: ['5.0', '7.1'],
  configured: { files: ['tsconfig.json'], here: true },
  settings: /(?:^|\/)[tj]sconfig[^/]*\.json$/u,
  check: runTsc,
};

interface Answer {
  readonly project: string;
  readonly result: CommandResult;
  readonly report: TscReport;
}

/**
 * `tsc --noEmit` on tsconfig.json, and where that only refers to other projects, on each of these: on its own tsc would look at
 * nothing, and exit with 0.
 */
async function runTsc(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io, project } = world;
  const answers: Answer[] = [];
  let durationMs = 0;
  for (const [at, config] of (await projects(program)).entries()) {
    const stdoutFile = `${io.host.scratch}/tsc-${at}.txt`;
    const result = await program.run([...checkOnly, ...buildInfo(config, at, io), '-p', config.path], { stdoutFile });
    durationMs += result.durationMs;
    const text = (await io.files.exists(stdoutFile)) ? await io.files.text(stdoutFile, outputBytes) : '';
    answers.push({ project: config.path, result, report: readTsc(text) });
    if (exitCode(result) === undefined) break;
  }
  const files = [...new Set(answers.flatMap(({ report }) => report.files.filter(isOwn)))];
  const findings = distinct(answers.flatMap(({ report }) => report.findings));
  const worst = answers.find((one) => exitCode(one.result) === undefined) ?? answers.at(-1);
  if (worst === undefined) throw new Error('tsc was not asked');
  const troubles = answers.flatMap((one) => troubleOf(one) ?? []);
  return settle(
    {
      tool,
      result: { ...worst.result, durationMs },
      findings,
      unit: 'utf16',
      trouble: troubles[0],
      gaps: answers.flatMap(gapOf),
      files: files.length,
      nothing: `${answers.map((one) => one.project).join(', ')} ${answers.length > 1 ? 'have' : 'has'} no file to check`,
      typed: answers.map((one) => `--noEmit -p ${one.project}`).join(` && ${program.typed} `),
      remarks: leftOut(files, project, { pattern: /(?<!\.d)\.[cm]?tsx?$/u, name: 'committed TypeScript file' }),
      said: troubles.join('\n'),
    },
    program,
    world,
  );
}

const checkOnly = ['--noEmit', '--pretty', 'false', '--listFiles'];

const isOwn = (path: string): boolean => !/[\\/]node_modules[\\/]/u.test(path);

interface Config {
  readonly path: string;
  /** It keeps what it knows in a file, which would be left in the project. */
  readonly keeps: boolean;
}

const mostProjects = 50;

/** tsconfig.json and what it refers to, without those that have no file of their own. */
async function projects(program: Program): Promise<readonly Config[]> {
  const found: Config[] = [];
  const waiting = ['tsconfig.json'];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined && seen.size <= mostProjects; path = waiting.shift()) {
    const { stdout } = await program.run(['--showConfig', '-p', path]);
    const shown = readShown(stdout);
    const references = shown?.references ?? [];
    const keeps = shown?.compilerOptions?.incremental === true || shown?.compilerOptions?.composite === true;
    // What cannot be shown is asked all the same: tsc says what is wrong with it.
    if (shown === undefined || references.length === 0 || (shown.files ?? []).length > 0) found.push({ path, keeps });
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    for (const { path: given = '' } of references) {
      const below = `${folder}${given.replace(/^\.\//u, '').replace(/\/$/u, '')}`;
      const next = below.endsWith('.json') ? below : `${below}/tsconfig.json`;
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return found;
}

interface Shown {
  readonly compilerOptions?: { readonly incremental?: boolean; readonly composite?: boolean };
  readonly files?: readonly string[];
  readonly references?: readonly { readonly path?: string }[];
}

function readShown(stdout: string): Shown | undefined {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

const buildInfo = ({ keeps }: Config, at: number, io: Io): readonly string[] =>
  keeps ? ['--tsBuildInfoFile', `${io.host.scratch}/${at}.tsbuildinfo`] : [];

/** 1 and 2 say the same for us, and not the same from version to version: whether something was written. */
function troubleOf({ project, result, report }: Answer): string | undefined {
  const { findings, complaints, noInputs, files } = report;
  const code = exitCode(result);
  const [complaint] = complaints;
  if (noInputs && complaints.length === 1) return undefined;
  if (complaint !== undefined) return `${project}: ${complaint}`;
  if (code === 1 || code === 2) {
    if (findings.length === 0) return `exit code ${code} without a finding: ${lastWord(result)}`;
    return files.length === 0 ? `its output breaks off (exit code ${code})` : undefined;
  }
  if (code === 0 && files.length === 0 && findings.length === 0)
    return `${project}: exit code 0 and not a word about what it checked`;
  return disagreement(result, report, { clean: [0], found: [] }, findings.length);
}

/** With an error of syntax it does not look at types any more. */
function gapOf({ report: { findings } }: Answer): readonly string[] {
  if (findings.length === 0 || !findings.every(isTscSyntax)) return [];
  const { location, message } = findings[0] ?? {};
  return [`types, because of a syntax error in ${location?.path} (${message})`];
}

/** A file may belong to two projects. */
function distinct(findings: TscReport['findings']): TscReport['findings'] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.rule, one.location, one.message]), one])).values()];
}
