import type { TestCase, TestReport } from './test-report.ts';

export interface FileDurations {
  /** Seconds by unit; only of units that an earlier report times. */
  readonly seconds: ReadonlyMap<string, number>;
  /** Tests that were timed and belong to none of the units: deleted or renamed files, or a report that names no files. */
  readonly unattributed: number;
  readonly attributed: number;
}

/**
 * What each file (or whatever `unitOf` answers) took in earlier runs: the times of its tests summed in each report, then the median over
 * the reports that have it. A report in which it does not occur says nothing about it.
 */
export function fileDurations(
  reports: readonly TestReport[],
  unitOf: (test: TestCase) => string | undefined,
): FileDurations {
  const sums = new Map<string, number[]>();
  let attributed = 0;
  let unattributed = 0;
  for (const { cases } of reports) {
    const ofReport = new Map<string, number>();
    for (const test of cases) {
      if (test.seconds === undefined) continue;
      const unit = unitOf(test);
      if (unit === undefined) unattributed += 1;
      else {
        attributed += 1;
        ofReport.set(unit, (ofReport.get(unit) ?? 0) + test.seconds);
      }
    }
    for (const [unit, seconds] of ofReport) {
      const known = sums.get(unit);
      if (known === undefined) sums.set(unit, [seconds]);
      else known.push(seconds);
    }
  }
  const seconds = new Map([...sums].map(([unit, values]) => [unit, medianOf(values)] as const));
  return { seconds, attributed, unattributed };
}

/** Of an even number of values the mean of the two in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
