import type { HttpResponse } from '@sluice/action';
import { joinUrl } from './check.ts';
import { parsePointer, pointedValue } from './json-pointer.ts';

/** Where a release tells its version. */
export type VersionSource =
  | HttpVersionSource
  /** What the command prints: for what has no address, or tells it only inside (`kubectl`, `ssh`). */
  | { readonly kind: 'command'; readonly script: string };

export type HttpVersionSource =
  | { readonly kind: 'header'; readonly path: string; readonly name: string }
  | { readonly kind: 'json'; readonly path: string; readonly pointer: readonly string[] }
  | { readonly kind: 'body'; readonly path: string };

export const versionFromAccepts = '`header: X-Version`, `json: /path#/pointer`, `body: /path` or `command: …`';

/** `undefined` when the text is none of the four. */
export function parseVersionFrom(text: string): VersionSource | undefined {
  const script = /^command:\s*(\S[\s\S]*)$/u.exec(text.trim())?.[1];
  if (script !== undefined) return { kind: 'command', script };
  const [, kind = '', rest = ''] = /^(header|json|body):\s*(\S+)$/u.exec(text.trim()) ?? [];
  switch (kind) {
    case 'header':
      return /^[\w-]+$/u.test(rest) ? { kind, path: '', name: rest.toLowerCase() } : undefined;
    case 'json': {
      const [path = '', fragment] = rest.split('#');
      const pointer = parsePointer(fragment ?? '');
      return path.startsWith('/') && fragment !== undefined && pointer !== undefined
        ? { kind, path, pointer }
        : undefined;
    }
    case 'body':
      return rest.startsWith('/') ? { kind, path: rest } : undefined;
    default:
      return undefined;
  }
}

export const versionUrl = (source: HttpVersionSource, baseUrl: string): string =>
  source.path === '' ? baseUrl : joinUrl(baseUrl, source.path);

export type ServedVersion =
  | { readonly ok: true; readonly version: string }
  | { readonly ok: false; readonly problem: string };

const maxUnits = 200;

/** A status that is no success is not the release talking, whatever it says. */
export function readVersion(source: HttpVersionSource, response: HttpResponse): ServedVersion {
  if (response.status < 200 || response.status > 299)
    return { ok: false, problem: `status ${response.status} where the version is told` };
  const found = foundVersion(source, response);
  return typeof found === 'string' ? tidyVersion(found) : { ok: false, problem: found.problem };
}

/** A version is a short text. */
export function tidyVersion(text: string): ServedVersion {
  const version = text.trim();
  if (version === '') return { ok: false, problem: 'the version is empty' };
  if (version.length > maxUnits)
    return { ok: false, problem: `the version has ${version.length} characters: is it one?` };
  return { ok: true, version };
}

function foundVersion(source: HttpVersionSource, response: HttpResponse): string | { readonly problem: string } {
  switch (source.kind) {
    case 'header':
      return response.headers[source.name] ?? { problem: `there is no header ${source.name}` };
    case 'body':
      return response.body;
    case 'json': {
      let document: unknown;
      try {
        document = JSON.parse(response.body);
      } catch {
        return { problem: `${source.path} does not answer JSON` };
      }
      const pointed = pointedValue(document, source.pointer);
      const shown = `/${source.pointer.join('/')}`;
      if (!pointed.found) return { problem: `${source.path} has no ${shown}` };
      const { value } = pointed;
      return typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : { problem: `${shown} of ${source.path} is no text` };
    }
  }
}
