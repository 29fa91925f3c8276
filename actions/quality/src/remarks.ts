import { count } from '@sluice/report';
import type { Judged } from './judge.ts';

/** Files that say which packages are installed. */
const lockFiles = /(?:^|\/)(?:uv\.lock|poetry\.lock|pdm\.lock|Pipfile\.lock|requirements[\w.-]*\.txt)$/u;

/** What a reader should know about how new was told from old. */
export function remarksOf({ newOnly, change, baseline, comparisons }: Judged): readonly string[] {
  const remarks: string[] = [];
  if (newOnly && change.kind === 'found') {
    const { against, base, changes } = change;
    remarks.push(
      `only findings that are not in the merge base with ${against} (${base.slice(0, 9)}) fail; \`new-only: false\` judges all`,
    );
    const lock = changes.files.find(({ path }) => lockFiles.test(path))?.path;
    const upgraded = [...comparisons.values()].some(({ upgrade }) => upgrade !== undefined);
    if (lock !== undefined && !upgraded) {
      remarks.push(
        `${lock} changed: the base was checked with the packages of this change, so that what only they bring counts as old`,
      );
    }
  }
  if (baseline !== undefined && baseline.gone > 0) {
    remarks.push(
      `${count(baseline.gone, 'finding')} of ${baseline.path} ${baseline.gone === 1 ? 'is' : 'are'} gone: put the file of the output \`baseline\` in its place`,
    );
  }
  return remarks;
}
