import type { XmlAttributes } from '@sluice/xml';
import { type BoundedText, short, textLimits } from './bounded-text.ts';
import { failure, failureBody } from './failure-text.ts';
import { parseSeconds } from './seconds.ts';
import type { Outcome, SuiteProblem, TestCase } from './test-report.ts';
import { isBad } from './test-report.ts';
import { countOf, reportOf, suiteProblem, testCase } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';
import type { XmlReportReader } from './xml-report.ts';

interface Open {
  readonly attributes: XmlAttributes;
  readonly path: readonly string[];
  readonly message: BoundedText;
  readonly trace: BoundedText;
  bad: number;
}

const opened = (path: readonly string[], attributes: XmlAttributes): Open => ({
  attributes,
  path,
  message: failureBody(),
  trace: failureBody(),
  bad: 0,
});

/** NUnit 2.5 (https://nunit.org/docs/2.5/consoleCommandLine.html and its schema): `test-results`, `executed`, `success`, `result`. */
export function nunit2Reader(budget: TextBudget): XmlReportReader {
  const suites: Open[] = [];
  const cases: TestCase[] = [];
  const problems: SuiteProblem[] = [];
  let root: XmlAttributes = {};
  let test: Open | undefined;
  let target: BoundedText | undefined;

  const finishCase = (): void => {
    if (test === undefined) return;
    const found = budget.test(caseOf(test));
    cases.push(found);
    const suite = suites.at(-1);
    if (suite !== undefined && isBad(found)) suite.bad += 1;
    test = undefined;
  };
  const finishSuite = (): void => {
    const suite = suites.pop();
    if (suite === undefined) return;
    const outcome = outcomeOf(suite.attributes);
    if ((outcome === 'failed' || outcome === 'error') && suite.bad === 0) {
      problems.push(
        suiteProblem(failure('error', '', suite.message.text() || outcome, suite.trace.text()), suite.path),
      );
      suite.bad += 1;
    }
    const parent = suites.at(-1);
    if (parent !== undefined) parent.bad += suite.bad;
  };

  return {
    open(name, attributes) {
      target = undefined;
      if (name === 'test-results') root = attributes;
      else if (name === 'test-suite') suites.push(opened(pathOf(suites.at(-1)?.path ?? [], attributes), attributes));
      else if (name === 'test-case') test = opened(suites.at(-1)?.path ?? [], attributes);
      else if (name === 'message') target = (test ?? suites.at(-1))?.message;
      else if (name === 'stack-trace') target = (test ?? suites.at(-1))?.trace;
    },
    text(text) {
      target?.add(text);
    },
    close(name) {
      target = undefined;
      if (name === 'test-case') finishCase();
      else if (name === 'test-suite') finishSuite();
    },
    finish(complete) {
      if (!complete) {
        finishCase();
        while (suites.length > 0) finishSuite();
        root = {};
      }
      // `total` counts the tests that ran, `not-run` the others.
      const tests = root.total === undefined ? undefined : countOf(root.total);
      const bad = countOf(root.failures) + countOf(root.errors);
      return reportOf('nunit', cases, problems, {
        tests,
        bad: bad > 0 || root.failures !== undefined ? bad : undefined,
      });
    },
  };
}

function pathOf(above: readonly string[], { name, type }: XmlAttributes): readonly string[] {
  return name === undefined || type === 'Assembly' || type === 'Test Project' ? above : [...above, short(name, 500)];
}

function caseOf(open: Open): TestCase {
  const outcome = outcomeOf(open.attributes);
  const full = short(open.attributes.name, textLimits.name);
  // `Shop.Tests.CartTests.Adds(1, "a.b")`: the class is what stands before the method, and arguments have dots too.
  const method = full.search(/[^.(]*(?:\(.*)?$/su);
  const message = open.message.text().trim();
  const bad = outcome === 'failed' || outcome === 'error';
  return testCase({
    suite: open.path,
    classname: method > 0 ? full.slice(0, method - 1) : '',
    name: full.slice(Math.max(0, method)),
    seconds: parseSeconds(open.attributes.time),
    outcome,
    failures: bad ? [failure(outcome, '', message || outcome, `${message}\n${open.trace.text()}`)] : [],
    skipReason: message,
  });
}

function outcomeOf({ result, success, executed }: XmlAttributes): Outcome {
  switch (result) {
    case 'Success':
      return success === 'False' ? 'failed' : 'passed';
    case 'Failure':
      return 'failed';
    case 'Error':
    case 'Cancelled':
    case 'NotRunnable':
    case 'Invalid':
      return 'error';
    case 'Ignored':
    case 'Skipped':
    case 'Explicit':
    case 'Inconclusive':
      return 'skipped';
    default:
      // Before 2.5 there was no `result`.
      if (executed === 'False') return 'skipped';
      return success === 'True' ? 'passed' : success === 'False' ? 'failed' : 'skipped';
  }
}
