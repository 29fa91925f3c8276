export { createCache } from './cache.ts';
export { runAction } from './run-action.ts';
