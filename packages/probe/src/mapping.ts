import { didYouMean } from '@sluice/action';

export type Mapping = Readonly<Record<string, unknown>>;

/** `say` hears of each key that is none, and what may have been meant. */
export function unknownKeys(mapping: Mapping, known: readonly string[], say: (problem: string) => void): void {
  for (const key of Object.keys(mapping)) {
    if (!known.includes(key))
      say(`unknown key \`${key}\`${didYouMean(key, known) || `; known are ${known.join(', ')}`}`);
  }
}

export const asMapping = (value: unknown): Mapping | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined;
