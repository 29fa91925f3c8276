import type { Baseline, BaselineTest } from './baseline.ts';

export interface Slower {
  readonly test: string;
  readonly before: number;
  readonly now: number;
}

/** What changed since the baseline; names of tests, each list in the order of the report. */
export interface Comparison {
  /** Commit of the baseline. */
  readonly commit: string;
  /** That commit for people: `abc123456, 2 commits before the merge base`. */
  readonly label: string;
  /** Failed now, and did not before or was not there. */
  readonly newFailures: readonly string[];
  /** Failed before as well. */
  readonly stillFailing: readonly string[];
  readonly fixed: readonly string[];
  /** Ran before and was skipped now. */
  readonly newlySkipped: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The most slowed down first. */
  readonly slower: readonly Slower[];
  /** Tests that ran (all but the skipped ones), by name. */
  readonly ranBefore: number;
  readonly ranNow: number;
}

/** A test is slower when it takes twice as long and a second more: less than that is the machine. */
const slowerFactor = 2;
const slowerSeconds = 1;

const ran = ({ outcome }: BaselineTest): boolean => outcome !== 'skipped';
const bad = ({ outcome }: BaselineTest): boolean => outcome === 'failed';

export function compareWithBaseline(before: Baseline, now: Baseline, label: string): Comparison {
  const lists = {
    newFailures: [] as string[],
    stillFailing: [] as string[],
    fixed: [] as string[],
    newlySkipped: [] as string[],
    added: [] as string[],
  };
  const slower: Slower[] = [];
  let ranNow = 0;
  for (const [id, test] of now.tests) {
    const earlier = before.tests.get(id);
    if (ran(test)) ranNow += 1;
    if (bad(test)) (earlier !== undefined && bad(earlier) ? lists.stillFailing : lists.newFailures).push(id);
    if (earlier === undefined) {
      lists.added.push(id);
      continue;
    }
    if (bad(earlier) && ran(test) && !bad(test)) lists.fixed.push(id);
    if (ran(earlier) && !ran(test)) lists.newlySkipped.push(id);
    const { seconds: was = 0 } = earlier;
    const { seconds: is = 0 } = test;
    if (was > 0 && is >= was * slowerFactor && is - was >= slowerSeconds)
      slower.push({ test: id, before: was, now: is });
  }
  const removed = [...before.tests.keys()].filter((id) => !now.tests.has(id));
  const ranBefore = [...before.tests.values()].filter(ran).length;
  slower.sort((a, b) => b.now - b.before - (a.now - a.before) || (a.test < b.test ? -1 : 1));
  return { commit: before.commit, label, ...lists, removed, slower, ranBefore, ranNow };
}
