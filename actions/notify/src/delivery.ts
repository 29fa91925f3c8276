import type { Clock, Http, Log } from '@sluice/action';
import { type Answer, attemptTimeoutMs, budgetMs, judge, type Message, nextStep } from '@sluice/notification';
import { sendMail } from './mail.ts';
import type { HttpTarget, Shipment, Target } from './target.ts';

export type Delivery =
  | {
      readonly name: string;
      readonly kind: 'delivered';
      /** The service took it, and does not say whether it was posted. */
      readonly accepted: boolean;
      readonly attempts: number;
      /** By which it can be changed later; `undefined` where it cannot. */
      readonly id: string | undefined;
      /** An earlier message was changed. */
      readonly changed: boolean;
    }
  | { readonly name: string; readonly kind: 'failed'; readonly reason: string; readonly attempts: number }
  | { readonly name: string; readonly kind: 'skipped' };

interface World {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: { readonly cancelled: AbortSignal };
}

interface Reached {
  readonly answer: Answer;
  readonly id?: string | undefined;
}

type Sent =
  | {
      readonly kind: 'delivered';
      readonly accepted: boolean;
      readonly attempts: number;
      readonly id: string | undefined;
    }
  /** `final`: the service does not want it, which another attempt would not change. */
  | { readonly kind: 'failed'; readonly reason: string; readonly attempts: number; readonly final: boolean };

/**
 * Tells one service. `earlier`: its message of an earlier step, which is changed in its place; about a bad end people get a new one as well,
 * because a change rings no bell. A message that is gone is no reason to stay silent: then a new one is sent.
 */
export async function deliver(
  target: Target,
  message: Message,
  earlier: string | undefined,
  world: World,
): Promise<Delivery> {
  const { name } = target;
  const living = target.kind === 'http' ? target.living : undefined;
  if (target.kind === 'http' && living !== undefined && earlier !== undefined) {
    const change = (plain: boolean) => living.change(message, earlier, plain);
    const sent = change(false) === undefined ? undefined : await sendHttp(target, (plain) => change(plain), world);
    const loud = message.status === 'failure' || message.status === 'rolled-back';
    if (sent?.kind === 'delivered' && !loud) return { ...sent, name, id: earlier, changed: true };
    if (sent?.kind === 'failed') {
      if (!sent.final) return { name, kind: 'failed', reason: sent.reason, attempts: sent.attempts };
      world.log.info(`${name}: the earlier message cannot be changed (${sent.reason}); a new one is sent.`);
    }
    if (sent?.kind === 'delivered') {
      const alert = await sendNew(target, message, world);
      return alert.kind === 'delivered' ? { ...alert, name, id: earlier, changed: true } : { ...alert, name };
    }
  }
  const sent = await sendNew(target, message, world);
  return sent.kind === 'delivered' ? { ...sent, name, changed: false } : { ...sent, name };
}

function sendNew(target: Target, message: Message, world: World): Promise<Sent> {
  const { clock } = world;
  switch (target.kind) {
    case 'mail':
      return send(
        target.name,
        false,
        async (_, timeoutMs) => ({ answer: await sendMail(target, message, timeoutMs, clock) }),
        world,
      );
    case 'http': {
      const { full, plain = full } = target;
      return sendHttp(target, (simple) => (simple ? plain : full)(message, clock.now()), world);
    }
  }
}

const answerBytes = 64 * 1024;

function sendHttp(target: HttpTarget, build: (plain: boolean) => Shipment | undefined, world: World): Promise<Sent> {
  const { http, clock } = world;
  const attempt = async (plain: boolean, timeoutMs: number): Promise<Reached> => {
    const shipment = build(plain);
    if (shipment === undefined) return { answer: { kind: 'refused', reason: 'it is not a message of this service' } };
    const reply = await http.request({ ...shipment, timeoutMs, maxBodyBytes: answerBytes, maxRedirects: 0 });
    const id = reply.kind === 'response' ? target.living?.idOf(reply.body) : undefined;
    return { answer: judge(target.service, reply, clock.now()), id };
  };
  return send(target.name, target.plain !== undefined, attempt, world);
}

/** Again where that makes sense, within the budget of `@sluice/notification`. */
async function send(
  name: string,
  hasPlain: boolean,
  attemptOnce: (plain: boolean, timeoutMs: number) => Promise<Reached>,
  { clock, log, host }: World,
): Promise<Sent> {
  const started = clock.elapsed();
  let plain = false;
  for (let attempts = 1; ; attempts += 1) {
    const left = budgetMs - (clock.elapsed() - started);
    const { answer, id } = await attemptOnce(plain, Math.max(1, Math.min(attemptTimeoutMs, left)));
    const progress = { attempt: attempts, elapsedMs: clock.elapsed() - started, canSimplify: !plain && hasPlain };
    const step = nextStep(answer, progress, clock.random());
    switch (step.kind) {
      case 'delivered':
        return { kind: 'delivered', accepted: step.accepted, attempts, id };
      case 'failed':
        return { kind: 'failed', reason: log.redact(step.reason), attempts, final: answer.kind !== 'temporary' };
      case 'again':
        log.info(`${name}: ${log.redact(step.reason)}; again in ${(step.afterMs / 1000).toFixed(1)} s.`);
        plain ||= step.plain;
        await clock.sleep(step.afterMs);
        if (host.cancelled.aborted) return { kind: 'failed', reason: 'the job was cancelled', attempts, final: false };
    }
  }
}
