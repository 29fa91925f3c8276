import {
  defineGate,
  duration,
  type InputKind,
  type Io,
  integer,
  lines,
  optional,
  percent,
  regressionLimit,
  string,
  UserError,
} from '@sluice/action';
import {
  createSchedule,
  isExpected,
  judge,
  judgeImported,
  measure,
  measurementBlocks,
  parseThresholds,
  readSummary,
  type Thresholds,
} from '@sluice/load';
import { decide, formatRatio, verdictOf } from '@sluice/verdict';
import { importedBlocks } from './imported.ts';
import { outputsOf } from './outputs.ts';
import { maskCredentials, mostPerSecond, type RunInputs, requestsOf, shown } from './plan.ts';

const rate = (): InputKind<number> => {
  const accepts = `requests per second, more than 0 and at most ${mostPerSecond}`;
  return {
    accepts,
    parse: (text) => {
      const value = Number(text);
      const good = /^\d+(?:\.\d+)?$/u.test(text) && value > 0 && value <= mostPerSecond;
      return good ? { ok: true, value } : { ok: false, expected: accepts };
    },
  };
};

export default defineGate({
  name: 'load-test',
  inputs: {
    'base-url': optional(string()),
    'compare-url': optional(string()),
    'max-regression': regressionLimit(),
    'max-error-increase': percent(),
    path: string(),
    scenario: optional(string()),
    rate: rate(),
    duration: duration(),
    'warm-up': duration(),
    timeout: duration(),
    'max-connections': integer(1, 10_000),
    thresholds: lines(),
    import: optional(string()),
  },
  async run(inputs, io) {
    const thresholds = parseThresholds(inputs.thresholds);
    if (inputs.import !== undefined && inputs['compare-url'] !== undefined)
      throw new UserError('`compare-url` measures, and `import` judges what was measured: give one of them.');
    if (inputs.import !== undefined) return judgeFile(inputs.import, thresholds, io);
    if (inputs['compare-url'] === undefined) return judgeRun(inputs, thresholds, io);
    const { judgeBoth } = await import('./both.ts');
    return judgeBoth(inputs, thresholds, io);
  },
});

async function judgeRun(inputs: RunInputs, thresholds: Thresholds, io: Io) {
  const requests = await requestsOf(inputs, io.files);
  maskCredentials(requests, io.log);
  const schedule = createSchedule({
    rate: inputs.rate,
    warmUpMs: inputs['warm-up'],
    durationMs: inputs.duration,
    weights: requests.map(({ weight }) => weight),
  });
  const measured = schedule.count - schedule.measuredFrom;
  io.log.info(
    `Sending ${inputs.rate} requests per second: ${schedule.measuredFrom} to warm up, then ${measured} that count.`,
  );
  const run = await io.load.run({
    ...schedule,
    requests,
    timeoutMs: inputs.timeout,
    maxConnections: inputs['max-connections'],
  });
  const measurement = measure(run, inputs.rate, ({ request, status }) => isExpected(requests[request], status));
  const verdict = run.cancelled
    ? verdictOf('inconclusive', 'run', 'the job was cancelled before the end')
    : measurement === undefined
      ? verdictOf('inconclusive', 'run', 'no request was measured')
      : decide(judge(measurement, thresholds));
  return {
    verdict,
    outputs: measurement === undefined ? { requests: 0 } : outputsOf(measurement),
    title: 'Load test',
    summary: measurement === undefined ? [] : measurementBlocks(measurement),
    annotations: [],
    report: {
      requests: requests.map(shown),
      measurement: measurement ?? null,
    },
  };
}

async function judgeFile(path: string, thresholds: Thresholds, io: Io) {
  const summary = readSummary(await io.files.text(path, 64 * 1024 * 1024), path);
  const { requests, failures, percentiles } = summary;
  const total = requests ?? 0;
  return {
    verdict: decide(judgeImported(summary, thresholds)),
    outputs: {
      requests: total,
      'achieved-rate': summary.rate,
      'error-rate':
        failures === undefined || total === 0 ? undefined : formatRatio({ covered: failures, total }).replace('%', ''),
      p50: percentiles.p50,
      p95: percentiles.p95,
      p99: percentiles.p99,
    },
    title: `Load test (${summary.tool})`,
    summary: importedBlocks(summary),
    annotations: [],
    report: { imported: summary },
  };
}
