import type { Clock, Http, Log } from '@sluice/action';
import { attemptTimeoutMs, budgetMs, judge, type Message, nextStep } from '@sluice/notification';
import type { Target } from './target.ts';

export type Delivery =
  /** `accepted`: the service took it, and does not say whether it was posted. */
  | { readonly name: string; readonly kind: 'delivered'; readonly accepted: boolean; readonly attempts: number }
  | { readonly name: string; readonly kind: 'failed'; readonly reason: string; readonly attempts: number }
  | { readonly name: string; readonly kind: 'skipped' };

interface World {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: { readonly cancelled: AbortSignal };
}

const answerBytes = 64 * 1024;

/** Sends the message to one service, again where that makes sense, within the budget of `@sluice/notification`. */
export async function deliver(target: Target, message: Message, { http, clock, log, host }: World): Promise<Delivery> {
  const started = clock.elapsed();
  let plain = false;
  for (let attempt = 1; ; attempt += 1) {
    const build = plain && target.plain !== undefined ? target.plain : target.full;
    const { headers, body } = build(message, clock.now());
    const left = budgetMs - (clock.elapsed() - started);
    const reply = await http.request({
      method: 'POST',
      url: target.url,
      headers,
      body,
      timeoutMs: Math.max(1, Math.min(attemptTimeoutMs, left)),
      maxBodyBytes: answerBytes,
      maxRedirects: 0,
    });
    const progress = {
      attempt,
      elapsedMs: clock.elapsed() - started,
      canSimplify: !plain && target.plain !== undefined,
    };
    const step = nextStep(judge(target.service, reply, clock.now()), progress, clock.random());
    switch (step.kind) {
      case 'delivered':
        return { name: target.name, kind: 'delivered', accepted: step.accepted, attempts: attempt };
      case 'failed':
        return { name: target.name, kind: 'failed', reason: log.redact(step.reason), attempts: attempt };
      case 'again':
        log.info(`${target.name}: ${log.redact(step.reason)}; again in ${(step.afterMs / 1000).toFixed(1)} s.`);
        plain ||= step.plain;
        await clock.sleep(step.afterMs);
        if (host.cancelled.aborted) {
          return { name: target.name, kind: 'failed', reason: 'the job was cancelled', attempts: attempt };
        }
    }
  }
}
