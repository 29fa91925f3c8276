import type { Agent as HttpAgent, IncomingMessage, RequestOptions } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { LoadAnswer, LoadPlan } from '@sluice/action';
import { errorOf } from './http.ts';

export interface LoadSender {
  /** Sends the request that is due at this index; never throws. `now`: milliseconds since the start of the run. */
  send(index: number, now: () => number): Promise<LoadAnswer>;
  /** How many connections were opened. */
  connections(): number;
  close(): void;
}

/** HTTP over connections that are kept, at most `maxConnections`. */
export async function createLoadSender(plan: LoadPlan): Promise<LoadSender> {
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  const kept = { keepAlive: true, maxSockets: plan.maxConnections, scheduling: 'lifo' } as const;
  const agents: { readonly http: HttpAgent; readonly https: HttpsAgent } = {
    http: new http.Agent(kept),
    https: new https.Agent(kept),
  };
  const targets = plan.requests.map((request) => {
    const { protocol, hostname, port, pathname, search } = new URL(request.url);
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const secure = protocol === 'https:';
    const options: RequestOptions = {
      protocol,
      hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
      port: port === '' ? undefined : Number(port),
      path: `${pathname}${search}`,
      method: request.method,
      headers: { 'user-agent': 'sluice', accept: '*/*', ...length, ...request.headers },
      agent: secure ? agents.https : agents.http,
    };
    return { body, options, client: secure ? https : http };
  });
  const sockets = new WeakSet<object>();
  let connections = 0;

  function exchange(request: number, end: (status: number, error: string | undefined) => void): () => void {
    const target = targets[request];
    if (target === undefined) throw new RangeError(`There is no request ${request}.`);
    const outgoing = target.client.request(target.options, (message: IncomingMessage) => {
      message.on('end', () => end(message.statusCode ?? 0, undefined)).on('error', () => end(0, 'reset'));
      message.resume();
    });
    outgoing.on('socket', (socket) => {
      if (!sockets.has(socket)) connections += 1;
      sockets.add(socket);
    });
    outgoing.on('error', (error) => end(0, errorOf(error).cause));
    outgoing.end(target.body);
    return () => void outgoing.destroy();
  }

  return {
    connections: () => connections,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
    send: (index, now) =>
      new Promise((resolve) => {
        const request = plan.requestOf(index);
        const dueMs = plan.dueMs(index);
        const sentMs = now();
        let open = true;
        let timer: NodeJS.Timeout | undefined;
        const end = (status: number, error: string | undefined): void => {
          if (!open) return;
          open = false;
          clearTimeout(timer);
          resolve({ request, dueMs, sentMs, endMs: now(), status, error });
        };
        try {
          const stop = exchange(request, end);
          timer = setTimeout(() => {
            end(0, 'timeout');
            stop();
          }, plan.timeoutMs);
        } catch (error) {
          // Of Node's own: a header that cannot be sent, for instance.
          end(0, errorOf(error).message);
        }
      }),
  };
}
