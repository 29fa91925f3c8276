export { type TrackedFiles, trackedFiles } from './tracked-files.ts';
