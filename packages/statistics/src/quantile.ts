import { binomialCdf } from './binomial.ts';

/** The smallest value that at least the share `p` of the values does not exceed (nearest rank). `sorted` ascending, not empty. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(p * sorted.length)));
  return sorted[rank - 1] ?? Number.NaN;
}

/** Bounds of a quantile, each by itself with the given confidence; `undefined`: too few values for that bound. */
export interface QuantileBounds {
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * By order statistics (W. J. Conover, Practical Nonparametric Statistics, 3.2): no assumption about the distribution. The
 * number of values below the true quantile is binomial with n and p, so the k-th smallest value is at most the quantile
 * with the probability P(X >= k), and at least it with P(X < k). `worth`: how many independent values these are worth, when
 * they depend on each other; the ranks are then those of as many, on the wide side.
 */
export function quantileBounds(
  sorted: ArrayLike<number>,
  p: number,
  confidence: number,
  worth = sorted.length,
): QuantileBounds {
  const upperRank = smallestRank(worth, (rank) => binomialCdf(rank - 1, worth, p) >= confidence);
  // P(X >= rank) falls as the rank grows: the last one that still has the confidence.
  const tooHigh = smallestRank(worth, (rank) => 1 - binomialCdf(rank - 1, worth, p) < confidence);
  const lowerRank = (tooHigh ?? worth + 1) - 1;
  const times = sorted.length / worth;
  return {
    lower: lowerRank < 1 ? undefined : sorted[Math.floor((lowerRank - 1) * times)],
    upper: upperRank === undefined ? undefined : sorted[Math.ceil(upperRank * times - 1e-9) - 1],
  };
}

/** The smallest rank from 1 to n for which the condition, which stays true once it is, holds. */
function smallestRank(n: number, holds: (rank: number) => boolean): number | undefined {
  let low = 1;
  let high = n + 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low > n ? undefined : low;
}

/** How many values are needed before a quantile has an upper bound at all: 59 for p95 at 95 %. */
export function leastSamples(p: number, confidence: number): number {
  return Math.ceil(Math.log(1 - confidence) / Math.log(p) - 1e-9);
}
