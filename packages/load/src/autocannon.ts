import { type ImportedSummary, numberOf, objectOf, percentilesOf, sumOf } from './imported-summary.ts';

/** `autocannon --json`; times in milliseconds. It tells no p95: its p97.5 stands in, which is never smaller. */
export function readAutocannon(json: unknown): ImportedSummary | undefined {
  const { latency, requests, errors, timeouts, non2xx } = objectOf(json);
  const times = objectOf(latency);
  const sent = objectOf(requests);
  if (times.p97_5 === undefined || sent.total === undefined || non2xx === undefined) return undefined;
  // `total` are the answers; errors (timeouts among them) come on top.
  const failed = sumOf([errors, non2xx]);
  const answered = numberOf(sent.total);
  return {
    tool: 'autocannon',
    requests: answered === undefined ? undefined : answered + sumOf([errors]),
    failures: failed,
    rate: numberOf(sent.average),
    percentiles: percentilesOf({ p50: times.p50, p90: times.p90, p95: times.p97_5, p99: times.p99 }),
    crossed: [],
    notes: [
      'autocannon tells no p95: its p97.5 is compared instead, which is never smaller',
      'without `--rate`, autocannon waits for answers before it sends on, and a stall of the service hides the requests that it held back',
      ...(numberOf(timeouts) === 0 || timeouts === undefined ? [] : [`${String(timeouts)} requests timed out`]),
    ],
  };
}
