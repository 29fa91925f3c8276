import {
  type BaselineEntry,
  type Finding,
  newSuppressions,
  type Scan,
  type SourceLines,
  sourceLines,
} from '@sluice/findings';
import { type Change, isNewOnly, type NewOnlyMode, readChange } from '@sluice/git';
import type { Check } from '@sluice/verdict';
import { type Baseline, checkGrowth, findBaseline } from './accepted-findings.ts';
import { type BaseComparison, compareWithBase, type ToolComparison } from './base-comparison.ts';
import type { Cause, Floor, Judgement } from './judgement.ts';
import type { ToolWorld } from './tool-run.ts';
import { configurationEffects, noWeakening, type Weakening } from './weakening.ts';

export interface Question {
  readonly floor: Floor;
  readonly mode: NewOnlyMode;
  /** As given, if it was. */
  readonly base: string | undefined;
  readonly baseline: string | undefined;
  /** Tools whose report was imported: nothing can tell what they would say of the base. */
  readonly imported: { has(tool: string): boolean };
}

/** What was found, told apart by where it comes from. */
export interface Judged extends Judgement {
  readonly change: Change;
  readonly baseline: Baseline | undefined;
  readonly comparisons: ReadonlyMap<string, ToolComparison>;
  readonly weakening: Weakening;
  readonly source: SourceLines;
  /** Beside the tools' own. */
  readonly checks: readonly Check[];
  /** Why findings of a tool cannot be told new from old, if they cannot. */
  readonly untold: (tool: string) => string | undefined;
}

export async function judge(
  scans: readonly Scan[],
  { floor, mode, base, baseline: named, imported }: Question,
  world: ToolWorld,
): Promise<Judged> {
  const { io, project } = world;
  const source = sourceLines(project.repository);
  // Where nothing was found out, there is nothing to tell new from old.
  const change: Change = scans.length === 0 ? { kind: 'none' } : await readChange(base, io);
  const newOnly = isNewOnly(mode, change);
  const findings = scans.flatMap((scan) => scan.findings);
  const baseline = await findBaseline(named, findings, { project, source, io });
  const textAtBase = async (path: string): Promise<string | undefined> => {
    const shown = change.kind === 'found' ? await io.git.run(['show', `${change.base}:${path}`]) : undefined;
    return shown?.ok === true ? shown.stdout : undefined;
  };
  const growth = baseline === undefined ? undefined : await checkGrowth(baseline, change, textAtBase);
  const own = scans.filter(({ tool }) => !imported.has(tool));
  const compared = newOnly ? await compare(own, change, source, growth?.added ?? [], world) : nothingCompared;
  const trouble = typeof compared === 'string' ? compared : undefined;
  const { comparisons, weakening } = typeof compared === 'string' ? nothingCompared : compared;
  const known = new Set(baseline?.entries.map(({ tool }) => tool));
  const causeOf = (finding: Finding): Cause => {
    if (baseline?.accepted.has(finding) === true) return 'accepted';
    if (!newOnly) return 'change';
    return causeIn(comparisons.get(finding.tool), finding, known.has(finding.tool));
  };
  return {
    floor,
    newOnly,
    causeOf,
    change,
    baseline,
    comparisons,
    weakening,
    source,
    checks: growth?.check === undefined ? [] : [growth.check],
    untold: (tool) => (imported.has(tool) ? untoldImport : (trouble ?? comparisons.get(tool)?.trouble)),
  };
}

const untoldImport =
  'its report was imported, which says nothing of the base; accept what was there with `baseline`, or judge all with `new-only: false`';

function causeIn(comparison: ToolComparison | undefined, finding: Finding, inBaseline: boolean): Cause {
  if (comparison === undefined) return 'unknown';
  if (comparison.old.has(finding)) return comparison.upgrade !== undefined && inBaseline ? 'upgrade' : 'base';
  if (comparison.configured.has(finding)) return 'configuration';
  return comparison.trouble === undefined ? 'change' : 'unknown';
}

interface Compared {
  readonly comparisons: ReadonlyMap<string, ToolComparison>;
  readonly weakening: Weakening;
}

const nothingCompared: Compared = { comparisons: new Map(), weakening: noWeakening };

/** A text says why there is nothing to compare with. */
async function compare(
  scans: readonly Scan[],
  change: Change,
  source: SourceLines,
  accepted: readonly BaselineEntry[],
  world: ToolWorld,
): Promise<Compared | string> {
  switch (change.kind) {
    case 'none':
      return 'this run has no base to compare with: give `base`, or run it on pull requests';
    case 'unavailable':
      return change.reason;
    case 'found':
      return compareWithBase({ scans, world, source }, change, async ({ tools, ...base }: BaseComparison) => ({
        comparisons: tools,
        weakening: {
          suppressions: await newSuppressions(change.changes, source, base.source, base.tracker),
          configurations: configurationEffects(tools),
          accepted,
        },
      }));
  }
}
