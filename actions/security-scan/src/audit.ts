import type { CommandResult, Io } from '@sluice/action';
import { type Finding, publicAdvisoryService, type Scan, scan, serviceFailure, tailOf } from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Lock, ReadLock } from './lock.ts';

export interface AuditOptions {
  readonly timeoutMs: number;
  /** Base URL of the advisory service; `undefined`: the public one. */
  readonly service: string | undefined;
  /** Where the tools are installed: the checked-out project, also when another tree is looked at. */
  readonly environment: Io;
}

/** The lock, or the result of the tool that was to audit it where that cannot be. */
export function auditable(tool: string, lock: Lock): ReadLock | Scan {
  switch (lock.kind) {
    case 'none':
      return scan({ tool, state: 'nothing-to-scan', reason: lock.reason });
    case 'broken':
      return scan({ tool, state: 'tool-error', reason: lock.reason, details: lock.details });
    case 'read': {
      if (lock.packages.length > 0) return lock;
      const gaps = gapsOf(lock);
      return gaps.length > 0
        ? scan({ tool, state: 'incomplete', reason: notAudited(gaps), gaps })
        : scan({ tool, state: 'nothing-to-scan', reason: `${lock.file} holds no package from outside` });
    }
  }
}

/** What the report of an auditor comes to: a package that was not looked up leaves a gap. */
export function audited(
  tool: string,
  lock: ReadLock,
  result: { readonly packages: number; readonly findings: readonly Finding[]; readonly gaps: readonly string[] },
  about: Partial<Scan>,
): Scan {
  const gaps = [...gapsOf(lock), ...result.gaps];
  const measured = `${count(result.packages, 'package')} of ${lock.file}`;
  const whole = result.findings.length > 0 ? 'findings' : result.packages === 0 ? 'nothing-to-scan' : 'pass';
  return scan({
    tool,
    state: gaps.length > 0 ? 'incomplete' : whole,
    reason: gaps.length > 0 ? notAudited(gaps) : `${measured} audited`,
    measured,
    findings: result.findings,
    gaps,
    ...about,
  });
}

const gapsOf = (lock: ReadLock): readonly string[] => lock.unpinned.map(({ text, reason }) => `${text}: ${reason}`);

const notAudited = (gaps: readonly string[]): string => `not looked up: ${some(gaps)}`;

export const missing = (tool: string, remedy: string): Scan =>
  scan({ tool, state: 'tool-error', reason: `it is not installed: ${remedy}` });

export interface AuditFailure {
  readonly reason: string;
  readonly details: string;
  /** The service did not answer; asking again may help. */
  readonly again: boolean;
}

/** In words of the service where it was the service, which was asked so often until now, else in those of the tool. */
export function auditFailure(
  trouble: string,
  result: CommandResult,
  service: string | undefined,
  asked: number,
): AuditFailure {
  const output = `${result.stderr}\n${result.stdout}`;
  const details = tailOf(result);
  const failure = result.ending.kind === 'exited' ? serviceFailure(output) : undefined;
  if (failure !== undefined) {
    const times = failure.transient && asked > 1 ? ` (asked ${asked} times)` : '';
    const hint = service === undefined ? '; `advisory-url` names another one' : '';
    const reason = `the advisory service ${service ?? publicAdvisoryService} could not be used: ${failure.reason}`;
    return { reason: `${reason}${times}${hint}`, details, again: failure.transient };
  }
  // An older version that does not know the option must not ask the public service instead.
  const old = /^usage:|^error: (?:unexpected argument|unrecognized subcommand)/imu.test(output);
  const reason = old ? `this version cannot do what is asked of it, a newer one can: ${trouble}` : trouble;
  return { reason, details, again: false };
}
