import { UserError } from '@sluice/action';
import { type HttpCheck, joinUrl, redirectPolicies, urlProblem } from './check.ts';
import { asMapping, unknownKeys } from './mapping.ts';
import { parseExpect } from './parse-expect.ts';

const checkKeys = ['name', 'method', 'path', 'url', 'headers', 'body', 'redirects', 'expect'];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const maxChecks = 100;

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
