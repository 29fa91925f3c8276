import {
  badCases,
  type Comparison,
  type FlakyTest,
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
  readonly flaky: ReadonlyMap<TestCase, FlakyTest>;
  readonly notes: readonly string[];
}

/** The details of the JSON report; its shape is in the README. */
export function reportDetails(all: ReportDetails): Readonly<Record<string, unknown>> {
  const { collection, totals, locator, quarantine, comparison, flaky } = all;
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
      flaky: flaky.get(test)?.evidence,
      location: locator.locate(test),
      message: test.failures.at(-1)?.message ?? '',
      details: test.failures.at(-1)?.details ?? '',
    })),
    flaky: [...flaky.values()]
      .slice(0, namesReported)
      .map(({ test, evidence, message }) => ({ test: testId(test), outcome: test.outcome, evidence, message })),
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
