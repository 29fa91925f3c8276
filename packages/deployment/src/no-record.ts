import type { DeploymentRecord } from './record.ts';

/** Nothing is kept, so nothing can be compared or gone back to. */
export const noRecord: DeploymentRecord = {
  kind: 'off',
  place: '',
  list: async () => [],
  begin: async () => undefined,
  start: async () => undefined,
  finish: async () => undefined,
};
