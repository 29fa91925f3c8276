import { type Block, bullets, heading, paragraph, table } from '@sluice/report';
import { formatRatioWithCounts } from '@sluice/verdict';
import { formatMs } from './judge.ts';
import { confidence, type Measurement } from './measurement.ts';
import { percentileNames } from './thresholds.ts';

/** Latencies with their bounds, failures by kind, and what was really sent. */
export function measurementBlocks(measurement: Measurement): readonly Block[] {
  const { requests, failures, failureKinds, percentiles, slowestMs, sinceSent } = measurement;
  const rows = percentileNames.map((name) => {
    const { value, bounds } = percentiles[name];
    const least = bounds.lower === undefined ? 'too few requests' : formatMs(bounds.lower);
    const most = bounds.upper === undefined ? 'too few requests' : formatMs(bounds.upper);
    return [name, formatMs(value), least, most];
  });
  const share = `${confidence * 100} %`;
  return [
    paragraph(
      `${requests} requests, ${measurement.achievedRate.toFixed(1)} per second sent (${measurement.intendedRate} wanted), `,
      `${measurement.connections} connections, ${formatRatioWithCounts({ covered: failures, total: requests })} failed.`,
    ),
    table(['Latency', 'Measured', `at least (${share} sure)`, `at most (${share} sure)`], rows),
    paragraph(
      `Slowest: ${formatMs(slowestMs)}. Latency counts from the moment at which a request was due; from that at which it was `,
      `really sent p99 is ${formatMs(sinceSent.p99)}.`,
    ),
    ...(failureKinds.length === 0
      ? []
      : [heading(4, 'Failures'), bullets(failureKinds.slice(0, 10).map(([kind, times]) => [`${kind}: ${times}`]))]),
  ];
}
