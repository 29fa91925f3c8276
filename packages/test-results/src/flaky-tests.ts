import { type CommitOutcomes, noOutcomes, passedBefore } from './commit-outcomes.ts';
import { isBad, isFlaky, type TestCase, type TestReport, testId } from './test-report.ts';

/** A test that failed and passed at one commit, and how that is known. */
export interface FlakyTest {
  readonly test: TestCase;
  /** `passed in try 3`, `failed in attempt 1 of run 12`, `passed in shard-2.xml`. */
  readonly evidence: string;
  /** What its failure said, a line or a few. */
  readonly message: string;
}

export interface FlakyEvidence {
  /** Which file each report is from. */
  readonly pathOf: ReadonlyMap<TestReport, string>;
  /** Of earlier attempts at this commit. */
  readonly earlier: CommitOutcomes;
}

/**
 * The flaky ones by evidence: of its retries, of another report of this run, of an earlier attempt at this commit. A test that fails now
 * counts as failed all the same: that it passed once does not make it work.
 */
export function flakyTests(
  reports: readonly TestReport[],
  { pathOf, earlier }: FlakyEvidence = { pathOf: new Map(), earlier: noOutcomes('') },
): ReadonlyMap<TestCase, FlakyTest> {
  const found = new Map<TestCase, FlakyTest>();
  const elsewhere = passedElsewhere(reports, pathOf);
  for (const { cases } of reports) {
    for (const test of cases) {
      const message = test.failures[0]?.message ?? '';
      if (isFlaky(test)) found.set(test, { test, evidence: `passed in try ${test.attempts}`, message });
      else if (isBad(test)) {
        const path = elsewhere.get(test);
        if (path !== undefined) found.set(test, { test, evidence: `passed in ${path}`, message });
        else if (passedBefore(earlier, test))
          found.set(test, { test, evidence: 'passed in an earlier attempt', message });
      } else if (test.outcome === 'passed' && earlier.failed.size > 0) {
        const failure = earlier.failed.get(testId(test));
        if (failure !== undefined)
          found.set(test, { test, evidence: `failed in ${failure.where}`, message: failure.message });
      }
    }
  }
  return found;
}

/** Of failed tests: a report in which the test of the same name passed, and no other one failed. */
function passedElsewhere(
  reports: readonly TestReport[],
  pathOf: ReadonlyMap<TestReport, string>,
): ReadonlyMap<TestCase, string> {
  const found = new Map<TestCase, string>();
  if (reports.length < 2) return found;
  const bad = Map.groupBy(
    reports.flatMap(({ cases }) => cases.filter(isBad)),
    testId,
  );
  if (bad.size === 0) return found;
  for (const report of reports) {
    const passedHere = new Set<string>();
    const failedHere = new Set<string>();
    for (const test of report.cases) {
      if (test.outcome === 'skipped') continue;
      const id = testId(test);
      if (bad.has(id)) (test.outcome === 'passed' ? passedHere : failedHere).add(id);
    }
    for (const id of passedHere) {
      if (failedHere.has(id)) continue;
      for (const test of bad.get(id) ?? []) if (!found.has(test)) found.set(test, pathOf.get(report) ?? '');
    }
  }
  return found;
}
