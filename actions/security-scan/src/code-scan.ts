import type { Io } from '@sluice/action';
import {
  type BanditReport,
  inEnvironment,
  locate,
  placeFindings,
  readBandit,
  type Scan,
  scan,
  tailOf,
  toolTrouble,
  versionOf,
} from '@sluice/findings';
import { count, some } from '@sluice/report';

const tool = 'bandit';

/** Never the project's code, whatever its configuration says. bandit compares with paths that begin with `./`. */
const foreign = [
  '.venv',
  'venv',
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  'CVS',
  '.bzr',
  '__pycache__',
  '.tox',
  '.nox',
  '.eggs',
];

/** Whether the project calls for bandit: configured, or installed in its environment. */
export async function wantsBandit(io: Io): Promise<boolean> {
  return (await configured(io)) || (await io.files.exists('.bandit')) || (await inEnvironment(tool, io)) !== undefined;
}

async function configured(io: Io): Promise<boolean> {
  return (
    (await io.files.exists('pyproject.toml')) && /^\s*\[\s*tool\.bandit\b/mu.test(await io.files.text('pyproject.toml'))
  );
}

/** What of the project's files bandit reads as its rules; empty where there are none. */
export async function banditRules(io: Io): Promise<string> {
  const pyproject = (await io.files.exists('pyproject.toml')) ? await io.files.text('pyproject.toml') : '';
  const tables = pyproject
    .split(/^(?=\s*\[[^\]]*\]\s*(?:#.*)?$)/mu)
    .filter((part) => /^\s*\[\s*tool\.bandit\b/u.test(part));
  const ini = (await io.files.exists('.bandit')) ? await io.files.text('.bandit') : '';
  return [...tables, ini]
    .map((part) => part.trim())
    .join('\n')
    .trim();
}

export interface BanditOptions {
  readonly timeoutMs: number;
  /** Where it is installed: the checked-out project, also when another tree is looked at. */
  readonly environment: Io;
  /** Another tree whose `pyproject.toml` has the rules. */
  readonly rulesOf?: Io;
}

/** bandit over the whole project, with the project's own rules. */
export async function runBandit({ timeoutMs, environment, rulesOf }: BanditOptions, io: Io): Promise<Scan> {
  const program = await locate(tool, environment);
  const ruled = rulesOf ?? io;
  if (program === undefined) {
    const reason = 'it is not installed: add it to the project (`uv add --dev bandit`) and run `setup`';
    return scan({ tool, state: 'tool-error', reason });
  }
  const output = `${io.host.scratch}/bandit.json`;
  // What an earlier run wrote is nothing that this one says.
  await io.files.remove(output);
  const rules = (await configured(ruled))
    ? ['-c', ruled === io ? 'pyproject.toml' : `${ruled.files.root}/pyproject.toml`]
    : [];
  const excluded = [...foreign.map((name) => `*/${name}/*`), ...(await excludedByIni(io))].join(',');
  const args = [...rules, '-r', '.', '-f', 'json', '-q'];
  const [version, result] = await Promise.all([
    versionOf(program, io),
    io.exec.run({ argv: [program, ...args, '-x', excluded, '-o', output], timeoutMs }),
  ]);
  const report = readBandit((await io.files.exists(output)) ? await io.files.text(output) : '');
  const about = { version, command: `bandit ${[...rules, '-r', '.'].join(' ')}`, durationMs: result.durationMs };
  const trouble = toolTrouble(result, report);
  if (trouble !== undefined || typeof report === 'string') {
    return scan({ tool, ...about, state: 'tool-error', reason: trouble ?? '', details: tailOf(result) });
  }
  const remarks = [...(await leftOut(report, io)), ...nosec(report)];
  return scan({ tool, ...about, ...(await resultOf(report, io)), remarks });
}

async function resultOf(report: BanditReport, io: Io) {
  const measured = `${count(report.lines, 'line')} of Python in ${count(report.files.length, 'file')}`;
  const frame = { directory: io.files.root, roots: [io.host.workspace] };
  const findings = await placeFindings(report.findings, 'utf8-byte', frame, io.files.at(io.host.workspace));
  const gaps = report.errors.map(({ path, reason }) => `${path}: ${reason}`);
  if (gaps.length > 0)
    return { state: 'incomplete', reason: `not scanned: ${some(gaps)}`, measured, findings, gaps } as const;
  if (report.lines === 0) {
    const reason = 'it looked at 0 lines: there is no Python code, or the configuration excludes all of it';
    return { state: 'nothing-to-scan', reason, measured, findings } as const;
  }
  return {
    state: findings.length > 0 ? 'findings' : 'pass',
    reason: `${measured} scanned`,
    measured,
    findings,
  } as const;
}

/** Green says what it covers: tracked Python files that the configuration keeps from bandit are named. */
async function leftOut(report: BanditReport, io: Io): Promise<readonly string[]> {
  const listed = await io.git.run(['ls-files', '-z', '--', '*.py']);
  if (!listed.ok) return [];
  const seen = new Set([...report.files, ...report.errors.map(({ path }) => path)]);
  const tracked = listed.stdout.split('\0').filter((path) => path !== '');
  const missed = tracked.filter((path) => !seen.has(path));
  if (missed.length === 0) return [];
  return [
    `${missed.length} of ${count(tracked.length, 'tracked Python file')} left out by the configuration: ${some(missed)}`,
  ];
}

function nosec({ suppressed }: BanditReport): readonly string[] {
  return suppressed === 0 ? [] : [`${count(suppressed, 'finding')} kept back by # nosec`];
}

/** Our `-x` would replace the `exclude` of a `.bandit` file: both hold. */
async function excludedByIni(io: Io): Promise<readonly string[]> {
  if (!(await io.files.exists('.bandit'))) return [];
  const line = /^\s*exclude\s*[=:]\s*(.+)$/mu.exec(await io.files.text('.bandit'))?.[1] ?? '';
  return line
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
