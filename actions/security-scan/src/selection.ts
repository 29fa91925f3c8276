import type { Io } from '@sluice/action';
import { inEnvironment, type Scan, scan } from '@sluice/findings';
import { wantsBandit } from './code-scan.ts';
import type { Scanner } from './inputs.ts';
import type { BrokenLock, Lock, ReadLock } from './lock.ts';
import type { EcosystemLock } from './locks.ts';
import { wantsGitleaks } from './secret-scan.ts';

export interface Selection {
  readonly tools: readonly Scanner[];
  /** Results that stand before any tool ran: what the project calls for and is not there. */
  readonly results: readonly Scan[];
  /** Why something that a reader may expect does not run. */
  readonly remarks: readonly string[];
}

/** What the project calls for: an audit of its dependencies when it has any, bandit when it is set up. */
export async function selectAutomatically(locks: readonly EcosystemLock[], io: Io): Promise<Selection> {
  const python = locks.find(({ ecosystem }) => ecosystem === 'pypi')?.lock;
  const npm = locks.find(({ ecosystem }) => ecosystem === 'npm')?.lock;
  const code: readonly Scanner[] = (await wantsBandit(io)) ? ['bandit'] : [];
  const secrets: readonly Scanner[] = (await wantsGitleaks(io)) ? ['gitleaks'] : [];
  const parts = [
    await selectForPython(python ?? { kind: 'none', reason: 'there is no lock' }, npm?.kind !== 'none', io),
    await selectForNpm(npm ?? { kind: 'none', reason: 'there is no lock' }, io),
  ];
  const remarks = [
    ...(code.length > 0 ? [] : ['bandit: not configured and not in the project’s environment']),
    ...(secrets.length > 0 ? [] : ['gitleaks: not configured and not installed: nobody looks for secrets']),
  ];
  return {
    tools: [...parts.flatMap(({ tools }) => tools), ...code, ...secrets],
    results: parts.flatMap(({ results }) => results),
    remarks: [...remarks, ...parts.flatMap((part) => part.remarks)],
  };
}

const nothing: Selection = { tools: [], results: [], remarks: [] };

/** `others`: there is a lock of another ecosystem, so that the lack of one for Python is no news. */
async function selectForPython(lock: Lock, others: boolean, io: Io): Promise<Selection> {
  if (lock.kind === 'none') {
    if (await namesDependencies(io))
      return { ...nothing, results: [scan({ tool: 'dependencies', state: 'nothing-to-scan', reason: lock.reason })] };
    return others ? nothing : { ...nothing, remarks: [`dependencies: ${lock.reason}`] };
  }
  if (isEmpty(lock)) return { ...nothing, remarks: [`dependencies: ${lock.file} holds no package from outside`] };
  const auditor = await chooseAuditor(lock, io);
  if (auditor !== undefined) return { ...nothing, tools: [auditor] };
  const reason =
    'nothing is installed that audits dependencies: add pip-audit to the project (`uv add --dev pip-audit`) and run `setup`';
  return { ...nothing, results: [scan({ tool: 'dependencies', state: 'tool-error', reason })] };
}

/** A package manager comes with Node.js: what lacks is said by the scan itself. */
async function selectForNpm(lock: Lock, io: Io): Promise<Selection> {
  if (lock.kind === 'none') {
    if (lock.foreign !== true && !(await namesPackages(io))) return nothing;
    return { ...nothing, results: [scan({ tool: 'npm-audit', state: 'nothing-to-scan', reason: lock.reason })] };
  }
  if (isEmpty(lock)) return { ...nothing, remarks: [`dependencies: ${lock.file} holds no package from outside`] };
  return { ...nothing, tools: ['npm-audit'] };
}

const isEmpty = (lock: ReadLock | BrokenLock): lock is ReadLock =>
  lock.kind === 'read' && lock.packages.length === 0 && lock.unpinned.length === 0;

/** Whether package.json names dependencies, so that there must be a lock. */
async function namesPackages(io: Io): Promise<boolean> {
  if (!(await io.files.exists('package.json'))) return false;
  const text = await io.files.text('package.json');
  return /"(?:dev|optional)?[dD]ependencies"\s*:\s*\{\s*"/u.test(text);
}

const helpTimeoutMs = 30_000;

async function chooseAuditor(lock: Lock, io: Io): Promise<Scanner | undefined> {
  if ((await inEnvironment('pip-audit', io)) !== undefined || (await io.exec.which('pip-audit')) !== undefined) {
    return 'pip-audit';
  }
  const uv = await io.exec.which('uv');
  if (uv === undefined || lock.kind !== 'read' || lock.manager !== 'uv') return undefined;
  const { ending } = await io.exec.run({ argv: [uv, 'audit', '--help'], timeoutMs: helpTimeoutMs });
  return ending.kind === 'exited' && ending.code === 0 ? 'uv-audit' : undefined;
}

/** Whether there must be a lock: another package manager's, or dependencies in pyproject.toml. */
async function namesDependencies(io: Io): Promise<boolean> {
  for (const file of [
    'poetry.lock',
    'pdm.lock',
    'Pipfile.lock',
    'pylock.toml',
    'Pipfile',
    'requirements.in',
    'setup.py',
  ]) {
    if (await io.files.exists(file)) return true;
  }
  if (!(await io.files.exists('pyproject.toml'))) return false;
  const text = await io.files.text('pyproject.toml');
  return (
    /^\s*dependencies\s*=\s*\[\s*(?:#.*\s*)*["']/mu.test(text) ||
    /^\s*\[(?:dependency-groups|project\.optional-dependencies|tool\.poetry\.)/mu.test(text) ||
    /^\s*dynamic\s*=.*["']dependencies["']/mu.test(text)
  );
}
