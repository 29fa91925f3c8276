import type { Estimate } from './estimate.ts';

/** A ratio of times: `+6.1%` is slower. */
export const formatRatioChange = (ratio: number): string =>
  Number.isFinite(ratio) ? `${signed((ratio - 1) * 100)}%` : 'infinitely slower';

/** Percentage points. */
export const formatPoints = (share: number): string => `${signed(share * 100, 2)} points`;

export const formatInterval = ({ lower, upper }: Estimate, format: (value: number) => string): string =>
  `${lower === undefined ? 'unknown' : format(lower)} to ${upper === undefined ? 'unknown' : format(upper)}`;

function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  return `${value < 0 && Number(text) !== 0 ? '-' : '+'}${text}`;
}
