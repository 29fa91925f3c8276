import { didYouMean, UserError } from '@sluice/action';
import type { LoadRequest } from './request.ts';

const keys = ['name', 'method', 'path', 'url', 'headers', 'body', 'status', 'weight'];
const maxRequests = 50;
const maxWeight = 100;
type Mapping = Readonly<Record<string, unknown>>;

/**
 * A YAML list of requests (`path` or `url`, `method`, `headers`, `body`, `status`, `weight`), which take turns. Throws
 * `UserError` with every problem. `where` is what it came from.
 */
export async function parseScenario(
  text: string,
  baseUrl: string | undefined,
  where: string,
): Promise<readonly LoadRequest[]> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true });
  const syntax = document.errors.map(({ message }) => message.split('\n')[0]);
  if (syntax.length > 0) throw new UserError(`${where} is not valid YAML: ${syntax.join('; ')}.`);
  let list: unknown;
  try {
    list = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new UserError(`${where}: aliases (\`*name\`) are not allowed.`);
  }
  if (!Array.isArray(list) || list.length === 0 || list.length > maxRequests) {
    throw new UserError(`${where} must be a YAML list of 1 to ${maxRequests} requests.`);
  }
  const problems: string[] = [];
  const requests = list.map((item: unknown, index) =>
    parseRequest(item, baseUrl, (problem) => void problems.push(`request ${index + 1} ${problem}`)),
  );
  if (problems.length > 0) throw new UserError(`${where}: ${problems.join('; ')}.`);
  return requests;
}

function parseRequest(item: unknown, baseUrl: string | undefined, say: (problem: string) => void): LoadRequest {
  const isMapping = typeof item === 'object' && item !== null && !Array.isArray(item);
  if (!isMapping) say('is not a mapping with `path` or `url`');
  const given = (isMapping ? item : {}) as Mapping;
  for (const key of Object.keys(given))
    if (!keys.includes(key)) say(`has an unknown key \`${key}\`${didYouMean(key, keys)}`);
  const method = String(given.method ?? 'GET').toUpperCase();
  if (!/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/u.test(method)) say(`has a \`method\` that is none: ${method}`);
  const weight = given.weight ?? 1;
  if (!Number.isInteger(weight) || Number(weight) < 1 || Number(weight) > maxWeight)
    say(`has a \`weight\` that is no whole number from 1 to ${maxWeight}`);
  const status = (Array.isArray(given.status) ? given.status : [given.status ?? '2xx']).map((one) =>
    String(one).toLowerCase(),
  );
  if (!status.every((one) => /^[1-5](?:\d\d|xx)$/u.test(one)))
    say('has a `status` that is neither a code nor a class such as 2xx');
  const url = targetOf(given, baseUrl, say);
  const { body } = given;
  return {
    name: typeof given.name === 'string' ? given.name : `${method} ${URL.parse(url)?.pathname ?? url}`,
    method,
    url,
    headers: headersOf(given.headers, say),
    body: body === undefined || body === null ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    status,
    weight: Number(weight),
  };
}

function targetOf({ path, url }: Mapping, baseUrl: string | undefined, say: (problem: string) => void): string {
  if (typeof url === 'string' && path === undefined) {
    const problem = loadUrlProblem(url);
    if (problem !== undefined) say(`has a \`url\` that ${problem}`);
    return url;
  }
  if (typeof path === 'string' && path.startsWith('/') && url === undefined) {
    if (baseUrl === undefined) say('has a `path`, and there is no `base-url`');
    return `${(baseUrl ?? '').replace(/\/+$/u, '')}${path}`;
  }
  say('needs either `path` (beginning with `/`) or `url`');
  return '';
}

/** What is wrong with a URL; `undefined`: nothing. */
export function loadUrlProblem(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    return 'is neither an http nor an https URL';
  return url.username === '' && url.password === '' ? undefined : 'has a user name or password in it: use `headers`';
}

/** What is no `field-value` (RFC 9110, 5.5), as Node.js reads it. */
const unsendable = /[^\t\x20-\x7e\x80-\xff]/u;

function headersOf(value: unknown, say: (problem: string) => void): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    say('has `headers` that are no mapping');
    return {};
  }
  for (const [name, text] of Object.entries(value)) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/u.test(name)) say(`has a header that is none: ${name}`);
    else if (typeof text === 'object') say(`has the header \`${name}\` without a text`);
    else if (unsendable.test(String(text)))
      say(
        `has the header \`${name}\` with a character that a header cannot carry (only Latin-1, no line break): encode it`,
      );
  }
  const entries = Object.entries(value).map(([name, text]) => [name.toLowerCase(), String(text)] as const);
  return Object.fromEntries(entries);
}

/** The statuses of a request, as a condition. */
export function isExpected(request: LoadRequest | undefined, status: number): boolean {
  const text = String(status);
  return (
    request?.status.some((wanted) =>
      wanted.endsWith('xx') ? text.length === 3 && text[0] === wanted[0] : wanted === text,
    ) ?? false
  );
}
