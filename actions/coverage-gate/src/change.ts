import type { Io } from '@sluice/action';
import { type MeasuredPatch, newSources, type PatchCoverage, patchCoverage, unmeasuredFile } from '@sluice/coverage';
import { type Changes, type Comparison, findComparison, readChanges } from '@sluice/git';
import type { Collection } from './collection.ts';

export interface ChangeInputs {
  readonly base: string | undefined;
  readonly ignoreWhitespace: boolean;
  /** Whether `source` says which files have to be measured; without it they are inferred. */
  readonly sourceGiven: boolean;
}

/** What a pull request (or what is compared with `base`) changes, and how much of it tests run. */
export interface Change {
  readonly comparison: Comparison;
  readonly changes: Changes;
  readonly patch: PatchCoverage | undefined;
  /** Of the patch, for the thresholds. */
  readonly measured: MeasuredPatch;
  /** Coverage of the part of the patch that is in the given paths. */
  readonly within: (matches: (path: string) => boolean) => MeasuredPatch;
  /** New files that no report knows, in places where nothing is measured: not counted. */
  readonly uncounted: readonly string[];
}

const noChanges: Changes = { files: [], moves: [] };

export async function readChange(inputs: ChangeInputs, collection: Collection, io: Io): Promise<Change> {
  const comparison = await findComparison(io.git, io.github.context, inputs.base);
  if (comparison.kind !== 'found') return without(comparison);
  const endings = new Set(collection.files.map(({ path }) => endingOf(path)));
  const result = await readChanges(io.git, comparison.base, comparison.head, {
    ignoreWhitespace: inputs.ignoreWhitespace,
    interesting: (path) => endings.has(endingOf(path)) && collection.included(path),
  });
  if (!result.ok) return without({ kind: 'unavailable', reason: result.message });
  const { changes } = result;
  const known = new Set(collection.files.map(({ path }) => path));
  const sources = inputs.sourceGiven
    ? { expected: [], elsewhere: [] }
    : newSources(
        changes.files.filter(({ kind, path }) => kind === 'added' && collection.included(path)).map(({ path }) => path),
        { measured: known, tracked: collection.tracked.paths },
      );
  const guessed = await Promise.all(
    sources.expected.map(async (path) => unmeasuredFile(path, (await collection.textOf(path)) ?? '')),
  );
  const unmeasured = new Set([...sources.expected, ...collection.unmeasured]);
  const files = [...collection.files, ...guessed];
  const patch = patchCoverage(files, changes, unmeasured);
  return {
    comparison,
    changes,
    patch,
    measured: { kind: 'measured', ratio: patch.ratio },
    within: (matches) => ({
      kind: 'measured',
      ratio: patchCoverage(
        files.filter(({ path }) => matches(path)),
        changes,
        unmeasured,
      ).ratio,
    }),
    uncounted: sources.elsewhere,
  };
}

function without(comparison: Exclude<Comparison, { readonly kind: 'found' }>): Change {
  const measured: MeasuredPatch = comparison;
  return { comparison, changes: noChanges, patch: undefined, measured, within: () => measured, uncounted: [] };
}

export const noChange: Change = without({ kind: 'none' });

const endingOf = (path: string): string => /\.[^./]+$/u.exec(path)?.[0] ?? path.slice(path.lastIndexOf('/') + 1);
