import type { Io } from '@sluice/action';
import { findComparison } from '@sluice/git';

const mostFiles = 3000;

export type ChangedFiles =
  | { readonly kind: 'known'; readonly paths: ReadonlySet<string> }
  /** No pull request and no merge queue: nothing is merged that was not looked at before. */
  | { readonly kind: 'none' }
  /** One sentence without its end. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** The files that this pull request changes, relative to the root: from git where the base commit can be had, else from GitHub. */
export async function changedFiles(io: Io): Promise<ChangedFiles> {
  const { context, hasToken } = io.github;
  const comparison = await findComparison(io.git, context, undefined);
  if (comparison.kind === 'none') {
    return context.eventName === 'merge_group'
      ? { kind: 'unknown', reason: 'the event names no base commit' }
      : { kind: 'none' };
  }
  if (comparison.kind === 'found') {
    const { base, head } = comparison;
    const diff = await io.git.run(['diff', '--name-only', '-z', '--no-renames', base, head, '--']);
    if (diff.ok) return { kind: 'known', paths: new Set(diff.stdout.split('\0').filter(Boolean)) };
  }
  const reason = comparison.kind === 'found' ? 'git could not list its files' : comparison.reason;
  if (!hasToken || context.pullRequest === undefined) return { kind: 'unknown', reason };
  const path = `/repos/${context.owner}/${context.repo}/pulls/${context.pullRequest.number}/files?per_page=100`;
  const listed = await io.github.list(path, mostFiles);
  if (!listed.ok) return { kind: 'unknown', reason: `${reason}; GitHub did not list its files: ${listed.message}` };
  const files = listed.data as readonly { readonly filename?: string; readonly previous_filename?: string }[];
  // GitHub lists no more than these.
  if (files.length >= mostFiles) return { kind: 'unknown', reason: `${reason}; GitHub lists only ${mostFiles} files` };
  const paths = files.flatMap(({ filename = '', previous_filename = '' }) => [filename, previous_filename]);
  return { kind: 'known', paths: new Set(paths.filter(Boolean)) };
}
