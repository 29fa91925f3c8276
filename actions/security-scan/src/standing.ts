import { type Finding, isAtLeast, type Waiver } from '@sluice/findings';

export const floors = ['critical', 'high', 'medium', 'low', 'any', 'never'] as const;
export type Floor = (typeof floors)[number];

/** What is to be made of a finding. */
export type Standing =
  /** It is nowhere in the base; without a comparison: every finding. */
  | { readonly kind: 'change' }
  /** The base has it too. `late`: its advisory was published after the base was committed. */
  | { readonly kind: 'base'; readonly late: boolean }
  /** The code of the base has it too, once the rules of the head are used. */
  | { readonly kind: 'configuration' }
  | { readonly kind: 'waived'; readonly waiver: Waiver }
  /** Whether the base has it could not be found out; why, in a sentence without its end. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Judgement {
  readonly floor: Floor;
  /** Only findings that the base has not can fail. */
  readonly newOnly: boolean;
  readonly standingOf: (finding: Finding) => Standing;
}

/** Whether a finding is bad enough to fail. An unknown severity counts as high: nobody has said that it is harmless. */
export function isBad(finding: Finding, floor: Floor): boolean {
  if (floor === 'never') return false;
  return floor === 'any' || isAtLeast(finding.severity ?? 'unknown', floor);
}

export const fails = (finding: Finding, { floor, standingOf }: Judgement): boolean =>
  isBad(finding, floor) && standingOf(finding).kind === 'change';

/** It would fail if it were known to be new. */
export const mayFail = (finding: Finding, { floor, standingOf }: Judgement): boolean =>
  isBad(finding, floor) && standingOf(finding).kind === 'unknown';
