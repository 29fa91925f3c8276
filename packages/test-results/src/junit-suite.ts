import type { XmlAttributes } from '@sluice/xml';
import { short } from './bounded-text.ts';
import { mergeRetries } from './retries.ts';
import { parseSeconds } from './seconds.ts';
import { isBad, type Suite, type SuiteProblem, type TestCase } from './test-report.ts';
import { countOf, understatedWarning, unexplainedProblem } from './test-report-builder.ts';

/** One `<testsuite>` (or the root) while its cases come in. */
export interface OpenSuite {
  readonly path: readonly string[];
  /** Emptied when the report ends before the suite does: then they count more than could be read. */
  attributes: XmlAttributes;
  readonly cases: TestCase[];
  readonly problems: SuiteProblem[];
  /** Of this suite and those below: cases as they are written, retries not merged; `elements` are `<failure>` and `<error>`,
   * `listed` what is bad in the end. */
  readonly below: { written: number; bad: number; elements: number; errors: number; told: number; listed: number };
  /** Its tool gives no two tests of it one name, so those that have are tries of one test. */
  unique: boolean;
}

export function openSuite(parent: OpenSuite | undefined, attributes: XmlAttributes): OpenSuite {
  const name = short(attributes.name, 500);
  const above = parent?.path ?? [];
  return {
    path: name === '' ? above : [...above, name],
    attributes,
    cases: [],
    problems: [],
    below: { written: 0, bad: 0, elements: 0, errors: 0, told: 0, listed: 0 },
    unique: /^pytest\b/u.test(name) || parent?.unique === true,
  };
}

export interface ClosedSuite {
  readonly suite: Suite;
  readonly cases: readonly TestCase[];
  readonly problems: readonly SuiteProblem[];
  /** Counted by the attributes and listed nowhere. */
  readonly unlisted: number;
  /** Names of tests that look like tries of one test and cannot be shown to be. */
  readonly namesakes: readonly string[];
  /** That its attributes count less than it lists. */
  readonly understated: string | undefined;
}

/**
 * What is known of a suite at its end. Its attributes may count more failures than it lists: then the worse reading wins, and the
 * difference is a problem of the suite.
 */
export function closeSuite(open: OpenSuite, parent: OpenSuite | undefined): ClosedSuite {
  const { attributes, below } = open;
  const file = attributes.file ?? attributes.filepath;
  const counted = countOf(attributes.failures) + countOf(attributes.errors);
  // Some count failed tests, others failed assertions (Catch2) or every try.
  const unexplained = Math.max(0, counted - Math.max(below.bad, below.elements) - below.told);
  const problems = [...open.problems];
  if (unexplained > 0) problems.push(unexplainedProblem(open.path, file, counted, unexplained));
  below.told += unexplained;
  const tests = attributes.tests === undefined ? undefined : countOf(attributes.tests);
  // pytest counts a test that passed and then broke in its teardown twice, so each error may explain one more.
  // Catch2 counts assertions.
  const repeated = Math.max(0, below.elements - below.bad);
  const unlisted = tests === undefined ? 0 : Math.max(0, tests - below.written - below.errors - repeated);
  const written = open.unique ? retriesWithoutOutcome(open.cases, tests) : open.cases;
  const merged = mergeRetries(written, { unique: open.unique, suiteName: attributes.name ?? '' });
  if (parent !== undefined) {
    parent.below.written += below.written + unlisted;
    parent.below.bad += below.bad;
    parent.below.elements += below.elements;
    parent.below.errors += below.errors;
    parent.below.told += below.told;
  }
  let bad = 0;
  let skipped = 0;
  for (const test of merged.cases) {
    if (isBad(test)) bad += 1;
    else if (test.outcome === 'skipped') skipped += 1;
  }
  below.listed += bad + open.problems.length;
  if (parent !== undefined) parent.below.listed += below.listed;
  const says = attributes.failures !== undefined || attributes.errors !== undefined;
  const name = open.path.at(-1) ?? '';
  const understated = says && counted < below.listed ? understatedWarning(name, counted, below.listed) : undefined;
  const suite: Suite = {
    path: open.path,
    file,
    seconds: parseSeconds(attributes.time),
    tests: merged.cases.length,
    bad,
    skipped,
  };
  return { suite, cases: merged.cases, problems, unlisted, namesakes: merged.namesakes, understated };
}

export function addCase(suite: OpenSuite, test: TestCase): void {
  suite.cases.push(test);
  suite.below.written += 1;
  suite.below.elements += test.failures.length;
  if (!isBad(test)) return;
  suite.below.bad += 1;
  if (test.outcome === 'error') suite.below.errors += 1;
}

const identity = (test: TestCase): string => `${test.classname}\0${test.name}\0${test.file ?? ''}`;

/**
 * pytest-rerunfailures writes a try that failed as an empty case, and counts the test once: when the suite has as many tests as names,
 * every case but the last of a name is a try that failed.
 */
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
