import type { Io } from '@sluice/action';
import type { Finding } from '@sluice/findings';
import type { AuditOptions } from './audit.ts';
import { type Audit, auditLock, isAudit } from './audit-lock.ts';
import { licencesTool } from './licence-scan.ts';
import { type Lock, type LockedPackage, packagesNamed } from './lock.ts';
import { readLocks } from './locks.ts';
import type { Standing } from './standing.ts';

/** The base, and when it was committed (an ISO 8601 time). */
export interface BaseTree {
  readonly io: Io;
  /** The project's folder is not in it. */
  readonly empty: boolean;
  readonly committed: string;
}

/**
 * Which advisories the lock of the base has as well. The same version of a package has the same ones, whenever they were published:
 * nothing has to be asked again for it. Of another version of the package the same tool is asked once more, in the base.
 */
export async function compareDependencies(
  findings: readonly Finding[],
  base: BaseTree,
  options: AuditOptions,
): Promise<ReadonlyMap<Finding, Standing>> {
  const standings = new Map<Finding, Standing>();
  if (findings.length === 0) return standings;
  const locks = base.empty ? [] : await readLocks(base.io, false);
  const asked = new Map<string, Promise<Asked>>();
  for (const finding of findings) {
    const about = finding.package;
    if (about === undefined) continue;
    const ours = locks.filter(({ ecosystem }) => about.ecosystem === undefined || ecosystem === about.ecosystem);
    const unreadable = ours.map(({ lock }) => troubleOf(lock)).find((trouble) => trouble !== undefined);
    const named = ours.flatMap(({ lock }) => (lock.kind === 'read' ? packagesNamed(lock, about) : []));
    if (named.some(({ version }) => version === about.version)) {
      standings.set(finding, { kind: 'base', late: isLate(finding, base) });
    } else if (unreadable !== undefined) {
      standings.set(finding, { kind: 'unknown', reason: unreadable });
    } else if (finding.tool === licencesTool) {
      standings.set(finding, hasSameLicence(finding, named) ? { kind: 'base', late: false } : { kind: 'change' });
    } else if (!isAudit(finding.tool)) {
      standings.set(finding, { kind: 'unknown', reason: 'no lock of the base that is read here holds it' });
    } else if (named.length > 0) {
      const { tool } = finding;
      const answer =
        asked.get(tool) ??
        ask(
          tool,
          ours.map(({ lock }) => lock),
          base.io,
          options,
        );
      asked.set(tool, answer);
      standings.set(finding, standingIn(await answer, finding, base));
    } else standings.set(finding, { kind: 'change' });
  }
  return standings;
}

/** Of another version nobody knows more than before; one that is denied may have been let in then, where the lock does not tell. */
function hasSameLicence({ rule, message }: Finding, named: readonly LockedPackage[]): boolean {
  if (rule === 'unknown-licence') return named.length > 0;
  return named.some(({ licence }) => licence !== undefined && message.startsWith(`its licence ${licence} is `));
}

function troubleOf(lock: Lock): string | undefined {
  if (lock.kind === 'broken') return `the lock of the base cannot be read: ${lock.reason}`;
  return lock.kind === 'none' && lock.foreign === true ? `of the base, ${lock.reason}` : undefined;
}

interface Asked {
  readonly findings: readonly Finding[];
  readonly trouble: string | undefined;
}

async function ask(tool: Audit, locks: readonly Lock[], io: Io, options: AuditOptions): Promise<Asked> {
  const answers = await Promise.all(locks.map((lock) => auditLock(tool, lock, options, io)));
  const failed = answers.find(({ state }) => state !== 'pass' && state !== 'findings' && state !== 'nothing-to-scan');
  return {
    findings: answers.flatMap(({ findings }) => findings),
    trouble: failed && `${tool} did not get through the base: ${failed.reason}`,
  };
}

function standingIn({ findings, trouble }: Asked, finding: Finding, base: BaseTree): Standing {
  const names = new Set(namesOf(finding));
  const same = findings.some(
    (one) => one.package?.name === finding.package?.name && namesOf(one).some((name) => names.has(name)),
  );
  if (same) return { kind: 'base', late: isLate(finding, base) };
  return trouble === undefined ? { kind: 'change' } : { kind: 'unknown', reason: trouble };
}

const namesOf = ({ rule, aliases }: Finding): readonly string[] => [rule, ...aliases].map((name) => name.toUpperCase());

/** The advisory is younger than the base: not the change brought it, nor was it known before. */
function isLate({ published }: Finding, { committed }: BaseTree): boolean {
  return published !== undefined && Date.parse(published) > Date.parse(committed);
}
