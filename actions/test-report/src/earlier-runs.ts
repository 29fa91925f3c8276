import type { Io } from '@sluice/action';
import {
  type BaselinePlace,
  baselinePlace,
  type FoundBaseline,
  findBaseline,
  keepBaseline,
  mayKeep,
} from '@sluice/baseline';
import { commitOf, findComparison } from '@sluice/git';
import {
  type Baseline,
  baselineOf,
  type Comparison,
  compareWithBaseline,
  type ProjectFile,
  type TestReport,
  testBaseline,
  timingsFormat,
  timingsOf,
  timingsPlace,
} from '@sluice/test-results';

export interface EarlierRuns {
  readonly place: BaselinePlace;
  readonly comparison: Comparison | undefined;
  /** Why there is nothing to compare with; `undefined` when there is, or none is wanted. */
  readonly missing: string | undefined;
  /** Why it could not be told what the change began from; empty when it could, or that was not asked. */
  readonly baseUnknown: string;
  /** What this run leaves for later ones. */
  baseline(): Baseline;
  /** Keeps it, and the times of the test files, when this run may; answers what to say when it could not. */
  keep(fileOf: ProjectFile): Promise<readonly string[]>;
}

/** What was kept of an earlier commit, beside what was measured now. */
export async function compareWithEarlierRuns(
  given: string,
  instance: string | undefined,
  reports: readonly TestReport[],
  io: Io,
): Promise<EarlierRuns> {
  const place: BaselinePlace = reports.length === 0 ? { kind: 'none' } : await baselinePlace(given, instance, io);
  const { found, baseUnknown } = await find(place, io);
  const { context } = io.github;
  let made: Baseline | undefined;
  const baseline = (): Baseline => {
    made ??= baselineOf(reports, context.sha);
    return made;
  };
  const comparison = found.kind === 'none' ? undefined : compareWithBaseline(found.baseline, baseline(), found.label);
  return {
    place,
    comparison,
    missing: found.kind === 'none' ? found.reason : undefined,
    baseUnknown,
    baseline,
    async keep(fileOf) {
      if (place.kind === 'none' || !mayKeep(context, await commitOf(io.git, 'HEAD'))) return [];
      if (lostTests(reports, comparison)) {
        return ['The baseline was not kept: suites broke, and fewer tests ran than before.'];
      }
      const notKept = await keepBaseline(testBaseline, place, baseline(), io);
      if (notKept !== undefined || place.kind !== 'cache') return notKept === undefined ? [] : [notKept];
      return keepTimings(fileOf);
    },
  };

  /** Only beside the baseline: what cannot be written there cannot be written here. */
  async function keepTimings(fileOf: ProjectFile): Promise<readonly string[]> {
    const own = await timingsPlace(undefined, io);
    const earlier = await findBaseline(timingsFormat, own, { kind: 'none' }, io);
    const previous = earlier.kind === 'found' ? earlier.baseline : undefined;
    const timings = timingsOf(reports, fileOf, context.sha, previous);
    if (timings.files.size + timings.names.size === 0) return [];
    const notKept = await keepBaseline(timingsFormat, own, timings, io);
    return notKept === undefined ? [] : [notKept.replace('The baseline was', 'The timings for split-tests were')];
  }
}

interface Found {
  readonly found: FoundBaseline<Baseline>;
  readonly baseUnknown: string;
}

async function find(place: BaselinePlace, io: Io): Promise<Found> {
  const none = (reason: string | undefined): Found => ({ found: { kind: 'none', reason }, baseUnknown: '' });
  if (place.kind === 'none') return none(undefined);
  if (place.kind === 'cache') {
    // Where there is no cache, history is not looked into.
    const asked = await io.cache.read(testBaseline.cacheName, []);
    if (asked.kind === 'unavailable') return none(`the cache could not be read: ${asked.message}`);
  }
  const change = await findComparison(io.git, io.github.context, undefined);
  const found = await findBaseline(testBaseline, place, change, io);
  return { found, baseUnknown: change.kind === 'unavailable' ? change.reason : '' };
}

/** A suite that broke before its tests took them along: later runs are to be held against a commit where they ran. */
function lostTests(reports: readonly TestReport[], comparison: Comparison | undefined): boolean {
  if (comparison === undefined || comparison.ranNow >= comparison.ranBefore) return false;
  return reports.some(({ problems }) => problems.length > 0);
}
