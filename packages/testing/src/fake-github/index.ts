export type { Fault, FaultKind, FaultRule } from './faults.ts';
export type { CommitSeed } from './git-store.ts';
export type { Access, Permission, Permissions } from './permissions.ts';
export type * from './records.ts';
export { type FakeGitHub, type FakeGitHubOptions, type LoggedRequest, startFakeGitHub } from './server.ts';
export { firstCommit, type GitHubState } from './state.ts';
