import { type FlakyTest, flakyTests } from './flaky-tests.ts';
import { isBad, type TestCase, type TestReport } from './test-report.ts';

export interface Totals {
  /** Test cases, retries of one test merged. */
  readonly tests: number;
  readonly passed: number;
  readonly failures: number;
  /** Tests and suites that could not be carried out. */
  readonly errors: number;
  readonly skipped: number;
  /** Passed, and failed in another try at this commit; also among `passed`. */
  readonly flaky: number;
  /** Did not pass and do not count, because they are in quarantine; in none of the other numbers but `tests`. */
  readonly quarantined: number;
  /** Tests that ran and count: all but the skipped and the quarantined ones. */
  readonly executed: number;
  /** Failures and errors of suites that belong to no test; also among `failures` and `errors`. */
  readonly suiteProblems: number;
  /** Of the suites that say it, else the sum of their tests. */
  readonly seconds: number;
  readonly suites: number;
}

export function totalsOf(
  reports: readonly TestReport[],
  isShielded: (test: TestCase) => boolean = () => false,
  flaky: ReadonlyMap<TestCase, FlakyTest> = flakyTests(reports),
): Totals {
  const counts = {
    tests: 0,
    passed: 0,
    failures: 0,
    errors: 0,
    skipped: 0,
    flaky: 0,
    quarantined: 0,
    suiteProblems: 0,
    seconds: 0,
    suites: 0,
  };
  for (const test of flaky.keys()) if (test.outcome === 'passed') counts.flaky += 1;
  for (const report of reports) {
    for (const test of report.cases) {
      counts.tests += 1;
      if (test.outcome === 'passed') counts.passed += 1;
      else if (isBad(test) && isShielded(test)) counts.quarantined += 1;
      else if (test.outcome === 'failed') counts.failures += 1;
      else if (test.outcome === 'error') counts.errors += 1;
      else counts.skipped += 1;
      counts.seconds += test.seconds ?? 0;
    }
    for (const problem of report.problems) {
      if (problem.kind === 'error') counts.errors += problem.count;
      else counts.failures += problem.count;
      counts.suiteProblems += problem.count;
    }
    counts.suites += report.suites.length;
  }
  return { ...counts, executed: counts.tests - counts.skipped - counts.quarantined };
}

export const badCases = (reports: readonly TestReport[]) => reports.flatMap(({ cases }) => cases.filter(isBad));
