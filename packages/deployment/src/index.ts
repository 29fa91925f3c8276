export { artifactDigest } from './artifact-digest.ts';
export { configChanged, configDigest } from './config-digest.ts';
export { type DeploymentsFile, finished, parseDeployments } from './deployments-file.ts';
export { createFileRecord } from './file-record.ts';
export { createGitHubRecord, permissionLines, shadowEnvironment } from './github-record.ts';
export {
  anythingAnswers,
  type Before,
  type HealthWindow,
  recordWindow,
  type WindowRecorder,
} from './health-window.ts';
export {
  freezeOf,
  guardedSha,
  isNewest,
  isOpen,
  type Live,
  liveDeployment,
  quarantineOf,
  rollbackTarget,
} from './history.ts';
export { type Question, whyAmbiguous, whyUnproven } from './identity.ts';
export { aheadOf, type Closed, closeDead, leaseIsOver, type RunEnd, runEnd } from './lease.ts';
export { next } from './machine.ts';
export { type DestructiveChange, destructiveChanges } from './migration.ts';
export {
  type MigrationPolicy,
  migrationObstacle,
  migrationPolicies,
  migrationsBetween,
} from './migrations-between.ts';
export { noRecord } from './no-record.ts';
export { leaving, liveOnce, type Named, type Operation, operations, type WayBack, wayBack } from './operation.ts';
export {
  type Facts,
  type Policy,
  type Relation,
  type RetryCause,
  type RollbackCause,
  retryCauses,
  rollbackCauses,
} from './policy.ts';
export { type Evidence, type PromotionRule, promotionEvidence } from './promotion.ts';
export {
  type Asked,
  canVerify,
  checksOf,
  checksText,
  healthPlan,
  maskCredentials,
  type ProofPlan,
  servedVersion,
  verifyRelease,
} from './proof.ts';
export { type Finding, reconcile } from './reconciliation.ts';
export {
  type Beginning,
  checkClosed,
  checkWaiting,
  DeploymentClosed,
  type DeploymentRecord,
  type Ending,
  type Mark,
  markedDescription,
  marksIn,
  type RecordedDeployment,
  type RecordedState,
  RecordRefused,
} from './record.ts';
export { refusal } from './refusal.ts';
export { relationTo } from './relation.ts';
export { digestIn, type Release, releaseName, shortSha } from './release.ts';
export { isRecord, recordAccepts, selectRecord } from './select-record.ts';
export { type Cause, type DeployResult, type Done, done, type Event, type State, start } from './state.ts';
export type { ComparedHealth, WindowComparison, WindowLimits } from './window-comparison.ts';

/** Loaded only by who compares. */
export const windowComparison = () => import('./window-comparison.ts');
