export { createFileRecord, type DeploymentsFile, finished, parseDeployments } from './file-record.ts';
export { createGitHubRecord, permissionLines } from './github-record.ts';
export {
  type Cause,
  type DeployResult,
  type Done,
  type Event,
  next,
  type Policy,
  type Relation,
  type RetryCause,
  type RollbackCause,
  retryCauses,
  rollbackCauses,
  type State,
  start,
} from './machine.ts';
export { noRecord } from './no-record.ts';
export {
  type Beginning,
  type DeploymentRecord,
  type Ending,
  isNewest,
  liveDeployment,
  type RecordedDeployment,
  type RecordedState,
  type Release,
  releaseName,
  rollbackTarget,
  shortSha,
} from './record.ts';
export { relationTo } from './relation.ts';
