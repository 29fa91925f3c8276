import type { Io } from '@sluice/action';
import { baselinePlace, findBaseline, keepBaseline, mayKeep } from '@sluice/baseline';
import {
  type Attribution,
  attribute,
  type Baseline,
  type BaselineFile,
  type BaselinePoint,
  followUnstable,
  isUnstable,
  lineMap,
  lineRatio,
  type MeasuredBaseline,
  makeBaseline,
  pointOf,
  sumRatios,
} from '@sluice/coverage';
import { commitOf, openHistory, readChanges } from '@sluice/git';
import type { Ratio } from '@sluice/verdict';
import { coverageBaseline } from './baseline-format.ts';
import type { Change } from './change.ts';
import type { Collection } from './collection.ts';

/** What was measured before, beside what was measured now. */
export interface BaselineComparison {
  /** Of the same files as now: what is left out now is left out of it. */
  readonly before: Ratio | undefined;
  readonly label: string | undefined;
  /** Why there is nothing to compare with; `undefined` when there is, or none is wanted. */
  readonly missing: string | undefined;
  /** Why the total changed; `undefined` when the commit of the baseline is not here. */
  readonly attribution: Attribution | undefined;
  /** Earlier totals, oldest first, and the present one. */
  readonly history: readonly Pick<BaselinePoint, 'lines'>[];
  /** For the thresholds: of all files, or of those that match. */
  measured(matches?: (path: string) => boolean): MeasuredBaseline;
  /**
   * Keeps what was measured for later runs, when this run may; answers what to say when it could not. `red`: this gate does not pass.
   */
  keep(red: boolean): Promise<string | undefined>;
}

export async function compareWithBaseline(
  given: string,
  name: string | undefined,
  collection: Collection,
  change: Change,
  io: Io,
): Promise<BaselineComparison> {
  const place = await baselinePlace(given, name, io);
  const found = await findBaseline(coverageBaseline, place, change.comparison, io);
  const head = place.kind === 'none' ? undefined : await commitOf(io.git, 'HEAD');
  const baseline = found.kind === 'found' ? found.baseline : undefined;
  const before = baseline?.files.filter(({ path }) => collection.included(path)) ?? [];
  const followed =
    baseline === undefined || head === undefined ? undefined : await follow(baseline, before, head, collection, io);
  const now = lineRatio(collection.files);
  const { comparison } = change;
  const label =
    found.kind === 'found' ? `${found.label}${found.baseline.red ? ', where this gate was red' : ''}` : undefined;
  return {
    before: baseline === undefined ? undefined : sumRatios(before.map(({ lines }) => lines)),
    label,
    missing: found.kind === 'none' ? found.reason : undefined,
    attribution: followed?.attribution,
    history: [...(baseline === undefined ? [] : [...baseline.history, pointOf(baseline)]), { lines: now }],
    measured(matches = () => true) {
      if (comparison.kind === 'unavailable' && place.kind !== 'none') return comparison;
      const own = before.filter(({ path }) => matches(path));
      if (label === undefined || own.length === 0) return { kind: 'none' };
      const unstable = followed?.excused.filter(({ path }) => matches(path)).length ?? 0;
      return { kind: 'found', lines: sumRatios(own.map(({ lines }) => lines)), label, unstable };
    },
    async keep(red) {
      if (place.kind === 'none' || head === undefined || !mayKeep(io.github.context, head)) return undefined;
      const origin = { sha: head, time: io.clock.now(), previous: baseline, unstable: followed?.unstable ?? [], red };
      return keepBaseline(coverageBaseline, place, makeBaseline(collection.files, origin), io);
    },
  };
}

interface Followed {
  readonly attribution: Attribution;
  /** Lines that did not run now and are known to come and go. */
  readonly excused: Attribution['lost'];
  readonly unstable: Baseline['unstable'];
}

/** Follows each line from the baseline's commit to the present one. */
async function follow(
  baseline: Baseline,
  before: readonly BaselineFile[],
  head: string,
  { files }: Collection,
  io: Io,
): Promise<Followed | undefined> {
  const history = await openHistory(io.git);
  if (history === undefined || !(await history.ensure(baseline.sha))) return undefined;
  const known = new Set([...before, ...files].map(({ path }) => path));
  const result = await readChanges(io.git, baseline.sha, head, {
    ignoreWhitespace: false,
    interesting: (path) => known.has(path),
  });
  if (!result.ok) return undefined;
  const map = lineMap(result.changes);
  const attribution = attribute(before, files, map);
  const keyOf = ({ path, line }: { readonly path: string; readonly line: number }): string => `${line} ${path}`;
  const jittery = new Set(followUnstable(baseline.unstable.filter(isUnstable), map, []).map(keyOf));
  return {
    attribution,
    excused: attribution.lost.filter((line) => jittery.has(keyOf(line))),
    unstable: followUnstable(baseline.unstable, map, [...attribution.lost, ...attribution.gained]),
  };
}
