import type { LoadAnswer, LoadRun } from '@sluice/action';
import { type QuantileBounds, quantile, quantileBounds } from '@sluice/statistics';
import { eachPercentile, type PercentileName, shares } from './thresholds.ts';

export const confidence = 0.95;

export interface Percentile {
  /** Milliseconds, measured from the moment at which the request was due. */
  readonly value: number;
  readonly bounds: QuantileBounds;
}

export interface Measurement {
  /** Requests after the warm-up. */
  readonly requests: number;
  readonly failures: number;
  /** `status 503` -> how often; most frequent first. */
  readonly failureKinds: readonly (readonly [string, number])[];
  /** Per second. */
  readonly intendedRate: number;
  readonly achievedRate: number;
  /** Of all requests, failures included: a failure that takes long is slow as well. */
  readonly percentiles: Readonly<Record<PercentileName, Percentile>>;
  readonly slowestMs: number;
  /** From sending to the end of the answer: what is less than `percentiles` by more than a little is our own lateness. */
  readonly sinceSent: Readonly<Record<PercentileName, number>>;
  /** Requests that found no free connection when they were due. */
  readonly waitedForConnection: number;
  /** Why the generator, and not the service, may be what was measured; `undefined`: it kept up. */
  readonly saturation: string | undefined;
  readonly connections: number;
}

/** `undefined` when nothing was measured. */
export function measure(
  run: LoadRun,
  intendedRate: number,
  isSuccess: (answer: LoadAnswer) => boolean,
): Measurement | undefined {
  const { answers } = run;
  if (answers.length === 0) return undefined;
  const latencies = sorted(answers.map(({ dueMs, endMs }) => endMs - dueMs));
  const kinds = new Map<string, number>();
  let failures = 0;
  for (const answer of answers) {
    if (isSuccess(answer)) continue;
    failures += 1;
    const kind = answer.error ?? `status ${answer.status}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const percentile = (name: PercentileName): Percentile => ({
    value: quantile(latencies, shares[name]),
    bounds: quantileBounds(latencies, shares[name], confidence),
  });
  const service = sorted(answers.map(({ sentMs, endMs }) => endMs - sentMs));
  return {
    requests: answers.length,
    failures,
    failureKinds: [...kinds].sort((a, b) => b[1] - a[1]),
    intendedRate,
    achievedRate: rateOf(answers.map(({ sentMs }) => sentMs)),
    percentiles: eachPercentile(percentile),
    slowestMs: latencies.at(-1) ?? Number.NaN,
    sinceSent: eachPercentile((name) => quantile(service, shares[name])),
    waitedForConnection: run.waitedForConnection,
    saturation: saturationOf(run, intendedRate),
    connections: run.connections,
  };
}

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** Requests per second at which they really went out. */
function rateOf(sent: readonly number[]): number {
  const first = sent.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const last = sent.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return sent.length < 2 || last === first ? Number.NaN : ((sent.length - 1) * 1000) / (last - first);
}

const leastShare = 0.95;
const lagMs = 100;
const lateShare = 0.01;

function saturationOf(
  { answers, waitedForConnection, maxConnections }: LoadRun,
  intendedRate: number,
): string | undefined {
  const achieved = rateOf(answers.map(({ sentMs }) => sentMs));
  if (waitedForConnection > 0) {
    return `${waitedForConnection} requests had to wait because all ${maxConnections} connections were in use`;
  }
  const late = answers.filter(({ dueMs, sentMs }) => sentMs - dueMs > lagMs).length;
  if (late > answers.length * lateShare)
    return `${late} of ${answers.length} requests were sent more than ${lagMs} ms late`;
  if (achieved < intendedRate * leastShare) {
    return `${achieved.toFixed(1)} requests per second were sent, ${intendedRate} were wanted`;
  }
  return undefined;
}
