import { formatLimit, type RegressionLimit } from '@sluice/action';
import {
  compareShares,
  type Estimate,
  formatInterval,
  formatPoints,
  formatRatioChange,
  judgeChange,
  mapEstimate,
  type Regression,
  shiftOf,
} from '@sluice/statistics';
import { decide, type Percent, type Status } from '@sluice/verdict';
import type { HealthWindow } from './health-window.ts';

export interface WindowLimits {
  readonly regression: RegressionLimit;
  /** Percentage points. */
  readonly errorIncrease: Percent;
}

export interface ComparedHealth {
  readonly kind: 'latency' | 'failures';
  /** Of the check; `failed rounds`. */
  readonly name: string;
  readonly status: Status;
  readonly reason: string;
  /** Of latencies the medians in milliseconds, of rounds the shares. */
  readonly before: number;
  readonly after: number;
  /** Of latencies a ratio, of rounds a difference of shares. */
  readonly change: Estimate;
  /** The smallest change that would have been called worse in 80 of 100 watches, in the same unit. */
  readonly detectable: number | undefined;
}

export interface WindowComparison {
  readonly status: Status;
  readonly reason: string;
  readonly compared: readonly ComparedHealth[];
  readonly rounds: { readonly before: number; readonly after: number };
}

/** Together as sure as a single comparison would be. */
const confidence = 0.95;

/**
 * The rounds of the watch against those before the deployment: whether a check became slower, by the shift of the logarithms of its latencies,
 * and whether more rounds fail. What the windows cannot tell is inconclusive.
 */
export function compareWindows(after: HealthWindow, before: HealthWindow, limits: WindowLimits): WindowComparison {
  const each = 1 - (1 - confidence) / (before.checks.length + 1);
  const compared = [
    ...before.checks.map((check, index) => compareLatency(check, after.checks[index], limits.regression, each)),
    compareFailures(after, before, limits.errorIncrease, each),
  ];
  const { status, reason } = decide(compared);
  return { status, reason, compared, rounds: { before: before.failed.length, after: after.failed.length } };
}

type CheckWindow = HealthWindow['checks'][number];

function compareLatency(
  before: CheckWindow,
  after: CheckWindow | undefined,
  limit: RegressionLimit,
  each: number,
): ComparedHealth {
  const [newer, older] = [after?.latencies ?? [], before.latencies];
  const change = mapEstimate(shiftOf(newer.map(Math.log), older.map(Math.log), each), Math.exp);
  const medians = { before: median(older), after: median(newer) };
  const shared = { kind: 'latency', name: before.name, ...medians, change } as const;
  if (before.failures * 2 >= older.length) {
    const reason = `nothing to compare with: it was good in ${older.length - before.failures} of ${older.length} rounds before`;
    return { ...shared, status: 'inconclusive', reason, detectable: undefined };
  }
  const accepted = Math.max(1 + limit.share, 1 + limit.leastMs / medians.before);
  const judged = judgeChange(mapEstimate(change, Math.log), Math.log(accepted), each);
  const times = `${formatMedian(medians.before)} before, ${formatMedian(medians.after)} now`;
  const shown = `${formatRatioChange(change.value)} (${formatInterval(change, formatRatioChange)}; ${times}), at most ${formatLimit(limit)} slower wanted`;
  const detectable = judged.detectable === undefined ? undefined : Math.exp(judged.detectable);
  return { ...shared, ...told(judged, shown), detectable };
}

function compareFailures(after: HealthWindow, before: HealthWindow, limit: Percent, each: number): ComparedHealth {
  const [newer, older] = [after.failed, before.failed];
  const shared = { kind: 'failures', name: 'failed rounds' } as const;
  if (newer.length === 0 || older.length === 0) {
    const nothing = { value: Number.NaN, lower: undefined, upper: undefined };
    const reason = 'no round could be asked';
    return { ...shared, before: 0, after: 0, change: nothing, status: 'inconclusive', reason, detectable: undefined };
  }
  const compared = compareShares(newer, older, each);
  const judged = judgeChange(compared.change, Number(limit.scaled) / 1_000_000, each);
  const counts = `${failures(older)} of ${older.length} before, ${failures(newer)} of ${newer.length} now`;
  const { change } = compared;
  const shown = `${formatPoints(change.value)} (${formatInterval(change, formatPoints)}; ${counts}), at most +${limit.text} points wanted`;
  const shares = { before: compared.older.value, after: compared.newer.value };
  return { ...shared, ...shares, change, ...told(judged, shown), detectable: judged.detectable };
}

function told({ decision, factor }: Regression, shown: string): Pick<ComparedHealth, 'status' | 'reason'> {
  switch (decision) {
    case 'worse':
      return { status: 'fail', reason: shown };
    case 'within':
      return { status: 'pass', reason: shown };
    case 'unclear': {
      const advice =
        factor === undefined ? '' : `; about ${Math.ceil(factor * 10) / 10} times as many rounds would decide`;
      return { status: 'inconclusive', reason: `${shown}: too few rounds to tell${advice}` };
    }
  }
}

const failures = (failed: readonly boolean[]): number => failed.filter((one) => one).length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
}

const formatMedian = (ms: number): string => (Number.isNaN(ms) ? 'unknown' : `${Math.round(ms)} ms`);
