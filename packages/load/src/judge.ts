import { leastSamples, proportionInterval } from '@sluice/statistics';
import { type Check, formatRatioWithCounts, type Percent } from '@sluice/verdict';
import { confidence, type Measurement } from './measurement.ts';
import { type PercentileName, shares, type Thresholds } from './thresholds.ts';

/**
 * One check a threshold. Good is what is proven good (the upper bound keeps the threshold), bad what is proven bad (the
 * lower bound breaks it); anything between is inconclusive, and so is what looks good while the generator was the bottleneck.
 */
export function judge(measurement: Measurement, thresholds: Thresholds): readonly Check[] {
  const checks = [
    ...thresholds.percentiles.map(([name, ms]) => judgePercentile(measurement, name, ms)),
    ...(thresholds.errorRate === undefined ? [] : [judgeErrors(measurement, thresholds.errorRate)]),
  ];
  const { saturation } = measurement;
  if (saturation === undefined) return checks;
  return [...checks, { name: 'generator', status: 'inconclusive', reason: `was the bottleneck: ${saturation}` }];
}

function judgePercentile(measurement: Measurement, name: PercentileName, ms: number): Check {
  const { percentiles, requests, sinceSent, waitedForConnection } = measurement;
  const { value, bounds } = percentiles[name];
  const least = leastSamples(shares[name], confidence);
  if (requests < least) {
    return {
      name,
      status: 'inconclusive',
      reason: `not to be told from ${requests} requests: at least ${least} are needed`,
    };
  }
  const interval = `${formatMs(bounds.lower)} to ${formatMs(bounds.upper)}`;
  const shown = `${formatMs(value)} (${interval}), at most ${formatMs(ms)} wanted`;
  if (bounds.upper !== undefined && bounds.upper <= ms) return { name, status: 'pass', reason: shown };
  // A service cannot make us send late as long as there are connections: that we did is not its fault.
  if (bounds.lower !== undefined && bounds.lower > ms && waitedForConnection === 0 && sinceSent[name] <= ms) {
    const reason = `${shown}: the generator sent late, since sending it was ${formatMs(sinceSent[name])}`;
    return { name, status: 'inconclusive', reason };
  }
  if (bounds.lower !== undefined && bounds.lower > ms) return { name, status: 'fail', reason: shown };
  return { name, status: 'inconclusive', reason: `${shown}: too close to tell from ${requests} requests` };
}

export function judgeErrors({ failures, requests }: Pick<Measurement, 'failures' | 'requests'>, limit: Percent): Check {
  const share = Number(limit.scaled) / 1_000_000;
  const { lower, upper } = proportionInterval(failures, requests, confidence);
  const seen = formatRatioWithCounts({ covered: failures, total: requests });
  const shown = `${seen}, at most ${limit.text}% wanted`;
  const name = 'error-rate';
  if (upper <= share || (share === 0 && failures === 0)) return { name, status: 'pass', reason: shown };
  if (lower > share) return { name, status: 'fail', reason: shown };
  const least = share > 0 ? Math.ceil(Math.log(1 - confidence) / Math.log1p(-share)) : undefined;
  const more = least !== undefined && failures === 0 ? `; ${least} requests without an error would prove it` : '';
  return { name, status: 'inconclusive', reason: `${shown}: it may be up to ${(upper * 100).toFixed(2)}%${more}` };
}

export function formatMs(ms: number | undefined): string {
  if (ms === undefined || Number.isNaN(ms)) return 'unknown';
  return ms < 10 ? `${ms.toFixed(1)} ms` : ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
