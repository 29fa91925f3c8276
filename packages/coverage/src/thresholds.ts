import {
  type Check,
  difference,
  formatPoints,
  formatRatio,
  formatRatioWithCounts,
  meets,
  missingToDropAtMost,
  missingToMeet,
  type Percent,
  type Ratio,
} from '@sluice/verdict';
import { branchRatio, type FileCoverage, lineRatio } from './coverage.ts';

/** Least percentages; of `drop`, most percentage points. */
export interface Thresholds {
  readonly line?: Percent | undefined;
  readonly branch?: Percent | undefined;
  readonly file?: Percent | undefined;
  readonly patch?: Percent | undefined;
  readonly drop?: Percent | undefined;
}

/** What the thresholds of the whole, or of one component, are held against. */
export interface Measurement {
  readonly files: readonly FileCoverage[];
  readonly patch: MeasuredPatch;
  readonly baseline: MeasuredBaseline;
}

export type MeasuredPatch =
  | { readonly kind: 'measured'; readonly ratio: Ratio }
  /** There is no change to look at: a push, or no code is changed by it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export type MeasuredBaseline =
  | {
      readonly kind: 'found';
      readonly lines: Ratio;
      /** Where it comes from, for people: `abc1234, 2 commits before the merge base`. */
      readonly label: string;
      /** Lines that ran then, did not run now, and are known to change from run to run. */
      readonly unstable: number;
    }
  | { readonly kind: 'none' }
  /** What a change began from could not be found, so nor could what was measured there. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** One check for each threshold that can be judged; of files only those that are below, or one for all. */
export function checkThresholds(measured: Measurement, thresholds: Thresholds, component?: string): readonly Check[] {
  const name = (what: string): string => (component === undefined ? what : `${component}: ${what}`);
  const lines = lineRatio(measured.files);
  const checks: Check[] = [];
  const { line, branch, file, patch, drop } = thresholds;
  if (line !== undefined) checks.push(least(name('line coverage'), lines, line, 'line'));
  if (branch !== undefined) checks.push(least(name('branch coverage'), branchRatio(measured.files), branch, 'branch'));
  if (file !== undefined) checks.push(...fileChecks(name('each file'), measured.files, file));
  if (patch !== undefined) checks.push(...patchCheck(name('patch coverage'), measured.patch, patch));
  if (drop !== undefined) checks.push(...dropCheck(name('change of line coverage'), measured.baseline, lines, drop));
  if (checks.length > 0 || component !== undefined) return checks;
  const why = Object.values(thresholds).some((threshold) => threshold !== undefined)
    ? 'no threshold could be applied here'
    : 'no threshold given';
  const reason = `${formatRatioWithCounts(lines)}, ${why}`;
  return [{ name: 'line coverage', status: lines.total === 0 ? 'inconclusive' : 'pass', reason }];
}

type Unit = 'line' | 'branch' | 'changed line';

const plurals: Readonly<Record<Unit, string>> = { line: 'lines', branch: 'branches', 'changed line': 'changed lines' };

function least(name: string, ratio: Ratio, threshold: Percent, unit: Unit): Check {
  const met = meets(ratio, threshold);
  if (met === undefined) return { name, status: 'inconclusive', reason: nothingMeasured(unit) };
  const rest = more(missingToMeet(ratio, threshold), unit);
  const reason = `${formatRatioWithCounts(ratio)}, at least ${threshold.text}% wanted${rest}`;
  return { name, status: met ? 'pass' : 'fail', reason };
}

/** `: 7 more lines`. */
function more(missing: number, unit: Unit): string {
  return missing === 0 ? '' : `: ${missing} more ${missing === 1 ? unit : plurals[unit]}`;
}

function nothingMeasured(unit: Unit): string {
  return unit === 'branch'
    ? 'the reports have no branches: measure them (coverage.py: `--cov-branch`, or `branch = true`)'
    : 'the reports have no line of code';
}

function fileChecks(name: string, files: readonly FileCoverage[], threshold: Percent): readonly Check[] {
  const measured = files.map((file) => ({ file, ratio: lineRatio([file]) })).filter(({ ratio }) => ratio.total > 0);
  if (measured.length === 0) return [{ name, status: 'inconclusive', reason: nothingMeasured('line') }];
  const below = measured.filter(({ ratio }) => meets(ratio, threshold) === false);
  if (below.length > 0) return below.map(({ file, ratio }) => least(file.path, ratio, threshold, 'line'));
  const reason = `${measured.length} of ${measured.length} files have at least ${threshold.text}%`;
  return [{ name, status: 'pass', reason }];
}

function patchCheck(name: string, patch: MeasuredPatch, threshold: Percent): readonly Check[] {
  switch (patch.kind) {
    case 'none':
      return [];
    case 'unavailable':
      return [{ name, status: 'inconclusive', reason: patch.reason }];
    case 'measured':
      return patch.ratio.total === 0
        ? [{ name, status: 'pass', reason: 'no line of code was changed' }]
        : [least(name, patch.ratio, threshold, 'changed line')];
  }
}

/** A baseline that is not there yet is told elsewhere: it must not keep the first change, or any, from being merged. */
function dropCheck(name: string, baseline: MeasuredBaseline, now: Ratio, threshold: Percent): readonly Check[] {
  if (baseline.kind === 'none') return [];
  if (baseline.kind === 'unavailable') return [{ name, status: 'inconclusive', reason: baseline.reason }];
  const then = baseline.lines;
  const counted = { covered: now.covered + baseline.unstable, total: now.total };
  const points = difference(then, now);
  if (points === undefined) {
    const reason = then.total === 0 ? `the baseline (${baseline.label}) has no line of code` : nothingMeasured('line');
    return [{ name, status: 'inconclusive', reason }];
  }
  const missing = missingToDropAtMost(then, counted, threshold);
  const unstable =
    baseline.unstable === 0
      ? ''
      : `, not counting ${baseline.unstable} ${baseline.unstable === 1 ? 'line that comes and goes' : 'lines that come and go'} from run to run`;
  const reason = `${formatPoints(points)} points (${formatRatio(now)} against ${formatRatioWithCounts(then)} at ${baseline.label})${unstable}, a drop of at most ${threshold.text} allowed${more(missing, 'line')}`;
  return [{ name, status: missing === 0 ? 'pass' : 'fail', reason }];
}
