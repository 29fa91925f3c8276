import type { Io } from '@sluice/action';
import { type Lock, readLock } from './lock.ts';
import { readLockOfNpm } from './npm-lock.ts';

export interface EcosystemLock {
  readonly ecosystem: 'pypi' | 'npm';
  readonly lock: Lock;
}

/** The locks of a project, one for each ecosystem. `checked`: tools are asked whether a lock fits the project. */
export async function readLocks(io: Io, checked = true): Promise<readonly EcosystemLock[]> {
  return [
    { ecosystem: 'pypi', lock: await readLock(io, checked) },
    { ecosystem: 'npm', lock: await readLockOfNpm(io) },
  ];
}
