import type { Check } from './check.ts';
import { type Status, worstStatus } from './status.ts';

export interface Verdict {
  readonly status: Status;
  /** One line. */
  readonly reason: string;
  readonly checks: readonly Check[];
}

/**
 * The verdict over all checks: the worst one decides, and its reasons are the reason. No check at all is
 * `inconclusive`: a gate that measured nothing is not green.
 */
export function decide(checks: readonly Check[]): Verdict {
  const status = worstStatus(checks.map((check) => check.status));
  if (status === undefined) return { status: 'inconclusive', reason: 'nothing was measured', checks };
  const deciding = checks.filter((check) => check.status === status);
  return { status, reason: joinReasons(deciding), checks };
}

/** A verdict of a single check. */
export function verdictOf(status: Status, name: string, reason: string): Verdict {
  return decide([{ name, status, reason }]);
}

const reasonsShown = 3;
/** Names and reasons quote the project under test; the whole text stands with the checks. UTF-16 units. */
const longestName = 200;
const longestReason = 1000;

function joinReasons(checks: readonly Check[]): string {
  const shown = checks
    .slice(0, reasonsShown)
    .map(({ name, reason }) => `${oneLine(name, longestName)}: ${oneLine(reason, longestReason)}`);
  const hidden = checks.length - shown.length;
  return hidden > 0 ? `${shown.join('; ')}; and ${hidden} more` : shown.join('; ');
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** How a verdict ends the step. */
export type StepResult = 'success' | 'warning' | 'failure';

export interface StepPolicy {
  /** `report` never fails the step. */
  readonly mode: 'enforce' | 'report';
  readonly onInconclusive: 'fail' | 'warn';
}

export function stepResult(status: Status, policy: StepPolicy): StepResult {
  const result = enforcedResult(status, policy.onInconclusive);
  return result === 'failure' && policy.mode === 'report' ? 'warning' : result;
}

function enforcedResult(status: Status, onInconclusive: 'fail' | 'warn'): StepResult {
  switch (status) {
    case 'pass':
      return 'success';
    case 'fail':
    case 'error':
      return 'failure';
    case 'inconclusive':
      return onInconclusive === 'fail' ? 'failure' : 'warning';
  }
}
