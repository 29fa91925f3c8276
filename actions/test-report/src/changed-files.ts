import type { Io } from '@sluice/action';

const mostFiles = 3000;

export interface ChangedFiles {
  /** Relative to the root of the repository; `undefined` when it could not be told. */
  readonly paths: ReadonlySet<string> | undefined;
  /** Why not, and what to do. */
  readonly reason: string;
}

/**
 * The files that this pull request changes: from git where the base commit is there, else from GitHub. Outside of pull requests none:
 * there nothing is merged that was not looked at before.
 */
export async function changedFiles(io: Io): Promise<ChangedFiles> {
  const { pullRequest, owner, repo } = io.github.context;
  if (pullRequest === undefined) return { paths: new Set(), reason: '' };
  const merged = await io.git.run(['merge-base', pullRequest.baseSha, 'HEAD']);
  if (merged.ok) {
    const diff = await io.git.run(['diff', '--name-only', '-z', '--no-renames', merged.stdout.trim(), 'HEAD']);
    if (diff.ok) return { paths: new Set(diff.stdout.split('\0').filter(Boolean)), reason: '' };
  }
  const reason = 'the base commit is not in this checkout (fetch-depth: 0 brings it)';
  if (!io.github.hasToken) return { paths: undefined, reason };
  const path = `/repos/${owner}/${repo}/pulls/${pullRequest.number}/files?per_page=100`;
  const listed = await io.github.list(path, mostFiles);
  if (!listed.ok)
    return { paths: undefined, reason: `${reason}, and GitHub did not list the files: ${listed.message}` };
  const files = listed.data as readonly { filename?: string; previous_filename?: string }[];
  // GitHub lists no more than these.
  if (files.length >= mostFiles)
    return { paths: undefined, reason: `${reason}, and GitHub lists only ${mostFiles} files` };
  return {
    paths: new Set(files.flatMap(({ filename = '', previous_filename = '' }) => [filename, previous_filename])),
    reason: '',
  };
}
