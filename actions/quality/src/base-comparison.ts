import {
  type Finding,
  type LineTracker,
  lineTracker,
  matchFindings,
  type Scan,
  type SourceLines,
  sourceLines,
} from '@sluice/findings';
import type { Change } from '@sluice/git';
import type { Adapter } from './adapter.ts';
import { adapterOf } from './adapters.ts';
import { type ChangedConfiguration, changedConfiguration } from './configuration-change.ts';
import { ConfigurationRuns } from './configuration-runs.ts';
import { lockedVersion } from './installation.ts';
import type { ToolWorld } from './tool-run.ts';
import { checkOutTree, type Measured, measure, type ToolTree } from './tool-tree.ts';

/** What the base says about the findings of one tool. */
export interface ToolComparison {
  /** Findings of the head that the base has too, with the same tool and the base's own configuration. */
  readonly old: ReadonlySet<Finding>;
  /** Of the others: those that the base has with the configuration of the head. */
  readonly configured: ReadonlySet<Finding>;
  /** The base could not be measured, or not wholly: a finding that is in neither set may be old. */
  readonly trouble: string | undefined;
  /** Versions of the lock file. */
  readonly upgrade: { readonly from: string; readonly to: string } | undefined;
  /** Files in which its configuration is another than in the base. */
  readonly configuration: readonly string[];
  /** New with the base's configuration, and not found with the head's. */
  readonly hidden: readonly Finding[];
  /** How many findings of the base's code the changed configuration makes away with. */
  readonly silenced: number;
}

export type FoundChange = Extract<Change, { readonly kind: 'found' }>;

export interface BaseComparison {
  readonly tools: ReadonlyMap<string, ToolComparison>;
  readonly tracker: LineTracker;
  /** The code of the base, while it is there. */
  readonly source: SourceLines;
}

/** The code of the checked-out commit, and what was found in it. */
export interface Head {
  readonly scans: readonly Scan[];
  readonly world: ToolWorld;
  readonly source: SourceLines;
}

/**
 * Runs the tools on the merge base, checked out beside, and tells which findings it has too. A tool without a finding and with
 * the same configuration has nothing to compare. `use` gets the result while the code of the base is there.
 */
export async function compareWithBase<T>(
  head: Head,
  change: FoundChange,
  use: (comparison: BaseComparison) => Promise<T>,
): Promise<T | string> {
  const base = await checkOutTree('base', change.base, head.world);
  if (typeof base === 'string') return base;
  try {
    const tracker = lineTracker(change.changes);
    const source = sourceLines(base.world.project.repository);
    const first = await Promise.all(
      head.scans
        .flatMap((scan) => {
          const tool = adapterOf(scan.tool);
          return tool === undefined ? [] : [{ scan, tool }];
        })
        .map(async ({ scan, tool }) => {
          const [from, to] = [base.world.project.repository, head.world.project.repository];
          const configuration = await changedConfiguration(tool, change.changes.files, from, to);
          const wanted = scan.findings.length > 0 || configuration.length > 0;
          return { scan, tool, configuration, measured: wanted ? await measure(tool, base) : unmeasured };
        }),
    );
    const state = { head, base, tracker, source };
    const trees = { head: head.world, commit: change.head, base };
    const later = new ConfigurationRuns(
      trees,
      first.flatMap(({ configuration }) => configuration),
    );
    try {
      const tools = new Map<string, ToolComparison>();
      for (const one of first) tools.set(one.tool.tool, await compareTool(one, state, later));
      return await use({ tools, tracker, source });
    } finally {
      await later.remove();
    }
  } finally {
    await base.remove();
  }
}

interface State {
  readonly head: Head;
  readonly base: ToolTree;
  readonly tracker: LineTracker;
  readonly source: SourceLines;
}

const unmeasured: Measured = { findings: [], trouble: undefined };

interface First {
  readonly scan: Scan;
  readonly tool: Adapter;
  readonly configuration: readonly ChangedConfiguration[];
  readonly measured: Measured;
}

async function compareTool(
  { scan, tool, configuration, measured }: First,
  { head, base, tracker, source }: State,
  later: ConfigurationRuns,
): Promise<ToolComparison> {
  const { findings, trouble } = measured;
  const matching = (of: readonly Finding[], among: readonly Finding[]) =>
    matchFindings({ ...head, findings: of }, { findings: among, source }, tracker);
  const old = await matching(scan.findings, findings);
  const about = {
    old: new Set(old.keys()),
    upgrade: await upgradeOf(tool, head.world, base.world),
    configuration: configuration.map(({ path }) => path),
    trouble: trouble === undefined ? undefined : `${tool.tool} did not get through the base: ${trouble}`,
    configured: new Set<Finding>(),
    hidden: [],
    silenced: 0,
  };
  if (configuration.length === 0) return about;
  const newSettings = await later.baseWithNewSettings(tool);
  if (newSettings.trouble !== undefined) {
    const reason = `${tool.tool} did not get through the base with the new configuration: ${newSettings.trouble}`;
    return { ...about, trouble: about.trouble ?? reason };
  }
  const unmatched = scan.findings.filter((finding) => !old.has(finding));
  const brought = await matching(unmatched, without(newSettings.findings, findings));
  // A configuration that this version does not take any more has to change: the new one tells of the base's code as well.
  const configured = { ...about, trouble: undefined, configured: new Set(brought.keys()) };
  if (trouble !== undefined) return configured;
  const matchedBase = new Set(old.values());
  const baseLeft = findings.filter((finding) => !matchedBase.has(finding));
  const hiding = without((await later.headWithOldSettings(tool)).findings, scan.findings);
  const known = await matching(hiding, baseLeft);
  return {
    ...configured,
    hidden: hiding.filter((finding) => !known.has(finding)),
    silenced: without(findings, newSettings.findings).length,
  };
}

/** Those that are not among the others. Both are of the same code: the same place says that it is the same finding. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(placeOf));
  return findings.filter((finding) => !known.has(placeOf(finding)));
}

function placeOf({ rule, location }: Finding): string {
  const at = rule === 'unformatted' ? '' : `${location?.line}:${location?.column}`;
  return `${rule} ${location?.path} ${at}`;
}

async function upgradeOf({ source: { kind, names } }: Adapter, head: ToolWorld, base: ToolWorld) {
  for (const name of names) {
    const to = (await lockedVersion(kind, name, head.io, head.project))?.version;
    const from = (await lockedVersion(kind, name, base.io, base.project))?.version;
    if (from !== undefined && to !== undefined) return from === to ? undefined : { from, to };
  }
  return undefined;
}
