import type { Estimate } from './estimate.ts';
import { mannWhitneyCdf } from './mann-whitney.ts';
import { normalQuantile } from './normal.ts';

/** Beyond it the normal approximation is good. */
const exactProduct = 400;
/** All pairs are looked at; of longer series only so many values, at even distances. */
const mostValues = 500;

export interface Shift extends Estimate {
  /** So many values are worth one that depends on nothing, in each series. */
  readonly designEffect: number;
}

/**
 * By how much `newer` lies above `older`: the median of all differences (J. L. Hodges and E. L. Lehmann, Annals of Mathematical Statistics
 * 34, 1963), with the bounds that the Mann-Whitney test gives (D. F. Bauer, Journal of the American Statistical Association 67, 1972).
 * Good for few values, where the high quantiles cannot be known, and hardly moved by outliers. Both series in the order of time: when
 * neighbours are alike, they are worth fewer. Ties make the bounds wider than need be.
 */
export function shiftOf(newer: readonly number[], older: readonly number[], confidence: number): Shift {
  const [a, b] = [thinned(newer), thinned(older)];
  const effect = Math.max(repetition(a), repetition(b));
  const differences = new Float64Array(a.length * b.length);
  for (const [row, value] of a.entries())
    for (const [column, other] of b.entries()) differences[row * b.length + column] = value - other;
  differences.sort();
  const rank = criticalRank(a.length, b.length, confidence, effect);
  return {
    value: middle(differences),
    lower: rank < 1 ? undefined : differences[rank - 1],
    upper: rank < 1 ? undefined : differences[differences.length - rank],
    designEffect: effect,
  };
}

/** The largest k with P(U < k) <= 1 - confidence; below 1 there is none. */
function criticalRank(n: number, m: number, confidence: number, effect: number): number {
  const product = n * m;
  const deviation = Math.sqrt((effect * product * (n + m + 1)) / 12);
  const approximate = Math.floor(product / 2 - normalQuantile(confidence) * deviation);
  if (product === 0 || product > exactProduct) return approximate;
  const exact = mannWhitneyCdf(n, m).findIndex((p) => p > 1 - confidence);
  return effect > 1 ? Math.min(exact, approximate) : exact;
}

/**
 * How many times the variance of a mean is what independent values would give, for a series in which each value resembles the one before
 * (G. V. Bayley and J. M. Hammersley, Supplement to the Journal of the Royal Statistical Society 8, 1946): (1 + r) / (1 - r), with the
 * correlation r of the ranks of neighbours, its bias taken out (F. H. C. Marriott and J. A. Pope, Biometrika 41, 1954).
 */
function repetition(values: readonly number[]): number {
  const n = values.length;
  if (n < 10) return 1;
  const ranks = ranksOf(values);
  const mean = (n - 1) / 2;
  let squares = 0;
  let products = 0;
  for (const [index, rank] of ranks.entries()) {
    squares += (rank - mean) ** 2;
    if (index > 0) products += (rank - mean) * ((ranks[index - 1] ?? mean) - mean);
  }
  const r = squares === 0 ? 0 : ((n * products) / squares + 1) / (n - 3);
  return r <= 0 ? 1 : r >= 1 ? Number.POSITIVE_INFINITY : (1 + r) / (1 - r);
}

/** From 0; equal values share the middle of theirs. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let index = from; index <= to; index += 1) ranks[order[index] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}

const thinned = (values: readonly number[]): readonly number[] =>
  values.length <= mostValues
    ? values
    : Array.from({ length: mostValues }, (_, index) => values[Math.floor((index * values.length) / mostValues)] ?? 0);

function middle(sorted: Float64Array): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}
