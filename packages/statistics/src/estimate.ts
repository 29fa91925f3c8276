/** A value with bounds, each of which holds by itself with the confidence that was asked for; `undefined`: too few samples for it. */
export interface Estimate {
  readonly value: number;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * `newer - older` of two estimates that were made independently, with bounds of the same confidence: the distances of the bounds from the
 * values are what the variances are, and add up as squares (MOVER: G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008). With
 * Wilson's intervals of two proportions this is R. G. Newcombe's method 10 (Statistics in Medicine 17, 1998).
 */
export function differenceOf(newer: Estimate, older: Estimate): Estimate {
  const value = newer.value - older.value;
  const below = together(newer.value, newer.lower, older.upper, older.value);
  const above = together(newer.upper, newer.value, older.value, older.lower);
  return { value, lower: known(value - below), upper: known(value + above) };
}

const together = (a: number | undefined, b: number | undefined, c: number | undefined, d: number | undefined): number =>
  Math.hypot(distance(a, b), distance(c, d));

/** Two infinite values are no distance apart: what failed is as slow as what failed. */
const distance = (high: number | undefined, low: number | undefined): number =>
  high === undefined || low === undefined ? Number.NaN : high === low ? 0 : high - low;

const known = (bound: number): number | undefined => (Number.isNaN(bound) ? undefined : bound);

/** The same on another scale; `scale` grows with its argument. */
export const mapEstimate = ({ value, lower, upper }: Estimate, scale: (value: number) => number): Estimate => ({
  value: scale(value),
  lower: lower === undefined ? undefined : scale(lower),
  upper: upper === undefined ? undefined : scale(upper),
});
