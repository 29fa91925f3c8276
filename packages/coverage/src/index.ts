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
export { hasLines, writeCobertura } from './cobertura-writer.ts';
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
export { type HtmlFile, type HtmlOptions, htmlReport, type SourceText } from './html-report.ts';
export type { LineHits } from './line-hits.ts';
export { type FileMap, type LineMap, lineMap } from './line-map.ts';
export { type LineStates, readStates, statesOf, writeStates } from './line-states.ts';
export { type MergedFile, mergeFiles } from './merge.ts';
export { mergeBranches } from './merge-branches.ts';
export { lineHitsOf, mergeLines } from './merge-lines.ts';
export { type KnownFiles, type NewSources, newSources } from './new-sources.ts';
export { type PatchCoverage, type PatchFile, patchCoverage, sumRatios, type UncoveredHunk } from './patch.ts';
export {
  createPathResolver,
  type PathResolver,
  type PathRule,
  parsePathMap,
  type Resolution,
} from './path-resolver.ts';
export { type BaselineResult, readBaseline } from './read-baseline.ts';
export { readReport } from './read-report.ts';
export { type ComponentSummary, type CoverageSummary, coverageBlocks, mostToGain } from './summary.ts';
export {
  checkThresholds,
  type MeasuredBaseline,
  type MeasuredPatch,
  type Measurement,
  type Thresholds,
} from './thresholds.ts';
export { unmeasuredFile } from './unmeasured.ts';
export {
  type FlippedLine,
  followUnstable,
  isUnstable,
  readUnstableLines,
  type UnstableLine,
  type UnstableLines,
} from './unstable-lines.ts';
