import { type InputKind, parseDuration } from './input.ts';

/** How much slower is accepted. */
export interface RegressionLimit {
  /** As a share of what it was: 0.1 is 10 %. */
  readonly share: number;
  /** So many milliseconds are accepted whatever share they are. */
  readonly leastMs: number;
}

const accepts = 'a percentage such as 10%, or with a time that is always accepted: 10%, 5ms';

/** `10%`, or `10%, 5ms`: the larger of the two is accepted. */
export const regressionLimit = (): InputKind<RegressionLimit> => ({
  accepts,
  parse: (text) => {
    const [, percent, time] = /^(\d{1,4}(?:\.\d{1,4})?)\s*%(?:\s*,\s*(\S+))?$/u.exec(text) ?? [];
    const leastMs = time === undefined ? 0 : parseDuration(time);
    if (percent === undefined || leastMs === undefined) return { ok: false, expected: accepts };
    return { ok: true, value: { share: Number(percent) / 100, leastMs } };
  },
});

/** In words: `10%`, `10% or 5 ms`. */
export const formatLimit = ({ share, leastMs }: RegressionLimit): string =>
  `${Number((share * 100).toFixed(4))}%${leastMs === 0 ? '' : ` or ${leastMs} ms`}`;
