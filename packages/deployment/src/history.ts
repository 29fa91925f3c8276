import type { RecordedDeployment } from './record.ts';
import { type Release, releaseName } from './release.ts';

type List = readonly RecordedDeployment[];

/** What answers in an environment, as far as the record tells. */
export interface Live {
  /** The last one that was proven to answer; `undefined` when none ever was. */
  readonly lastGood: RecordedDeployment | undefined;
  /** Why it may not be what answers now; `undefined`: nothing speaks against it. */
  readonly doubt: string | undefined;
}

export function liveDeployment(list: List): Live {
  const [lastGood] = verifiedOnes(list);
  const disturber = disturberOf(list);
  return { lastGood, doubt: disturber && `${doubtful(disturber)}: ${describe(disturber)}` };
}

/** The deployment because of which the last good one may not be what answers. */
export function disturberOf(list: List): RecordedDeployment | undefined {
  const [lastGood] = verifiedOnes(list);
  return newestFirst(list).find((entry) => disturbs(entry, lastGood, list));
}

/** It came after the last good one and may have changed what answers, and nothing is known of how that ended. */
function disturbs(entry: RecordedDeployment, lastGood: RecordedDeployment | undefined, list: List): boolean {
  if (entry.id === lastGood?.id || entry.state === 'waiting' || entry.marks.includes('untouched')) return false;
  if (entry.state === 'in-progress') return true;
  if (lastGood !== undefined && !isLater(entry, lastGood)) return false;
  if (entry.foreign) return entry.state === 'active';
  return !isGood(entry) && leftFor(entry, list) === undefined;
}

/**
 * By the time of the last change, since one may have waited for another with a higher number; and by the number where the clock does not
 * tell: it has whole seconds on GitHub, and of one that is inactive it tells when it was replaced.
 */
function isLater(entry: RecordedDeployment, good: RecordedDeployment): boolean {
  const apart = Date.parse(entry.changedAt) - Date.parse(good.changedAt);
  return good.state !== 'active' || apart === 0 || Number.isNaN(apart) ? entry.id > good.id : apart > 0;
}

function doubtful({ foreign, state }: RecordedDeployment): string {
  if (foreign) return 'something else deployed';
  return state === 'in-progress' ? 'a deployment has not ended' : 'a deployment went wrong and was not undone';
}

const describe = (entry: RecordedDeployment): string => `${releaseName(entry)}, deployment ${entry.id}`;

/** The commit that a candidate has to follow: the newest one that is, or may well be, live. */
export function guardedSha(list: List): string | undefined {
  const { lastGood } = liveDeployment(list);
  const foreign = newestFirst(list).find((entry) => entry.foreign && entry.state === 'active');
  if (foreign !== undefined && (lastGood === undefined || isLater(foreign, lastGood))) return foreign.sha;
  return lastGood?.sha;
}

/**
 * Where a bad release is rolled back to: the newest one that was verified, of another commit, or of this commit with another version. Never
 * one that failed since, and never one whose replacement was a rollback away from it.
 */
export function rollbackTarget(
  list: List,
  candidate: Pick<Release, 'sha' | 'version'>,
): RecordedDeployment | undefined {
  return verifiedOnes(list).find(
    ({ sha, version }) =>
      (sha !== candidate.sha || version !== candidate.version) && quarantineOf(list, sha) === undefined,
  );
}

/**
 * The deployment for which this commit is in quarantine: verification found it bad here, or a person went back from it; and it was never
 * found good since.
 */
export function quarantineOf(list: List, sha: string): RecordedDeployment | undefined {
  const last = newestFirst(list).find((entry) => entry.sha === sha && isProof(entry));
  return last === undefined || last.marks.includes('quarantined') ? last : turnedFrom(last, list);
}

/** The way back from it, proven or not: a person wanted it gone, and nothing that only went wrong afterwards says that they were mistaken. */
export const turnedFrom = (left: RecordedDeployment, list: List): RecordedDeployment | undefined =>
  leftFor(left, list) ?? newestFirst(list).find((entry) => entry.rollbackOf === left.id && hasFailed(entry));

/** It touched the environment, and was not proven. */
const hasFailed = ({ state, marks }: RecordedDeployment): boolean =>
  (state === 'failed' || state === 'error') && !marks.includes('untouched');

const isProof = (entry: RecordedDeployment): boolean =>
  !entry.foreign && (isGood(entry) || entry.marks.includes('quarantined'));

/** The one that was brought back in its place, and proven. */
const leftFor = ({ id }: RecordedDeployment, list: List): RecordedDeployment | undefined =>
  list.find((entry) => entry.rollbackOf === id && isGood(entry));

/** It was verified. */
export const isGood = ({ state }: RecordedDeployment): boolean => state === 'active' || state === 'inactive';

/** The deployment whose rollback failed, when nothing was proven to answer since. */
export function freezeOf(list: List): RecordedDeployment | undefined {
  const last = newestFirst(list).find((entry) => !entry.foreign && (isGood(entry) || entry.marks.includes('frozen')));
  return last?.marks.includes('frozen') === true ? last : undefined;
}

/**
 * Nobody touched the environment since our turn came. `settled` are those that had ended by then; whoever else is past waiting came after
 * us, or was taken for dead and was not. And nobody took ours for dead. `ours` is `undefined` when nothing is recorded.
 */
export function isNewest(list: List, ours: number | undefined, settled: readonly number[]): boolean {
  const before = new Set(settled);
  const newestBefore = ours ?? Math.max(0, ...settled);
  return list.every((entry) => {
    if (entry.id === ours) return isOpen(entry);
    if (before.has(entry.id) || entry.marks.includes('untouched')) return true;
    return entry.foreign ? entry.state !== 'active' || entry.id < newestBefore : entry.state === 'waiting';
  });
}

/** Neither ended nor given up. */
export const isOpen = ({ state, foreign }: RecordedDeployment): boolean =>
  !foreign && (state === 'waiting' || state === 'in-progress');

/** The live one, and then the newest first. */
function verifiedOnes(list: List): List {
  // A way back that was begun and not proven has replaced nothing.
  const good = newestFirst(list).filter((entry) => !entry.foreign && leftFor(entry, list) === undefined);
  return [...good.filter(({ state }) => state === 'active'), ...good.filter(({ state }) => state === 'inactive')];
}

const newestFirst = (list: List): List => [...list].sort((a, b) => b.id - a.id);
