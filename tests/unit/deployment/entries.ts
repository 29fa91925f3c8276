import type { RecordedDeployment, RecordedState } from '@sluice/deployment';

export const shaOf = (letter: string): string => letter.repeat(40);

/** A release whose commit is this letter, forty times. */
export const release = (letter: string) => ({ sha: shaOf(letter), version: `v${letter}`, artifact: '', digest: '' });

/** A deployment in a record; it came into its state so many minutes after midnight as its number says. */
export function entry(
  id: number,
  letter: string,
  state: RecordedState,
  changes: Partial<RecordedDeployment> = {},
): RecordedDeployment {
  const at = `2026-11-23T00:${String(id).padStart(2, '0')}:00Z`;
  return {
    id,
    ...release(letter),
    state,
    marks: [],
    createdAt: at,
    changedAt: at,
    description: '',
    runUrl: '',
    servedVersion: `v${letter}`,
    rollbackOf: undefined,
    attemptKey: `key-${id}`,
    leaseUntil: '',
    config: '',
    foreign: false,
    ...changes,
  };
}
