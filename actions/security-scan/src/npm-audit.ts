import type { CommandResult, Io } from '@sluice/action';
import {
  interrupted,
  type NpmAuditReport,
  readBerryAudit,
  readNpmAudit,
  readPnpmAudit,
  readYarnAudit,
  registryFailure,
  type Scan,
  scan,
  tailOf,
  toolTrouble,
  versionOf,
} from '@sluice/findings';
import { type AuditOptions, audited, missing } from './audit.ts';
import type { ReadLock } from './lock.ts';

const tool = 'npm-audit';
const attempts = 3;
const pauseMs = 2000;
const outputBytes = 64 * 1024 * 1024;

/** How each manager audits its lock, and how to read what it says. */
interface Auditor {
  readonly args: readonly string[];
  read(text: string, lock: ReadLock): NpmAuditReport | string;
}

const auditors: Readonly<Record<'npm' | 'pnpm' | 'yarn' | 'berry', Auditor>> = {
  npm: {
    args: ['audit', '--json', '--package-lock-only'],
    read: (text, { packages }) => {
      const known = packages.map((one) => ({ ...one, key: one.key ?? '', source: 'index' as const, needs: [] }));
      return readNpmAudit(text, { packages: known, roots: [] });
    },
  },
  pnpm: { args: ['audit', '--json'], read: readPnpmAudit },
  yarn: { args: ['audit', '--json'], read: readYarnAudit },
  berry: { args: ['npm', 'audit', '--all', '--recursive', '--json'], read: readBerryAudit },
};

/** The project's own package manager asks its registry about what the lock holds; nothing is installed. */
export async function runNpmAudit(lock: ReadLock, options: AuditOptions, io: Io): Promise<Scan> {
  const { manager } = lock;
  if (manager !== 'npm' && manager !== 'pnpm' && manager !== 'yarn') {
    return scan({ tool, state: 'nothing-to-scan', reason: 'there is no lock of npm, pnpm or yarn' });
  }
  const program = await options.environment.exec.which(manager);
  if (program === undefined) return missing(tool, `install ${manager} before this step, with setup-node or corepack`);
  const started = io.clock.elapsed();
  const version = await versionOf(program, io);
  const later = manager === 'yarn' && !/^[01]\./u.test(version ?? '');
  const auditor = auditors[later ? 'berry' : manager];
  const command = `${manager} ${auditor.args.join(' ')}`;
  for (let attempt = 1; ; attempt += 1) {
    const timeoutMs = Math.max(1, started + options.timeoutMs - io.clock.elapsed());
    const result = await io.exec.run({
      argv: [program, ...auditor.args],
      timeoutMs,
      maxOutputBytes: outputBytes,
      env: { NO_COLOR: '1', FORCE_COLOR: undefined, npm_config_fetch_retries: '0', YARN_HTTP_RETRY: '0' },
    });
    const report = result.truncated ? 'its report is too long' : auditor.read(result.stdout, lock);
    const about = { version: version && `${manager} ${version}`, command, durationMs: io.clock.elapsed() - started };
    const trouble =
      result.ending.kind === 'timed-out'
        ? interrupted({ kind: 'timed-out', timeoutMs: options.timeoutMs })
        : troubleOf(manager, result, report);
    if (trouble === undefined && typeof report !== 'string') {
      const { packages } = lock;
      return audited(tool, lock, { packages: packages.length, findings: report.findings, gaps: [] }, about);
    }
    const failure = result.ending.kind === 'exited' ? registryFailure(`${result.stderr}\n${result.stdout}`) : undefined;
    const pause = pauseMs * attempt;
    const over =
      attempt === attempts || io.host.cancelled.aborted || io.clock.elapsed() + pause >= started + options.timeoutMs;
    if (failure?.transient === true && !over) {
      await io.clock.sleep(pause);
      continue;
    }
    const times = failure?.transient === true && attempt > 1 ? ` (asked ${attempt} times)` : '';
    const reason =
      failure === undefined
        ? (trouble ?? '')
        : `the registry of ${manager} could not be asked for advisories: ${failure.reason}${times}`;
    return scan({ tool, ...about, state: 'tool-error', reason, details: tailOf(result) });
  }
}

/** yarn 1 exits with the sum of a bit for each severity: any code but 0 goes with findings, and 0 with none. */
function troubleOf(manager: string, result: CommandResult, report: NpmAuditReport | string): string | undefined {
  const { ending } = result;
  const bits = manager === 'yarn' && ending.kind === 'exited' && ending.code > 1 && ending.code < 32;
  if (!bits || typeof report === 'string') return toolTrouble(result, report);
  return report.findings.length > 0 ? undefined : `exit code ${ending.code} without a finding`;
}
