import type { Io } from '@sluice/action';
import type { Finding, Scan, Waiver } from '@sluice/findings';
import { type Change, isNewOnly, type NewOnlyMode } from '@sluice/git';
import type { AuditOptions } from './audit.ts';
import { type BaseComparison, compareWithBase, type Scanned } from './base-comparison.ts';
import type { ReportSource } from './imported-reports.ts';
import type { Floor, Judgement, Standing } from './standing.ts';
import { useWaivers, type WaiverOutcome, type Waivers } from './waivers.ts';

export interface Question {
  readonly floor: Floor;
  readonly mode: NewOnlyMode;
  readonly change: Change;
  readonly waivers: Waivers;
  /** Imported ones. */
  readonly reports: readonly ReportSource[];
}

/** What was found, told apart by where it comes from and by who answers for it. */
export interface Judged extends Judgement {
  readonly change: Change;
  readonly waivers: WaiverOutcome;
  /** What the change does to the gate itself; it fails nothing: whoever reviews the change is to see it. */
  readonly weakening: {
    readonly waivers: readonly Waiver[];
    readonly suppressions: readonly Finding[];
    readonly hidden: readonly Finding[] | undefined;
    /** Files that tell gitleaks what to look for and what to pass over. */
    readonly files: readonly string[];
  };
  /** Why nothing could be compared, when it should have been. */
  readonly trouble: string | undefined;
}

const nothingCompared: BaseComparison = { standings: new Map(), suppressions: [], hidden: undefined };

export async function judge(
  findings: readonly Finding[],
  scans: readonly Scan[],
  { floor, mode, change, waivers, reports }: Question,
  options: AuditOptions,
  io: Io,
): Promise<Judged> {
  const newOnly = scans.length > 0 && isNewOnly(mode, change);
  const whole = scans.every(({ state }) => state === 'pass' || state === 'findings');
  const outcome = useWaivers(findings, waivers, whole, io.clock.now());
  const open = findings.filter((finding) => !outcome.waived.has(finding));
  const scanned = scans.map(({ tool }) => tool);
  const compared = newOnly ? await compare(open, { scanned, reports }, change, options, io) : nothingCompared;
  const trouble = typeof compared === 'string' ? compared : undefined;
  const { standings, suppressions, hidden } = typeof compared === 'string' ? nothingCompared : compared;
  const standingOf = (finding: Finding): Standing => {
    const waiver = outcome.waived.get(finding);
    if (waiver !== undefined) return { kind: 'waived', waiver };
    if (!newOnly) return { kind: 'change' };
    // Only the commits of the change were looked at.
    if (finding.tool === 'gitleaks') return { kind: 'change' };
    return trouble === undefined ? (standings.get(finding) ?? notCompared) : { kind: 'unknown', reason: trouble };
  };
  return {
    floor,
    newOnly,
    standingOf,
    change,
    waivers: outcome,
    weakening: { waivers: outcome.added ?? [], suppressions, hidden, files: filesOfGitleaks(change, scanned) },
    trouble,
  };
}

function filesOfGitleaks(change: Change, scanned: readonly string[]): readonly string[] {
  if (change.kind !== 'found' || !scanned.includes('gitleaks')) return [];
  return change.changes.files
    .map(({ path }) => path)
    .filter((path) => path === '.gitleaks.toml' || path === '.gitleaksignore');
}

const notCompared: Standing = { kind: 'unknown', reason: 'its tool cannot be compared with the base' };

/** A text says why there is nothing to compare with. */
async function compare(
  findings: readonly Finding[],
  scanned: Scanned,
  change: Change,
  options: AuditOptions,
  io: Io,
): Promise<BaseComparison | string> {
  switch (change.kind) {
    case 'none':
      return 'this run has no base to compare with: give `base`, or run it on pull requests';
    case 'unavailable':
      return change.reason;
    case 'found':
      return compareWithBase(findings, scanned, change, options, io);
  }
}
