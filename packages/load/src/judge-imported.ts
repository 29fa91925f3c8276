import { leastSamples } from '@sluice/statistics';
import type { Check } from '@sluice/verdict';
import type { ImportedSummary } from './imported-summary.ts';
import { formatMs, judgeErrors } from './judge.ts';
import { confidence } from './measurement.ts';
import { type PercentileName, shares, type Thresholds } from './thresholds.ts';

/** A summary tells no spread, so a percentile is compared as it stands; the error rate is judged by its exact interval. */
export function judgeImported(summary: ImportedSummary, thresholds: Thresholds): readonly Check[] {
  const { requests, failures, crossed, tool } = summary;
  if (requests === undefined || requests === 0) {
    return [{ name: 'requests', status: 'inconclusive', reason: `the summary of ${tool} has no request` }];
  }
  const own: readonly Check[] = crossed.map((threshold) => ({
    name: tool,
    status: 'fail',
    reason: `crossed its threshold ${threshold}`,
  }));
  const percentiles = thresholds.percentiles.map(([name, ms]) => judgePercentile(summary, requests, name, ms));
  if (thresholds.errorRate === undefined) return [...own, ...percentiles];
  const errors: Check =
    failures === undefined
      ? {
          name: 'error-rate',
          status: 'inconclusive',
          reason: `the summary of ${tool} does not tell how many requests failed`,
        }
      : judgeErrors({ failures, requests }, thresholds.errorRate);
  return [...own, ...percentiles, errors];
}

function judgePercentile(summary: ImportedSummary, requests: number, name: PercentileName, ms: number): Check {
  const value = summary.percentiles[name];
  if (value === undefined)
    return { name, status: 'inconclusive', reason: `the summary of ${summary.tool} does not tell it` };
  const least = leastSamples(shares[name], confidence);
  if (requests < least) {
    return {
      name,
      status: 'inconclusive',
      reason: `not to be told from ${requests} requests: at least ${least} are needed`,
    };
  }
  return { name, status: value <= ms ? 'pass' : 'fail', reason: `${formatMs(value)}, at most ${formatMs(ms)} wanted` };
}
