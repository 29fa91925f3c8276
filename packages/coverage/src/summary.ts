import { type Block, type Cell, code, details, type Inline, link, paragraph, sparkline, table } from '@sluice/report';
import { difference, formatPoints, formatRatio, formatRatioWithCounts, type Ratio } from '@sluice/verdict';
import type { BaselinePoint } from './baseline.ts';
import { branchRatio, type FileCoverage, formatRanges, lineRatio, missingRanges, partialLines } from './coverage.ts';
import type { PatchCoverage, PatchFile } from './patch.ts';

type Range = readonly [from: number, to: number];

export interface CoverageSummary {
  readonly files: readonly FileCoverage[];
  /** Coverage of the changed lines, where there is a change to look at. */
  readonly patch: PatchCoverage | undefined;
  readonly baseline: Ratio | undefined;
  readonly components: readonly ComponentSummary[];
  /** Totals over time, oldest first; the last is the present one. */
  readonly history: readonly Pick<BaselinePoint, 'lines'>[];
  /** Where a range of lines can be looked at; `undefined` where there is no such place. */
  readonly urlOf: (path: string, range: Range) => string | undefined;
}

export interface ComponentSummary {
  readonly name: string;
  readonly lines: Ratio;
  readonly branches: Ratio;
  readonly patch: Ratio | undefined;
  readonly baseline: Ratio | undefined;
}

const filesShown = 20;
const changedShown = 50;
const rangesShown = 12;

/** Totals, then the changed files with the places that no test runs. */
export function coverageBlocks(summary: CoverageSummary): readonly Block[] {
  return [totals(summary), ...trend(summary.history), ...changedFiles(summary)];
}

const right = (title: string) => ({ title, align: 'right' as const });

function totals({ files, patch, baseline, components }: CoverageSummary): Block {
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  const change = baseline !== undefined || components.some((component) => component.baseline !== undefined);
  const row = (name: Cell, cells: readonly Cell[], moved: Cell): readonly Cell[] => [
    name,
    ...cells,
    ...(change ? [moved] : []),
  ];
  const measured = (ratio: Ratio): string => (ratio.total === 0 ? 'not measured' : formatRatioWithCounts(ratio));
  const wide = components.length > 0;
  const columns = wide
    ? ['', right('Lines'), right('Branches'), ...(patch === undefined ? [] : [right('Changed lines')])]
    : ['', right('Covered')];
  const patchCell = (ratio: Ratio | undefined): readonly Cell[] =>
    patch === undefined ? [] : [ratio === undefined || ratio.total === 0 ? '–' : formatRatioWithCounts(ratio)];
  const rows = wide
    ? [
        row('All', [measured(lines), measured(branches), ...patchCell(patch?.ratio)], points(baseline, lines)),
        ...components.map((component) =>
          row(
            component.name,
            [measured(component.lines), measured(component.branches), ...patchCell(component.patch)],
            points(component.baseline, component.lines),
          ),
        ),
      ]
    : [
        row('Lines', [measured(lines)], points(baseline, lines)),
        row('Branches', [measured(branches)], ''),
        ...(patch === undefined ? [] : [row('Changed lines', [changedTotal(patch.ratio)], '')]),
        row('Files', [String(files.length)], ''),
      ];
  return table([...columns, ...(change ? [right('Change')] : [])], rows);
}

function changedTotal(ratio: Ratio): string {
  return ratio.total === 0 ? 'none is code' : formatRatioWithCounts(ratio);
}

function points(from: Ratio | undefined, to: Ratio): string {
  const scaled = from === undefined ? undefined : difference(from, to);
  if (scaled === undefined) return '';
  return scaled === 0n ? '±0.00 points' : `${formatPoints(scaled)} points`;
}

function trend(history: CoverageSummary['history']): readonly Block[] {
  const shown = history.map(({ lines }) => lines).filter(({ total }) => total > 0);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || shown.length < 3) return [];
  const bars = sparkline(shown.map(({ covered, total }) => covered / total));
  return [paragraph(`The last ${shown.length} totals: ${formatRatio(first)} `, code(bars), ` ${formatRatio(last)}`)];
}

function changedFiles({ patch, urlOf }: CoverageSummary): readonly Block[] {
  if (patch === undefined || patch.files.length === 0) return [];
  const uncovered = patch.files.filter(({ ratio }) => ratio.covered < ratio.total);
  if (uncovered.length === 0) return [paragraph('Tests run every line of code that was changed.')];
  const rows = uncovered
    .slice(0, changedShown)
    .map((file) => [code(file.path), formatRatioWithCounts(file.ratio), places(file, urlOf)]);
  const rest = patch.files.length - uncovered.length;
  return [
    table(['Changed file', right('Changed lines'), 'No test runs'], rows, Math.max(0, uncovered.length - changedShown)),
    ...(rest > 0
      ? [paragraph(`Of ${rest} more changed ${rest === 1 ? 'file' : 'files'} every changed line is covered.`)]
      : []),
  ];
}

function places({ path, hunks, unmeasured }: PatchFile, urlOf: CoverageSummary['urlOf']): readonly Inline[] {
  if (unmeasured) return ['any line: no report knows this file'];
  return linked(
    path,
    hunks.flatMap(({ ranges }) => ranges),
    urlOf,
  );
}

function linked(path: string, ranges: readonly Range[], urlOf: CoverageSummary['urlOf']): readonly Inline[] {
  const shown = ranges.slice(0, rangesShown).flatMap((range, index): readonly Inline[] => {
    const url = urlOf(path, range);
    const label = formatRanges([range]);
    return [...(index === 0 ? [] : [', ']), url === undefined ? label : link(label, url)];
  });
  return ranges.length > rangesShown ? [...shown, `, and ${ranges.length - rangesShown} more`] : shown;
}

/** The files with the most lines that never ran; folded when there is a change, which comes first. */
export function mostToGain({ files, patch, urlOf }: CoverageSummary): readonly Block[] {
  const incomplete = files
    .map((file) => ({ file, ratio: lineRatio([file]), partial: partialLines(file) }))
    .filter(({ ratio, partial }) => ratio.covered < ratio.total || partial.length > 0)
    .sort(
      (a, b) =>
        b.ratio.total - b.ratio.covered - (a.ratio.total - a.ratio.covered) || b.partial.length - a.partial.length,
    );
  if (incomplete.length === 0) return [paragraph('Every line and every branch that was measured is covered.')];
  const rows = incomplete.slice(0, filesShown).map(({ file, ratio, partial }) => [
    code(file.path),
    formatRatioWithCounts(ratio),
    linked(file.path, missingRanges(file), urlOf),
    linked(
      file.path,
      partial.map((line) => [line, line] as const),
      urlOf,
    ),
  ]);
  const columns = ['File', right('Lines'), 'Missing lines', 'Branches missing at'];
  const whole = table(columns, rows, Math.max(0, incomplete.length - filesShown));
  return patch === undefined ? [whole] : [details(`Files with most to gain (${incomplete.length})`, [whole])];
}
