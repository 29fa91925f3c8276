import { type ImportedSummary, numberOf, objectOf, percentilesOf, sumOf } from './imported-summary.ts';

/** `vegeta report -type json`; times in nanoseconds. */
export function readVegeta(json: unknown): ImportedSummary | undefined {
  const { latencies, requests, rate, status_codes: codes, success } = objectOf(json);
  if (latencies === undefined || codes === undefined || success === undefined) return undefined;
  const times = objectOf(latencies);
  const total = numberOf(requests);
  const good = sumOf(Object.entries(objectOf(codes)).map(([code, count]) => (/^2\d\d$/u.test(code) ? count : 0)));
  return {
    tool: 'vegeta',
    requests: total,
    failures: total === undefined ? undefined : total - good,
    rate: numberOf(rate),
    percentiles: percentilesOf(
      { p50: times['50th'], p90: times['90th'], p95: times['95th'], p99: times['99th'] },
      (nanoseconds) => nanoseconds / 1e6,
    ),
    crossed: [],
    notes: [],
  };
}
