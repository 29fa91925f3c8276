import { type ImportedSummary, numberOf, objectOf, percentilesOf } from './imported-summary.ts';

/**
 * The summary of k6 in both of its forms; times in milliseconds. In the object that `handleSummary` gets, values lie in `values` and a
 * threshold says `{"ok": true}`; in the file of `--summary-export` they lie in the metric itself, and a threshold says
 * `true` when it was CROSSED.
 */
export function readK6(json: unknown): ImportedSummary | undefined {
  const metrics = objectOf(objectOf(json).metrics);
  if (metrics.iterations === undefined && metrics.http_reqs === undefined && metrics.vus === undefined)
    return undefined;
  const values = (name: string) => {
    const metric = objectOf(metrics[name]);
    return metric.values === undefined ? metric : objectOf(metric.values);
  };
  const duration = values('http_req_duration');
  const requests = numberOf(values('http_reqs').count) ?? 0;
  // The rate of failed requests: what it counts as a pass is a failed request.
  const failed = values('http_req_failed');
  const failures = numberOf(failed.passes);
  return {
    tool: 'k6',
    requests,
    failures,
    rate: numberOf(values('http_reqs').rate),
    percentiles: percentilesOf({
      p50: duration.med ?? duration['p(50)'],
      p90: duration['p(90)'],
      p95: duration['p(95)'],
      p99: duration['p(99)'],
    }),
    crossed: Object.entries(metrics).flatMap(([name, metric]) => crossedOf(name, objectOf(metric))),
    notes: [
      'k6 starts requests by the clock only with the executors `constant-arrival-rate` and `ramping-arrival-rate`',
      ...(duration['p(99)'] === undefined
        ? ["p99 is in the summary only with `summaryTrendStats: [..., 'p(99)']`"]
        : []),
    ],
  };
}

function crossedOf(name: string, metric: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(objectOf(metric.thresholds))
    .filter(([, state]) => (typeof state === 'boolean' ? state : objectOf(state).ok !== true))
    .map(([threshold]) => `${name}: ${threshold}`);
}
