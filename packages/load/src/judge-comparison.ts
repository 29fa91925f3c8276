import { formatLimit, type RegressionLimit } from '@sluice/action';
import {
  type Comparison,
  formatInterval,
  formatPoints,
  formatRatioChange,
  judgeChange,
  leastSamples,
  mapEstimate,
  type Regression,
} from '@sluice/statistics';
import type { Check, Percent } from '@sluice/verdict';
import type { ReleaseComparison } from './comparison.ts';
import { type PercentileName, shares } from './thresholds.ts';

export interface ComparisonLimits {
  readonly regression: RegressionLimit;
  /** Percentage points. */
  readonly errorIncrease: Percent;
  /** Requests per second to each release, for what would decide. */
  readonly rate: number;
}

/**
 * One check a judged percentile, and one for the error rate: worse by more than the limit is bad when it is proven, good when the opposite is;
 * else it is inconclusive, and says what would decide.
 */
export function judgeComparison(comparison: ReleaseComparison, limits: ComparisonLimits): readonly Check[] {
  return [
    ...comparison.judged.map((name) => judgePercentile(name, comparison, limits)),
    judgeErrors(comparison, limits),
  ];
}

/** `detectable` is a ratio. */
export function regressionOf({ change, older }: Comparison, limit: RegressionLimit, confidence: number): Regression {
  const accepted = Math.max(1 + limit.share, 1 + limit.leastMs / older.value);
  const judged = judgeChange(mapEstimate(change, Math.log), Math.log(accepted), confidence);
  return { ...judged, detectable: judged.detectable === undefined ? undefined : Math.exp(judged.detectable) };
}

function judgePercentile(
  name: PercentileName,
  { percentiles, errors, confidence }: ReleaseComparison,
  { regression, rate }: ComparisonLimits,
): Check {
  const compared = percentiles[name];
  const { change, older, newer, samples } = compared;
  const check = `${name} change`;
  if (!Number.isFinite(older.value)) {
    const share = formatShare(errors.older.value);
    const reason = `nothing to compare with: ${share} of the requests to \`compare-url\` failed`;
    return { name: check, status: 'inconclusive', reason };
  }
  const wanted = `at most ${formatLimit(regression)} slower wanted`;
  if (!Number.isFinite(newer.value)) {
    const judged = regressionOf(compared, regression, confidence);
    const reason = `is that of requests that failed; ${wanted}`;
    return { name: check, status: judged.decision === 'worse' ? 'fail' : 'inconclusive', reason };
  }
  const least = leastSamples(shares[name], confidence);
  if (samples < least) {
    const reason = `not to be told from ${samples} requests each: at least ${least} are needed`;
    return { name: check, status: 'inconclusive', reason };
  }
  const judged = regressionOf(compared, regression, confidence);
  const shown = `${formatRatioChange(change.value)} (${formatInterval(change, formatRatioChange)}), ${wanted}`;
  return decided(check, judged, shown, compared, rate);
}

function judgeErrors({ errors, confidence }: ReleaseComparison, { errorIncrease, rate }: ComparisonLimits): Check {
  const limit = Number(errorIncrease.scaled) / 1_000_000;
  const judged = judgeChange(errors.change, limit, confidence);
  const shown = `${formatPoints(errors.change.value)} (${formatInterval(errors.change, formatPoints)}), at most +${errorIncrease.text} points wanted`;
  return decided('error-rate change', judged, shown, errors, rate);
}

function decided(name: string, judged: Regression, shown: string, { samples }: Comparison, rate: number): Check {
  switch (judged.decision) {
    case 'worse':
      return { name, status: 'fail', reason: shown };
    case 'within':
      return { name, status: 'pass', reason: shown };
    case 'unclear': {
      const close = `${shown}: too close to tell from ${samples} requests each`;
      return { name, status: 'inconclusive', reason: `${close}; ${advice(judged.factor, samples, rate)}` };
    }
  }
}

const longestSeconds = 3600;

function advice(factor: number | undefined, samples: number, rate: number): string {
  const more = factor === undefined ? undefined : Math.max(1, Math.ceil(samples * (factor - 1)));
  if (more === undefined) return 'a longer run may decide';
  const seconds = Math.ceil(more / rate);
  return seconds + samples / rate > longestSeconds
    ? 'no run of an hour at this rate would decide'
    : `about ${more} more each (${seconds} s at this rate) would decide, if it stays as it was`;
}

const formatShare = (share: number): string => `${(Math.floor(share * 10_000) / 100).toFixed(2)}%`;
