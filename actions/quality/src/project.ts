import { posix } from 'node:path';
import type { Files, Io } from '@sluice/action';
import { type PathFrame, repositoryPath } from '@sluice/findings';
import { type TrackedFiles, trackedFiles } from '@sluice/git';
import { count, some } from '@sluice/report';

/** The project, and where it lies in its repository. */
export interface Project {
  readonly frame: PathFrame;
  /** Rooted at the root of the repository, where the paths of findings begin. */
  readonly repository: Files;
  /** Absolute path of that root, POSIX separators. */
  readonly root: string;
  /** The folder of the project in the repository: empty at its root. */
  readonly directory: string;
  /** Committed files below the project, relative to the repository; `undefined` where git cannot tell. */
  readonly tracked: ReadonlySet<string> | undefined;
}

export async function readProject(io: Io): Promise<Project> {
  return projectOf(await trackedFiles(io.git), io);
}

/** What is known of the project before git is asked: the workspace is taken for its repository. */
export const projectBeforeGit = (io: Io): Project => projectOf(undefined, io);

function projectOf(tracked: TrackedFiles | undefined, io: Io): Project {
  const directory = io.files.root.replaceAll('\\', '/');
  const workspace = io.host.workspace.replaceAll('\\', '/');
  const root = tracked?.root ?? workspace;
  const frame = { directory, roots: [root, workspace] };
  const below = tracked?.prefix ?? repositoryPath(directory, frame) ?? '';
  const own = (path: string): boolean => below === '' || path.startsWith(`${below}/`);
  const ownFiles = tracked && new Set([...tracked.paths].filter(own));
  return { frame, repository: io.files.at(root), root, directory: below, tracked: ownFiles };
}

/** A tool's name of a file, for people: relative to the repository where it lies in it. */
export function shownPath(path: string, { frame }: Project): string {
  return repositoryPath(path, frame) ?? path;
}

/** Files that a tool could look at. */
export interface Kind {
  readonly pattern: RegExp;
  /** `committed Python file` */
  readonly name: string;
}

export const pythonFiles: Kind = { pattern: /\.pyi?$/u, name: 'committed Python file' };

/** Green says what it covers: committed files that a tool did not look at are named. */
export function leftOut(looked: readonly string[], { tracked, frame }: Project, kind: Kind): readonly string[] {
  if (tracked === undefined || looked.length === 0) return [];
  const own = [...tracked].filter((path) => kind.pattern.test(path));
  const seen = new Set(looked.map((path) => repositoryPath(path, frame)));
  const missed = own.filter((path) => !seen.has(path)).sort();
  if (missed.length === 0) return [];
  return [`its configuration leaves out ${missed.length} of ${count(own.length, kind.name)}: ${some(missed)}`];
}

/** From the project's folder up to the root of the repository: `.`, `..`, `../..`. */
export function foldersUpwards({ directory }: Project): readonly string[] {
  const depth = directory === '' ? 0 : posix.normalize(directory).split('/').length;
  return Array.from({ length: depth + 1 }, (_, up) => (up === 0 ? '.' : Array(up).fill('..').join('/')));
}
