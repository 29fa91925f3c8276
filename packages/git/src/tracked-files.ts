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
  const place = await git.run(['rev-parse', '--show-toplevel', '--show-prefix']);
  if (!place.ok) return undefined;
  const listed = await git.run(['ls-files', '-z', '--full-name', '--', ':/']);
  if (!listed.ok) return undefined;
  const [root = '', prefix = ''] = place.stdout.split('\n');
  return {
    root,
    prefix: prefix.replace(/\/$/u, ''),
    paths: new Set(listed.stdout.split('\0').filter((path) => path !== '')),
  };
}
