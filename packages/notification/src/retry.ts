import type { Answer } from './delivery.ts';

export const maxAttempts = 4;
/** For all attempts and waits together, in milliseconds. */
export const budgetMs = 45_000;
export const attemptTimeoutMs = 10_000;

const longestWaitMs = 20_000;
const firstWaitMs = 2000;
/** Less time than this is not worth another attempt. */
const shortestAttemptMs = 1000;

export interface Progress {
  /** How many attempts were made, the answered one included. */
  readonly attempt: number;
  /** Milliseconds since the first one began. */
  readonly elapsedMs: number;
  /** True when this was the message in its full form and there is a plain one. */
  readonly canSimplify: boolean;
}

export type Step =
  | { readonly kind: 'delivered'; readonly accepted: boolean }
  /** `plain`: with the message in its plain form. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly plain: boolean; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * What follows from an answer. Waits grow exponentially with full jitter (`random` from 0 to 1) up to 20 s; a wait that
 * the service asks for wins, and when it does not fit into the budget the delivery has failed: to ask earlier is useless.
 */
export function nextStep(answer: Answer, progress: Progress, random: number): Step {
  switch (answer.kind) {
    case 'delivered':
      return answer;
    case 'refused':
      return { kind: 'failed', reason: answer.reason };
    case 'malformed':
      return progress.canSimplify && progress.attempt < maxAttempts
        ? { kind: 'again', afterMs: 0, plain: true, reason: answer.reason }
        : { kind: 'failed', reason: answer.reason };
    case 'temporary':
      return afterTemporary(answer.reason, answer.afterMs, progress, random);
  }
}

function afterTemporary(reason: string, asked: number | undefined, progress: Progress, random: number): Step {
  if (progress.attempt >= maxAttempts) return { kind: 'failed', reason: `${reason} (${progress.attempt} attempts)` };
  const left = budgetMs - progress.elapsedMs - shortestAttemptMs;
  if (left <= 0) return { kind: 'failed', reason: `${reason} (no time left after ${progress.attempt} attempts)` };
  if (asked !== undefined && asked > left) {
    const seconds = Math.ceil(asked / 1000);
    return {
      kind: 'failed',
      reason: `${reason} (asked to wait ${seconds} s, which is over the limit of ${budgetMs / 1000} s)`,
    };
  }
  const jitter = random * Math.min(longestWaitMs, firstWaitMs * 4 ** (progress.attempt - 1));
  return { kind: 'again', afterMs: asked ?? Math.min(left, Math.round(jitter)), plain: false, reason };
}
