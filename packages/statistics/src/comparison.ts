import { proportionInterval } from './binomial.ts';
import { designEffect } from './design-effect.ts';
import { differenceOf, type Estimate, mapEstimate } from './estimate.ts';
import { quantile, quantileBounds } from './quantile.ts';

/** Two series that were measured in turns. */
export interface Comparison {
  readonly newer: Estimate;
  readonly older: Estimate;
  /** Of values: newer / older. Of shares: newer - older. */
  readonly change: Estimate;
  /** Values of each series. */
  readonly samples: number;
  /** So many values are worth one that depends on nothing: see `designEffect`. */
  readonly designEffect: number;
}

/**
 * The ratio of a quantile of two series of positive values, each in the order of time and of the same length. The bounds of each side come
 * from order statistics, of as many values as there are after the design effect, and are combined on the logarithmic scale; so nothing is
 * assumed about the distributions. A value may be infinite: a request without an answer is slower than any other.
 */
export function compareQuantiles(
  newer: readonly number[],
  older: readonly number[],
  p: number,
  confidence: number,
): Comparison {
  const sides = [sideOf(newer, p, confidence), sideOf(older, p, confidence)] as const;
  const weighed = sides.every(({ spread }) => Number.isFinite(spread) && spread > 0);
  const [first, second] = sides.map(({ values, at, spread }) => ({
    flags: values.map((value) => value > at.value),
    weight: weighed ? spread : 1,
  }));
  const effect = first === undefined || second === undefined ? 1 : designEffect(first, second);
  const [a, b] = sides.map(({ sorted }) => estimated(sorted, p, confidence, effect)) as [Estimate, Estimate];
  const change = mapEstimate(differenceOf(mapEstimate(a, Math.log), mapEstimate(b, Math.log)), Math.exp);
  return { newer: a, older: b, change, samples: Math.min(newer.length, older.length), designEffect: effect };
}

function sideOf(values: readonly number[], p: number, confidence: number) {
  const sorted = Float64Array.from(values).sort();
  const at = estimated(sorted, p, confidence, 1);
  return { values, sorted, at, spread: Math.log(at.upper ?? Number.NaN) - Math.log(at.lower ?? Number.NaN) };
}

const estimated = (sorted: Float64Array, p: number, confidence: number, effect: number): Estimate => ({
  value: quantile(sorted, p),
  ...quantileBounds(sorted, p, confidence, Math.floor(sorted.length / effect)),
});

/**
 * The difference of two shares, by the exact interval of each, of as many values as there are after the design effect. Conservative: the
 * exact interval is.
 */
export function compareShares(newer: readonly boolean[], older: readonly boolean[], confidence: number): Comparison {
  const effect = designEffect({ flags: newer, weight: 1 }, { flags: older, weight: 1 });
  const [a, b] = [newer, older].map((flags): Estimate => {
    const hits = flags.filter((flag) => flag).length;
    const n = flags.length / effect;
    return { value: hits / flags.length, ...proportionInterval(hits / effect, n, confidence) };
  }) as [Estimate, Estimate];
  const samples = Math.min(newer.length, older.length);
  return { newer: a, older: b, change: differenceOf(a, b), samples, designEffect: effect };
}
