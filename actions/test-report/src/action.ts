import { defineGate, globs, integer, oneOf, optional, percent, string } from '@sluice/action';
import { trackedFiles } from '@sluice/git';
import { type Block, bullets, code, details } from '@sluice/report';
import {
  badCases,
  baselineOf,
  compareWithBaseline,
  createLocator,
  createSourcePaths,
  type SourceLocation,
  testBlocks,
  testFormats,
  totalsOf,
  writeBaseline,
} from '@sluice/test-results';
import { decide } from '@sluice/verdict';
import { annotationsOf } from './annotations.ts';
import { checksOf } from './checks.ts';
import { type Collection, collectReports } from './collection.ts';
import { quarantineOf } from './quarantine-file.ts';
import { passedElsewhere, reportDetails } from './report-details.ts';
import { checkPlans } from './split-plans.ts';
import { storedBaseline } from './stored-baseline.ts';

export default defineGate({
  name: 'test-report',
  inputs: {
    files: globs(),
    format: oneOf(['auto', ...testFormats]),
    'min-tests': integer(1),
    'max-skipped': optional(percent()),
    'max-test-drop': optional(percent()),
    'expected-reports': optional(integer(1)),
    plans: globs(),
    quarantine: optional(string()),
    baseline: optional(string()),
    slowest: integer(0, 100),
  },
  async run(inputs, io) {
    const collection = await collectReports(inputs.files, inputs.format, io.files);
    const { reports } = collection;
    const locator = createLocator(createSourcePaths(await sourceTree()));
    const quarantine = await quarantineOf(inputs.quarantine, reports, locator, io);
    const totals = totalsOf(reports, quarantine.result.isShielded);
    const stored = await storedBaseline(inputs.baseline, io);
    const now =
      inputs.baseline === undefined || reports.length === 0 ? undefined : baselineOf(reports, io.github.context.sha);
    const comparison =
      stored.baseline === undefined || now === undefined ? undefined : compareWithBaseline(stored.baseline, now);
    const checks = checksOf(
      {
        found: collection.files.length,
        distinct: collection.distinct,
        reports,
        totals,
        bad: badCases(reports).filter((test) => !quarantine.result.isShielded(test)),
        comparison,
        unproven: quarantine.unproven,
      },
      {
        files: inputs.files,
        minTests: inputs['min-tests'],
        maxSkipped: inputs['max-skipped'],
        maxTestDrop: inputs['max-test-drop'],
        expectedReports: inputs['expected-reports'],
      },
    );
    const plans = await checkPlans(inputs.plans, reports, locator, io.files);
    const notes = [...quarantine.notes, ...(stored.note === '' ? [] : [stored.note])];
    for (const text of [...collection.warnings, ...notes].slice(0, warningsShown)) io.log.warning(text);
    const elsewhere = passedElsewhere(collection);
    const verdict = decide([...collection.checks, ...checks, ...plans]);
    return {
      verdict,
      outputs: {
        tests: totals.tests,
        passed: totals.passed,
        failures: totals.failures,
        errors: totals.errors,
        skipped: totals.skipped,
        flaky: totals.flaky,
        quarantined: totals.quarantined,
        'new-failures': comparison?.newFailures.length,
        duration: Math.round(totals.seconds * 1000) / 1000,
        suites: totals.suites,
        files: collection.files.length,
        baseline:
          now === undefined ? undefined : await io.files.at(io.host.reports).write('baseline.json', writeBaseline(now)),
      },
      title: 'Tests',
      summary: [
        ...(reports.length === 0
          ? []
          : testBlocks(reports, {
              totals,
              slowest: inputs.slowest,
              locator,
              quarantine: quarantine.result,
              comparison,
              counts: verdict.status !== 'pass',
              passedElsewhere: elsewhere,
              urlOf: sourceUrl,
            })),
        ...noteBlocks(notes),
        ...fileBlocks(collection),
      ],
      annotations: annotationsOf(reports, locator, quarantine.result, new Set(comparison?.newFailures)),
      report: reportDetails({
        collection,
        totals,
        locator,
        quarantine: quarantine.result,
        comparison,
        passedElsewhere: elsewhere,
        notes,
      }),
    };

    /** Without a report there is nothing to look for in it. */
    async function sourceTree() {
      if (reports.length === 0) return { tracked: [], root: io.files.root, project: '' };
      const tracked = reports.length === 0 ? undefined : await trackedFiles(io.git);
      return { tracked: tracked?.paths ?? [], root: tracked?.root ?? io.files.root, project: tracked?.prefix ?? '' };
    }

    /** At the commit that was tested: there the numbers of the lines are right. */
    function sourceUrl({ path, line }: SourceLocation): string | undefined {
      const { serverUrl, owner, repo, sha } = io.github.context;
      if (serverUrl === '' || owner === '' || sha === '') return undefined;
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      return `${serverUrl}/${owner}/${repo}/blob/${sha}/${encoded}#L${line}`;
    }
  },
});

const warningsShown = 10;
const listed = 50;

function noteBlocks(notes: readonly string[]): readonly Block[] {
  return notes.length === 0 ? [] : [bullets(notes.slice(0, listed))];
}

function fileBlocks({ files, warnings }: Collection): readonly Block[] {
  if (files.length < 2 && warnings.length === 0) return [];
  const items = files
    .slice(0, listed)
    .map(({ path, tests, format, problem }) => [
      code(path),
      `: ${problem ?? `${tests} ${tests === 1 ? 'test' : 'tests'} (${format ?? ''})`}`,
    ]);
  const rest = files.length > listed ? [`and ${files.length - listed} more`] : [];
  return [
    details(`Reports (${files.length})`, [
      bullets([...items, ...rest]),
      ...(warnings.length === 0 ? [] : [bullets(warnings.slice(0, listed))]),
    ]),
  ];
}
