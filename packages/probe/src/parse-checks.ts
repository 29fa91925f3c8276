import { didYouMean, parseDuration, UserError } from '@sluice/action';
import {
  anySuccess,
  type Comparison,
  type Expectations,
  type HttpCheck,
  joinUrl,
  redirectPolicies,
  urlProblem,
} from './check.ts';
import { parsePointer } from './json-pointer.ts';

const checkKeys = ['name', 'method', 'path', 'url', 'headers', 'body', 'redirects', 'expect'];
const expectKeys = [
  'status',
  'body-contains',
  'body-matches',
  'json',
  'json-compare',
  'header',
  'max-latency',
  'tls-days-left',
];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const maxChecks = 100;

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The YAML list of the input `checks`. Throws a `UserError` that names every problem with its place. `where` is what the list came
 * from: the name of the input or of a file.
 */
export async function parseChecks(
  text: string,
  baseUrl: string | undefined,
  where = '`checks`',
): Promise<readonly HttpCheck[]> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new UserError(
      `${where} is not valid YAML: ${document.errors.map(({ message }) => message.split('\n')[0]).join('; ')}.`,
    );
  }
  let list: unknown;
  try {
    list = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new UserError(`${where}: aliases (\`*name\`) are not allowed.`);
  }
  if (!Array.isArray(list) || list.length === 0)
    throw new UserError(`${where} must be a YAML list with at least one check.`);
  if (list.length > maxChecks)
    throw new UserError(`${where} has ${list.length} checks; at most ${maxChecks} are possible.`);
  const problems: string[] = [];
  const checks = list.map((item, index) => parseCheck(item, index, baseUrl, problems));
  if (problems.length > 0) throw new UserError(`${where}: ${problems.join('; ')}.`);
  return checks;
}

function parseCheck(item: unknown, index: number, baseUrl: string | undefined, problems: string[]): HttpCheck {
  const at = `check ${index + 1}`;
  const say = (problem: string): void => void problems.push(`${at}: ${problem}`);
  const mapping = asMapping(item);
  if (mapping === undefined) say('is not a mapping with `path` or `url`');
  const { name, method = 'GET', path, url, headers, body, redirects = 'same-host', expect } = mapping ?? {};
  unknownKeys(mapping ?? {}, checkKeys, say);
  const target = targetOf(path, url, baseUrl, say);
  const verb = String(method).toUpperCase();
  if (!methods.includes(verb)) say(`\`method\` ${String(method)} is none of ${methods.join(', ')}`);
  const policy = redirectPolicies.find((one) => one === redirects);
  if (policy === undefined) say(`\`redirects\` ${String(redirects)} is none of ${redirectPolicies.join(', ')}`);
  return {
    name: name === undefined ? `${verb} ${shownTarget(path, target)}` : String(name),
    method: verb,
    url: target,
    headers: textMapping(headers, '`headers`', say),
    body: bodyText(body, say),
    redirects: policy ?? 'same-host',
    expect: parseExpect(expect, say),
  };
}

function targetOf(path: unknown, url: unknown, baseUrl: string | undefined, say: (problem: string) => void): string {
  if (path !== undefined && url !== undefined) say('has both `path` and `url`; give one');
  if (url !== undefined) {
    const problem = urlProblem(String(url));
    if (problem !== undefined) say(`\`url\` ${problem}`);
    return String(url);
  }
  if (baseUrl === undefined) {
    say('has no `url`, and there is no `base-url`');
    return '';
  }
  if (path === undefined) return baseUrl;
  if (typeof path !== 'string' || !path.startsWith('/')) say('`path` must begin with `/`');
  return joinUrl(baseUrl, String(path));
}

const shownTarget = (path: unknown, target: string): string =>
  typeof path === 'string' ? path : URL.canParse(target) ? new URL(target).pathname : target;

/** A list or mapping as `body` is sent as JSON. */
function bodyText(body: unknown, say: (problem: string) => void): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'object') return JSON.stringify(body);
  if (typeof body !== 'string') say('`body` must be text, or a mapping that is sent as JSON');
  return String(body);
}

