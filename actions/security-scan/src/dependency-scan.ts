import type { Io } from '@sluice/action';
import {
  auditRounds,
  type Finding,
  formatPins,
  interrupted,
  lastWord,
  locate,
  packageName,
  readPipAudit,
  readUvAudit,
  repositoryPath,
  type Scan,
  scan,
  tailOf,
  versionOf,
} from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Lock, LockedPackage } from './lock.ts';

type ReadLock = Extract<Lock, { kind: 'read' }>;

export interface AuditOptions {
  readonly timeoutMs: number;
  /** Base URL of the advisory service; `undefined`: the tool's own. */
  readonly service: string | undefined;
}

/** A lock that cannot be audited, as the result of the tool that was to audit it; `undefined` for one that can. */
export function unauditable(tool: string, lock: Lock): Scan | undefined {
  switch (lock.kind) {
    case 'none':
      return scan({ tool, state: 'nothing-to-scan', reason: lock.reason });
    case 'broken':
      return scan({ tool, state: 'tool-error', reason: lock.reason, details: lock.details });
    case 'read':
      if (lock.packages.length > 0) return undefined;
      return scan({
        tool,
        state: lock.unpinned.length > 0 ? 'incomplete' : 'nothing-to-scan',
        reason: lock.unpinned.length > 0 ? notAudited(gapsOf(lock)) : `${lock.file} holds no package from outside`,
        gaps: gapsOf(lock),
      });
  }
}

export async function runPipAudit(lock: ReadLock, options: AuditOptions, io: Io): Promise<Scan> {
  const tool = 'pip-audit';
  const program = await locate(tool, io);
  if (program === undefined) return missing(tool, 'add it to the project (`uv add --dev pip-audit`) and run `setup`');
  const started = io.clock.elapsed();
  const version = versionOf(program, io);
  const findings: Finding[] = [];
  const gaps = [...gapsOf(lock)];
  const service = [
    '--vulnerability-service',
    'osv',
    ...(options.service ? ['--osv-url', `${options.service}/v1/query`] : []),
  ];
  const flags = ['--no-deps', '--disable-pip', ...service, '--format', 'json', '--progress-spinner', 'off'];
  const audited = new Set<string>();
  for (const [index, round] of auditRounds(lock.packages).entries()) {
    const list = await io.files.write(`${io.host.scratch}/pip-audit-${index}.txt`, formatPins(round));
    const output = `${io.host.scratch}/pip-audit-${index}.json`;
    const argv = [program, '--requirement', list, ...flags, '--cache-dir', `${io.host.scratch}/pip-audit`] as const;
    const result = await io.exec.run({ argv: [...argv, '--output', output], timeoutMs: options.timeoutMs });
    const text = (await io.files.exists(output)) ? await io.files.text(output) : '';
    const report = readPipAudit(text);
    const code = result.ending.kind === 'exited' ? result.ending.code : undefined;
    const trouble =
      interrupted(result.ending) ??
      (typeof report === 'string' ? `${report} (exit code ${code}): ${lastWord(result)}` : undefined) ??
      (code === 0 || (code === 1 && typeof report !== 'string' && report.findings.length > 0)
        ? undefined
        : `exit code ${code} without a finding: ${lastWord(result)}`);
    if (trouble !== undefined || typeof report === 'string') {
      return scan({
        tool,
        version: await version,
        state: 'tool-error',
        reason: oldOption(trouble ?? '', '--osv-url'),
        findings,
        details: tailOf(result),
        durationMs: io.clock.elapsed() - started,
      });
    }
    findings.push(...report.findings);
    for (const one of report.audited) audited.add(`${packageName(one.name)} ${one.version}`);
    gaps.push(...report.skipped.map(({ name, reason }) => `${name}: ${reason}`));
  }
  const silent = lock.packages.filter(({ name, version: pinned }) => !isAudited(audited, name, pinned));
  const named = new Set(gaps.map((gap) => packageName(gap.split(':')[0] ?? '')));
  gaps.push(
    ...silent.filter(({ name }) => !named.has(name)).map(({ name }) => `${name}: pip-audit says nothing about it`),
  );
  return finished(tool, lock, audited.size, findings, gaps, {
    version: await version,
    command: `pip-audit -r ${lock.file === 'uv.lock' ? 'EXPORTED-LOCK' : lock.file} ${['--no-deps', '--disable-pip', ...service].join(' ')}`,
    durationMs: io.clock.elapsed() - started,
  });
}

