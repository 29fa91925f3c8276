import type { GitHubContext } from '@sluice/action';
import type { Comparison } from '@sluice/git';

/** The source on GitHub, at the commit that was measured: there the numbers of the lines are right. */
export function sourceLinks(
  { serverUrl, owner, repo, sha }: GitHubContext,
  comparison: Comparison,
): (path: string, range: readonly [from: number, to: number]) => string | undefined {
  const commit = comparison.kind === 'found' ? comparison.head : sha;
  if (owner === '' || repo === '' || commit === '') return () => undefined;
  return (path, [from, to]) => {
    const file = path.split('/').map(encodeURIComponent).join('/');
    return `${serverUrl}/${owner}/${repo}/blob/${commit}/${file}#L${from}${to === from ? '' : `-L${to}`}`;
  };
}