function parseExpect(value: unknown, say: (problem: string) => void): Expectations {
  if (value === undefined) return anySuccess;
  const mapping = asMapping(value);
  if (mapping === undefined) {
    say('`expect` is not a mapping');
    return anySuccess;
  }
  unknownKeys(mapping, expectKeys, (problem) => say(`\`expect\`: ${problem}`));
  const latency = mapping['max-latency'];
  const maxLatency = latency === undefined ? undefined : parseDuration(String(latency));
  if (latency !== undefined && maxLatency === undefined)
    say(`\`max-latency\` ${String(latency)} is no duration such as 500ms`);
  const days = mapping['tls-days-left'];
  if (days !== undefined && !(Number.isInteger(days) && Number(days) >= 0))
    say('`tls-days-left` must be a whole number of days');
  return {
    status: parseStatus(mapping.status, say),
    bodyContains: texts(mapping['body-contains'], '`body-contains`', say),
    bodyMatches: patterns(texts(mapping['body-matches'], '`body-matches`', say), say),
    json: parseJson(mapping.json, say),
    jsonCompare: parseCompare(mapping['json-compare'], say),
    header: parseHeader(mapping.header, say),
    maxLatency,
    tlsDaysLeft: days === undefined ? undefined : Number(days),
  };
}

function parseStatus(value: unknown, say: (problem: string) => void): readonly string[] {
  if (value === undefined) return anySuccess.status;
  const list = (Array.isArray(value) ? value : [value]).map((item) => String(item).toLowerCase());
  const wrong = list.filter((item) => !/^[1-5](?:\d\d|xx|\d\d-[1-5]\d\d)$/u.test(item));
  if (wrong.length > 0 || list.length === 0)
    say(
      `\`status\` ${wrong.join(', ')} is neither a code such as 200 nor a class such as 2xx nor a range such as 200-204`,
    );
  return list;
}

function texts(value: unknown, what: string, say: (problem: string) => void): readonly string[] {
  if (value === undefined) return [];
  const list = Array.isArray(value) ? value : [value];
  if (list.some((item) => typeof item === 'object' || item === '')) say(`${what} must be text, or a list of texts`);
  return list.map(String);
}

function patterns(sources: readonly string[], say: (problem: string) => void): readonly RegExp[] {
  return sources.flatMap((source) => {
    try {
      return [new RegExp(source, 'mu')];
    } catch (error) {
      say(`\`body-matches\` ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
}

function parseJson(value: unknown, say: (problem: string) => void): Expectations['json'] {
  if (value === undefined) return [];
  const mapping = asMapping(value);
  if (mapping === undefined) say('`json` must be a mapping of JSON pointers to values, such as `/status: ok`');
  const entries = Object.entries(mapping ?? {});
  for (const [pointer] of entries) {
    if (parsePointer(pointer) === undefined) say(`\`json\`: ${pointer} is no JSON pointer; it begins with \`/\``);
  }
  return entries;
}

function parseCompare(value: unknown, say: (problem: string) => void): readonly Comparison[] {
  if (value === undefined) return [];
  const mapping = asMapping(value);
  if (mapping === undefined)
    say('`json-compare` must be a mapping of JSON pointers to limits, such as `/queue: "<= 100"`');
  return Object.entries(mapping ?? {}).flatMap(([pointer, limit]) => {
    const [, operator, number] = /^\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(String(limit)) ?? [];
    if (parsePointer(pointer) === undefined)
      say(`\`json-compare\`: ${pointer} is no JSON pointer; it begins with \`/\``);
    if (operator === undefined) say(`\`json-compare\`: ${pointer}: ${String(limit)} is no limit such as \`<= 100\``);
    return operator === undefined
      ? []
      : [{ pointer, operator: operator as Comparison['operator'], limit: Number(number) }];
  });
}

function parseHeader(value: unknown, say: (problem: string) => void): Expectations['header'] {
  if (value === undefined) return [];
  const mapping = asMapping(value);
  if (mapping === undefined) say('`header` must be a mapping of names to values');
  return Object.entries(mapping ?? {}).map(([name, text]) => [
    name.toLowerCase(),
    text === null ? undefined : String(text),
  ]);
}

function textMapping(value: unknown, what: string, say: (problem: string) => void): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  const mapping = asMapping(value);
  if (mapping === undefined || Object.values(mapping).some((text) => typeof text === 'object')) {
    say(`${what} must be a mapping of names to texts`);
    return {};
  }
  const entries = Object.entries(mapping).map(([name, text]) => [name, String(text)] as const);
  for (const [name, text] of entries) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/u.test(name) || /[\r\n\0]/u.test(text)) say(`${what}: ${name} is no header`);
  }
  return Object.fromEntries(entries);
}

function unknownKeys(mapping: Mapping, known: readonly string[], say: (problem: string) => void): void {
  for (const key of Object.keys(mapping)) {
    if (!known.includes(key))
      say(`unknown key \`${key}\`${didYouMean(key, known) || `; known are ${known.join(', ')}`}`);
  }
}

const asMapping = (value: unknown): Mapping | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined;
