import type { Io } from '@sluice/action';
import { type Finding, lineTracker, newSuppressions, sourceLines } from '@sluice/findings';
import { type Change, checkOut } from '@sluice/git';
import type { AuditOptions } from './audit.ts';
import { compareCode } from './code-comparison.ts';
import { compareDependencies } from './dependency-comparison.ts';
import { compareImported } from './import-comparison.ts';
import type { ReportSource } from './imported-reports.ts';
import type { Standing } from './standing.ts';

type FoundChange = Extract<Change, { readonly kind: 'found' }>;

export interface BaseComparison {
  readonly standings: ReadonlyMap<Finding, Standing>;
  /** Comments that silence a scanner, which the base has not. */
  readonly suppressions: readonly Finding[];
  /** Findings that only the rules of the base show, where the change touches the rules. */
  readonly hidden: readonly Finding[] | undefined;
}

export interface Scanned {
  /** Names of the tools. */
  readonly scanned: readonly string[];
  readonly reports: readonly ReportSource[];
}

/** Where findings of bandit and of the audits come from, told by the merge base. A text says why it could not be looked at. */
export async function compareWithBase(
  findings: readonly Finding[],
  { scanned, reports }: Scanned,
  change: FoundChange,
  options: AuditOptions,
  io: Io,
): Promise<BaseComparison | string> {
  const directory = io.files.root
    .slice(io.host.workspace.length)
    .replace(/^[\\/]+/u, '')
    .replaceAll('\\', '/');
  const tree = await checkOut('base', change.base, directory, io);
  if (typeof tree === 'string') return tree;
  try {
    const { stdout } = await io.git.run(['show', '--no-patch', '--format=%cI', change.base]);
    const base = { io: tree.io, empty: tree.empty, committed: stdout.trim() };
    const tracker = lineTracker(change.changes);
    const source = sourceLines(io.files.at(io.host.workspace));
    const dependencies = findings.filter((finding) => finding.package !== undefined);
    const code = findings.filter(({ tool }) => tool === 'bandit');
    const trees = { head: io, source, base: tree.io, empty: tree.empty, tracker };
    const [audited, compared, silenced] = await Promise.all([
      compareDependencies(dependencies, base, options),
      scanned.includes('bandit') ? compareCode(code, trees, options.timeoutMs) : undefined,
      newSuppressions(change.changes, source, sourceLines(io.files.at(tree.root)), tracker),
    ]);
    const standings = new Map<Finding, Standing>([...audited, ...(compared?.standings ?? [])]);
    for (const tool of new Set(reports.map((report) => report.tool))) {
      const open = findings.filter((one) => one.tool === tool && (standings.get(one)?.kind ?? 'unknown') === 'unknown');
      for (const [finding, standing] of await compareImported(tool, open, reports, change, trees))
        standings.set(finding, standing);
    }
    return {
      standings,
      suppressions: silenced.filter(({ rule }) => scannerComments.includes(rule)),
      hidden: compared?.hidden,
    };
  } finally {
    await tree.remove();
  }
}

/** Those of linters are the quality gate's. */
const scannerComments: readonly string[] = ['nosec', 'nosemgrep', 'gitleaks:allow'];
