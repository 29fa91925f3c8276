import type { XmlAttributes } from '@sluice/xml';
import { short } from './junit-case.ts';
import { mergeRetries } from './retries.ts';
import { parseSeconds } from './seconds.ts';
import { isBad, type Suite, type SuiteProblem, type TestCase } from './test-report.ts';

/** One `<testsuite>` (or the root) while its cases come in. */
export interface OpenSuite {
  readonly path: readonly string[];
  /** Emptied when the report ends before the suite does: then they count more than could be read. */
  attributes: XmlAttributes;
  readonly cases: TestCase[];
  readonly problems: SuiteProblem[];
  /** Of this suite and those below: cases as they are written, retries not merged. */
  readonly below: { written: number; bad: number; errors: number; told: number };
}

export function openSuite(parent: OpenSuite | undefined, attributes: XmlAttributes): OpenSuite {
  const name = short(attributes.name, 500);
  const above = parent?.path ?? [];
  return {
    path: name === '' ? above : [...above, name],
    attributes,
    cases: [],
    problems: [],
    below: { written: 0, bad: 0, errors: 0, told: 0 },
  };
}

export interface ClosedSuite {
  readonly suite: Suite;
  readonly cases: readonly TestCase[];
  readonly problems: readonly SuiteProblem[];
  /** Counted by the attributes and listed nowhere. */
  readonly unlisted: number;
}

/**
 * What is known of a suite at its end. Its attributes may count more failures than it lists: then the worse reading wins, and the
 * difference is a problem of the suite. They may also count fewer tests than there are cases: then cases of the same name are tries
 * of one test (pytest-rerunfailures writes a try that failed as an empty case).
 */
export function closeSuite(open: OpenSuite, parent: OpenSuite | undefined): ClosedSuite {
  const { attributes, below } = open;
  const file = attributes.file ?? attributes.filepath;
  const counted = countOf(attributes.failures) + countOf(attributes.errors);
  const unexplained = Math.max(0, counted - below.bad - below.told);
  const problems = [...open.problems];
  if (unexplained > 0) {
    problems.push({
      kind: 'failed',
      type: '',
      message: `the attributes count ${counted} failures and errors, ${counted - unexplained} are listed`,
      details: '',
      suite: open.path,
      file,
      source: 'attributes',
      count: unexplained,
    });
  }
  below.told += unexplained;
  const tests = attributes.tests === undefined ? undefined : countOf(attributes.tests);
  // pytest counts a test that passed and then broke in its teardown twice, so each error may explain one more.
  const unlisted = tests === undefined ? 0 : Math.max(0, tests - below.written - below.errors);
  const cases = mergeRetries(retriesWithoutOutcome(open.cases, tests));
  if (parent !== undefined) {
    parent.below.written += below.written + unlisted;
    parent.below.bad += below.bad;
    parent.below.errors += below.errors;
    parent.below.told += below.told;
  }
  const suite: Suite = {
    path: open.path,
    file,
    seconds: parseSeconds(attributes.time),
    tests: cases.length,
    bad: cases.filter(isBad).length,
    skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
  };
  return { suite, cases, problems, unlisted };
}

export function addCase(suite: OpenSuite, test: TestCase): void {
  suite.cases.push(test);
  suite.below.written += 1;
  if (isBad(test)) suite.below.bad += 1;
  if (test.outcome === 'error') suite.below.errors += 1;
}

const countOf = (text: string | undefined): number => (/^\d{1,12}$/u.test(text?.trim() ?? '') ? Number(text) : 0);

const identity = (test: TestCase): string => `${test.classname}\0${test.name}\0${test.file ?? ''}`;

/** When the suite itself says that it has as many tests as names, every case but the last of a name is a try that failed. */
function retriesWithoutOutcome(cases: readonly TestCase[], tests: number | undefined): readonly TestCase[] {
  if (tests === undefined || tests >= cases.length) return cases;
  const last = new Map(cases.map((test) => [identity(test), test]));
  if (last.size !== tests) return cases;
  return cases.map((test) => (last.get(identity(test)) === test || test.outcome !== 'passed' ? test : failedTry(test)));
}

const failedTry = (test: TestCase): TestCase => ({
  ...test,
  outcome: 'failed',
  failures: [{ kind: 'failed', type: '', message: 'tried again; the report does not say why', details: '' }],
});
