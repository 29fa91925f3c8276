import { posix } from 'node:path';

export interface KnownFiles {
  /** Paths that some report knows. */
  readonly measured: ReadonlySet<string>;
  /** All files of the repository as it is now. */
  readonly tracked: ReadonlySet<string>;
}

export interface NewSources {
  /** Files that tests should have run: they lie where measured files lie. */
  readonly expected: readonly string[];
  /** New files in the same language, in places where nothing is measured: told, and not counted. */
  readonly elsewhere: readonly string[];
}

/** Folders and names that hold tests and settings, in the languages whose reports are read. */
const testFolder = /^(?:tests?|__tests__|__mocks__|specs?|e2e|cypress|playwright|fixtures|testdata|testing)$/iu;
const testName =
  /^(?:test_.*|conftest)\.py$|[._-](?:test|spec|stories|config|setup)\.[^.]+$|\.d\.[cm]?ts$|(?:Tests?|IT|Spec)\.(?:java|kt|cs|scala|groovy|swift)$/u;

/**
 * Which of the files that a change adds, and no report knows, are sources that should have been measured. A file is one when files of
 * the same ending that were there before are measured in its folder, or, in a new folder, in the nearest folder above that had any;
 * the root of the repository says nothing about new folders. So tests, scripts and settings, which nobody measures, are none.
 */
export function newSources(added: readonly string[], { measured, tracked }: KnownFiles): NewSources {
  const endings = new Set([...measured].map(posix.extname));
  const candidates = added.filter((path) => !measured.has(path) && endings.has(posix.extname(path)) && !isTest(path));
  if (candidates.length === 0) return { expected: [], elsewhere: [] };
  const isNew = new Set(added);
  const folders = countFolders(
    [...tracked].filter((path) => !isNew.has(path) && !isTest(path)),
    measured,
  );
  const expected = candidates.filter((path) => isExpected(path, folders));
  const chosen = new Set(expected);
  return { expected, elsewhere: candidates.filter((path) => !chosen.has(path)) };
}

function isTest(path: string): boolean {
  return (
    testName.test(posix.basename(path)) ||
    posix
      .dirname(path)
      .split('/')
      .some((name) => testFolder.test(name))
  );
}

interface Folder {
  /** By ending: whether any file directly in it is measured. */
  readonly own: Map<string, boolean>;
  /** The same with everything below. */
  readonly below: Map<string, boolean>;
}

function countFolders(paths: readonly string[], measured: ReadonlySet<string>): ReadonlyMap<string, Folder> {
  const folders = new Map<string, Folder>();
  const folderOf = (path: string): Folder => {
    const known = folders.get(path) ?? { own: new Map(), below: new Map() };
    folders.set(path, known);
    return known;
  };
  for (const path of paths) {
    const ending = posix.extname(path);
    const here = measured.has(path);
    const own = posix.dirname(path);
    const note = (map: Map<string, boolean>): void => void map.set(ending, here || map.get(ending) === true);
    note(folderOf(own).own);
    for (let folder = own; folder !== '.'; folder = posix.dirname(folder)) note(folderOf(folder).below);
  }
  return folders;
}

function isExpected(path: string, folders: ReadonlyMap<string, Folder>): boolean {
  const ending = posix.extname(path);
  const own = posix.dirname(path);
  const beside = folders.get(own)?.own.get(ending);
  if (beside !== undefined) return beside;
  for (let folder = own; folder !== '.'; folder = posix.dirname(folder)) {
    const below = folders.get(folder)?.below.get(ending);
    if (below !== undefined) return below;
  }
  return false;
}
