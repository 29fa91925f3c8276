export { type FoundBaseline, findBaseline, keyOf } from './find.ts';
export type { BaselineFormat } from './format.ts';
export { keepBaseline, mayKeep } from './keep.ts';
export { type BaselinePlace, baselinePlace } from './place.ts';
