import type { BaselineFormat } from '@sluice/baseline';
import { type Baseline, readBaseline, writeBaseline } from '@sluice/coverage';

export const coverageBaseline: BaselineFormat<Baseline> = {
  cacheName: 'coverage-baseline',
  keyPrefix: 'sluice-coverage-1',
  read: readBaseline,
  write: writeBaseline,
  commitOf: ({ sha }) => sha,
};
