export { type ManifestResult, parseManifest, type ShardManifest, shardSchema } from './manifest.ts';
export { type ShardSelection, selectShards } from './selection.ts';
