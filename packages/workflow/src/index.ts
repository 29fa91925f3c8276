export { type PortableOptions, portable } from './portable.ts';
export { type Reference, readReferences } from './reference.ts';
