import { defineGate, globs, integer, oneOf, optional, percent, string } from '@sluice/action';
import { badCases, flakyTests, testBaseline, testBlocks, testFormats, totalsOf } from '@sluice/test-results';
import { type Check, decide } from '@sluice/verdict';
import { annotationsOf } from './annotations.ts';
import { earlierAttempts } from './attempts.ts';
import { closingBlocks } from './blocks.ts';
import { checksOf } from './checks.ts';
import { collectReports } from './collection.ts';
import { compareWithEarlierRuns } from './earlier-runs.ts';
import { instanceOf } from './instance.ts';
import { quarantineOf } from './quarantine-file.ts';
import { reportDetails } from './report-details.ts';
import { checkOutcomes, repeatedTests } from './shard-checks.ts';
import { sourcesOf } from './sources.ts';
import { checkPlans } from './split-plans.ts';

export default defineGate({
  name: 'test-report',
  inputs: {
    name: optional(string()),
    files: globs(),
    format: oneOf(['auto', ...testFormats]),
    'min-tests': integer(1),
    'max-skipped': optional(percent()),
    'max-test-drop': optional(percent()),
    'expected-reports': optional(integer(1)),
    manifests: globs(),
    plans: globs(),
    quarantine: optional(string()),
    baseline: string(),
    slowest: integer(0, 100),
    matrix: optional(string()),
  },
  async run(inputs, io) {
    const collection = await collectReports(inputs, io);
    const { reports } = collection;
    const sources = await sourcesOf(reports.length > 0, io);
    const { locator, projectFile, urlOf } = sources;
    const { result: quarantine, ...ofQuarantine } = await quarantineOf(inputs.quarantine, reports, locator, io);
    const earlier = await compareWithEarlierRuns(inputs.baseline, instanceOf(inputs, io), reports, io);
    const { comparison } = earlier;
    const attempts = await earlierAttempts(earlier.place, reports, collection.superseded, io);
    const flaky = flakyTests(reports, { pathOf: collection.pathOf, earlier: attempts.outcomes });
    const totals = totalsOf(reports, quarantine.isShielded, flaky);
    const found = checksOf(
      {
        found: collection.files.length,
        distinct: collection.distinct,
        reports,
        totals,
        bad: badCases(reports).filter((test) => !quarantine.isShielded(test)),
        comparison,
        baseUnknown: earlier.baseUnknown,
        unproven: ofQuarantine.unproven,
      },
      {
        minTests: inputs['min-tests'],
        maxSkipped: inputs['max-skipped'],
        maxTestDrop: inputs['max-test-drop'],
        expectedReports: inputs['expected-reports'],
      },
    );
    const { selection, pathOf } = collection;
    const plans = await checkPlans(inputs.plans, selection, reports, sources, io.files);
    const checks = [...collection.checks, ...found, ...checkOutcomes(selection, reports, pathOf), ...plans.checks];
    const verdict = decide(checks);

    if (totals.executed > 0) await attempts.keep();
    const notices = [
      ...(inputs['max-test-drop'] !== undefined && earlier.missing !== undefined && earlier.baseUnknown === ''
        ? [`\`max-test-drop\` was not applied: there is no baseline, because ${earlier.missing}.`]
        : []),
      ...(totals.executed > 0 && sawAll(checks) ? await earlier.keep(projectFile) : []),
    ];
    const sharding = [...plans.warnings, ...repeatedTests(selection, reports, pathOf)];
    const warnings = [...collection.warnings, ...sharding, ...ofQuarantine.notes];
    for (const text of warnings.slice(0, warningsShown)) io.log.warning(text);
    for (const text of notices) io.log.notice(text);
    const view = { totals, locator, quarantine, comparison, flaky };
    return {
      verdict,
      instance: inputs.name,
      outputs: {
        tests: totals.tests,
        passed: totals.passed,
        failures: totals.failures,
        errors: totals.errors,
        skipped: totals.skipped,
        flaky: flaky.size,
        quarantined: totals.quarantined,
        'new-failures': comparison?.newFailures.length,
        duration: Math.round(totals.seconds * 1000) / 1000,
        suites: totals.suites,
        files: collection.files.length,
        baseline:
          earlier.place.kind === 'file'
            ? await io.files.at(io.host.reports).write('baseline.json', testBaseline.write(earlier.baseline()))
            : undefined,
      },
      title: inputs.name === undefined ? 'Tests' : `Tests of ${inputs.name}`,
      summary: [
        ...(reports.length === 0
          ? []
          : testBlocks(reports, { ...view, slowest: inputs.slowest, counts: verdict.status !== 'pass', urlOf })),
        ...closingBlocks(collection, earlier.missing, [...ofQuarantine.beside, ...notices]),
      ],
      annotations: annotationsOf(reports, view),
      report: reportDetails({ ...view, collection, notes: [...ofQuarantine.notes, ...notices] }),
    };
  },
});

const warningsShown = 10;

/** A run that is red says what its commit is like as well as any; one that did not see every report does not. */
const sawAll = (checks: readonly Check[]): boolean =>
  checks.every(({ status }) => status === 'pass' || status === 'fail');
