import { branchRatio, type ComponentSummary, lineRatio, missingRanges } from '@sluice/coverage';
import { formatPoints, formatRatioWithCounts } from '@sluice/verdict';
import type { Change } from './change.ts';
import type { Collection } from './collection.ts';
import type { BaselineComparison } from './comparison.ts';

/** The details of the JSON report; its shape is in the README. */
export function reportOf(
  collection: Collection,
  change: Change,
  baseline: BaselineComparison,
  components: readonly ComponentSummary[],
): Readonly<Record<string, unknown>> {
  return {
    lines: lineRatio(collection.files),
    branches: branchRatio(collection.files),
    patch: patchOf(change),
    baseline: baselineOf(baseline),
    components,
    reports: collection.reports,
    shards: collection.shards,
    files: collection.files.map((file) => ({
      path: file.path,
      lines: lineRatio([file]),
      branches: branchRatio([file]),
      missing: missingRanges(file),
      coverage: formatRatioWithCounts(lineRatio([file])),
    })),
    unmeasured: collection.unmeasured,
    unmatched: collection.unmatched,
    warnings: collection.warnings,
  };
}

function patchOf({ comparison, patch, uncounted }: Change): unknown {
  if (comparison.kind !== 'found' || patch === undefined)
    return comparison.kind === 'unavailable' ? { unavailable: comparison.reason } : null;
  return {
    base: comparison.base,
    head: comparison.head,
    against: comparison.against,
    ...patch.ratio,
    files: patch.files.map(({ path, ratio, moved, unmeasured, hunks }) => ({
      path,
      ...ratio,
      moved,
      unmeasured,
      missing: hunks.flatMap(({ ranges }) => ranges),
    })),
    uncounted,
  };
}

function baselineOf({ before, label, missing, attribution }: BaselineComparison): unknown {
  if (before === undefined) return missing === undefined ? null : { missing };
  return {
    label,
    lines: before,
    parts: attribution?.parts.map(({ points, ...part }) => ({ ...part, points: formatPoints(points) })),
    lost: attribution?.lost,
    gained: attribution?.gained,
  };
}
