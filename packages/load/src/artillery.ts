import { type ImportedSummary, numberOf, objectOf, percentilesOf, sumOf } from './imported-summary.ts';

/** The report of `artillery run --output`; times in milliseconds. */
export function readArtillery(json: unknown): ImportedSummary | undefined {
  const aggregate = objectOf(objectOf(json).aggregate);
  if (aggregate.counters === undefined) return undefined;
  const counters = objectOf(aggregate.counters);
  const times = objectOf(objectOf(aggregate.summaries)['http.response_time']);
  const named = (pattern: RegExp) =>
    sumOf(Object.entries(counters).map(([name, count]) => (pattern.test(name) ? count : 0)));
  const requests = numberOf(counters['http.requests']) ?? 0;
  const good = named(/^http\.codes\.2\d\d$/u);
  return {
    tool: 'artillery',
    requests,
    failures: Math.max(0, requests - good),
    rate: numberOf(objectOf(aggregate.rates)['http.request_rate']),
    percentiles: percentilesOf({ p50: times.median ?? times.p50, p90: times.p90, p95: times.p95, p99: times.p99 }),
    crossed: [],
    notes: ['artillery leaves requests that failed without an answer out of its percentiles'],
  };
}
