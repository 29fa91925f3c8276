import type { TestCase, TestReport } from './test-report.ts';

/** The tests that took longest, longest first; in one pass, because there may be hundreds of thousands. */
export function slowestTests(reports: readonly TestReport[], count: number): readonly TestCase[] {
  const found: { readonly test: TestCase; readonly seconds: number }[] = [];
  for (const { cases } of reports) {
    for (const test of cases) {
      const { seconds = 0 } = test;
      if (seconds <= 0 || (found.length === count && seconds <= (found.at(-1)?.seconds ?? 0))) continue;
      let at = found.length;
      while (at > 0 && (found[at - 1]?.seconds ?? 0) < seconds) at -= 1;
      found.splice(at, 0, { test, seconds });
      if (found.length > count) found.pop();
    }
  }
  return found.map(({ test }) => test);
}
