import type { Io } from '@sluice/action';
import {
  auditRounds,
  type Finding,
  formatPins,
  interrupted,
  locate,
  type Pin,
  type PipAuditReport,
  packageName,
  readPipAudit,
  type Scan,
  scan,
  toolTrouble,
  versionOf,
} from '@sluice/findings';
import { type AuditFailure, type AuditOptions, audited, auditFailure, missing } from './audit.ts';
import type { ReadLock } from './lock.ts';

const tool = 'pip-audit';
const attempts = 3;
const pauseMs = 2000;

/** pip-audit over the exact versions of the lock, by the OSV service: its default one reports a failed look-up as clean. */
export async function runPipAudit(lock: ReadLock, options: AuditOptions, io: Io): Promise<Scan> {
  const program = await locate(tool, options.environment);
  if (program === undefined) return missing(tool, 'add it to the project (`uv add --dev pip-audit`) and run `setup`');
  const started = io.clock.elapsed();
  const version = versionOf(program, io);
  const about = async () => ({
    version: await version,
    command: commandFor(lock, options),
    durationMs: io.clock.elapsed() - started,
  });
  const findings: Finding[] = [];
  const gaps: string[] = [];
  let packages = 0;
  for (const [index, pins] of auditRounds(lock.packages).entries()) {
    const round = { program, pins, name: `pip-audit-${index}`, until: started + options.timeoutMs };
    const report = await ask(round, options, io);
    if (!('audited' in report)) {
      const { reason, details } = report;
      return scan({ tool, ...(await about()), state: 'tool-error', reason, details, findings });
    }
    const names = new Set(report.audited.map(({ name }) => packageName(name)));
    const skipped = new Map(report.skipped.map(({ name, reason }) => [packageName(name), reason]));
    const silent = pins.filter(({ name }) => !names.has(name));
    gaps.push(...silent.map(({ name }) => `${name}: ${skipped.get(name) ?? 'pip-audit says nothing about it'}`));
    findings.push(...report.findings);
    packages += pins.length - silent.length;
  }
  return audited(tool, lock, { packages, findings, gaps }, await about());
}

interface Round {
  readonly program: string;
  readonly pins: readonly Pin[];
  /** Of its files. */
  readonly name: string;
  /** On the monotonic clock. */
  readonly until: number;
}

/** One run; again where the service did not answer and there is time. */
async function ask(round: Round, options: AuditOptions, io: Io): Promise<PipAuditReport | AuditFailure> {
  const list = await io.files.write(`${io.host.scratch}/${round.name}.txt`, formatPins(round.pins));
  for (let attempt = 1; ; attempt += 1) {
    const output = `${io.host.scratch}/${round.name}-${attempt}.json`;
    const cache = `${io.host.scratch}/pip-audit-cache`;
    const argv = [round.program, '-r', list, ...flags(options), '--cache-dir', cache, '--output', output] as const;
    const timeoutMs = Math.max(1, round.until - io.clock.elapsed());
    // The variable would name a service that the report does not speak of.
    const result = await io.exec.run({ argv, timeoutMs, env: { PIP_AUDIT_OSV_URL: undefined } });
    const report = readPipAudit((await io.files.exists(output)) ? await io.files.text(output) : '');
    const timedOut = result.ending.kind === 'timed-out';
    const trouble = timedOut
      ? interrupted({ kind: 'timed-out', timeoutMs: options.timeoutMs })
      : toolTrouble(result, report);
    if (trouble === undefined && typeof report !== 'string') return report;
    const failure = auditFailure(trouble ?? '', result, options.service, attempt);
    const pause = pauseMs * attempt;
    const over = attempt === attempts || io.host.cancelled.aborted || io.clock.elapsed() + pause >= round.until;
    if (!failure.again || over) return failure;
    await io.clock.sleep(pause);
  }
}

function flags({ service }: AuditOptions): readonly string[] {
  const url = service === undefined ? [] : ['--osv-url', `${service}/v1/query`];
  const format = ['--format', 'json', '--progress-spinner', 'off'];
  return ['--no-deps', '--disable-pip', '--vulnerability-service', 'osv', ...url, ...format];
}

/** For people: the lock of uv has to be exported first. */
function commandFor(lock: ReadLock, { service }: AuditOptions): string {
  const url = service === undefined ? '' : ` --osv-url ${service}/v1/query`;
  const audit = `pip-audit -r ${lock.manager === 'uv' ? 'exported.txt' : lock.file} --no-deps --disable-pip -s osv${url}`;
  const exported = 'uv export --all-packages --all-groups --all-extras --no-hashes --no-emit-workspace -o exported.txt';
  return lock.manager === 'uv' ? `${exported}\n${audit}` : audit;
}
