export { fileAnnotations, patchAnnotations } from './annotations.ts';
export { type Attribution, attribute, type Cause, causes, type Part } from './attribution.ts';
export { badge } from './badge.ts';
export {
  type Baseline,
  type BaselineFile,
  type BaselineOrigin,
  type BaselinePoint,
  baselineSchema,
  makeBaseline,
  pointOf,
  writeBaseline,
} from './baseline.ts';
export { changeBlocks } from './change-summary.ts';
export { writeCobertura } from './cobertura-writer.ts';
export { type Component, type ComponentsResult, parseComponents } from './components.ts';
export {
  type BranchEvidence,
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
  type NamedBranches,
  partialLines,
  type ReadResult,
  type Unreadable,
} from './coverage.ts';
export { detectFormat } from './detect-format.ts';
export { byModule, goModuleRule } from './go-modules.ts';
export { type HtmlFile, htmlReport, type SourceText } from './html-report.ts';
export type { LineHits } from './line-hits.ts';
export { type MergedFile, mergeFiles } from './merge.ts';
export { mergeBranches } from './merge-branches.ts';
export { lineHitsOf, mergeLines } from './merge-lines.ts';
export {
  createPathResolver,
  type PathResolver,
  type PathRule,
  parsePathMap,
  type Resolution,
} from './path-resolver.ts';
export { readReport } from './read-report.ts';
export { coverageBlocks } from './summary.ts';
export { checkThresholds, type Thresholds } from './thresholds.ts';
export { unmeasuredFile } from './unmeasured.ts';
export {
  type FlippedLine,
  followUnstable,
  isUnstable,
  readUnstableLines,
  type UnstableLine,
  type UnstableLines,
} from './unstable-lines.ts';
