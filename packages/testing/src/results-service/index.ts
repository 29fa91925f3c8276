export type { StoredArtifact } from './artifact-service.ts';
export type { CacheScope } from './runtime-token.ts';
export { type ResultsService, type ResultsServiceOptions, startResultsService } from './server.ts';
