import { short, textLimits } from './bounded-text.ts';
import type { Failure, Outcome, Suite, SuiteProblem, TestCase, TestFormat, TestReport } from './test-report.ts';
import { isBad } from './test-report.ts';

/** A case as a reader of a format gives it; what the format does not say is left out. */
export interface FoundCase {
  readonly suite: readonly string[];
  readonly name: string;
  readonly outcome: Outcome;
  readonly classname?: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly seconds?: number | undefined;
  readonly failures?: readonly Failure[];
  readonly attempts?: number;
  readonly skipReason?: string;
  readonly output?: string;
}

const none: readonly Failure[] = [];

export function testCase(found: FoundCase): TestCase {
  const { outcome, failures = none } = found;
  return {
    suite: found.suite,
    classname: short(found.classname, textLimits.name),
    name: short(found.name, textLimits.name),
    file: found.file === undefined || found.file === '' ? undefined : short(found.file, textLimits.name),
    line: found.line !== undefined && Number.isInteger(found.line) && found.line > 0 ? found.line : undefined,
    seconds: found.seconds !== undefined && Number.isFinite(found.seconds) ? Math.max(0, found.seconds) : undefined,
    outcome,
    failures,
    attempts: outcome === 'skipped' ? 0 : (found.attempts ?? 1),
    skipReason: outcome === 'skipped' ? short(found.skipReason, textLimits.skipReason) : '',
    output: outcome === 'failed' || outcome === 'error' ? (found.output ?? '') : '',
  };
}

/** The suites of a flat list of cases, in the order of their first case. */
export function suitesOf(cases: readonly TestCase[]): readonly Suite[] {
  const suites = new Map<string, { -readonly [K in keyof Suite]: Suite[K] }>();
  let last:
    | { readonly path: readonly string[]; readonly suite: { -readonly [K in keyof Suite]: Suite[K] } }
    | undefined;
  for (const test of cases) {
    if (last?.path !== test.suite) {
      const key = test.suite.join('\0');
      const known = suites.get(key);
      const suite = known ?? { path: test.suite, file: test.file, seconds: undefined, tests: 0, bad: 0, skipped: 0 };
      if (known === undefined) suites.set(key, suite);
      last = { path: test.suite, suite };
    }
    last.suite.tests += 1;
    if (isBad(test)) last.suite.bad += 1;
    if (test.outcome === 'skipped') last.suite.skipped += 1;
  }
  return [...suites.values()];
}

/** What a report counts in its own summary. */
export interface Claims {
  /** All tests; `undefined` when it does not say. */
  readonly tests: number | undefined;
  /** Failures and errors; `undefined` when it does not say. */
  readonly bad: number | undefined;
}

/** A report from its cases. Where its own summary counts more failures than it lists, the summary wins, else the list; both are said. */
export function reportOf(
  format: TestFormat,
  cases: readonly TestCase[],
  problems: readonly SuiteProblem[],
  claims: Claims,
  warnings: readonly string[] = [],
): TestReport {
  // Some count every try that failed.
  const bad = cases.reduce((sum, test) => sum + Math.max(isBad(test) ? 1 : 0, test.failures.length), 0);
  const told = problems.reduce((sum, { count }) => sum + count, 0);
  const counted = claims.bad ?? 0;
  const listed = cases.filter(isBad).length;
  const unexplained = Math.max(0, counted - bad - told);
  const unlisted = claims.tests === undefined ? 0 : Math.max(0, claims.tests - cases.length - unexplained);
  const extra = unexplained === 0 ? [] : [unexplainedProblem([], undefined, counted, unexplained)];
  return {
    format,
    suites: suitesOf(cases),
    cases,
    problems: [...problems, ...extra],
    warnings: [
      ...warnings,
      ...(unlisted === 0 ? [] : [unlistedWarning(unlisted)]),
      ...(claims.bad === undefined || claims.bad >= listed ? [] : [understatedWarning('', counted, listed)]),
    ],
    unlisted,
  };
}

export const unlistedWarning = (unlisted: number): string =>
  `Its summary counts ${unlisted} tests that are not listed; they are counted nowhere.`;

/** `suite`: empty for the report as a whole. */
export const understatedWarning = (suite: string, counted: number, listed: number): string =>
  suite === ''
    ? `Failures and errors: ${counted} by its summary, ${listed} by its list; the list counts.`
    : `Failures and errors of suite ${suite}: ${counted} by its attributes, ${listed} by its list; the list counts.`;

/** What a suite counts as bad and does not show. */
export function unexplainedProblem(
  suite: readonly string[],
  file: string | undefined,
  counted: number,
  unexplained: number,
): SuiteProblem {
  const message = `the report counts ${counted} failures and errors, ${counted - unexplained} are listed`;
  return { kind: 'failed', type: '', message, details: '', suite, file, source: 'attributes', count: unexplained };
}

/** Something bad of a suite that is written in the report. */
export const suiteProblem = (failure: Failure, suite: readonly string[], file?: string): SuiteProblem => ({
  ...failure,
  suite,
  file,
  source: 'element',
  count: 1,
});

/** A count in an attribute; 0 for anything that is none. */
export const countOf = (text: string | undefined): number => (/^\s*\d{1,12}\s*$/u.test(text ?? '') ? Number(text) : 0);
