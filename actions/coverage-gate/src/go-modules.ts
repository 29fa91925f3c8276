import type { Files } from '@sluice/action';
import { byModule, goModuleRule, type PathRule } from '@sluice/coverage';
import type { TrackedFiles } from '@sluice/git';

const bytesOfModule = 1024 * 1024;

/** How the paths of Go profiles become paths of the repository, by every `go.mod` in it. */
export async function goModuleRules(tracked: TrackedFiles, root: Files): Promise<readonly PathRule[]> {
  const rules: PathRule[] = [];
  for (const path of tracked.paths) {
    if (path !== 'go.mod' && !path.endsWith('/go.mod')) continue;
    // In the index and not on disk: sparse checkouts have that.
    if (!(await root.exists(path))) continue;
    const rule = goModuleRule(path, await root.text(path, bytesOfModule));
    if (rule !== undefined) rules.push(rule);
  }
  return rules.sort(byModule);
}
