import type { PercentileName } from './thresholds.ts';

/** What the summary of another tool tells; `undefined` where it does not. */
export interface ImportedSummary {
  readonly tool: 'k6' | 'autocannon' | 'oha' | 'vegeta' | 'artillery';
  readonly requests: number | undefined;
  /** Requests without an answer, or with one that is no success. */
  readonly failures: number | undefined;
  /** Requests per second. */
  readonly rate: number | undefined;
  /** Milliseconds. */
  readonly percentiles: Readonly<Partial<Record<PercentileName, number>>>;
  /** Thresholds of the tool itself that were crossed. */
  readonly crossed: readonly string[];
  /** What a reader must know about these numbers. */
  readonly notes: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const sumOf = (values: readonly unknown[]): number =>
  values.reduce<number>((total, value) => total + (numberOf(value) ?? 0), 0);

/** Only the percentiles that are there, converted. */
export function percentilesOf(
  given: Readonly<Record<PercentileName, unknown>>,
  toMs: (value: number) => number = (value) => value,
): ImportedSummary['percentiles'] {
  const entries = Object.entries(given).flatMap(([name, value]) => {
    const number = numberOf(value);
    return number === undefined ? [] : [[name, toMs(number)] as const];
  });
  return Object.fromEntries(entries);
}
