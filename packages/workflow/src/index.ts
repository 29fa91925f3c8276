export { type PortableOptions, portable } from './portable.ts';
export { type Reference, readReferences } from './reference.ts';
export { selectJobs } from './selected-jobs.ts';
