import {
  boolean,
  defineGate,
  globs,
  integer,
  lines,
  oneOf,
  optional,
  percent,
  string,
  UserError,
} from '@sluice/action';
import {
  changeBlocks,
  checkThresholds,
  coverageBlocks,
  coverageFormats,
  fileAnnotations,
  lineRatio,
  type MergedFile,
  mostToGain,
  parseComponents,
  parsePathMap,
  patchAnnotations,
  type Thresholds,
} from '@sluice/coverage';
import { type Check, decide, formatRatio, meets } from '@sluice/verdict';
import { noChange, readChange } from './change.ts';
import { type Collection, collect } from './collection.ts';
import { compareWithBaseline } from './comparison.ts';
import { measureComponents } from './measured-components.ts';
import { contextBlocks, notes } from './notes.ts';
import { coverageOutputs, writeReports } from './outputs.ts';
import { reportOf } from './report.ts';
import { sourceLinks } from './source-links.ts';

export default defineGate({
  name: 'coverage-gate',
  inputs: {
    name: optional(string()),
    files: globs(),
    format: oneOf(['auto', ...coverageFormats]),
    'fail-under': optional(percent()),
    'fail-under-branch': optional(percent()),
    'fail-under-file': optional(percent()),
    'fail-under-patch': optional(percent()),
    'max-drop': optional(percent()),
    components: optional(string()),
    base: optional(string()),
    'ignore-whitespace': boolean(),
    source: globs(),
    exclude: globs(),
    'expected-reports': optional(integer(1)),
    manifests: globs(),
    baseline: string(),
    'path-map': lines(),
  },
  async run(inputs, io) {
    const { rules, problems } = parsePathMap(inputs['path-map']);
    const parsed = await parseComponents(inputs.components ?? '');
    const wrong = [
      ...problems.map((problem) => `\`path-map\`: ${problem}.`),
      ...(parsed.ok ? [] : parsed.problems.map((problem) => `\`components\`: ${problem}.`)),
    ];
    if (wrong.length > 0 || !parsed.ok) throw new UserError(wrong.join('\n'));

    const collection = await collect(
      {
        files: inputs.files,
        manifests: inputs.manifests,
        format: inputs.format,
        source: inputs.source,
        exclude: inputs.exclude,
        expectedReports: inputs['expected-reports'],
        rules,
      },
      io,
    );
    const { files } = collection;
    const measured = files.length > 0;
    const change = measured
      ? await readChange(
          { base: inputs.base, ignoreWhitespace: inputs['ignore-whitespace'], sourceGiven: inputs.source.length > 0 },
          collection,
          io,
        )
      : noChange;
    const place = measured ? inputs.baseline : 'none';
    const baseline = await compareWithBaseline(place, inputs.name, collection, change, io);
    const thresholds: Thresholds = {
      line: inputs['fail-under'],
      branch: inputs['fail-under-branch'],
      file: inputs['fail-under-file'],
      patch: inputs['fail-under-patch'],
      drop: inputs['max-drop'],
    };
    const components = measureComponents(parsed.components, collection, change, baseline);
    const whole = { files, patch: change.measured, baseline: baseline.measured() };
    const verdict = decide([
      ...collection.checks,
      ...(measured ? [...checkThresholds(whole, thresholds), ...components.checks] : noFiles(collection)),
    ]);

    const written = measured ? await writeReports(inputs.name, collection, change, io) : undefined;
    const kept =
      collection.checks.length === 0 && measured ? await baseline.keep(verdict.status === 'fail') : undefined;
    const said = notes(collection, change, baseline, kept, thresholds);
    for (const warning of said.warnings) io.log.warning(warning);
    for (const notice of said.notices) io.log.notice(notice);
    const title = inputs.name === undefined ? 'Coverage' : `Coverage of ${inputs.name}`;
    const summary = {
      files,
      patch: change.patch,
      baseline: baseline.before,
      components: components.rows,
      history: baseline.history,
      urlOf: sourceLinks(io.github.context, change.comparison),
    };
    return {
      verdict,
      instance: inputs.name,
      outputs: coverageOutputs(collection, change, baseline, written),
      title: measured ? `${title} ${formatRatio(lineRatio(files))}` : title,
      summary: [
        ...(measured ? [...contextBlocks(change, baseline), ...coverageBlocks(summary)] : []),
        ...(baseline.attribution === undefined ? [] : changeBlocks(baseline.attribution)),
        ...(measured ? mostToGain(summary) : []),
        ...said.blocks,
      ],
      annotations:
        change.patch !== undefined
          ? patchAnnotations(change.patch)
          : verdict.status === 'fail'
            ? fileAnnotations(guilty(files, thresholds))
            : [],
      report: reportOf(collection, change, baseline, components.rows),
    };
  },
});

/** Reports that are there and say nothing. */
function noFiles(collection: Collection): readonly Check[] {
  if (collection.checks.length > 0) return [];
  return [{ name: 'coverage', status: 'inconclusive', reason: 'the reports name no file with code' }];
}

/** The files that pull a total down. */
function guilty(files: readonly MergedFile[], thresholds: Thresholds): readonly MergedFile[] {
  const bar = thresholds.file ?? thresholds.line;
  return files.filter((file) => bar === undefined || meets(lineRatio([file]), bar) === false);
}
