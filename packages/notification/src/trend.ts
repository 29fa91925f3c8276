import { formatDuration } from './message.ts';

/** One that has ended, a run or a deployment. */
export interface Ended {
  readonly succeeded: boolean;
  /** Epoch milliseconds; not a number when that is not known. */
  readonly at: number;
  readonly url: string;
}

/** How an end stands to those before it. `failures` are those in a row, this one included unless it is the recovery. */
export type Trend =
  | { readonly kind: 'first' }
  | { readonly kind: 'still-good' }
  | { readonly kind: 'first-failure' }
  /** `more`: there may be others before what is known. */
  | {
      readonly kind: 'still-failing';
      readonly failures: number;
      readonly more: boolean;
      readonly sinceMs: number;
      readonly url: string;
    }
  | { readonly kind: 'recovered'; readonly failures: number; readonly more: boolean; readonly afterMs: number };

/** `before`: newest first; `now`: epoch milliseconds. Times are not numbers when the ends tell none. */
export function trendOf(succeeded: boolean, before: readonly Ended[], now: number): Trend {
  const [last] = before;
  if (last === undefined) return { kind: 'first' };
  if (last.succeeded) return { kind: succeeded ? 'still-good' : 'first-failure' };
  const lastGood = before.findIndex((one) => one.succeeded);
  const failed = lastGood < 0 ? before : before.slice(0, lastGood);
  const first = failed.at(-1) ?? last;
  const more = lastGood < 0;
  if (succeeded) return { kind: 'recovered', failures: failed.length, more, afterMs: now - first.at };
  return { kind: 'still-failing', failures: failed.length + 1, more, sinceMs: now - first.at, url: first.url };
}

/** For people; empty when there is nothing to say. */
export function trendText(trend: Trend): string {
  switch (trend.kind) {
    case 'first':
    case 'still-good':
      return '';
    case 'first-failure':
      return 'first failure';
    case 'still-failing':
      return `still failing: ${trend.failures}${trend.more ? ' or more' : ''} in a row${lasting(' for ', trend.sinceMs)}`;
    case 'recovered': {
      const { failures, more } = trend;
      const count = `${failures}${more ? ' or more' : ''} ${failures === 1 && !more ? 'failure' : 'failures'}`;
      return `recovered${lasting(' after ', trend.afterMs)} (${count})`;
    }
  }
}

const lasting = (word: string, ms: number): string => (ms >= 0 ? `${word}${formatDuration(ms)}` : '');
