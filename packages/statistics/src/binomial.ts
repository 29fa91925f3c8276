import { incompleteBeta, inverseIncompleteBeta } from './beta.ts';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact interval of a proportion (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934): `failures` seen in `n` trials.
 * Each bound holds by itself with the given confidence (one-sided).
 */
export function proportionInterval(failures: number, n: number, confidence: number): Interval {
  const alpha = 1 - confidence;
  return {
    lower: failures === 0 ? 0 : inverseIncompleteBeta(alpha, failures, n - failures + 1),
    upper: failures >= n ? 1 : inverseIncompleteBeta(1 - alpha, failures + 1, n - failures),
  };
}

/** P(X <= k) of a binomial distribution. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
}
