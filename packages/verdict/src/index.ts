export type { Check } from './check.ts';
export {
  difference,
  dropsAtMost,
  formatPoints,
  formatRatio,
  formatRatioWithCounts,
  meets,
  missingToDropAtMost,
  missingToMeet,
  type Percent,
  parsePercent,
  type Ratio,
} from './percent.ts';
export { type Status, statusesWorstFirst, worstStatus } from './status.ts';
export { decide, type StepPolicy, type StepResult, stepResult, type Verdict, verdictOf } from './verdict.ts';
