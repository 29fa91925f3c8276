import { type Check, formatRatioWithCounts, meets, missingToMeet, type Percent, type Ratio } from '@sluice/verdict';
import { branchRatio, type FileCoverage, lineRatio } from './coverage.ts';

export interface Thresholds {
  readonly line: Percent | undefined;
  readonly branch: Percent | undefined;
  readonly file: Percent | undefined;
}

/** One check for each threshold; of the files only those that are below, or one for all. */
export function checkThresholds(files: readonly FileCoverage[], thresholds: Thresholds): readonly Check[] {
  const lines = lineRatio(files);
  const checks: Check[] = [];
  if (thresholds.line !== undefined) checks.push(check('line coverage', lines, thresholds.line, 'line'));
  if (thresholds.branch !== undefined)
    checks.push(check('branch coverage', branchRatio(files), thresholds.branch, 'branch'));
  if (thresholds.file !== undefined) checks.push(...fileChecks(files, thresholds.file));
  if (checks.length > 0) return checks;
  const reason = `${formatRatioWithCounts(lines)}, no threshold given`;
  return [{ name: 'line coverage', status: lines.total === 0 ? 'inconclusive' : 'pass', reason }];
}

function check(name: string, ratio: Ratio, threshold: Percent, unit: 'line' | 'branch'): Check {
  const met = meets(ratio, threshold);
  if (met === undefined) return { name, status: 'inconclusive', reason: nothingMeasured(unit) };
  return { name, status: met ? 'pass' : 'fail', reason: explain(ratio, threshold, unit) };
}

function nothingMeasured(unit: 'line' | 'branch'): string {
  return unit === 'line'
    ? 'the reports have no line of code'
    : 'the reports have no branches: measure them (coverage.py: `--cov-branch`, or `branch = true`)';
}

/** `94.99% (1899/2000), at least 95% wanted: 1 more line`. */
function explain(ratio: Ratio, threshold: Percent, unit: 'line' | 'branch'): string {
  const missing = missingToMeet(ratio, threshold);
  const plural = unit === 'line' ? 'lines' : 'branches';
  const rest = missing === 0 ? '' : `: ${missing} more ${missing === 1 ? unit : plural}`;
  return `${formatRatioWithCounts(ratio)}, at least ${threshold.text}% wanted${rest}`;
}

function fileChecks(files: readonly FileCoverage[], threshold: Percent): readonly Check[] {
  const measured = files.map((file) => ({ file, ratio: lineRatio([file]) })).filter(({ ratio }) => ratio.total > 0);
  const below = measured.filter(({ ratio }) => meets(ratio, threshold) === false);
  if (below.length > 0) return below.map(({ file, ratio }) => check(file.path, ratio, threshold, 'line'));
  const reason = `${measured.length} of ${measured.length} files have at least ${threshold.text}%`;
  return [
    {
      name: 'each file',
      status: measured.length === 0 ? 'inconclusive' : 'pass',
      reason: measured.length === 0 ? nothingMeasured('line') : reason,
    },
  ];
}
