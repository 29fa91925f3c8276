import type { Finding, Level } from '@sluice/findings';

export const floors = ['warning', 'error', 'never'] as const;
export type Floor = (typeof floors)[number];

/**
 * Where a finding comes from. `change`: it is nowhere in the base (without a comparison: every finding). `base`: the base
 * has it too. `upgrade`: so it has, and the baseline file does not know it, and the tool is another version.
 * `configuration`: the code of the base has it too, once the configuration of the head is used. `accepted`: it is in the
 * baseline file. `unknown`: the base could not be measured.
 */
export type Cause = 'change' | 'base' | 'upgrade' | 'configuration' | 'accepted' | 'unknown';

export interface Judgement {
  readonly floor: Floor;
  /** Only findings that the base has not can fail. */
  readonly newOnly: boolean;
  readonly causeOf: (finding: Finding) => Cause;
}

export function isBad({ level }: { readonly level: Level }, floor: Floor): boolean {
  switch (floor) {
    case 'never':
      return false;
    case 'error':
      return level === 'error';
    case 'warning':
      return level !== 'note';
  }
}

export const fails = (finding: Finding, { floor, causeOf }: Judgement): boolean =>
  isBad(finding, floor) && causeOf(finding) === 'change';

/** It would fail if it were known to be new. */
export const mayFail = (finding: Finding, { floor, causeOf }: Judgement): boolean =>
  isBad(finding, floor) && causeOf(finding) === 'unknown';
