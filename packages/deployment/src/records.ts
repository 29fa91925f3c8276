/** Only the records, for who reads what was deployed and deploys nothing: without the probe and what that needs. */
export { createFileRecord } from './file-record.ts';
export { createGitHubRecord } from './github-record.ts';
export type { RecordedDeployment } from './record.ts';
export { isRecord, recordAccepts } from './select-record.ts';
