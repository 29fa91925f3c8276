import type { Io } from '@sluice/action';
import { type NpmLock, npmRelations, readPackageLock, readPnpmLock, readYarnLock } from '@sluice/findings';
import type { Lock, LockedPackage, LockManager } from './lock.ts';

type NpmManager = Extract<LockManager, 'npm' | 'pnpm' | 'yarn'>;

const places: readonly (readonly [string, NpmManager])[] = [
  ['npm-shrinkwrap.json', 'npm'],
  ['package-lock.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
];

const lockBytes = 64 * 1024 * 1024;

/** The lock of npm, pnpm or yarn beside the project's package.json. */
export async function readLockOfNpm(io: Io): Promise<Lock> {
  const found: (readonly [string, NpmManager])[] = [];
  for (const place of places) if (await io.files.exists(place[0])) found.push(place);
  const [first] = found;
  if (first === undefined) {
    const foreign = (await io.files.exists('bun.lock')) || (await io.files.exists('bun.lockb'));
    const reason = foreign
      ? 'the lock of bun is not read here'
      : 'there is no package-lock.json, pnpm-lock.yaml or yarn.lock';
    return { kind: 'none', reason, ...(foreign ? { foreign } : {}) };
  }
  const [file, manager] = first;
  const lock = await parse(manager, await io.files.text(file, lockBytes), io);
  if (typeof lock === 'string') return { kind: 'broken', reason: `${file}: ${lock}`, details: '' };
  const others = found.slice(1).map(([other]) => other);
  return {
    kind: 'read',
    ecosystem: 'npm',
    manager,
    file,
    packages: lockedPackages(lock, file),
    unpinned: lock.packages
      .filter(({ source }) => source === 'repository' || source === 'archive')
      .map(({ name, source, line }) => ({ text: name, line, reason: reasons[source as 'repository' | 'archive'] })),
    remarks: others.length === 0 ? [] : [`${file} is audited, and not ${others.join(', ')}: one lock is enough`],
  };
}

const reasons = {
  repository: 'comes from a source repository, not by a version',
  archive: 'comes from a file or URL, not by a version',
} as const;

async function parse(manager: NpmManager, text: string, io: Io): Promise<NpmLock | string> {
  switch (manager) {
    case 'npm':
      return readPackageLock(text);
    case 'pnpm':
      return readPnpmLock(text);
    case 'yarn':
      return readYarnLock(text, (await io.files.exists('package.json')) ? await io.files.text('package.json') : '{}');
  }
}

function lockedPackages(lock: NpmLock, file: string): readonly LockedPackage[] {
  const relations = npmRelations(lock);
  return lock.packages
    .filter(({ source }) => source === 'index')
    .map(({ key, name, version, line, licence, integrity, needs }) => {
      const relation = relations.get(key);
      return {
        name,
        version,
        line,
        file,
        key,
        needs,
        use: relation?.use,
        direct: relation?.direct,
        ...(relation === undefined || relation.path.length === 0 ? {} : { path: relation.path }),
        ...(licence === undefined ? {} : { licence }),
        ...(integrity === undefined ? {} : { integrity }),
      };
    });
}
