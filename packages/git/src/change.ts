import type { Io } from '@sluice/action';
import { type Changes, readChanges } from './changes.ts';
import { findComparison } from './comparison.ts';

/** What the checked-out commit changes. */
export type Change =
  | {
      readonly kind: 'found';
      readonly head: string;
      readonly base: string;
      /** For people: `main`. */
      readonly against: string;
      readonly changes: Changes;
    }
  | { readonly kind: 'none' }
  /** One sentence without its end: what is missing, and what to write. */
  | { readonly kind: 'unavailable'; readonly reason: string };

export async function readChange(base: string | undefined, io: Io): Promise<Change> {
  const comparison = await findComparison(io.git, io.github.context, base);
  if (comparison.kind !== 'found') return comparison;
  const read = await readChanges(io.git, comparison.base, comparison.head, { ignoreWhitespace: false });
  return read.ok ? { ...comparison, changes: read.changes } : { kind: 'unavailable', reason: read.message };
}

export const newOnlyModes = ['auto', 'true', 'false'] as const;
export type NewOnlyMode = (typeof newOnlyModes)[number];

/** `auto`: where there is something to compare with, be it that it is not there. */
export const isNewOnly = (mode: NewOnlyMode, change: Change): boolean =>
  mode === 'true' || (mode === 'auto' && change.kind !== 'none');
