export { locationOf, type SourceLocation } from './location.ts';
export { type ReadResult, readTestReport } from './read-report.ts';
export { createSourcePaths, type SourcePaths, type SourceTree } from './source-paths.ts';
export { countsLine, formatSeconds, type SummaryOptions, testBlocks } from './summary.ts';
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
