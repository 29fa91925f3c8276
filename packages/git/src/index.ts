export { type Change, isNewOnly, type NewOnlyMode, newOnlyModes, readChange } from './change.ts';
export {
  type ChangedFile,
  type ChangeKind,
  type ChangeOptions,
  type Changes,
  type ChangesResult,
  readChanges,
} from './changes.ts';
export { type Comparison, fetchDepthAdvice, findComparison } from './comparison.ts';
export { commitOf, type History, type MergeBase, openHistory } from './history.ts';
export type { Move } from './moved-lines.ts';
export type { Hunk } from './patch-text.ts';
export { type PathMatcher, pathMatcher } from './path-pattern.ts';
export { type TrackedFiles, trackedFiles } from './tracked-files.ts';
export { checkOut, type Worktree } from './worktree.ts';
