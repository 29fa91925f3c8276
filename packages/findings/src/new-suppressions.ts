import type { Changes } from '@sluice/git';
import type { Finding } from './finding.ts';
import type { LineTracker } from './line-tracker.ts';
import { matchFindings } from './match-findings.ts';
import type { SourceLines } from './source-lines.ts';
import { findSuppressions, mayHaveSuppressions } from './suppressions.ts';

/** The suppressions of the changed files that are not in the base, at another place or in another file either. */
export async function newSuppressions(
  changes: Changes,
  head: SourceLines,
  base: SourceLines,
  tracker: LineTracker,
): Promise<readonly Finding[]> {
  const files = changes.files.filter(({ kind }) => kind !== 'submodule');
  const at = async (paths: readonly (string | undefined)[], source: SourceLines): Promise<readonly Finding[]> => {
    const wanted = paths.filter((path) => path !== undefined && mayHaveSuppressions(path));
    const found = await Promise.all(wanted.map(async (path = '') => findSuppressions(path, await source(path))));
    return found.flat();
  };
  const now = await at(
    files.map(({ kind, path }) => (kind === 'deleted' ? undefined : path)),
    head,
  );
  if (now.length === 0) return [];
  const before = await at(
    files.map(({ oldPath }) => oldPath),
    base,
  );
  const known = await matchFindings({ findings: now, source: head }, { findings: before, source: base }, tracker);
  return now.filter((finding) => !known.has(finding));
}
