import { readXml } from '@sluice/xml';
import type { BoundedText } from './bounded-text.ts';
import {
  closeCase,
  closeFailure,
  type OpenCase,
  type OpenFailure,
  openCase,
  openFailure,
  short,
} from './junit-case.ts';
import { addCase, closeSuite, type OpenSuite, openSuite } from './junit-suite.ts';
import type { ReadResult } from './read-report.ts';
import type { Failure, Suite, SuiteProblem, TestCase } from './test-report.ts';

/**
 * JUnit XML in its dialects (there is no standard: Ant, Surefire, Gradle, pytest, jest-junit, go-junit-report, gotestsum, Playwright,
 * GoogleTest, Catch2, Node.js): a `testsuites` or `testsuite` root, suites at any depth, cases anywhere. What is listed is the
 * truth; attributes are cross-checked, and where they count more failures, they win.
 */
export async function readJunit(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const suites: Suite[] = [];
  const cases: TestCase[] = [];
  const problems: SuiteProblem[] = [];
  const warnings: string[] = [];
  let unlisted = 0;
  let root = '';
  const open: OpenSuite[] = [];
  let test: OpenCase | undefined;
  let failure: (OpenFailure & { readonly of: 'last' | 'earlier' }) | undefined;
  let skipped: BoundedSkip | undefined;
  let target: BoundedText | undefined;

  const finishSuite = (): void => {
    const suite = open.pop();
    if (suite === undefined) return;
    const closed = closeSuite(suite, open.at(-1));
    if (closed.cases.length > 0 || closed.problems.length > 0) suites.push(closed.suite);
    for (const one of closed.cases) cases.push(one);
    problems.push(...closed.problems);
    unlisted += closed.unlisted;
  };
  const finishFailure = (): void => {
    if (failure === undefined) return;
    const closed = closeFailure(failure);
    const suite = open.at(-1);
    if (test !== undefined) (failure.of === 'last' ? test.failures : test.earlier).push(closed);
    else if (suite !== undefined) addProblem(suite, closed);
    failure = undefined;
  };
  const finishCase = (): void => {
    const suite = open.at(-1);
    if (test !== undefined && suite !== undefined) addCase(suite, closeCase(test, suite.path));
    test = undefined;
  };

  const end = await readXml(chunks, {
    open(qualified, attributes) {
      const name = localName(qualified);
      if (root === '') root = name;
      if (name === 'testsuites' || name === 'testsuite') open.push(openSuite(open.at(-1), attributes));
      else if (name === 'testcase') test = openCase(attributes);
      else if (name === 'skipped' && test !== undefined) {
        skipped = { message: short(attributes.message, 500) };
        test.skipReason = skipped.message;
      } else if ((name === 'system-out' || name === 'system-err') && test !== undefined) target = test.output;
      else if (failure === undefined) {
        failure = openFailure(name, attributes);
        target = failure?.body ?? target;
      }
    },
    text(text) {
      if (skipped !== undefined && test !== undefined && skipped.message === '') test.skipReason += text.slice(0, 500);
      else target?.add(text);
    },
    close(qualified) {
      const name = localName(qualified);
      if (name === 'testsuites' || name === 'testsuite') finishSuite();
      else if (name === 'testcase') finishCase();
      else if (name === 'skipped') skipped = undefined;
      else if (name === 'system-out' || name === 'system-err') target = failure?.body;
      else if (openFailure(name, {}) !== undefined) {
        finishFailure();
        target = undefined;
      }
    },
  });

  if (root !== '' && root !== 'testsuites' && root !== 'testsuite') {
    return {
      ok: false,
      problem: 'unknown-format',
      message: `its root is <${root.slice(0, 40)}>, and not that of a JUnit report`,
    };
  }
  if (!end.ok && end.problem === 'empty') return { ok: false, problem: 'empty', message: end.message };
  if (end.invalidCharacters > 0) warnings.push(`${end.invalidCharacters} characters that XML does not allow.`);
  if (!end.ok) {
    // A suite that was never closed still has the tests that were listed so far.
    finishFailure();
    finishCase();
    for (const suite of open) suite.attributes = {};
    while (open.length > 0) finishSuite();
  }
  if (unlisted > 0)
    warnings.push(`Its attributes count ${unlisted} tests that are not listed; they are counted nowhere.`);
  const report = { format: 'junit' as const, suites, cases, problems, warnings, unlisted };
  if (end.ok) return { ok: true, report };
  const problem = end.problem === 'truncated' ? 'truncated' : 'malformed';
  return { ok: false, problem, message: end.message, partial: report };
}

interface BoundedSkip {
  readonly message: string;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function addProblem(suite: OpenSuite, failure: Failure): void {
  suite.problems.push({
    ...failure,
    suite: suite.path,
    file: suite.attributes.file ?? suite.attributes.filepath,
    source: 'element',
    count: 1,
  });
  suite.below.told += 1;
}
