import type { Files } from '@sluice/action';
import { type Baseline, readBaseline } from '@sluice/test-results';

const largest = 256 * 1024 * 1024;

/** The baseline of an earlier run; none yet is said and is no fault: the first run has none. */
export async function storedBaseline(
  path: string | undefined,
  files: Files,
): Promise<{ readonly baseline: Baseline | undefined; readonly note: string }> {
  if (path === undefined) return { baseline: undefined, note: '' };
  if (!(await files.exists(path))) {
    return { baseline: undefined, note: `There is no baseline at ${path} yet: nothing was compared.` };
  }
  const baseline = readBaseline(await files.text(path, largest));
  if (baseline !== undefined) return { baseline, note: '' };
  return { baseline, note: `${path} is no baseline of this action: nothing was compared.` };
}
