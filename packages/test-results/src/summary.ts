import {
  type Block,
  bullets,
  code,
  details,
  heading,
  type Inline,
  link,
  paragraph,
  table,
  truncateText,
} from '@sluice/report';
import type { Comparison } from './comparison.ts';
import { changedBlocks, comparisonLine } from './comparison-blocks.ts';
import { countsLine, formatSeconds } from './counts-line.ts';
import { type FailureView, failureBlocks, firstLine } from './failure-blocks.ts';
import { fileBlocks } from './file-table.ts';
import type { FlakyTest } from './flaky-tests.ts';
import type { Locator } from './location.ts';
import type { QuarantineResult } from './quarantine.ts';
import { quarantineBlocks } from './quarantine-blocks.ts';
import { slowestTests } from './slowest.ts';
import { isBad, type SuiteProblem, type TestCase, type TestReport, testId } from './test-report.ts';
import { badCases, type Totals } from './totals.ts';

const listed = 30;

export interface SummaryOptions extends Pick<FailureView, 'urlOf'> {
  readonly totals: Totals;
  /** Rows of slowest tests. */
  readonly slowest: number;
  readonly locator: Locator;
  readonly quarantine: QuarantineResult;
  readonly comparison: Comparison | undefined;
  /** False where the verdict above says them already. */
  readonly counts: boolean;
  readonly flaky: ReadonlyMap<TestCase, FlakyTest>;
}

/** What failed and why comes first, then what is in quarantine or flaky, then what is slow; everything else is folded. */
export function testBlocks(reports: readonly TestReport[], options: SummaryOptions): readonly Block[] {
  const { totals, slowest, locator, quarantine, comparison, flaky } = options;
  const fresh = new Set(comparison?.newFailures);
  const counting = badCases(reports).filter((test) => !quarantine.isShielded(test));
  // New failures before old ones; the order is otherwise that of the reports.
  const bad =
    fresh.size === 0
      ? counting
      : [...counting].sort((a, b) => Number(fresh.has(testId(b))) - Number(fresh.has(testId(a))));
  const problems = reports.flatMap((report) => report.problems);
  const view: FailureView = {
    locator,
    urlOf: options.urlOf,
    remarkOn(test) {
      const evidence = flaky.get(test)?.evidence;
      if (evidence !== undefined) return evidence;
      return comparison === undefined ? undefined : fresh.has(testId(test)) ? 'new' : 'failed before';
    },
  };
  return [
    ...(options.counts ? [paragraph(`${countsLine(totals)}.`)] : []),
    ...(comparison === undefined ? [] : [comparisonLine(comparison)]),
    ...problemBlocks(problems, options),
    ...failureBlocks(bad, view),
    ...quarantineBlocks(quarantine),
    ...flakyBlocks([...flaky.values()], options),
    ...(comparison === undefined ? [] : changedBlocks(comparison)),
    ...slowestBlocks(slowestTests(reports, slowest), flaky),
    ...fileBlocks(reports, locator.fileOf),
  ];
}

function problemBlocks(problems: readonly SuiteProblem[], options: SummaryOptions): readonly Block[] {
  if (problems.length === 0) return [];
  const items = problems.slice(0, listed).map((problem) => problemLine(problem, options));
  const rest = problems.length > listed ? [`and ${problems.length - listed} more`] : [];
  return [heading(3, `Broken outside of tests (${problems.length})`), bullets([...items, ...rest])];
}

function problemLine(problem: SuiteProblem, { locator, urlOf }: SummaryOptions): readonly Inline[] {
  const location = locator.locateProblem(problem);
  const label = location === undefined ? '' : `${location.path}:${location.line}`;
  const url = location === undefined ? undefined : urlOf(location);
  const place: readonly Inline[] = location === undefined ? [] : [' ', url === undefined ? label : link(label, url)];
  const said = truncateText(problem.message || problem.details || problem.type || problem.kind, 400);
  return [code(problem.suite.join(' > ') || 'the report'), ...place, `: ${said.split('\n')[0]}`];
}

function flakyBlocks(flaky: readonly FlakyTest[], { locator, urlOf }: SummaryOptions): readonly Block[] {
  if (flaky.length === 0) return [];
  const rows = flaky.slice(0, listed).map(({ test, evidence, message }) => {
    const location = locator.locate(test);
    const label = location === undefined ? '' : `${location.path}:${location.line}`;
    const url = location === undefined ? undefined : urlOf(location);
    return [
      code(testId(test)),
      url === undefined ? label : link(label, url),
      isBad(test) ? `failed, ${evidence}` : evidence,
      firstLine(message),
    ];
  });
  return [
    heading(3, `Flaky (${flaky.length})`),
    table(['Test', 'Where', 'What it did', 'Its failure'], rows, Math.max(0, flaky.length - listed)),
  ];
}

function slowestBlocks(slowest: readonly TestCase[], flaky: SummaryOptions['flaky']): readonly Block[] {
  if (slowest.length === 0) return [];
  const rows = slowest.map((test) => [
    code(testId(test)),
    formatSeconds(test.seconds ?? 0),
    flaky.has(test) ? 'flaky' : test.outcome,
  ]);
  return [details(`Slowest ${rows.length}`, [table(['Test', { title: 'Time', align: 'right' }, 'Result'], rows)])];
}
