import type { CheckResult, HttpCheck } from '@sluice/probe';

/** What the checks of some rounds measured, in the order of time. */
export interface HealthWindow {
  readonly checks: readonly {
    readonly name: string;
    /** Milliseconds, one a round; a check that failed took as long as one that is never answered. */
    readonly latencies: readonly number[];
    readonly failures: number;
  }[];
  /** Whether any check of the round failed. */
  readonly failed: readonly boolean[];
}

/** The release before, as it was measured; or why there is nothing to compare with. */
export type Before =
  | { readonly kind: 'measured'; readonly window: HealthWindow }
  | { readonly kind: 'none'; readonly reason: string };

export interface WindowRecorder {
  /** The results of the checks of a round, in their order; what else is among them comes after. */
  add(results: readonly CheckResult[]): void;
  window(): HealthWindow;
}

/** Eleven hours of a round each two seconds. */
const mostRounds = 20_000;
/** No request is given longer. */
const failedMs = 10_000;
/** Nothing is faster than our clock can tell. */
const leastMs = 1;

/** Rounds in which something could not be asked tell about us, not about the release: they are left out. */
export function recordWindow(checks: readonly HttpCheck[]): WindowRecorder {
  const rounds: (readonly CheckResult[])[] = [];
  return {
    add(results) {
      const own = results.slice(0, checks.length);
      if (rounds.length < mostRounds && own.every(({ status }) => status !== 'error')) rounds.push(own);
    },
    window: () => ({
      checks: checks.map(({ name }, index) => ({
        name,
        latencies: rounds.map((round) => latencyOf(round[index])),
        failures: rounds.filter((round) => round[index]?.status !== 'pass').length,
      })),
      failed: rounds.map((round) => round.some(({ status }) => status !== 'pass')),
    }),
  };
}

const latencyOf = (result: CheckResult | undefined): number =>
  result?.status === 'pass' ? Math.max(leastMs, result.latencyMs ?? leastMs) : failedMs;

/** Whether anything answers at all: without a release before there is no answer, good or bad. */
export const anythingAnswers = (results: readonly CheckResult[]): boolean =>
  results.some(({ httpStatus }) => httpStatus !== undefined);
