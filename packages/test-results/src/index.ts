export { type Baseline, type BaselineTest, baselineOf, testBaseline } from './baseline.ts';
export {
  addOutcomes,
  type CommitOutcomes,
  type EarlierFailure,
  noOutcomes,
  outcomesFormat,
} from './commit-outcomes.ts';
export { type Comparison, compareWithBaseline } from './comparison.ts';
export { countsLine, formatSeconds, outcomesLine } from './counts-line.ts';
export { type FileDurations, fileDurations, medianOf } from './file-durations.ts';
export { type FlakyEvidence, type FlakyTest, flakyTests } from './flaky-tests.ts';
export { createLocator, type Locator, type SourceLocation } from './location.ts';
export {
  applyQuarantine,
  type EntryUse,
  type QuarantinedFailure,
  type QuarantineEntry,
  type QuarantineResult,
} from './quarantine.ts';
export { readTestReport } from './read-report.ts';
export type { ReadProblem, ReadResult } from './read-result.ts';
export { adviseShards, type ShardAdvice } from './shard-advice.ts';
export {
  imbalanceOf,
  type PlannedFile,
  type PlanProof,
  planId,
  planShards,
  provePlan,
  type Shard,
  type ShardPlan,
} from './shard-plan.ts';
export { shortStack } from './short-stack.ts';
export { createSourcePaths, type SourcePaths, type SourceTree } from './source-paths.ts';
export { isFrameLine, type StackFrame, stackFrame } from './stack-frame.ts';
export { type SummaryOptions, testBlocks } from './summary.ts';
export { createTestFiles } from './test-file.ts';
export {
  type Failure,
  isBad,
  isFlaky,
  type Outcome,
  type Suite,
  type SuiteProblem,
  type TestCase,
  type TestFormat,
  type TestReport,
  testFormats,
  testId,
} from './test-report.ts';
export { type ProjectFile, secondsOf, type TestTimings, timingsFormat, timingsOf } from './test-timings.ts';
export { createTextBudget, type TextBudget } from './text-budget.ts';
export { timingsPlace } from './timings-place.ts';
export { badCases, type Totals, totalsOf } from './totals.ts';
