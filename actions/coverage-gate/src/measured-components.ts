import { branchRatio, type Component, type ComponentSummary, checkThresholds, lineRatio } from '@sluice/coverage';
import { pathMatcher } from '@sluice/git';
import type { Check } from '@sluice/verdict';
import type { Change } from './change.ts';
import type { Collection } from './collection.ts';
import type { BaselineComparison } from './comparison.ts';

export interface MeasuredComponents {
  readonly rows: readonly ComponentSummary[];
  readonly checks: readonly Check[];
}

/** Each part of the repository with its own numbers and thresholds; one in which nothing was measured is not good. */
export function measureComponents(
  components: readonly Component[],
  { files, tracked }: Collection,
  change: Change,
  baseline: BaselineComparison,
): MeasuredComponents {
  const measured = components.map(({ name, paths, thresholds }) => {
    const matches = pathMatcher(paths, tracked.prefix);
    const own = files.filter(({ path }) => matches(path));
    const [patch, before] = [change.within(matches), baseline.measured(matches)];
    const row: ComponentSummary = {
      name,
      lines: lineRatio(own),
      branches: branchRatio(own),
      patch: patch.kind === 'measured' ? patch.ratio : undefined,
      baseline: before.kind === 'found' ? before.lines : undefined,
    };
    const checks: readonly Check[] =
      own.length === 0
        ? [{ name, status: 'inconclusive', reason: 'no file that was measured is in its `paths`' }]
        : checkThresholds({ files: own, patch, baseline: before }, thresholds, name);
    return { row, checks };
  });
  return { rows: measured.map(({ row }) => row), checks: measured.flatMap(({ checks }) => checks) };
}
