import {
  badCases,
  type Comparison,
  flakyCases,
  type Locator,
  type QuarantineResult,
  type TestCase,
  type Totals,
  testId,
} from '@sluice/test-results';
import type { Collection } from './collection.ts';

const failuresReported = 1000;
const namesReported = 1000;

export interface ReportDetails {
  readonly collection: Collection;
  readonly totals: Totals;
  readonly locator: Locator;
  readonly quarantine: QuarantineResult;
  readonly comparison: Comparison | undefined;
  readonly passedElsewhere: ReadonlyMap<TestCase, string>;
  readonly notes: readonly string[];
}

/** The details of the JSON report; its shape is in the README. */
export function reportDetails(all: ReportDetails): Readonly<Record<string, unknown>> {
  const { collection, totals, locator, quarantine, comparison, passedElsewhere } = all;
  const { reports, files, warnings } = collection;
  const failed = badCases(reports).slice(0, failuresReported);
  return {
    totals,
    files,
    warnings: [...warnings, ...all.notes],
    broken: reports.flatMap(({ problems }) =>
      problems.map((problem) => ({ ...problem, location: locator.locateProblem(problem) })),
    ),
    failed: failed.map((test) => ({
      test: testId(test),
      suite: test.suite,
      outcome: test.outcome,
      attempts: test.attempts,
      quarantined: quarantine.isShielded(test),
      passedIn: passedElsewhere.get(test),
      location: locator.locate(test),
      message: test.failures.at(-1)?.message ?? '',
      details: test.failures.at(-1)?.details ?? '',
    })),
    flaky: flakyCases(reports).map(testId),
    quarantine: quarantine.entries.map(({ entry, ...use }) => ({ ...entry, ...use })),
    comparison: comparison === undefined ? undefined : shortened(comparison),
  };
}

function shortened(comparison: Comparison): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(comparison).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.slice(0, namesReported) : value,
    ]),
  );
}

/** Of failed tests: a report in which the test of the same name passed. That is evidence that it is flaky, and no excuse. */
export function passedElsewhere({ reports, pathOf }: Collection): ReadonlyMap<TestCase, string> {
  const found = new Map<TestCase, string>();
  if (reports.length < 2) return found;
  const bad = Map.groupBy(badCases(reports), testId);
  if (bad.size === 0) return found;
  for (const report of reports) {
    const here = new Set<string>();
    for (const test of report.cases) if (test.outcome === 'passed' && bad.has(testId(test))) here.add(testId(test));
    const failedHere = new Set(
      report.cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(testId),
    );
    for (const id of here) {
      if (failedHere.has(id)) continue;
      for (const test of bad.get(id) ?? []) if (!found.has(test)) found.set(test, pathOf.get(report) ?? '');
    }
  }
  return found;
}
