/** Whether each of a series, in the order of time, is one of those that are counted; `weight`: what one of them weighs. */
export interface Events {
  readonly flags: ArrayLike<boolean>;
  readonly weight: number;
}

const blocks = 20;
const leastInBlock = 5;

/**
 * How many times the variance of the weighted difference of two counts is what it would be if nothing depended on what came before: the
 * design effect (L. Kish, Survey Sampling, 1965), by the counts of consecutive blocks (batch means). For quantiles the events are the
 * values above the quantile (P. Heidelberger and P. A. W. Lewis, Operations Research 32, 1984). Slow requests come in clusters; and what
 * slows both series at a time does not matter for their difference. Never below 1; 1 when there are too few for blocks.
 */
export function designEffect(newer: Events, older: Events): number {
  const n = Math.min(newer.flags.length, older.flags.length);
  const length = Math.floor(n / blocks);
  if (length < leastInBlock) return 1;
  const first = counted(newer, length);
  const second = counted(older, length);
  const expected = length * (first.variance + second.variance);
  if (expected === 0) return 1;
  const squares = first.deviations.reduce((sum, deviation, block) => {
    const difference = deviation - (second.deviations[block] ?? 0);
    return sum + difference * difference;
  }, 0);
  return Math.max(1, squares / (blocks - 1) / expected);
}

function counted({ flags, weight }: Events, length: number) {
  const counts = Array.from({ length: blocks }, () => 0);
  for (let index = 0; index < blocks * length; index += 1) {
    const block = Math.floor(index / length);
    if (flags[index] === true) counts[block] = (counts[block] ?? 0) + 1;
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / blocks;
  const share = mean / length;
  return {
    deviations: counts.map((count) => weight * (count - mean)),
    /** Of one value. */
    variance: weight * weight * share * (1 - share),
  };
}
