/** What became of one test. `failed`: an assertion did not hold; `error`: it could not be carried out. */
export type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

/** One try that did not pass. All texts are bounded and come from the project under test: data, never markup. */
export interface Failure {
  readonly kind: 'failed' | 'error';
  /** Class of the exception or of the assertion; empty when the report does not say. */
  readonly type: string;
  /** What went wrong, in a line or a few. */
  readonly message: string;
  /** Stack trace, difference: whatever stands in the body; the middle is left out when it is long. */
  readonly details: string;
}

export interface TestCase {
  /** Names of the suites around it, outermost first. Shared between the cases of a suite. */
  readonly suite: readonly string[];
  readonly classname: string;
  readonly name: string;
  /** As reported: any root, any separators. See `SourcePaths` for the way to a file of the repository. */
  readonly file: string | undefined;
  /** 1-based. */
  readonly line: number | undefined;
  /** Sum over all attempts; `undefined` when no attempt says. */
  readonly seconds: number | undefined;
  /** The last attempt decides. */
  readonly outcome: Outcome;
  /** Tries that did not pass, in their order. Of a passed test: the evidence that it is flaky. */
  readonly failures: readonly Failure[];
  /** How often it was run in this report, the last time included; 0 when it was skipped. */
  readonly attempts: number;
  /** Why it was skipped. */
  readonly skipReason: string;
  /** The end of what it printed; kept only of tests that did not pass. */
  readonly output: string;
}

/**
 * Something bad that belongs to a suite and to none of its cases: a suite that broke before its tests, or attributes
 * that count more failures than there are cases to show for them.
 */
export interface SuiteProblem extends Failure {
  readonly suite: readonly string[];
  readonly file: string | undefined;
  /** `element`: written in the report. `attributes`: only counted there. */
  readonly source: 'element' | 'attributes';
  /** How many failures it stands for. */
  readonly count: number;
}

export interface Suite {
  readonly path: readonly string[];
  readonly file: string | undefined;
  /** As the report says it, else `undefined`. */
  readonly seconds: number | undefined;
  /** Cases right in it (not in suites below), retries merged. */
  readonly tests: number;
  readonly bad: number;
  readonly skipped: number;
}

/** One report file as it was understood. */
export interface TestReport {
  readonly format: TestFormat;
  /** Every suite that has cases or a problem of its own, in the order of the file. */
  readonly suites: readonly Suite[];
  readonly cases: readonly TestCase[];
  readonly problems: readonly SuiteProblem[];
  /** What is odd but does not change a count: one sentence each. */
  readonly warnings: readonly string[];
  /** Tests that the report counts but does not list; they are counted nowhere, because nothing is known of them. */
  readonly unlisted: number;
}

/** The formats that Sluice reads, by the names of the input `format`. */
export const testFormats = ['junit', 'trx', 'nunit', 'xunit', 'ctrf', 'tap', 'go-json', 'jest-json'] as const;

export type TestFormat = (typeof testFormats)[number];

/**
 * How a test is called in lists and patterns: `classname.name`; `classname > name` where the class is a file of JavaScript; the suites and
 * the name where there is no class.
 */
export function testId(test: Pick<TestCase, 'suite' | 'classname' | 'name'>): string {
  const { classname, name } = test;
  if (classname === '') return [...test.suite, name].join(' > ');
  return `${classname}${isScript(classname) ? ' > ' : '.'}${name}`;
}

const isScript = (classname: string): boolean =>
  (classname.endsWith('s') || classname.endsWith('x')) && /\.[cm]?[jt]sx?$/u.test(classname);

/** It failed once and passed in the end. */
export function isFlaky(test: TestCase): boolean {
  return test.outcome === 'passed' && test.failures.length > 0;
}

export function isBad(test: TestCase): boolean {
  return test.outcome === 'failed' || test.outcome === 'error';
}
