import {
  type BaselineEntry,
  type Finding,
  findSuppressions,
  type LineTracker,
  matchFindings,
  mayHaveSuppressions,
  type SourceLines,
} from '@sluice/findings';
import type { Changes } from '@sluice/git';
import type { ToolComparison } from './base-comparison.ts';

/** What a change does to the gate itself. It fails nothing: whoever reviews the change is to see it. */
export interface Weakening {
  /** Comments that silence a tool, which the base has not. */
  readonly suppressions: readonly Finding[];
  /** Tools whose configuration the change touches. */
  readonly configurations: readonly ConfigurationEffect[];
  /** Entries that were added to the baseline. */
  readonly accepted: readonly BaselineEntry[];
}

export interface ConfigurationEffect extends Pick<ToolComparison, 'hidden' | 'silenced'> {
  readonly tool: string;
  readonly files: readonly string[];
}

export const noWeakening: Weakening = { suppressions: [], configurations: [], accepted: [] };

/** The suppressions of the changed files that are not in the base, at another place or in another file either. */
export async function newSuppressions(
  changes: Changes,
  head: SourceLines,
  base: SourceLines,
  tracker: LineTracker,
): Promise<readonly Finding[]> {
  const files = changes.files.filter(({ kind }) => kind !== 'submodule');
  const at = async (paths: readonly (string | undefined)[], source: SourceLines): Promise<readonly Finding[]> => {
    const wanted = paths.filter((path) => path !== undefined && mayHaveSuppressions(path));
    const found = await Promise.all(wanted.map(async (path = '') => findSuppressions(path, await source(path))));
    return found.flat();
  };
  const now = await at(
    files.map(({ kind, path }) => (kind === 'deleted' ? undefined : path)),
    head,
  );
  if (now.length === 0) return [];
  const before = await at(
    files.map(({ oldPath }) => oldPath),
    base,
  );
  const known = await matchFindings({ findings: now, source: head }, { findings: before, source: base }, tracker);
  return now.filter((finding) => !known.has(finding));
}

export function configurationEffects(tools: ReadonlyMap<string, ToolComparison>): readonly ConfigurationEffect[] {
  return [...tools]
    .filter(([, { configuration }]) => configuration.length > 0)
    .map(([tool, { configuration, hidden, silenced }]) => ({ tool, files: configuration, hidden, silenced }));
}
