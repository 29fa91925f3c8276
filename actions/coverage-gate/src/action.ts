import { defineGate, globs, integer, lines, oneOf, optional, percent, UserError } from '@sluice/action';
import {
  badge,
  branchRatio,
  checkThresholds,
  coverageBlocks,
  coverageFormats,
  htmlReport,
  lineRatio,
  type MergedFile,
  missingRanges,
  parsePathMap,
  type Thresholds,
  writeCobertura,
} from '@sluice/coverage';
import { type Annotation, type Block, bullets, code, details } from '@sluice/report';
import { decide, formatRatio, formatRatioWithCounts, meets } from '@sluice/verdict';
import { type Collection, collect } from './collection.ts';

export default defineGate({
  name: 'coverage-gate',
  inputs: {
    files: globs(),
    format: oneOf(['auto', ...coverageFormats]),
    'fail-under': optional(percent()),
    'fail-under-branch': optional(percent()),
    'fail-under-file': optional(percent()),
    source: globs(),
    exclude: globs(),
    'expected-reports': optional(integer(1)),
    'path-map': lines(),
  },
  async run(inputs, io) {
    const { rules, problems } = parsePathMap(inputs['path-map']);
    if (problems.length > 0) throw new UserError(`\`path-map\`: ${problems.join('; ')}.`);
    const collection = await collect(
      {
        files: inputs.files,
        format: inputs.format,
        source: inputs.source,
        exclude: inputs.exclude,
        expectedReports: inputs['expected-reports'],
        rules,
      },
      io,
    );
    const { files } = collection;
    const thresholds: Thresholds = {
      line: inputs['fail-under'],
      branch: inputs['fail-under-branch'],
      file: inputs['fail-under-file'],
    };
    const measured = files.length > 0;
    const verdict = decide([
      ...collection.checks,
      ...(measured ? checkThresholds(files, thresholds) : noFiles(collection)),
    ]);
    const line = lineRatio(files);
    const branch = branchRatio(files);

    const folder = `${io.host.reports}/coverage`;
    if (measured) {
      await io.files.write(`${folder}/cobertura.xml`, writeCobertura(files, io.clock.now()));
      await io.files.write(`${folder}/badge.svg`, badge(line));
      for await (const page of htmlReport(files, collection.textOf)) {
        await io.files.write(`${folder}/html/${page.name}`, page.content);
      }
    }
    for (const warning of collection.warnings.slice(0, warningsShown)) io.log.warning(warning);
    return {
      verdict,
      outputs: {
        'line-coverage': percentOutput(formatRatio(line)),
        'lines-covered': measured ? line.covered : undefined,
        'lines-total': measured ? line.total : undefined,
        'branch-coverage': percentOutput(formatRatio(branch)),
        'branches-covered': measured ? branch.covered : undefined,
        'branches-total': measured ? branch.total : undefined,
        cobertura: measured ? `${folder}/cobertura.xml` : undefined,
        badge: measured ? `${folder}/badge.svg` : undefined,
        html: measured ? `${folder}/html/index.html` : undefined,
      },
      title: measured ? `Coverage ${formatRatio(line)}` : 'Coverage',
      summary: [...(measured ? coverageBlocks(files) : []), ...notes(collection)],
      annotations: verdict.status === 'fail' ? annotationsOf(files, thresholds) : [],
      report: reportOf(collection),
    };
  },
});

const warningsShown = 10;
const noted = 50;

const percentOutput = (text: string): string | undefined => (text === 'n/a' ? undefined : text.replace('%', ''));

/** Reports that are there and say nothing. */
function noFiles(collection: Collection) {
  if (collection.checks.length > 0) return [];
  return [{ name: 'coverage', status: 'inconclusive', reason: 'the reports name no file with code' }] as const;
}

function notes(collection: Collection): readonly Block[] {
  const list = (title: string, items: readonly string[]): readonly Block[] => {
    if (items.length === 0) return [];
    const shown = items.slice(0, noted).map((item) => [code(item)]);
    const rest = items.length > noted ? [[`and ${items.length - noted} more`]] : [];
    return [details(`${title} (${items.length})`, [bullets([...shown, ...rest])])];
  };
  return [
    ...list('Counted as uncovered, because no report knows them', collection.unmeasured),
    ...list('Left out, because they are not in the repository', collection.unmatched),
    ...list('Warnings', collection.warnings),
    ...list(
      'Reports',
      collection.reports.map(({ path, format, problem }) => `${path}: ${problem ?? format}`),
    ),
  ];
}

/** The uncovered runs of the files that pull a total down, the longest first. */
function annotationsOf(files: readonly MergedFile[], thresholds: Thresholds): readonly Annotation[] {
  const guilty = files.filter((file) => {
    const ratio = lineRatio([file]);
    const bar = thresholds.file ?? thresholds.line;
    return bar === undefined || meets(ratio, bar) === false;
  });
  return guilty.flatMap((file) =>
    missingRanges(file).map(([from, to]) => ({
      level: 'warning' as const,
      title: 'Not covered',
      message: from === to ? 'No test runs this line.' : `No test runs lines ${from} to ${to}.`,
      path: file.path,
      line: from,
      endLine: to,
      rank: to - from + 1,
    })),
  );
}

function reportOf(collection: Collection): Readonly<Record<string, unknown>> {
  return {
    lines: lineRatio(collection.files),
    branches: branchRatio(collection.files),
    reports: collection.reports,
    files: collection.files.map((file) => ({
      path: file.path,
      lines: lineRatio([file]),
      branches: branchRatio([file]),
      missing: missingRanges(file),
      coverage: formatRatioWithCounts(lineRatio([file])),
    })),
    unmeasured: collection.unmeasured,
    unmatched: collection.unmatched,
    warnings: collection.warnings,
  };
}
