import {
  type Block,
  bullets,
  code,
  codeBlock,
  details,
  heading,
  paragraph,
  strong,
  table,
  truncateText,
} from '@sluice/report';
import type { SourceLocation } from './location.ts';
import { isFlaky, type SuiteProblem, type TestCase, type TestReport, testId } from './test-report.ts';
import { badCases, flakyCases, type Totals } from './totals.ts';

const failuresShown = 30;
const listed = 20;

/** `12.3 s`, `4 min 5 s`, `850 ms`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `25 tests: 22 passed (1 flaky), 2 failed, 1 skipped, in 3.2 s`. */
export function countsLine(totals: Totals): string {
  const parts = [
    `${totals.passed} passed${totals.flaky > 0 ? ` (${totals.flaky} flaky)` : ''}`,
    ...(totals.failures > 0 ? [`${totals.failures} failed`] : []),
    ...(totals.errors > 0 ? [`${totals.errors} with errors`] : []),
    ...(totals.skipped > 0 ? [`${totals.skipped} skipped`] : []),
  ];
  return `${totals.tests} ${totals.tests === 1 ? 'test' : 'tests'}: ${parts.join(', ')}, in ${formatSeconds(totals.seconds)}`;
}

export interface SummaryOptions {
  readonly totals: Totals;
  /** Rows of slowest tests. */
  readonly slowest: number;
  readonly locate: (test: TestCase) => SourceLocation | undefined;
}

/** What failed and why comes first, then what is flaky, then what is slow. */
export function testBlocks(
  reports: readonly TestReport[],
  { totals, slowest, locate }: SummaryOptions,
): readonly Block[] {
  const bad = badCases(reports);
  const problems = reports.flatMap((report) => report.problems);
  const flaky = flakyCases(reports);
  return [
    paragraph(countsLine(totals)),
    ...(problems.length === 0
      ? []
      : [heading(3, 'Suites that broke'), bullets(problems.slice(0, listed).map(problemLine))]),
    ...(bad.length === 0
      ? []
      : [heading(3, 'Not passed'), ...bad.slice(0, failuresShown).map((test) => failureBlock(test, locate(test)))]),
    ...(bad.length > failuresShown ? [paragraph(`… and ${bad.length - failuresShown} more, in the JSON report.`)] : []),
    ...(flaky.length === 0 ? [] : [heading(3, 'Flaky'), flakyTable(flaky)]),
    ...slowestBlocks(reports, slowest),
  ];
}

function problemLine(problem: SuiteProblem) {
  const suite = problem.suite.join(' > ') || 'the report';
  return [code(suite), `: ${truncateText(problem.message || problem.details || problem.type || problem.kind, 400)}`];
}

function failureBlock(test: TestCase, location: SourceLocation | undefined): Block {
  const failure = test.failures.at(-1);
  const where = location === undefined ? '' : ` (${location.path}:${location.line})`;
  const message = truncateText((failure?.message ?? '').split('\n')[0] ?? '', 300);
  const summary = [strong(testId(test)), `${where}${message === '' ? '' : `: ${message}`}`];
  const body = [failure?.details || failure?.message || 'The report says no more.'];
  const output = test.output.trim();
  return details(summary, [
    ...body.map((text) => codeBlock(text)),
    ...(output === '' ? [] : [paragraph('Output:'), codeBlock(output)]),
    ...(test.attempts > 1 ? [paragraph(`Failed in all of ${test.attempts} tries.`)] : []),
  ]);
}

function flakyTable(flaky: readonly TestCase[]): Block {
  const rows = flaky
    .slice(0, listed)
    .map((test) => [
      code(testId(test)),
      String(test.attempts),
      truncateText((test.failures[0]?.message ?? '').split('\n')[0] ?? '', 200),
    ]);
  const columns = ['Passed, after it failed', { title: 'Tries', align: 'right' as const }, 'First failure'];
  return table(columns, rows, Math.max(0, flaky.length - listed));
}

function slowestBlocks(reports: readonly TestReport[], count: number): readonly Block[] {
  const timed = reports.flatMap(({ cases }) => cases.filter(({ seconds = 0 }) => seconds > 0));
  if (count === 0 || timed.length === 0) return [];
  const slowest = timed.sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0)).slice(0, count);
  const rows = slowest.map((test) => [
    code(testId(test)),
    formatSeconds(test.seconds ?? 0),
    isFlaky(test) ? 'flaky' : test.outcome,
  ]);
  return [details(`Slowest ${rows.length}`, [table(['Test', { title: 'Time', align: 'right' }, 'Result'], rows)])];
}
