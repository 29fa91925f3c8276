import type { Io, LoadAnswer, Outputs, RegressionLimit } from '@sluice/action';
import {
  compareReleases,
  comparisonBlocks,
  createPairedSchedule,
  isExpected,
  judge,
  judgeComparison,
  type Measurement,
  measure,
  measurementBlocks,
  type ReleaseComparison,
  type Thresholds,
} from '@sluice/load';
import { decide, type Percent, verdictOf } from '@sluice/verdict';
import { outputsOf } from './outputs.ts';
import { maskCredentials, type RunInputs, requestsBefore, requestsOf, shown } from './plan.ts';

interface BothInputs extends RunInputs {
  readonly 'max-regression': RegressionLimit;
  readonly 'max-error-increase': Percent;
}

/** Both releases in turns: the thresholds are for the new one, and it must not be worse than the old one. */
export async function judgeBoth(inputs: BothInputs, thresholds: Thresholds, io: Io) {
  const newer = await requestsOf(inputs, io.files);
  const older = await requestsBefore(newer, inputs, io.files);
  const requests = [...newer, ...older];
  maskCredentials(requests, io.log);
  const { rate } = inputs;
  const schedule = createPairedSchedule(
    {
      rate,
      warmUpMs: inputs['warm-up'],
      durationMs: inputs.duration,
      weights: newer.map(({ weight }) => weight),
    },
    io.clock.random,
  );
  const warmUp = schedule.measuredFrom / 2;
  const measured = schedule.count / 2 - warmUp;
  io.log.info(
    `Sending ${rate} requests per second to each release, in turns: ${warmUp} each to warm up, then ${measured} each that count.`,
  );
  const run = await io.load.run({
    ...schedule,
    requests,
    timeoutMs: inputs.timeout,
    maxConnections: inputs['max-connections'],
  });
  const isSuccess = ({ request, status }: LoadAnswer): boolean => isExpected(requests[request], status);
  const isNewer = ({ request }: LoadAnswer): boolean => request < newer.length;
  const sides = {
    newer: run.answers.filter(isNewer),
    older: run.answers.filter((answer) => !isNewer(answer)),
  };
  const [now, before] = [sides.newer, sides.older].map((answers) => measure({ ...run, answers }, rate, isSuccess));
  const title = 'Load test of two releases';
  const described = { requests: newer.map(shown), comparedWith: older.map(shown) };
  if (now === undefined || before === undefined) {
    const verdict = verdictOf('inconclusive', 'run', 'no request was measured');
    const report = { ...described, measurement: null, comparison: null };
    return { verdict, outputs: { requests: 0 }, title, summary: [], annotations: [], report };
  }
  const comparison = compareReleases(sides, thresholds, isSuccess);
  const limits = { regression: inputs['max-regression'], errorIncrease: inputs['max-error-increase'], rate };
  const verdict = run.cancelled
    ? verdictOf('inconclusive', 'run', 'the job was cancelled before the end')
    : decide([...judge(seenBySides(now, before), thresholds), ...judgeComparison(comparison, limits)]);
  const outputs: Outputs = { ...outputsOf(now), regression: worstChange(comparison) };
  return {
    verdict,
    outputs,
    title,
    summary: [...measurementBlocks(now), ...comparisonBlocks(comparison, before, limits)],
    annotations: [],
    report: { ...described, measurement: now, measurementBefore: before, comparison },
  };
}

/** There is one generator: whichever side it was late for, neither proves anything good. */
const seenBySides = (now: Measurement, before: Measurement): Measurement => ({
  ...now,
  saturation: now.saturation ?? before.saturation,
});

/** In percent, of the judged percentile that changed most for the worse; `undefined` when none can be told. */
function worstChange({ percentiles, judged }: ReleaseComparison): number | undefined {
  const known = judged
    .map((name) => percentiles[name])
    .filter(({ change, older }) => change.upper !== undefined && Number.isFinite(change.value + older.value))
    .map(({ change }) => change.value);
  return known.length === 0 ? undefined : Math.round((Math.max(...known) - 1) * 1000) / 10;
}
