export { createFileRecord, type DeploymentsFile, finished, parseDeployments } from './file-record.ts';
export { createGitHubRecord, permissionLines } from './github-record.ts';
export { next } from './machine.ts';
export { noRecord } from './no-record.ts';
export {
  type Policy,
  type Relation,
  type RetryCause,
  type RollbackCause,
  retryCauses,
  rollbackCauses,
} from './policy.ts';
export {
  type Beginning,
  type DeploymentRecord,
  type Ending,
  isNewest,
  liveDeployment,
  type RecordedDeployment,
  type RecordedState,
  RecordRefused,
  type Release,
  releaseName,
  rollbackTarget,
  shortSha,
} from './record.ts';
export { refusal } from './refusal.ts';
export { relationTo } from './relation.ts';
export { type Cause, type DeployResult, type Done, done, type Event, type State, start } from './state.ts';
