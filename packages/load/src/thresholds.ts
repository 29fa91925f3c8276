import { didYouMean, parseDuration, UserError } from '@sluice/action';
import { type Percent, parsePercent } from '@sluice/verdict';

export const percentileNames = ['p50', 'p90', 'p95', 'p99'] as const;
export type PercentileName = (typeof percentileNames)[number];

export const shares: Readonly<Record<PercentileName, number>> = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };

/** Something for each of them. */
export const eachPercentile = <T>(tell: (name: PercentileName) => T): Readonly<Record<PercentileName, T>> =>
  Object.fromEntries(percentileNames.map((name) => [name, tell(name)])) as Record<PercentileName, T>;

export interface Thresholds {
  /** Milliseconds. */
  readonly percentiles: readonly (readonly [PercentileName, number])[];
  readonly errorRate: Percent | undefined;
}

/** `p95: 300ms` and `error-rate: 1%`, one a line. Throws `UserError` with every line that is wrong. */
export function parseThresholds(lines: readonly string[]): Thresholds {
  const percentiles: [PercentileName, number][] = [];
  const problems: string[] = [];
  let errorRate: Percent | undefined;
  const known = [...percentileNames, 'error-rate'];
  for (const line of lines) {
    const [, name = line, text = ''] = /^([^:\s]+)\s*:\s*(.*?)\s*$/u.exec(line) ?? [];
    const percentile = percentileNames.find((candidate) => candidate === name);
    if (percentile !== undefined) {
      const ms = parseDuration(text);
      if (ms === undefined) problems.push(`${name}: \`${text}\` is no duration such as 300ms`);
      else percentiles.push([percentile, ms]);
    } else if (name === 'error-rate') {
      errorRate = parsePercent(text);
      if (errorRate === undefined) problems.push(`error-rate: \`${text}\` is no percentage such as 1%`);
    } else problems.push(`\`${name}\` is not known${didYouMean(name, known) || `; known are ${known.join(', ')}`}`);
  }
  if (lines.length === 0) problems.push('there is none, so nothing would be judged');
  if (problems.length > 0) throw new UserError(`\`thresholds\`: ${problems.join('; ')}.`);
  return { percentiles, errorRate };
}
