import type { Estimate } from './estimate.ts';
import { normalQuantile } from './normal.ts';

/** How often a change of the detectable size would be found. */
export const power = 0.8;

export interface Regression {
  /**
   * `worse`: by more than the limit, proven. `within`: not worse by more than that, proven. `unclear`: the interval has both in it.
   */
  readonly decision: 'worse' | 'within' | 'unclear';
  /** The smallest change that would have been proven worse with the probability `power`; `undefined`: none, the samples are too few. */
  readonly detectable: number | undefined;
  /** When unclear: so many times the samples would decide, if it stays as it was; `undefined`: that cannot be told, or none would. */
  readonly factor: number | undefined;
}

/** Judges a change (bigger is worse) against the biggest that is accepted. `confidence` is that of each of its bounds. */
export function judgeChange({ value, lower, upper }: Estimate, limit: number, confidence: number): Regression {
  const detectable =
    lower === undefined || upper === undefined || !Number.isFinite(upper - lower)
      ? undefined
      : limit + ((upper - lower) / 2) * (1 + normalQuantile(power) / normalQuantile(confidence));
  if (lower !== undefined && lower > limit) return { decision: 'worse', detectable, factor: undefined };
  if (upper !== undefined && upper <= limit) return { decision: 'within', detectable, factor: undefined };
  // An interval shrinks with the square root of the samples.
  const bound = value > limit ? lower : upper;
  const factor = bound === undefined ? undefined : ((bound - value) / (limit - value)) ** 2;
  return { decision: 'unclear', detectable, factor: factor !== undefined && factor < most ? factor : undefined };
}

/** More is no advice. */
const most = 1000;
