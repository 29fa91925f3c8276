import { type Annotation, truncateText } from '@sluice/report';
import {
  badCases,
  type Comparison,
  type FlakyTest,
  type Locator,
  type QuarantineResult,
  type SourceLocation,
  type TestCase,
  type TestReport,
  testId,
} from '@sluice/test-results';

export interface AnnotationView {
  readonly locator: Locator;
  readonly quarantine: QuarantineResult;
  readonly comparison: Comparison | undefined;
  readonly flaky: ReadonlyMap<TestCase, FlakyTest>;
}

/** Errors before failures: they hide what would be learnt from the other tests. New failures before old ones. */
export function annotationsOf(
  reports: readonly TestReport[],
  { locator, quarantine, comparison, flaky }: AnnotationView,
): readonly Annotation[] {
  const newFailures = new Set(comparison?.newFailures);
  const bad = badCases(reports).map((test): Annotation => {
    const failure = test.failures.at(-1);
    const shielded = quarantine.isShielded(test);
    const said = failure?.message || failure?.details || 'did not pass';
    return {
      level: shielded ? 'notice' : 'error',
      title: `${shielded ? 'In quarantine: ' : ''}${testId(test)}`,
      message: truncateText(said, 1000),
      rank: (newFailures.has(testId(test)) ? 4 : 0) + (test.outcome === 'error' ? 2 : 1),
      ...at(locator.locate(test)),
    };
  });
  const problems = reports.flatMap((report) =>
    report.problems.map((problem): Annotation => {
      const said = problem.message || problem.details || 'broke outside of its tests';
      const title = problem.suite.join(' > ') || 'The tests';
      return {
        level: 'error',
        title,
        message: truncateText(said, 1000),
        rank: 8,
        ...at(locator.locateProblem(problem)),
      };
    }),
  );
  const unsteady = [...flaky.values()]
    .filter(({ test }) => test.outcome === 'passed')
    .map(({ test, evidence, message }): Annotation => {
      const said = `It ${evidence}. The failure: ${truncateText(message, 500)}`;
      return { level: 'warning', title: `Flaky: ${testId(test)}`, message: said, ...at(locator.locate(test)) };
    });
  return [...problems, ...bad, ...unsteady];
}

const at = (location: SourceLocation | undefined): Partial<Annotation> => location ?? {};
