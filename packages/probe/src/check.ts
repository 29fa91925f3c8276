export const redirectPolicies = ['same-host', 'any', 'none'] as const;
export type RedirectPolicy = (typeof redirectPolicies)[number];

/** One request and what its answer must be. */
export interface HttpCheck {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly redirects: RedirectPolicy;
  readonly expect: Expectations;
}

/** The number at a JSON pointer beside a limit. */
export interface Comparison {
  readonly pointer: string;
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly limit: number;
}

export interface Expectations {
  /** `200`, `2xx`, `200-204`; any of them. */
  readonly status: readonly string[];
  readonly bodyContains: readonly string[];
  readonly bodyMatches: readonly RegExp[];
  /** JSON pointer (RFC 6901) -> value that must be there. */
  readonly json: readonly (readonly [string, unknown])[];
  readonly jsonCompare: readonly Comparison[];
  /** Name -> value; `undefined`: it only has to be there. */
  readonly header: readonly (readonly [string, string | undefined])[];
  /** Milliseconds. */
  readonly maxLatency: number | undefined;
  readonly tlsDaysLeft: number | undefined;
}

export const anySuccess: Expectations = {
  status: ['2xx'],
  bodyContains: [],
  bodyMatches: [],
  json: [],
  jsonCompare: [],
  header: [],
  maxLatency: undefined,
  tlsDaysLeft: undefined,
};

/** What is checked when nothing is said: the base URL answers a success. */
export function defaultCheck(baseUrl: string): HttpCheck {
  return {
    name: 'answers',
    method: 'GET',
    url: baseUrl,
    headers: {},
    body: undefined,
    redirects: 'same-host',
    expect: anySuccess,
  };
}

/** The base with the path below it: `https://x.test/app` and `/healthz` are `https://x.test/app/healthz`. */
export function joinUrl(base: string, path: string): string {
  return `${base.replace(/\/+$/u, '')}/${path.replace(/^\/+/u, '')}`;
}

/** A URL that may be asked: http or https, without a password in it. */
export function urlProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return 'is not a URL';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'is neither http nor https';
  return url.username === '' && url.password === '' ? undefined : 'has a user name or password in it: use `headers`';
}
