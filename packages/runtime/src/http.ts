import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Http, HttpError, HttpRequest, HttpResponse } from '@sluice/action';

type Variables = Readonly<Record<string, string | undefined>>;
type Answer = { readonly message: IncomingMessage; readonly expires: number | undefined };

/** All addresses of a host. Throws as `dns.lookup` does. */
export type Lookup = (host: string) => Promise<readonly string[]>;

const systemLookup: Lookup = async (host) => {
  const { lookup } = await import('node:dns/promises');
  return (await lookup(host, { all: true })).map(({ address }) => address);
};

/** HTTP over a fresh connection for each request; HTTP_PROXY, HTTPS_PROXY and NO_PROXY are honoured. */
export function createHttp(
  env: Variables,
  now: () => number = () => performance.now(),
  lookup: Lookup = systemLookup,
): Http {
  return {
    async addresses(host, timeoutMs) {
      try {
        const found = await inTime(lookup(host), timeoutMs);
        return { kind: 'addresses', addresses: [...new Set(found)] };
      } catch (error) {
        return errorOf(error);
      }
    },
    async request(request) {
      const started = now();
      const deadline = AbortSignal.timeout(Math.ceil(request.timeoutMs));
      try {
        return await follow(request, env, deadline, () => Math.round(now() - started));
      } catch (error) {
        return deadline.aborted
          ? { kind: 'error', cause: 'timeout', message: `no complete answer within ${request.timeoutMs} ms` }
          : errorOf(error);
      }
    },
  };
}

async function follow(
  request: HttpRequest,
  env: Variables,
  signal: AbortSignal,
  elapsed: () => number,
): Promise<HttpResponse | HttpError> {
  let { url, method, body, headers, address } = request;
  const { address: _, ...withoutAddress } = request;
  for (let hop = 0; ; hop += 1) {
    const target = parseUrl(url);
    // Without it: an address may carry a signature.
    if (target === undefined) return { kind: 'error', cause: 'invalid', message: 'not an http or https URL' };
    const { message, expires } = await exchange(
      target,
      {
        ...withoutAddress,
        method,
        body: body ?? '',
        headers: headers ?? {},
        ...(address === undefined ? {} : { address }),
      },
      env,
      signal,
    );
    const location = message.headers.location;
    const status = message.statusCode ?? 0;
    if (status < 300 || status > 399 || location === undefined || request.maxRedirects === 0) {
      const { text, truncated } = await readBody(message, request.maxBodyBytes);
      return {
        kind: 'response',
        status,
        headers: flatHeaders(message),
        body: text,
        bodyTruncated: truncated,
        latencyMs: elapsed(),
        url: target.href,
        certificateExpires: expires,
      };
    }
    message.destroy();
    if (hop >= request.maxRedirects) {
      return { kind: 'error', cause: 'redirects', message: `more than ${request.maxRedirects} redirects` };
    }
    const next = new URL(location, target);
    if (next.hostname !== target.hostname) address = undefined;
    if (next.origin !== target.origin) {
      // Neither the body nor credentials follow to somebody else; a key may be in any header, so only these two do.
      body = undefined;
      headers = harmless(headers ?? {});
    }
    if (status === 303 || ((status === 301 || status === 302) && method === 'POST')) {
      method = 'GET';
      body = undefined;
    }
    url = next.href;
  }
}

function parseUrl(url: string): URL | undefined {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed : undefined;
}

async function exchange(url: URL, request: HttpRequest, env: Variables, signal: AbortSignal): Promise<Answer> {
  const client = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const { address } = request;
  const pinned = address === undefined ? {} : { lookup: await lookupOf(address) };
  const agent = new client.Agent({
    keepAlive: false,
    ...(address === undefined ? { proxyEnv: env as NodeJS.ProcessEnv } : {}),
  });
  const body = request.body === undefined || request.body === '' ? undefined : Buffer.from(request.body);
  const headers = {
    'user-agent': 'sluice',
    accept: '*/*',
    ...lowerCased(request.headers ?? {}),
    ...(body === undefined ? {} : { 'content-length': String(body.length) }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = client.request(url, { method: request.method, headers, agent, signal, ...pinned }, (message) =>
      resolve({ message, expires: certificateEnd(message) }),
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Answers one address whatever the name is; the name stays what the certificate and the `Host` header are about. */
async function lookupOf(address: string): Promise<LookupFunction> {
  const { isIP } = await import('node:net');
  const family = isIP(address);
  return (_, options, done) => {
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const late = Object.assign(new Error(`no address within ${timeoutMs} ms`), { code: 'EAI_AGAIN' });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function certificateEnd(message: IncomingMessage): number | undefined {
  const socket = message.socket as Partial<TLSSocket>;
  if (socket.getPeerCertificate === undefined) return undefined;
  const end = Date.parse(socket.getPeerCertificate().valid_to ?? '');
  return Number.isNaN(end) ? undefined : end;
}

async function readBody(message: IncomingMessage, maxBytes: number): Promise<{ text: string; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxBytes) break;
  }
  const all = Buffer.concat(chunks);
  return { text: all.subarray(0, maxBytes).toString('utf8'), truncated: all.length > maxBytes };
}

function flatHeaders(message: IncomingMessage): Record<string, string> {
  const entries = Object.entries(message.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]);
  return Object.fromEntries(entries);
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function harmless(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(lowerCased(headers)).filter(([name]) => name === 'accept' || name === 'user-agent');
  return Object.fromEntries(kept);
}

const causes: Readonly<Record<string, HttpError['cause']>> = {
  ENETUNREACH: 'no-route',
  EAFNOSUPPORT: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
};

export function errorOf(error: unknown): HttpError {
  const { code = '', message } = unwrap(error);
  const tls = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL)/u.test(code);
  return { kind: 'error', cause: tls ? 'tls' : (causes[code] ?? 'other'), message };
}

/** Node tries all addresses of a name and reports them together; the first one tells. */
function unwrap(error: unknown): { readonly code?: string; readonly message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return unwrap(error.errors[0]);
  if (error instanceof Error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === undefined ? { message: error.message } : { code, message: error.message };
  }
  return { message: String(error) };
}
