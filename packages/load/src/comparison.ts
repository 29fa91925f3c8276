import type { LoadAnswer } from '@sluice/action';
import { type Comparison, compareQuantiles, compareShares } from '@sluice/statistics';
import { confidence } from './measurement.ts';
import { eachPercentile, type PercentileName, shares, type Thresholds } from './thresholds.ts';

/** A new release and the one before it, measured in turns. */
export interface ReleaseComparison {
  /** Milliseconds; of requests without a good answer infinite. The change is newer / older. */
  readonly percentiles: Readonly<Record<PercentileName, Comparison>>;
  /** Share of failed requests; the change is newer - older. */
  readonly errors: Comparison;
  /** The percentiles that are judged: those of the thresholds, or p95. */
  readonly judged: readonly PercentileName[];
  /** Of each bound. What all that is judged says together is as sure as one threshold alone (Bonferroni). */
  readonly confidence: number;
}

interface Sides {
  readonly newer: readonly LoadAnswer[];
  readonly older: readonly LoadAnswer[];
}

/** A request is due, and so compared, whether it was answered or not: one that failed is slower than any that did not. */
export function compareReleases(
  { newer, older }: Sides,
  { percentiles }: Thresholds,
  isSuccess: (answer: LoadAnswer) => boolean,
): ReleaseComparison {
  const named = percentiles.map(([name]) => name);
  const judged = named.length === 0 ? (['p95'] as const) : [...new Set(named)];
  const each = 1 - (1 - confidence) / (judged.length + 1);
  const [first, second] = [seriesOf(newer, isSuccess), seriesOf(older, isSuccess)];
  const compared = (name: PercentileName): Comparison =>
    compareQuantiles(first.latencies, second.latencies, shares[name], each);
  return {
    percentiles: eachPercentile(compared),
    errors: compareShares(first.failed, second.failed, each),
    judged,
    confidence: each,
  };
}

/** Nothing is faster than a clock can tell. */
const leastMs = 0.001;

function seriesOf(answers: readonly LoadAnswer[], isSuccess: (answer: LoadAnswer) => boolean) {
  const inOrder = [...answers].sort((a, b) => a.dueMs - b.dueMs);
  const failed = inOrder.map((answer) => !isSuccess(answer));
  const latencies = inOrder.map(({ dueMs, endMs }, index) =>
    failed[index] === true ? Number.POSITIVE_INFINITY : Math.max(leastMs, endMs - dueMs),
  );
  return { failed, latencies };
}
