import type { Outputs } from '@sluice/action';
import type { Measurement } from '@sluice/load';
import { formatRatio } from '@sluice/verdict';

/** A percentile that the samples cannot bound is left empty: a number would look like knowledge. */
export function outputsOf({ requests, failures, achievedRate, percentiles }: Measurement): Outputs {
  const known = (name: 'p50' | 'p95' | 'p99'): number | undefined =>
    percentiles[name].bounds.upper === undefined ? undefined : Math.round(percentiles[name].value * 10) / 10;
  return {
    requests,
    'achieved-rate': Number.isNaN(achievedRate) ? undefined : Math.round(achievedRate * 10) / 10,
    'error-rate': formatRatio({ covered: failures, total: requests }).replace('%', ''),
    p50: known('p50'),
    p95: known('p95'),
    p99: known('p99'),
  };
}
