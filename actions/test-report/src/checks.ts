import type { TestReport, Totals } from '@sluice/test-results';
import { badCases, countsLine, testId } from '@sluice/test-results';
import { type Check, formatRatioWithCounts, type Percent } from '@sluice/verdict';

export interface CheckInputs {
  readonly files: readonly string[];
  readonly minTests: number;
  readonly maxSkipped: Percent | undefined;
  readonly expectedReports: number | undefined;
}

const named = 3;

/** What the reports that were found and could be read mean; never good when nothing ran. */
export function checksOf(
  found: number,
  reports: readonly TestReport[],
  totals: Totals,
  inputs: CheckInputs,
): readonly Check[] {
  if (found === 0) {
    const reason = `no report was found at ${inputs.files.join(', ')}. Did the tests write one?`;
    return [{ name: 'reports', status: 'inconclusive', reason }];
  }
  const checks: Check[] = [];
  if (inputs.expectedReports !== undefined && found < inputs.expectedReports) {
    const reason = `${found} of ${inputs.expectedReports} expected reports were found`;
    checks.push({ name: 'reports', status: 'inconclusive', reason });
  }
  if (totals.failures + totals.errors > 0)
    checks.push({ name: 'tests', status: 'fail', reason: failureReason(reports, totals) });
  if (totals.executed < inputs.minTests) {
    const ran = totals.executed === 1 ? '1 test ran' : `${totals.executed} tests ran`;
    const skipped = totals.skipped > 0 ? `, ${totals.skipped} were skipped` : '';
    checks.push({
      name: 'min-tests',
      status: 'inconclusive',
      reason: `${ran}${skipped}; at least ${inputs.minTests} wanted`,
    });
  }
  const skipped = inputs.maxSkipped === undefined ? undefined : skippedCheck(totals, inputs.maxSkipped);
  if (skipped !== undefined) checks.push(skipped);
  return checks.length > 0 ? checks : [{ name: 'tests', status: 'pass', reason: countsLine(totals) }];
}

function failureReason(reports: readonly TestReport[], totals: Totals): string {
  const names = badCases(reports).map(testId);
  const broken = reports.flatMap(({ problems }) =>
    problems.map(({ suite, message }) => `${suite.join(' > ') || 'report'} (${message.split('\n')[0]})`),
  );
  const all = [...names, ...broken];
  const shown = all.slice(0, named).join(', ');
  return `${countsLine(totals)}: ${shown}${all.length > named ? `, and ${all.length - named} more` : ''}`;
}

/** Exact: a limit of 10 % is kept by 10 of 100, and not by 11. */
function skippedCheck(totals: Totals, limit: Percent): Check | undefined {
  if (BigInt(totals.skipped) * 1_000_000n <= limit.scaled * BigInt(totals.tests)) return undefined;
  const share = formatRatioWithCounts({ covered: totals.skipped, total: totals.tests });
  return { name: 'max-skipped', status: 'fail', reason: `${share} skipped, at most ${limit.text}% wanted` };
}
