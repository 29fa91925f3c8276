import { type ImportedSummary, numberOf, objectOf, percentilesOf, sumOf } from './imported-summary.ts';

/** `oha --output-format json`; times in seconds. Its `successRate` counts any answer as a success, so codes are counted here. */
export function readOha(json: unknown): ImportedSummary | undefined {
  const { summary, latencyPercentiles, statusCodeDistribution: codes, errorDistribution: errors } = objectOf(json);
  if (summary === undefined || latencyPercentiles === undefined || codes === undefined) return undefined;
  const times = objectOf(latencyPercentiles);
  const answers = Object.entries(objectOf(codes));
  const failed = sumOf(Object.values(objectOf(errors)));
  const good = sumOf(answers.map(([code, count]) => (/^2\d\d$/u.test(code) ? count : 0)));
  const total = sumOf(answers.map(([, count]) => count)) + failed;
  return {
    tool: 'oha',
    requests: total,
    failures: total - good,
    rate: numberOf(objectOf(summary).requestsPerSec),
    percentiles: percentilesOf(
      { p50: times.p50, p90: times.p90, p95: times.p95, p99: times.p99 },
      (seconds) => seconds * 1000,
    ),
    crossed: [],
    notes: ['oha corrects for requests that a stall held back only with `-q` and `--latency-correction`'],
  };
}
