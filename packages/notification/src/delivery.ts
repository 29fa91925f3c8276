import { plainText, truncateText } from '@sluice/report';

export type Service = 'slack-webhook' | 'slack-api' | 'teams' | 'discord' | 'telegram' | 'webhook';

/** What came back: fits the answers of `Http`. */
export type Reply =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'error'; readonly cause: string; readonly message: string };

export type Answer =
  /** `accepted`: the service took it, but does not say whether it was posted. */
  | { readonly kind: 'delivered'; readonly accepted: boolean }
  /** `afterMs`: what the service asked for. */
  | { readonly kind: 'temporary'; readonly reason: string; readonly afterMs: number | undefined }
  /** The service does not like what is in the message: its plain form may pass. */
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads an answer as its service means it: a status of 200 alone is no delivery. `now` is epoch milliseconds. */
export function judge(service: Service, reply: Reply, now: number): Answer {
  if (reply.kind === 'error') {
    const reason = `${reply.cause}: ${reply.message}`;
    return ['tls', 'redirects', 'invalid'].includes(reply.cause)
      ? { kind: 'refused', reason }
      : { kind: 'temporary', reason, afterMs: undefined };
  }
  const said = `HTTP ${reply.status}${reply.body.trim() === '' ? '' : `: ${excerpt(reply.body)}`}`;
  // What is to be changed is so already.
  if (service === 'telegram' && reply.status === 400 && reply.body.includes('message is not modified'))
    return { kind: 'delivered', accepted: false };
  if (reply.status === 429) return { kind: 'temporary', reason: said, afterMs: retryAfter(reply, now) };
  if (reply.status >= 500) return { kind: 'temporary', reason: said, afterMs: retryAfter(reply, now) };
  if (reply.status >= 300 && reply.status < 400)
    return { kind: 'refused', reason: `HTTP ${reply.status}: redirects are not followed, give the final URL` };
  if (reply.status >= 200 && reply.status < 300) return judgeSuccess(service, reply.status, reply.body, said);
  return { kind: reply.status === 400 ? 'malformed' : 'refused', reason: said };
}

function judgeSuccess(service: Service, status: number, body: string, said: string): Answer {
  const delivered: Answer = { kind: 'delivered', accepted: false };
  switch (service) {
    case 'slack-webhook':
      return body.trim() === 'ok' ? delivered : { kind: 'refused', reason: `${said} (Slack answers "ok")` };
    case 'slack-api':
    case 'telegram': {
      const answer = parseObject(body);
      if (answer?.ok === true) return delivered;
      return judgeLogicalFailure(answer, said);
    }
    case 'teams':
      if (status === 200 || status === 202) return { kind: 'delivered', accepted: true };
      return { kind: 'refused', reason: `${said} (Teams answers 200 or 202)` };
    case 'discord':
      if (status === 200 || status === 204) return delivered;
      return { kind: 'refused', reason: `${said} (Discord answers 200 or 204)` };
    case 'webhook':
      return delivered;
  }
}

/** Slack's Web API answers 200 to everything; `error` says what it thinks. */
function judgeLogicalFailure(answer: Readonly<Record<string, unknown>> | undefined, said: string): Answer {
  const error = answer?.error;
  if (typeof error !== 'string') return { kind: 'refused', reason: said };
  const reason = excerpt(error);
  if (['ratelimited', 'rate_limited', 'internal_error', 'fatal_error', 'service_unavailable'].includes(error))
    return { kind: 'temporary', reason, afterMs: undefined };
  if (['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_arguments'].includes(error))
    return { kind: 'malformed', reason };
  return { kind: 'refused', reason };
}

const excerpt = (body: string): string => truncateText(plainText(body).replace(/\s+/gu, ' ').trim(), 200);

function parseObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds to wait: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), `retry_after` of Discord's body
 * (seconds with a fraction), `parameters.retry_after` of Telegram's. The longest one counts.
 */
function retryAfter(reply: { readonly headers: Readonly<Record<string, string>>; readonly body: string }, now: number) {
  const header = reply.headers['retry-after'] ?? '';
  const date = Date.parse(header);
  const fromHeader = /^\d+(\.\d+)?$/u.test(header) ? Number(header) * 1000 : date - now;
  const body = parseObject(reply.body);
  const parameters = body?.parameters as Readonly<Record<string, unknown>> | null | undefined;
  const waits = [fromHeader, Number(body?.retry_after) * 1000, Number(parameters?.retry_after) * 1000];
  const known = waits.filter((wait) => Number.isFinite(wait));
  return known.length === 0 ? undefined : Math.max(0, Math.ceil(Math.max(...known)));
}
