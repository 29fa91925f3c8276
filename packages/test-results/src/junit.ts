import type { BoundedText } from './bounded-text.ts';
import { short, textLimits } from './bounded-text.ts';
import {
  addFailure,
  closeCase,
  closeFailure,
  type OpenCase,
  type OpenFailure,
  openCase,
  openFailure,
  outputOf,
} from './junit-case.ts';
import { addCase, closeSuite, type OpenSuite, openSuite } from './junit-suite.ts';
import { createNames } from './names.ts';
import type { Failure, Suite, SuiteProblem, TestCase } from './test-report.ts';
import { suiteProblem, unlistedWarning } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';
import type { XmlReportReader } from './xml-report.ts';

/**
 * JUnit XML in its dialects (there is no standard: Ant, Surefire, Gradle, pytest, jest-junit, go-junit-report, gotestsum, Playwright,
 * nextest, PHPUnit, RSpec, GoogleTest, Catch2, Node.js): a `testsuites` or `testsuite` root, suites at any depth, cases anywhere. What
 * is listed is the truth; attributes are cross-checked, and where they count more failures, they win.
 */
export function junitReader(budget: TextBudget): XmlReportReader {
  const suites: Suite[] = [];
  const cases: TestCase[] = [];
  const problems: SuiteProblem[] = [];
  const namesakes: string[] = [];
  const understated: string[] = [];
  const open: OpenSuite[] = [];
  const classnames = createNames();
  let unlisted = 0;
  let test: OpenCase | undefined;
  let failure: (OpenFailure & { readonly of: 'last' | 'earlier' }) | undefined;
  let skipping = false;
  let target: BoundedText | undefined;

  const finishSuite = (): void => {
    const suite = open.pop();
    if (suite === undefined) return;
    const closed = closeSuite(suite, open.at(-1));
    if (closed.cases.length > 0 || closed.problems.length > 0) suites.push(closed.suite);
    for (const one of closed.cases) cases.push(one);
    for (const one of closed.problems) problems.push(one);
    for (const one of closed.namesakes) namesakes.push(one);
    unlisted += closed.unlisted;
    if (closed.understated !== undefined && understated.length < understatedShown) understated.push(closed.understated);
  };
  const finishFailure = (): void => {
    if (failure === undefined) return;
    const closed = closeFailure(failure);
    const suite = open.at(-1);
    if (test !== undefined) addFailure(test, closed, failure.of);
    else if (suite !== undefined) addProblem(suite, budget.failure(closed));
    failure = undefined;
  };
  const finishCase = (): void => {
    const suite = open.at(-1);
    if (test !== undefined && suite !== undefined) addCase(suite, budget.test(closeCase(test, suite.path, classnames)));
    test = undefined;
  };

  return {
    open(name, attributes) {
      switch (name) {
        case 'testcase':
          test = openCase(attributes);
          return;
        case 'testsuite':
        case 'testsuites':
          open.push(openSuite(open.at(-1), attributes));
          return;
        case 'skipped':
          if (test === undefined) return;
          test.skipReason = short(attributes.message, textLimits.skipReason);
          skipping = test.skipReason === '';
          return;
        case 'system-out':
        case 'system-err':
          if (test !== undefined) target = outputOf(test);
          return;
        case 'property': {
          const suite = open.at(-1);
          if (test === undefined && suite !== undefined && attributes.name === 'go.version') suite.unique = true;
          return;
        }
        default:
          if (failure !== undefined) return;
          failure = openFailure(name, attributes);
          if (failure !== undefined) target = failure.body;
      }
    },
    text(text) {
      if (target !== undefined) target.add(text);
      else if (skipping && test !== undefined) test.skipReason += text.slice(0, textLimits.skipReason);
    },
    close(name) {
      switch (name) {
        case 'testcase':
          finishCase();
          return;
        case 'testsuite':
        case 'testsuites':
          finishSuite();
          return;
        case 'skipped':
          skipping = false;
          return;
        case 'system-out':
        case 'system-err':
          target = failure?.body;
          return;
        default:
          if (failure === undefined || name !== failure.element) return;
          finishFailure();
          target = undefined;
      }
    },
    finish(complete) {
      if (!complete) {
        // A suite that was never closed still has the tests that were listed so far.
        finishFailure();
        finishCase();
        for (const suite of open) suite.attributes = {};
        while (open.length > 0) finishSuite();
      }
      const warnings = [
        ...(unlisted > 0 ? [unlistedWarning(unlisted)] : []),
        ...understated,
        ...namesakeWarning(namesakes),
      ];
      return { format: 'junit', suites, cases, problems, warnings, unlisted };
    },
  };
}

const understatedShown = 3;

function namesakeWarning(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return [
    `Tests of the same name failed and passed, and nothing shows that these are tries of one test, so each counts: ${names.slice(0, 3).join(', ')}${more}.`,
  ];
}

function addProblem(suite: OpenSuite, failure: Failure): void {
  suite.problems.push(suiteProblem(failure, suite.path, suite.attributes.file ?? suite.attributes.filepath));
  suite.below.told += 1;
}
