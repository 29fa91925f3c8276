import type { Agent as HttpAgent, IncomingMessage } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { LoadAnswer, LoadGenerator, LoadPlan, LoadRun } from '@sluice/action';
import { errorOf } from './http.ts';

/**
 * An open-model generator: requests go out by the clock, and latency counts from the moment at which a request was due
 * (so a server that stalls is not spared the requests that a waiting client would not have sent: "coordinated omission",
 * G. Tene).
 */
export function createLoadGenerator(cancelled: AbortSignal): LoadGenerator {
  return { run: (plan) => generate(plan, cancelled) };
}

interface Sender {
  send(index: number): Promise<LoadAnswer>;
  readonly connections: () => number;
  close(): void;
}

async function generate(plan: LoadPlan, cancelled: AbortSignal): Promise<LoadRun> {
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const sender = await createSender(plan, now);
  const answers: LoadAnswer[] = [];
  const queue: number[] = [];
  let active = 0;
  let waited = 0;
  let next = 0;
  let finished: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finished = resolve;
  });

  const start = (index: number): void => {
    active += 1;
    void sender.send(index).then((answer) => {
      active -= 1;
      if (index >= plan.measuredFrom) answers.push(answer);
      const waiting = queue.shift();
      if (waiting !== undefined) start(waiting);
      else if (active === 0 && (next >= plan.count || cancelled.aborted)) finished();
    });
  };
  const tick = (): void => {
    for (; next < plan.count && plan.dueMs(next) <= now() && !cancelled.aborted; next += 1) {
      if (active < plan.maxConnections) start(next);
      else {
        queue.push(next);
        if (next >= plan.measuredFrom) waited += 1;
      }
    }
    if (cancelled.aborted) queue.length = 0;
    if (next < plan.count && !cancelled.aborted) setTimeout(tick, Math.max(0, plan.dueMs(next) - now()));
    else if (active === 0) finished();
  };
  tick();
  await done;
  const connections = sender.connections();
  sender.close();
  return {
    answers,
    waitedForConnection: waited,
    maxConnections: plan.maxConnections,
    connections,
    cancelled: cancelled.aborted,
  };
}

async function createSender(plan: LoadPlan, now: () => number): Promise<Sender> {
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  const options = { keepAlive: true, maxSockets: plan.maxConnections, scheduling: 'lifo' } as const;
  const agents: { readonly http: HttpAgent; readonly https: HttpsAgent } = {
    http: new http.Agent(options),
    https: new https.Agent(options),
  };
  const sockets = new WeakSet<object>();
  let connections = 0;
  const targets = plan.requests.map((request) => {
    const url = new URL(request.url);
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    return {
      url,
      body,
      method: request.method,
      headers: { 'user-agent': 'sluice', accept: '*/*', ...length, ...request.headers },
    };
  });
  return {
    connections: () => connections,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
    send: (index) =>
      new Promise((resolve) => {
        const request = plan.requestOf(index);
        const target = targets[request];
        const dueMs = plan.dueMs(index);
        const sentMs = now();
        let open = true;
        const end = (status: number, error: string | undefined): void => {
          if (!open) return;
          open = false;
          clearTimeout(timer);
          resolve({ request, dueMs, sentMs, endMs: now(), status, error });
        };
        if (target === undefined) throw new RangeError(`There is no request ${request}.`);
        const secure = target.url.protocol === 'https:';
        const { method, headers } = target;
        const received = (message: IncomingMessage): void => {
          message.on('end', () => end(message.statusCode ?? 0, undefined)).on('error', () => end(0, 'reset'));
          message.resume();
        };
        const outgoing = secure
          ? https.request(target.url, { method, headers, agent: agents.https }, received)
          : http.request(target.url, { method, headers, agent: agents.http }, received);
        outgoing.on('socket', (socket) => {
          if (!sockets.has(socket)) connections += 1;
          sockets.add(socket);
        });
        outgoing.on('error', (error) => end(0, errorOf(error).cause));
        const timer = setTimeout(() => {
          end(0, 'timeout');
          outgoing.destroy();
        }, plan.timeoutMs);
        outgoing.end(target.body);
      }),
  };
}
