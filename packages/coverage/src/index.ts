export { badge } from './badge.ts';
export { writeCobertura } from './cobertura-writer.ts';
export {
  branchRatio,
  type CoverageFormat,
  type CoverageReport,
  coverageFormats,
  type FileCoverage,
  formatRanges,
  type LineBranches,
  lineRatio,
  missingLines,
  missingRanges,
  partialLines,
  type ReadResult,
} from './coverage.ts';
export { type HtmlFile, htmlReport, type SourceText } from './html-report.ts';
export { type MergedFile, mergeBranches, mergeFiles } from './merge.ts';
export {
  createPathResolver,
  type PathResolver,
  type PathRule,
  parsePathMap,
  type Resolution,
} from './path-resolver.ts';
export { detectFormat, readReport } from './read-report.ts';
export { coverageBlocks } from './summary.ts';
export { checkThresholds, type Thresholds } from './thresholds.ts';
export { unmeasuredFile } from './unmeasured.ts';
