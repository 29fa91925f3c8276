import {
  type Comparison,
  outcomesLine,
  type TestCase,
  type TestReport,
  type Totals,
  testId,
} from '@sluice/test-results';
import { type Check, formatRatioWithCounts, type Percent } from '@sluice/verdict';

export interface CheckInputs {
  readonly minTests: number;
  readonly maxSkipped: Percent | undefined;
  readonly maxTestDrop: Percent | undefined;
  readonly expectedReports: number | undefined;
}

export interface Measured {
  readonly found: number;
  /** Without copies. */
  readonly distinct: number;
  readonly reports: readonly TestReport[];
  readonly totals: Totals;
  /** Failed, and counts. */
  readonly bad: readonly TestCase[];
  readonly comparison: Comparison | undefined;
  /** Why it could not be told what the change began from; empty when it could, or there is no change. */
  readonly baseUnknown: string;
  /** That it could not be told whether the pull request changes a quarantined test, and why; empty when it could. */
  readonly unproven: string;
}

const named = 3;

/** What the reports that were found and could be read mean; never good when nothing ran. */
export function checksOf(measured: Measured, inputs: CheckInputs): readonly Check[] {
  const { found, totals } = measured;
  // That is said by whoever looked for them.
  if (found === 0) return [];
  const checks = [
    reportCheck(measured, inputs.expectedReports),
    failureCheck(measured),
    quarantineCheck(measured),
    countCheck(totals, inputs.minTests),
    inputs.maxSkipped === undefined ? undefined : skippedCheck(totals, inputs.maxSkipped),
    inputs.maxTestDrop === undefined ? undefined : dropCheck(measured, inputs.maxTestDrop),
  ].filter((check) => check !== undefined);
  return checks.length > 0 ? checks : [{ name: 'tests', status: 'pass', reason: outcomesLine(totals) }];
}

function reportCheck({ found, distinct }: Measured, expected: number | undefined): Check | undefined {
  if (expected === undefined || distinct >= expected) return undefined;
  const copies = found > distinct ? ` (${found - distinct} more are copies of these)` : '';
  return {
    name: 'reports',
    status: 'inconclusive',
    reason: `${distinct} of ${expected} expected reports were found${copies}`,
  };
}

function failureCheck({ reports, totals, bad }: Measured): Check | undefined {
  if (totals.failures + totals.errors === 0) return undefined;
  const broken = reports.flatMap(({ problems }) =>
    problems.map(({ suite, message }) => `${suite.join(' > ') || 'report'} (${message.split('\n')[0]})`),
  );
  const all = [...bad.map(testId), ...broken];
  const shown = all.slice(0, named).join(', ');
  const more = all.length > named ? `, and ${all.length - named} more` : '';
  const count = [
    ...(totals.failures > 0 ? [`${totals.failures} failed`] : []),
    ...(totals.errors > 0 ? [`${totals.errors} with errors`] : []),
  ].join(', ');
  return { name: 'tests', status: 'fail', reason: `${count}, of ${totals.tests}: ${shown}${more}` };
}

function quarantineCheck({ unproven }: Measured): Check | undefined {
  if (unproven === '') return undefined;
  return { name: 'quarantine', status: 'inconclusive', reason: unproven };
}

function countCheck(totals: Totals, minimum: number): Check | undefined {
  if (totals.executed >= minimum) return undefined;
  const ran = totals.executed === 1 ? '1 test ran' : `${totals.executed} tests ran`;
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} were skipped` : '';
  const quarantined = totals.quarantined > 0 ? `, ${totals.quarantined} failed in quarantine` : '';
  return {
    name: 'min-tests',
    status: 'inconclusive',
    reason: `${ran}${skipped}${quarantined}; at least ${minimum} wanted`,
  };
}

/** Exact: a limit of 10 % is kept by 10 of 100, and not by 11. */
function skippedCheck(totals: Totals, limit: Percent): Check | undefined {
  if (BigInt(totals.skipped) * 1_000_000n <= limit.scaled * BigInt(totals.tests)) return undefined;
  const share = formatRatioWithCounts({ covered: totals.skipped, total: totals.tests });
  return { name: 'max-skipped', status: 'fail', reason: `${share} skipped, at most ${limit.text}% wanted` };
}

/** How many fewer tests ran than in the baseline; without a baseline there is nothing to hold it against. */
function dropCheck({ comparison, baseUnknown }: Measured, limit: Percent): Check | undefined {
  if (baseUnknown !== '') return { name: 'max-test-drop', status: 'inconclusive', reason: baseUnknown };
  if (comparison === undefined) return undefined;
  const { ranBefore, ranNow } = comparison;
  const gone = Math.max(0, ranBefore - ranNow);
  if (ranBefore === 0 || BigInt(gone) * 1_000_000n <= limit.scaled * BigInt(ranBefore)) return undefined;
  const share = formatRatioWithCounts({ covered: gone, total: ranBefore });
  const reason = `${ranNow} tests ran and ${ranBefore} in the baseline: ${share} fewer, at most ${limit.text}% wanted`;
  return { name: 'max-test-drop', status: 'fail', reason };
}
