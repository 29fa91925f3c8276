/**
 * A percentage as it was written: exact, never a floating point number. `scaled` is the value times 10,000, so four
 * decimals are kept.
 */
export interface Percent {
  readonly text: string;
  readonly scaled: bigint;
}

const decimals = 4;
const scale = 10_000n;

/** Parses `95`, `95%`, `87.5`, `87.5 %`; `undefined` when it is not a percentage from 0 to 100 with up to 4 decimals. */
export function parsePercent(text: string): Percent | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%?$/u.exec(text.trim());
  if (match === null) return undefined;
  const whole = match[1] ?? '';
  const fraction = match[2] ?? '';
  const scaled = BigInt(whole) * scale + BigInt(fraction.padEnd(decimals, '0'));
  if (scaled > 100n * scale) return undefined;
  return { text: fraction === '' ? whole : `${whole}.${fraction}`, scaled };
}

/** A fraction of counted things: non-negative safe integers, `covered <= total`. */
export interface Ratio {
  readonly covered: number;
  readonly total: number;
}

/** Exact comparison; `undefined` when the total is 0, because nothing was measured. */
export function meets(ratio: Ratio, threshold: Percent): boolean | undefined {
  if (ratio.total === 0) return undefined;
  return BigInt(ratio.covered) * 100n * scale >= threshold.scaled * BigInt(ratio.total);
}

/** How many more of the total must be covered for the ratio to meet the threshold; 0 when it does. */
export function missingToMeet(ratio: Ratio, threshold: Percent): number {
  const needed = (threshold.scaled * BigInt(ratio.total) + 100n * scale - 1n) / (100n * scale);
  const missing = needed - BigInt(ratio.covered);
  return missing > 0n ? Number(missing) : 0;
}

/** The percentage floored to two decimals, so that 94.996 is shown as `94.99%`; `n/a` when the total is 0. */
export function formatRatio(ratio: Ratio): string {
  if (ratio.total === 0) return 'n/a';
  return `${formatHundredths((BigInt(ratio.covered) * 10_000n) / BigInt(ratio.total))}%`;
}

/** `94.99% (1899/2000)`: the percentage is never shown without its numerator and denominator. */
export function formatRatioWithCounts(ratio: Ratio): string {
  return `${formatRatio(ratio)} (${ratio.covered}/${ratio.total})`;
}

/**
 * The difference `to - from` in percentage points times 10,000, rounded towards minus infinity (a drop is never shown
 * smaller than it is). `undefined` when either total is 0.
 */
export function difference(from: Ratio, to: Ratio): bigint | undefined {
  if (from.total === 0 || to.total === 0) return undefined;
  const denominator = BigInt(from.total) * BigInt(to.total);
  const numerator = (BigInt(to.covered) * BigInt(from.total) - BigInt(from.covered) * BigInt(to.total)) * 100n * scale;
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

/** Whether the percentage of `to` is at most `drop` points below that of `from`, exactly; `undefined` when either total is 0. */
export function dropsAtMost(from: Ratio, to: Ratio, drop: Percent): boolean | undefined {
  if (from.total === 0 || to.total === 0) return undefined;
  return missingToDropAtMost(from, to, drop) === 0;
}

/** How many more of `to` must be covered for it to be at most `drop` points below `from`; 0 when it is. */
export function missingToDropAtMost(from: Ratio, to: Ratio, drop: Percent): number {
  const denominator = BigInt(from.total) * 100n * scale;
  const wanted = (BigInt(from.covered) * 100n * scale - drop.scaled * BigInt(from.total)) * BigInt(to.total);
  if (wanted <= 0n) return 0;
  const missing = (wanted + denominator - 1n) / denominator - BigInt(to.covered);
  return missing > 0n ? Number(missing) : 0;
}

/** Percentage points times 10,000 as `+1.25` or `-0.01`, floored to two decimals. */
export function formatPoints(scaledPoints: bigint): string {
  const hundredths = scaledPoints / 100n - (scaledPoints % 100n < 0n ? 1n : 0n);
  const sign = hundredths < 0n ? '-' : '+';
  return `${sign}${formatHundredths(hundredths < 0n ? -hundredths : hundredths)}`;
}

function formatHundredths(hundredths: bigint): string {
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}
