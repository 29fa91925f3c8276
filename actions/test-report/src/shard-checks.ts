import type { ReportSelection } from '@sluice/shards';
import { isBad, type TestReport, testId } from '@sluice/test-results';
import type { Check } from '@sluice/verdict';

/**
 * Shards whose tests did not end well although their reports show nothing bad: what broke is not in the report, or the report is
 * older than the break. `pathOf`: which file a report is from.
 */
export function checkOutcomes(
  { shards, shardOf }: Pick<ReportSelection, 'shards' | 'shardOf'>,
  reports: readonly TestReport[],
  pathOf: ReadonlyMap<TestReport, string>,
): readonly Check[] {
  const bad = new Set(
    reports
      .filter(({ cases, problems }) => problems.length > 0 || cases.some(isBad))
      .map((report) => shardOf(pathOf.get(report) ?? '')),
  );
  return shards.flatMap(({ shard, outcome, files = 1 }): readonly Check[] => {
    const name = `shard ${shard}`;
    if (outcome === 'cancelled')
      return [{ name, status: 'inconclusive', reason: 'its tests were cancelled, or ran out of time' }];
    if (outcome === 'skipped' && files > 0)
      return [{ name, status: 'inconclusive', reason: 'its tests were skipped, although it had files to run' }];
    if (outcome !== 'failure' || bad.has(shard)) return [];
    return [
      { name, status: 'fail', reason: 'its tests ended with a failure that is in no report: see the log of its job' },
    ];
  });
}

const named = 3;

/** That tests ran in several shards: no test is lost by it, and every shard takes as long as all of them. */
export function repeatedTests(
  { shards, shardOf }: Pick<ReportSelection, 'shards' | 'shardOf'>,
  reports: readonly TestReport[],
  pathOf: ReadonlyMap<TestReport, string>,
): readonly string[] {
  if (shards.length < 2) return [];
  const ranIn = new Map<string, string>();
  const repeated = new Set<string>();
  for (const report of reports) {
    const shard = shardOf(pathOf.get(report) ?? '') ?? '';
    for (const id of report.cases.map(testId)) {
      const other = ranIn.get(id);
      if (other === undefined) ranIn.set(id, shard);
      else if (other !== shard) repeated.add(id);
    }
  }
  if (repeated.size === 0) return [];
  const shown = [...repeated].slice(0, named).join(', ');
  return [
    `${repeated.size} ${repeated.size === 1 ? 'test' : 'tests'} ran in more than one shard (${shown}): the command runs more than the files that it is given.`,
  ];
}
