import { clipped, textLimits } from './bounded-text.ts';
import { failure } from './failure-text.ts';
import { isRecord, type JsonReportReader, listOf, numberOf, textOf } from './json-report.ts';
import type { Failure, Outcome, TestCase } from './test-report.ts';
import { reportOf, testCase } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';

/** Common Test Report Format (https://ctrf.io/docs/specification/overview): `results.tests`, one entry a test, its tries within. */
export function ctrfReader(budget: TextBudget): JsonReportReader {
  const cases: TestCase[] = [];
  const suites = new Map<string, readonly string[]>();
  return {
    item(value) {
      if (isRecord(value)) cases.push(budget.test(caseOf(value, suites)));
    },
    finish(rest) {
      const results = isRecord(rest?.results) ? rest.results : {};
      const summary = isRecord(results.summary) ? results.summary : {};
      const failed = numberOf(summary.failed);
      // What did not end well is among its `other`.
      const errors = cases.filter(({ outcome }) => outcome === 'error').length;
      const bad = failed === undefined ? undefined : failed + errors;
      return reportOf('ctrf', cases, [], { tests: numberOf(summary.tests), bad });
    },
  };
}

function caseOf(test: Readonly<Record<string, unknown>>, suites: Map<string, readonly string[]>): TestCase {
  const file = textOf(test.filePath);
  const outcome = outcomeOf(test.status, textOf(test.rawStatus));
  const bad = outcome === 'failed' || outcome === 'error';
  const own = failure(outcome === 'error' ? 'error' : 'failed', '', textOf(test.message), detailsOf(test));
  const earlier = earlierTries(test, outcome);
  const retries = numberOf(test.retries) ?? 0;
  const milliseconds = numberOf(test.duration);
  return testCase({
    suite: suiteOf(test.suite, suites),
    name: textOf(test.name),
    file,
    line: numberOf(test.line),
    seconds: milliseconds === undefined ? undefined : milliseconds / 1000,
    outcome,
    failures: bad ? [...earlier, own] : earlier,
    attempts: Math.max(retries + 1, earlier.length + 1),
    skipReason: outcome === 'skipped' ? textOf(test.message) || textOf(test.rawStatus) : '',
    output: bad ? clipped(outputOf(test), textLimits.output) : '',
  });
}

/** A list of names, or one text in which reporters write ` > ` between them. */
function suiteOf(value: unknown, suites: Map<string, readonly string[]>): readonly string[] {
  const names = Array.isArray(value) ? value.map(textOf) : textOf(value).split(' > ');
  const key = names.join('\0');
  const known = suites.get(key);
  if (known !== undefined) return known;
  const suite = names.filter((name) => name !== '');
  suites.set(key, suite);
  return suite;
}

const detailsOf = (test: Readonly<Record<string, unknown>>): string =>
  [textOf(test.message), textOf(test.trace)].filter(Boolean).join('\n');

const outputOf = (test: Readonly<Record<string, unknown>>): string =>
  [...listOf(test.stdout), ...listOf(test.stderr)].map(textOf).join('\n');

/** Tries that did not pass, without the last one; a test that is called flaky failed at least once. */
function earlierTries(test: Readonly<Record<string, unknown>>, outcome: Outcome): readonly Failure[] {
  const tries = listOf(test.retryAttempts).filter(isRecord);
  const failed = tries
    .filter(({ status }) => status !== 'passed' && status !== 'skipped' && status !== 'pending')
    .map((attempt) => failure('failed', '', textOf(attempt.message), detailsOf(attempt)));
  const last = tries.at(-1);
  // Some list the last try as well.
  const before =
    outcome !== 'passed' && last !== undefined && tries.length > (numberOf(test.retries) ?? 0)
      ? failed.slice(0, -1)
      : failed;
  if (outcome === 'passed' && before.length === 0 && test.flaky === true) {
    return [failure('failed', '', 'tried again; the report does not say why', '')];
  }
  return before;
}

/** `other` is whatever the tool has beside these: that it did not run, or that it did not end well. */
function outcomeOf(status: unknown, raw: string): Outcome {
  switch (status) {
    case 'passed':
      return 'passed';
    case 'failed':
      return 'failed';
    case 'skipped':
    case 'pending':
      return 'skipped';
    case 'other':
      return /^(?:todo|disabled|ignored|notrun|not run|inconclusive|focused|untested|)$/iu.test(raw)
        ? 'skipped'
        : 'error';
    default:
      return 'error';
  }
}