/** pip-audit writes versions in their normal form: `2.0` for a pin `2.00`. A package counts by its name then. */
function isAudited(audited: ReadonlySet<string>, name: string, version: string): boolean {
  return audited.has(`${name} ${version}`) || [...audited].some((one) => one.startsWith(`${name} `));
}

export async function runUvAudit(lock: ReadLock, options: AuditOptions, io: Io): Promise<Scan> {
  const tool = 'uv-audit';
  if (lock.manager !== 'uv') {
    return scan({ tool, state: 'nothing-to-scan', reason: '`uv audit` reads a uv.lock, and there is none' });
  }
  const uv = await io.exec.which('uv');
  if (uv === undefined) return missing(tool, 'run `setup` before this step');
  const service = options.service ? ['--service-url', options.service] : [];
  const argv = ['audit', '--locked', '--output-format', 'json', ...service];
  const features = ['--preview-features', 'audit,json-output'];
  const version = versionOf(uv, io);
  const result = await io.exec.run({
    argv: [uv, ...argv, ...features],
    timeoutMs: options.timeoutMs,
    maxOutputBytes: 16 * 1024 * 1024,
  });
  const report = readUvAudit(result.stdout);
  const code = result.ending.kind === 'exited' ? result.ending.code : undefined;
  const about = { version: await version, command: `uv ${argv.join(' ')}`, durationMs: result.durationMs };
  const trouble =
    interrupted(result.ending) ??
    (typeof report === 'string' ? `${report} (exit code ${code}): ${lastWord(result)}` : undefined) ??
    (code === 0 || (code === 1 && typeof report !== 'string' && report.findings.length > 0)
      ? undefined
      : `exit code ${code} without a finding: ${lastWord(result)}`);
  if (trouble !== undefined || typeof report === 'string') {
    const reason = oldOption(trouble ?? '', '--service-url');
    return scan({ tool, ...about, state: 'tool-error', reason, details: tailOf(result) });
  }
  const wanted = auditRounds(lock.packages).flat().length;
  const gaps = [...gapsOf(lock)];
  if (report.audited < wanted) gaps.push(`uv audit looked at ${report.audited} of the ${wanted} packages of the lock`);
  return finished(tool, lock, report.audited, report.findings, gaps, { ...about, remarks: report.adverse });
}

function finished(
  tool: string,
  lock: ReadLock,
  audited: number,
  findings: readonly Finding[],
  gaps: readonly string[],
  about: Partial<Scan>,
): Scan {
  const measured = `${count(audited, 'package')} of ${lock.file}`;
  const state =
    gaps.length > 0 ? 'incomplete' : findings.length > 0 ? 'findings' : audited === 0 ? 'nothing-to-scan' : 'pass';
  const reason = gaps.length > 0 ? notAudited(gaps) : `${measured} audited`;
  return scan({ tool, state, reason, measured, findings, gaps, ...about });
}

const gapsOf = (lock: ReadLock): readonly string[] => lock.unpinned.map(({ text, reason }) => `${text}: ${reason}`);

const notAudited = (gaps: readonly string[]): string => `not audited: ${some(gaps)}`;

const missing = (tool: string, remedy: string): Scan =>
  scan({ tool, state: 'tool-error', reason: `${tool} is not installed: ${remedy}` });

/** An older version that does not know the option for the advisory service must not ask the public one instead. */
function oldOption(reason: string, option: string): string {
  return reason.includes(option) && /unrecognized|unexpected/iu.test(reason)
    ? `this version cannot use \`advisory-url\`: ${reason}`
    : reason;
}

/** The finding at the line of the lock that holds the version. */
export function locateInLock(finding: Finding, lock: Lock, io: Io): Finding {
  const found = lockedPackage(finding, lock);
  if (found === undefined || finding.package === undefined) return finding;
  const path = repositoryPath(found.file, { directory: io.files.root, roots: [io.host.workspace] });
  return {
    ...finding,
    package: { ...finding.package, ...(found.direct === undefined ? {} : { direct: found.direct }) },
    ...(path === undefined ? {} : { location: { path, line: found.line } }),
  };
}

export function lockedPackage(finding: Finding, lock: Lock): LockedPackage | undefined {
  const wanted = finding.package;
  if (wanted === undefined || lock.kind !== 'read') return undefined;
  const sameName = lock.packages.filter(({ name }) => name === packageName(wanted.name));
  return sameName.find(({ version }) => version === wanted.version) ?? sameName[0];
}
