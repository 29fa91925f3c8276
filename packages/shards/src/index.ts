export {
  type ManifestResult,
  parseManifest,
  type ShardManifest,
  type ShardOutcome,
  shardOutcomes,
  shardSchema,
} from './manifest.ts';
export {
  type ReportSelection,
  type ReportSelectionInputs,
  type SelectedShard,
  selectReports,
} from './report-selection.ts';
export { type ShardSelection, selectShards } from './selection.ts';
export { parseSplitPlan, planTag, type SplitPlan, type SplitShard, splitPlanSchema } from './split-plan.ts';
