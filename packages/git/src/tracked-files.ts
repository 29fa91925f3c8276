import { posix } from 'node:path';
import type { Git } from '@sluice/action';

export interface TrackedFiles {
  /** Absolute path of the repository's root. */
  readonly root: string;
  /** Where git was run, relative to the root: empty at the root itself, else `services/quotes`. */
  readonly prefix: string;
  /** Relative to the root, POSIX separators. */
  readonly paths: ReadonlySet<string>;
}

/** What is in the commit or added to it; `undefined` where there is no repository. */
export async function trackedFiles(git: Git): Promise<TrackedFiles | undefined> {
  const [root, prefix] = await Promise.all([
    git.run(['rev-parse', '--show-toplevel']),
    git.run(['rev-parse', '--show-prefix']),
  ]);
  if (!root.ok || !prefix.ok) return undefined;
  const listed = await git.run(['ls-files', '-z', '--full-name', '--', ':/']);
  if (!listed.ok) return undefined;
  const below = prefix.stdout.replace(/\n$/u, '');
  return {
    root: root.stdout.replace(/\n$/u, ''),
    prefix: below === '' ? '' : posix.join(below).replace(/\/$/u, ''),
    paths: new Set(listed.stdout.split('\0').filter((path) => path !== '')),
  };
}
