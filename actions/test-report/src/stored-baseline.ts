import type { Io } from '@sluice/action';
import { findComparison } from '@sluice/git';
import { type Baseline, readBaseline } from '@sluice/test-results';

const largest = 256 * 1024 * 1024;

export interface StoredBaseline {
  readonly baseline: Baseline | undefined;
  /** Why there is none; empty when there is. */
  readonly note: string;
}

/** The baseline of an earlier run; none yet is said and is no fault: the first run has none. */
export async function storedBaseline(path: string | undefined, io: Io): Promise<StoredBaseline> {
  if (path === undefined) return { baseline: undefined, note: '' };
  const text = await committedText(path, io);
  if (text === undefined && !(await io.files.exists(path))) {
    return { baseline: undefined, note: `There is no baseline at ${path} yet: nothing was compared.` };
  }
  const baseline = readBaseline(text ?? (await io.files.text(path, largest)));
  if (baseline !== undefined) return { baseline, note: '' };
  return { baseline, note: `${path} is no baseline of this action: nothing was compared.` };
}

/** A file of the repository is read as it was before the change: what a pull request writes into it does not count. */
async function committedText(path: string, io: Io): Promise<string | undefined> {
  if (!(await io.git.run(['ls-files', '--error-unmatch', '--', path])).ok) return undefined;
  const comparison = await findComparison(io.git, io.github.context, undefined);
  if (comparison.kind !== 'found') return undefined;
  const committed = await io.git.run(['show', `${comparison.base}:./${path}`]);
  return committed.ok ? committed.stdout : '';
}
