export { type AdvisoryService, type AdvisoryServiceOptions, startAdvisoryService } from './advisory-service/index.ts';
export { type ActionMetadata, readActionMetadata } from './bundle-runner/action-metadata.ts';
export { type BundleResult, type BundleRun, runBundle, type StepEnd } from './bundle-runner/bundle-runner.ts';
export type { LoggedAnnotation } from './bundle-runner/workflow-commands.ts';
export * from './engine/index.ts';
export {
  type FakeGitHub,
  type FakeGitHubOptions,
  type Fault,
  type FaultKind,
  type FaultRule,
  firstCommit,
  type GitHubState,
  type LoggedRequest,
  type Permissions,
  startFakeGitHub,
} from './fake-github/index.ts';
export { type FakeIo, type FakeWorld, fakeIo } from './fake-io.ts';
export {
  type CacheScope,
  type ResultsService,
  type ResultsServiceOptions,
  type StoredArtifact,
  startResultsService,
} from './results-service/index.ts';
