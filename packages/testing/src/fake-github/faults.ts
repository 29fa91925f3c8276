import { type Answer, refused } from './call.ts';

export type FaultKind =
  /** 403: what a token without the permission, or of a fork's pull request, is told. */
  | { readonly kind: 'permission' }
  | { readonly kind: 'status'; readonly status: 400 | 401 | 404 | 409 | 410 | 422; readonly message?: string }
  /** 429 with `Retry-After`. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  /** 403 with `Retry-After`, when too much was created in too short a time. */
  | { readonly kind: 'secondary-limit'; readonly retryAfter?: number }
  /** 403 with nothing remaining until `reset` (epoch seconds). */
  | { readonly kind: 'primary-limit'; readonly reset: number }
  /** A page of HTML, as a proxy sends it. `afterwards`: the request was carried out all the same. */
  | { readonly kind: 'server'; readonly status?: 500 | 502 | 503 | 504; readonly afterwards?: boolean }
  /** Answers correctly, but only after this time. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection breaks. `afterwards`: the request was carried out all the same. */
  | { readonly kind: 'reset'; readonly afterwards?: boolean };

export type FaultRule = FaultKind & {
  /** Default: any. */
  readonly method?: string;
  /** The operation's path as the description has it (`/deployments/{deployment_id}/statuses`), `/graphql`, or a pattern for the path as it was sent. */
  readonly path?: string | RegExp;
  /** How many requests it meets. Default 1; `Infinity` for all. */
  readonly times?: number;
  /** How many of the requests that fit go through before. Default 0. */
  readonly after?: number;
};

export interface Fault {
  readonly rule: FaultRule;
  /** How many requests it has met. */
  hits: number;
}

interface Seen {
  readonly method: string;
  readonly path: string;
  /** Path of the operation, when there is one. */
  readonly operation: string | undefined;
}

/** The first rule that wants this request; counts it. */
export function takeFault(faults: (Fault & { passed: number })[], seen: Seen): FaultRule | undefined {
  for (const fault of faults) {
    const { method, path, times = 1, after = 0 } = fault.rule;
    if (method !== undefined && method !== seen.method) continue;
    if (typeof path === 'string' && path !== seen.operation && path !== seen.path) continue;
    if (path instanceof RegExp && !path.test(seen.path)) continue;
    if (fault.passed < after) {
      fault.passed += 1;
      continue;
    }
    if (fault.hits >= times) continue;
    fault.hits += 1;
    return fault.rule;
  }
  return undefined;
}

/** What is answered in place of the truth; `undefined` where the truth is told (slowly), or nothing is. */
export function faultAnswer(rule: FaultKind): Answer | undefined {
  switch (rule.kind) {
    case 'permission':
      return refused(403, 'Resource not accessible by integration');
    case 'status':
      return refused(rule.status, rule.message ?? statusTexts[rule.status]);
    case 'rate-limit':
      return { ...refused(429, 'API rate limit exceeded'), headers: { 'retry-after': String(rule.retryAfter) } };
    case 'secondary-limit': {
      const headers: Record<string, string> =
        rule.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) };
      return {
        ...refused(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'),
        headers,
      };
    }
    case 'primary-limit': {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(rule.reset) };
      return { ...refused(403, 'API rate limit exceeded for installation.'), headers };
    }
    case 'server':
      return {
        status: rule.status ?? 502,
        body: '<html><title>Unicorn!</title></html>',
        headers: { 'content-type': 'text/html' },
      };
    case 'slow':
    case 'reset':
      return undefined;
  }
}

const statusTexts = {
  400: 'Problems parsing JSON',
  401: 'Bad credentials',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  422: 'Validation Failed',
} as const;
