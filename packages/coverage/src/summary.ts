import { type Block, code, paragraph, table } from '@sluice/report';
import { formatRatioWithCounts } from '@sluice/verdict';
import { branchRatio, type FileCoverage, formatRanges, lineRatio, missingRanges, partialLines } from './coverage.ts';

const filesShown = 20;
const rangesShown = 12;

/** Totals, and the files with most to gain first: those with the most lines that never ran. */
export function coverageBlocks(files: readonly FileCoverage[]): readonly Block[] {
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  const totals = table(
    ['', { title: 'Covered', align: 'right' }],
    [
      ['Lines', formatRatioWithCounts(lines)],
      ['Branches', branches.total === 0 ? 'not measured' : formatRatioWithCounts(branches)],
      ['Files', String(files.length)],
    ],
  );
  const incomplete = files
    .map((file) => ({ file, ratio: lineRatio([file]), partial: partialLines(file) }))
    .filter(({ ratio, partial }) => ratio.covered < ratio.total || partial.length > 0)
    .sort(
      (a, b) =>
        b.ratio.total - b.ratio.covered - (a.ratio.total - a.ratio.covered) || b.partial.length - a.partial.length,
    );
  if (incomplete.length === 0) return [totals, paragraph('Every line and every branch that was measured is covered.')];
  const rows = incomplete
    .slice(0, filesShown)
    .map(({ file, ratio, partial }) => [
      code(file.path),
      formatRatioWithCounts(ratio),
      bounded(missingRanges(file)),
      bounded(partial.map((line) => [line, line] as const)),
    ]);
  const columns = ['File', { title: 'Lines', align: 'right' as const }, 'Missing lines', 'Branches missing at'];
  return [totals, table(columns, rows, Math.max(0, incomplete.length - filesShown))];
}

function bounded(ranges: readonly (readonly [number, number])[]): string {
  const shown = formatRanges(ranges.slice(0, rangesShown));
  return ranges.length > rangesShown ? `${shown}, and ${ranges.length - rangesShown} more` : shown;
}
