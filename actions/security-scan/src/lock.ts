import type { Io } from '@sluice/action';
import { type Dependency, type Finding, type Pin, packageName, repositoryPath, type Unpinned } from '@sluice/findings';
import { readRequirementsFiles } from './requirements-lock.ts';
import { readLockOfUv } from './uv-lock.ts';

/** A package of the lock, with what a person wants to know to mend it. */
export interface LockedPackage extends Pin {
  /** `undefined` when the lock does not tell. */
  readonly use: 'production' | 'development' | undefined;
  /** The project names it itself; `undefined` when the lock does not tell. */
  readonly direct: boolean | undefined;
  /** The file that holds its version, relative to the project. */
  readonly file: string;
  /** 1-based, in that file. */
  readonly line: number;
  /** What the lock calls it, where that is more than its name. */
  readonly key?: string;
  /** Names from the project's own dependency down to what needs it, one way. */
  readonly path?: readonly string[];
  /** As the lock tells it, else the installed package. */
  readonly licence?: string;
  /** Keys (else names) of the packages that it needs. */
  readonly needs?: readonly string[];
  /** Subresource integrity, `sha512-…`. */
  readonly integrity?: string;
}

export type LockManager = 'uv' | 'requirements' | 'npm' | 'pnpm' | 'yarn';

export interface ReadLock {
  readonly kind: 'read';
  readonly ecosystem: 'pypi' | 'npm';
  readonly manager: LockManager;
  /** `uv.lock`, `requirements.txt`. */
  readonly file: string;
  readonly packages: readonly LockedPackage[];
  readonly unpinned: readonly Unpinned[];
  readonly remarks: readonly string[];
}

export interface BrokenLock {
  readonly kind: 'broken';
  readonly reason: string;
  /** The end of what the tool said that found it broken. */
  readonly details: string;
}

export interface NoLock {
  readonly kind: 'none';
  readonly reason: string;
  /** There is a lock, of a kind that is not read here. */
  readonly foreign?: boolean;
}

export type Lock = ReadLock | BrokenLock | NoLock;

/**
 * All packages of the project's lock for Python, of all groups, extras and platforms. Nothing is resolved anew or installed.
 * `checked`: uv is asked whether the lock fits the project.
 */
export async function readLock(io: Io, checked = true): Promise<Lock> {
  if (await io.files.exists('uv.lock')) return readLockOfUv(io, checked);
  if (await io.files.exists('requirements.txt')) return readRequirementsFiles(io);
  for (const other of ['poetry.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml']) {
    if (await io.files.exists(other)) {
      return {
        kind: 'none',
        reason: `${other} is not read here: export it to requirements.txt before this step`,
        foreign: true,
      };
    }
  }
  return { kind: 'none', reason: 'there is no uv.lock and no requirements.txt; `uv lock` makes one' };
}

/** The finding at the line of the lock that holds the version. */
export function locateInLock(finding: Finding, locks: readonly Lock[], io: Io): Finding {
  const found = lockedPackage(finding, locks);
  if (found === undefined || finding.package === undefined) return finding;
  const path = repositoryPath(found.file, { directory: io.files.root, roots: [io.host.workspace] });
  return {
    ...finding,
    package: {
      ...finding.package,
      ...(found.direct === undefined ? {} : { direct: found.direct }),
      ...(found.path === undefined ? {} : { path: found.path }),
    },
    ...(path === undefined ? {} : { location: { path, line: found.line } }),
  };
}

/** By name and version; by name where the tool writes the version in another form. */
export function lockedPackage({ package: wanted }: Finding, locks: readonly Lock[]): LockedPackage | undefined {
  if (wanted === undefined) return undefined;
  const sameName = locks.flatMap((lock) => (lock.kind === 'read' ? packagesNamed(lock, wanted) : []));
  return sameName.find(({ version }) => version === wanted.version) ?? sameName[0];
}

/** The packages of a lock with the name of a dependency; none where that is of another ecosystem. */
export function packagesNamed(lock: ReadLock, { name, ecosystem }: Dependency): readonly LockedPackage[] {
  if (ecosystem !== undefined && ecosystem !== lock.ecosystem) return [];
  const wanted = lock.ecosystem === 'pypi' ? packageName(name) : name;
  return lock.packages.filter((one) => one.name === wanted);
}
