import { defineGate, globs, integer, oneOf, optional, percent } from '@sluice/action';
import { trackedFiles } from '@sluice/git';
import { type Annotation, bullets, code, details, truncateText } from '@sluice/report';
import {
  badCases,
  createSourcePaths,
  flakyCases,
  locationOf,
  readTestReport,
  type SourcePaths,
  type TestReport,
  testBlocks,
  testFormats,
  testId,
  totalsOf,
} from '@sluice/test-results';
import { type Check, decide } from '@sluice/verdict';
import { checksOf } from './checks.ts';

export default defineGate({
  name: 'test-report',
  inputs: {
    files: globs(),
    format: oneOf(['auto', ...testFormats]),
    'min-tests': integer(0),
    'max-skipped': optional(percent()),
    'expected-reports': optional(integer(1)),
    slowest: integer(0, 100),
  },
  async run(inputs, io) {
    const found = await io.files.glob(inputs.files);
    const reports: TestReport[] = [];
    const unreadable: Check[] = [];
    const files: { path: string; tests: number; problem: string | undefined }[] = [];
    const warnings: string[] = [];
    for (const { path } of found) {
      const result = await readTestReport(io.files.stream(path), inputs.format);
      const report = result.ok ? result.report : result.partial;
      if (report !== undefined) {
        reports.push(report);
        warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
      }
      if (!result.ok) {
        const status = result.problem === 'empty' ? 'inconclusive' : 'error';
        unreadable.push({ name: path, status, reason: result.message });
      }
      files.push({ path, tests: report?.cases.length ?? 0, problem: result.ok ? undefined : result.message });
    }
    const totals = totalsOf(reports);
    const checks = checksOf(found.length, reports, totals, {
      files: inputs.files,
      minTests: inputs['min-tests'],
      maxSkipped: inputs['max-skipped'],
      expectedReports: inputs['expected-reports'],
    });
    const verdict = decide([...unreadable, ...checks]);
    const paths = createSourcePaths(await sourceTree());
    for (const warning of warnings.slice(0, 10)) io.log.warning(warning);
    return {
      verdict,
      outputs: {
        tests: totals.tests,
        passed: totals.passed,
        failures: totals.failures,
        errors: totals.errors,
        skipped: totals.skipped,
        flaky: totals.flaky,
        duration: Math.round(totals.seconds * 1000) / 1000,
        suites: totals.suites,
        files: found.length,
      },
      title: 'Tests',
      summary: [
        ...(reports.length === 0
          ? []
          : testBlocks(reports, { totals, slowest: inputs.slowest, locate: (test) => locationOf(test, paths) })),
        ...(files.length < 2 && warnings.length === 0
          ? []
          : [
              details(`Reports (${files.length})`, [
                bullets(
                  files
                    .slice(0, 50)
                    .map(({ path, tests, problem }) => [code(path), `: ${problem ?? `${tests} tests`}`]),
                ),
                ...(warnings.length === 0 ? [] : [bullets(warnings.slice(0, 50))]),
              ]),
            ]),
      ],
      annotations: annotationsOf(reports, paths),
      report: { totals, files, warnings, failed: failuresOf(reports, paths), flaky: flakyCases(reports).map(testId) },
    };

    async function sourceTree() {
      const tracked = reports.length === 0 ? undefined : await trackedFiles(io.git);
      return { tracked: tracked?.paths ?? [], root: tracked?.root ?? io.files.root, project: tracked?.prefix ?? '' };
    }
  },
});

/** Errors before failures: they hide what would be learnt from the other tests. */
function annotationsOf(reports: readonly TestReport[], paths: SourcePaths): readonly Annotation[] {
  const bad = badCases(reports).map((test): Annotation => {
    const failure = test.failures.at(-1);
    const message = truncateText(failure?.message || failure?.details || 'did not pass', 1000);
    const location = locationOf(test, paths);
    const place = location === undefined ? {} : location;
    return { level: 'error', title: testId(test), message, rank: test.outcome === 'error' ? 2 : 1, ...place };
  });
  const flaky = flakyCases(reports).map((test): Annotation => {
    const place = locationOf(test, paths) ?? {};
    return { level: 'warning', title: `Flaky: ${testId(test)}`, message: `Passed in try ${test.attempts}.`, ...place };
  });
  return [...bad, ...flaky];
}

const failuresReported = 1000;

function failuresOf(reports: readonly TestReport[], paths: SourcePaths): readonly unknown[] {
  return badCases(reports)
    .slice(0, failuresReported)
    .map((test) => {
      const failure = test.failures.at(-1);
      return {
        test: testId(test),
        suite: test.suite,
        outcome: test.outcome,
        attempts: test.attempts,
        location: locationOf(test, paths),
        message: failure?.message ?? '',
        details: failure?.details ?? '',
      };
    });
}
