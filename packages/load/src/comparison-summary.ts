import type { RegressionLimit } from '@sluice/action';
import { type Block, details, heading, paragraph, table } from '@sluice/report';
import {
  type Comparison,
  type Estimate,
  formatInterval,
  formatPoints,
  formatRatioChange,
  judgeChange,
  power,
} from '@sluice/statistics';
import type { ReleaseComparison } from './comparison.ts';
import { formatMs } from './judge.ts';
import { type ComparisonLimits, regressionOf } from './judge-comparison.ts';
import type { Measurement } from './measurement.ts';
import { measurementBlocks } from './summary.ts';
import { percentileNames } from './thresholds.ts';

/** Both releases side by side, what changed and how sure that is, and how small a change would have been found. */
export function comparisonBlocks(
  comparison: ReleaseComparison,
  older: Measurement,
  { regression, errorIncrease }: ComparisonLimits,
): readonly Block[] {
  const { percentiles, errors, judged, confidence } = comparison;
  const rows = percentileNames.map((name) => {
    const compared = percentiles[name];
    const note = judged.includes(name) ? '' : ' (not judged)';
    return [`${name}${note}`, ...sidesOf(compared, shownMs), ...changeOf(compared, regression, confidence)];
  });
  const found = judgeChange(errors.change, Number(errorIncrease.scaled) / 1_000_000, confidence).detectable;
  const errorRow = [
    'failed',
    ...sidesOf(errors, shownShare),
    formatPoints(errors.change.value),
    formatInterval(errors.change, formatPoints),
    found === undefined ? 'none' : formatPoints(found),
  ];
  const sure = `${Number((confidence * 100).toFixed(1))} %`;
  const columns = ['', 'New', 'Old', 'Change', `at least, at most (each ${sure} sure)`, 'would have been found from'];
  return [
    heading(4, 'Against the old release'),
    paragraph(
      `${errors.samples} requests each, sent in turns at the same rate. A request that failed is slower than any that did not. `,
      clusters(comparison),
    ),
    table(columns, [...rows, errorRow]),
    paragraph(
      `A change of the size in the last column would have been called worse in ${power * 100} of 100 runs; a smaller one `,
      'may have been missed.',
    ),
    details('The old release by itself', measurementBlocks(older)),
  ];
}

function changeOf(compared: Comparison, limit: RegressionLimit, confidence: number): readonly string[] {
  const { change } = compared;
  if (Number.isNaN(change.value) || !Number.isFinite(compared.older.value)) return ['unknown', 'unknown', 'none'];
  const { detectable } = regressionOf(compared, limit, confidence);
  return [
    formatRatioChange(change.value),
    formatInterval(change, formatRatioChange),
    detectable === undefined ? 'none' : formatRatioChange(detectable),
  ];
}

const sidesOf = ({ newer, older }: Comparison, shown: (value: number) => string): readonly string[] =>
  [newer, older].map((side: Estimate) => shown(side.value));

const shownMs = (ms: number): string => (Number.isFinite(ms) ? formatMs(ms) : 'failed');
const shownShare = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Slow requests that come together are worth fewer. */
function clusters({ percentiles, judged, errors }: ReleaseComparison): string {
  const effects = [errors.designEffect, ...judged.map((name) => percentiles[name].designEffect)];
  const most = Math.max(...effects);
  if (most < 1.5) return '';
  return `Slow or failed ones came in clusters, so they are worth only about ${Math.floor(errors.samples / most)} that depend on nothing. `;
}
