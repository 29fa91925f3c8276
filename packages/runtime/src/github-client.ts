import type {
  ApiFailure,
  ApiResponse,
  Clock,
  GitHub,
  GitHubContext,
  Http,
  HttpError,
  HttpResponse,
} from '@sluice/action';

export interface GitHubClientOptions {
  readonly context: GitHubContext;
  readonly token: string | undefined;
  readonly http: Http;
  readonly clock: Clock;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const tries = 4;
const longestWaitMs = 60_000;
const timeoutMs = 30_000;
const bodyBytes = 64 * 1024 * 1024;

export function createGitHub(options: GitHubClientOptions): GitHub {
  const { context, clock } = options;

  async function request(method: Method, path: string, body?: unknown): Promise<ApiResponse> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(options, method, path, body);
      const waitMs = retryWait(method, answer, attempt, clock);
      if (attempt === tries || waitMs === undefined) return responseOf(answer, options.token !== undefined);
      await clock.sleep(waitMs);
    }
  }

  return {
    context,
    hasToken: options.token !== undefined,
    withToken: (token) => createGitHub({ ...options, token }),
    request,
    async list(path, maxItems) {
      const items: unknown[] = [];
      let next: string | undefined = path;
      while (next !== undefined && items.length < maxItems) {
        const answer: ApiResponse = await request('GET', next);
        if (!answer.ok) return answer;
        if (!Array.isArray(answer.data)) {
          return { ok: false, status: answer.status, failure: 'invalid', message: `${path} did not answer a list` };
        }
        items.push(...answer.data);
        next = answer.next;
      }
      return { ok: true, status: 200, data: items.slice(0, maxItems), next: undefined };
    },
    async graphql(query, variables) {
      const answer = await request('POST', graphqlUrl(context.apiUrl), { query, variables });
      if (!answer.ok) return answer;
      const { data, errors } = (answer.data ?? { errors: [{ message: 'the answer is not JSON' }] }) as {
        data?: unknown;
        errors?: readonly { type?: string; message?: string }[];
      };
      const first = errors?.[0];
      if (first === undefined) return { ...answer, data };
      const failure = first.type === 'FORBIDDEN' ? 'permission' : first.type === 'NOT_FOUND' ? 'not-found' : 'invalid';
      return { ok: false, status: answer.status, failure, message: first.message ?? 'GraphQL error' };
    },
  };
}

/** https://api.github.com/graphql, and https://HOST/api/graphql beside https://HOST/api/v3. */
function graphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3\/?$/u, '').replace(/\/$/u, '')}/graphql`;
}

function send(
  { context, token, http }: GitHubClientOptions,
  method: Method,
  path: string,
  body: unknown,
): Promise<HttpResponse | HttpError> {
  const url = path.startsWith('/') ? `${context.apiUrl.replace(/\/$/u, '')}${path}` : path;
  // The token goes to the API and to nobody else, whatever a paging link says.
  const own = URL.parse(url)?.origin === URL.parse(context.apiUrl)?.origin;
  return http.request({
    method,
    url,
    headers: {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined || !own ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    timeoutMs,
    maxBodyBytes: bodyBytes,
    maxRedirects: method === 'GET' ? 3 : 0,
  });
}

/** How long to wait before another try; `undefined` when trying again is useless or not safe. */
function retryWait(
  method: Method,
  answer: HttpResponse | HttpError,
  attempt: number,
  clock: Clock,
): number | undefined {
  const backoff = 500 * 2 ** (attempt - 1) * (0.5 + clock.random());
  if (answer.kind === 'error') {
    const nothingWasSent = answer.cause === 'refused' || answer.cause === 'name-not-found';
    return method !== 'POST' || nothingWasSent ? backoff : undefined;
  }
  if (isRateLimit(answer)) {
    // Who is not told how long must not ask again soon: GitHub counts that against the token.
    const wait = rateLimitWait(answer, clock.now()) ?? (answer.status === 429 ? backoff : longestWaitMs + 1);
    return wait <= longestWaitMs ? wait : undefined;
  }
  if (answer.status < 500) return undefined;
  // 503 says that the request was not taken on; another 5xx may come after the deed.
  return method !== 'POST' || answer.status === 503 ? backoff : undefined;
}

/** GitHub's secondary limits answer 403 too, now and then with nothing but their message to know them by. */
function isRateLimit(answer: HttpResponse): boolean {
  if (answer.status === 429) return true;
  if (answer.status !== 403) return false;
  if (answer.headers['retry-after'] !== undefined || answer.headers['x-ratelimit-remaining'] === '0') return true;
  return /secondary rate limit|abuse detection/iu.test(messageOf(parseJson(answer.body)) ?? '');
}

function rateLimitWait({ headers }: HttpResponse, now: number): number | undefined {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (!Number.isNaN(after)) return after * 1000;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  return Number.isNaN(reset) ? undefined : Math.max(0, reset * 1000 - now);
}

function responseOf(answer: HttpResponse | HttpError, hasToken: boolean): ApiResponse {
  if (answer.kind === 'error') return { ok: false, status: 0, failure: 'network', message: answer.message };
  const { status } = answer;
  const data = parseJson(answer.body);
  if (status >= 200 && status < 300) return { ok: true, status, data, next: nextPage(answer.headers.link) };
  const message = messageOf(data) ?? `HTTP ${status}`;
  return { ok: false, status, failure: failureOf(answer, hasToken), message };
}

function failureOf(answer: HttpResponse, hasToken: boolean): ApiFailure {
  if (isRateLimit(answer)) return 'rate-limited';
  switch (answer.status) {
    case 401:
      return hasToken ? 'unauthorized' : 'permission';
    case 403:
      return 'permission';
    case 404:
      return 'not-found';
    case 409:
      return 'conflict';
    default:
      return answer.status >= 500 ? 'server' : 'invalid';
  }
}

function nextPage(link: string | undefined): string | undefined {
  return /<([^>]+)>;\s*rel="next"/u.exec(link ?? '')?.[1];
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function messageOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('message' in data)) return undefined;
  const { message, errors } = data as { message: unknown; errors?: unknown };
  const details = Array.isArray(errors) ? errors.map((error) => JSON.stringify(error)).join(', ') : '';
  return details === '' ? String(message) : `${String(message)}: ${details}`;
}
