import type { Io } from '@sluice/action';
import { type Finding, type LineTracker, matchFindings, type SourceLines, sourceLines } from '@sluice/findings';
import type { Change } from '@sluice/git';
import { importReports, type ReportSource } from './imported-reports.ts';
import type { Standing } from './standing.ts';

type FoundChange = Extract<Change, { readonly kind: 'found' }>;

interface Trees {
  readonly head: Io;
  readonly base: Io;
  readonly source: SourceLines;
  readonly tracker: LineTracker;
}

/**
 * Which findings of an imported report the base has: as the report itself says, else as the report of the base says, else those
 * on lines that the change does not touch are not known to be old: a change elsewhere can bring them.
 */
export async function compareImported(
  tool: string,
  findings: readonly Finding[],
  sources: readonly ReportSource[],
  change: FoundChange,
  { head, base, source, tracker }: Trees,
): Promise<ReadonlyMap<Finding, Standing>> {
  const standings = new Map<Finding, Standing>();
  const ofBase = sources.filter((one) => one.tool === tool && one.ofBase);
  const before = ofBase.length === 0 ? undefined : await importReports(tool, ofBase, head);
  const whole = before?.state === 'pass' || before?.state === 'findings';
  const state = { findings: before?.findings ?? [], source: sourceLines(base.files.at(base.host.workspace)) };
  const old = await matchFindings({ findings, source }, state, tracker);
  for (const finding of findings) {
    if (finding.inBase !== undefined) {
      standings.set(finding, finding.inBase ? { kind: 'base', late: false } : { kind: 'change' });
    } else if (old.has(finding)) standings.set(finding, { kind: 'base', late: false });
    else if (whole || isOnChangedLine(finding, change)) standings.set(finding, { kind: 'change' });
    else {
      const reason =
        before === undefined
          ? `there is no report of the base: name one as \`${tool}@base: path\` in \`reports\``
          : before.reason;
      standings.set(finding, { kind: 'unknown', reason });
    }
  }
  return standings;
}

function isOnChangedLine({ location }: Finding, { changes }: FoundChange): boolean {
  const file = location && changes.files.find(({ path }) => path === location.path);
  if (location === undefined || file === undefined) return false;
  if (file.kind === 'added') return true;
  return file.hunks.some(({ newStart, newCount }) => location.line >= newStart && location.line < newStart + newCount);
}
