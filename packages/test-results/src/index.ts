export { type FileDurations, fileDurations, medianOf } from './file-durations.ts';
export { locationOf, type SourceLocation } from './location.ts';
export { readTestReport } from './read-report.ts';
export type { ReadProblem, ReadResult } from './read-result.ts';
export { adviseShards, type ShardAdvice } from './shard-advice.ts';
export {
  imbalanceOf,
  type PlannedFile,
  type PlanProof,
  planShards,
  provePlan,
  type Shard,
  type ShardPlan,
} from './shard-plan.ts';
export { createSourcePaths, type SourcePaths, type SourceTree } from './source-paths.ts';
export { countsLine, formatSeconds, type SummaryOptions, testBlocks } from './summary.ts';
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
export { badCases, flakyCases, type Totals, totalsOf } from './totals.ts';
