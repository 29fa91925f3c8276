import { failure } from './failure-text.ts';
import { isRecord, type JsonReportReader, listOf, numberOf, textOf } from './json-report.ts';
import type { Failure, Outcome, SuiteProblem, TestCase } from './test-report.ts';
import { reportOf, suiteProblem, testCase } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';

/**
 * `jest --json` and Vitest's json reporter (https://jestjs.io/docs/cli#--json, `FormattedTestResults` in @jest/test-result): one entry a
 * file. A file that could not be run has a message and no assertions.
 */
export function jestReader(budget: TextBudget): JsonReportReader {
  const cases: TestCase[] = [];
  const problems: SuiteProblem[] = [];
  return {
    item(value) {
      if (!isRecord(value)) return;
      const file = textOf(value.name) || textOf(value.testFilePath);
      const path = [file];
      const tests = listOf(value.assertionResults ?? value.testResults);
      const shared = new Map<string, readonly string[]>();
      let bad = 0;
      for (const test of tests) {
        if (!isRecord(test)) continue;
        const found = caseOf(test, file, path, shared);
        if (found.outcome === 'failed') bad += 1;
        cases.push(budget.test(found));
      }
      if (value.status === 'failed' && bad === 0) {
        problems.push(suiteProblem(failure('error', '', '', textOf(value.message) || 'the file failed'), path, file));
      }
    },
    finish(rest) {
      if (rest === undefined) return reportOf('jest-json', cases, problems, { tests: undefined, bad: undefined });
      const failedTests = numberOf(rest.numFailedTests) ?? 0;
      const broken = numberOf(rest.numRuntimeErrorTestSuites) ?? 0;
      const bad = failedTests + Math.max(0, broken - problems.length);
      const says = rest.numFailedTests !== undefined;
      const ofRun = bad > 0 && rest.wasInterrupted !== true ? [] : runProblems(rest, cases, problems);
      return reportOf('jest-json', cases, [...problems, ...ofRun], {
        tests: numberOf(rest.numTotalTests),
        bad: says || bad > 0 ? bad : undefined,
      });
    },
  };
}

/** What the run says of itself and no file explains. */
function runProblems(
  rest: Readonly<Record<string, unknown>>,
  cases: readonly TestCase[],
  problems: readonly SuiteProblem[],
): readonly SuiteProblem[] {
  if (rest.wasInterrupted === true) {
    return [suiteProblem(failure('error', '', 'the run was interrupted: not all tests were run', ''), [])];
  }
  const explained = problems.length > 0 || cases.some(({ outcome }) => outcome === 'failed');
  if (!explained && (rest.success === false || (numberOf(rest.numFailedTestSuites) ?? 0) > 0)) {
    return [suiteProblem(failure('failed', '', 'the run says that it had no success, and no test shows why', ''), [])];
  }
  return [];
}

function caseOf(
  test: Readonly<Record<string, unknown>>,
  file: string,
  path: readonly string[],
  shared: Map<string, readonly string[]>,
): TestCase {
  const ancestors = listOf(test.ancestorTitles).map(textOf).filter(Boolean);
  const key = ancestors.join('\0');
  const suite = shared.get(key) ?? [...path, ...ancestors];
  shared.set(key, suite);
  const outcome = outcomeOf(test.status);
  const location = isRecord(test.location) ? test.location : {};
  const last = outcome === 'failed' ? listOf(test.failureMessages).map((text) => failed(textOf(text))) : [];
  // Jest: what the tries before the last one broke of (`jest.retryTimes`).
  const earlier = listOf(test.retryReasons).map((text) => failed(textOf(text)));
  const milliseconds = numberOf(test.duration);
  return testCase({
    suite,
    name: textOf(test.title) || textOf(test.fullName),
    file,
    line: numberOf(location.line),
    seconds: milliseconds === undefined ? undefined : milliseconds / 1000,
    outcome,
    failures: outcome === 'failed' && last.length + earlier.length === 0 ? [failed('')] : [...earlier, ...last],
    attempts: Math.max(numberOf(test.invocations) ?? 1, earlier.length + 1),
    skipReason: outcome === 'skipped' ? textOf(test.status) : '',
  });
}

/** The class of the error stands before the first colon; the message ends where the trace begins. */
function failed(text: string): Failure {
  const message = text.split(/\n\s+at /u)[0] ?? '';
  const type = /^([A-Za-z_$][\w$.]*(?:Error|Exception)): /u.exec(message)?.[1] ?? '';
  return failure('failed', type, type === '' ? message : message.slice(type.length + 2), text);
}

/** `disabled` and `todo` did not run; whatever is not known is not a pass. */
function outcomeOf(status: unknown): Outcome {
  switch (status) {
    case 'passed':
    case 'focused':
      return 'passed';
    case 'pending':
    case 'skipped':
    case 'todo':
    case 'disabled':
      return 'skipped';
    default:
      return 'failed';
  }
}
