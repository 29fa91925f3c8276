export { type ManifestResult, parseManifest, type ShardManifest, shardSchema } from './manifest.ts';
export { type ReportSelection, type ReportSelectionInputs, selectReports } from './report-selection.ts';
export { type ShardSelection, selectShards } from './selection.ts';
