import { keyPattern } from './entry.ts';

export type Values =
  | {
      readonly ok: true;
      /** `json`: a whole context such as `toJSON(secrets)`, of which the schema picks; `lines`: each one is meant. */
      readonly form: 'json' | 'lines';
      readonly values: ReadonlyMap<string, string>;
    }
  /** One line each; never a piece of the text, which may be part of a secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the input `values`: a JSON object, or `KEY=value` lines whose values are taken as they are, quotes and `#`
 * included. A value of several lines needs JSON.
 */
export function parseValues(text: string): Values {
  return text.trim().startsWith('{') ? parseJson(text) : parseLines(text);
}

function parseJson(text: string): Values {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: ['it begins with { and is no complete JSON'] };
  }
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [key, value] of Object.entries(json as object)) {
    if (typeof value === 'string') values.set(key, value);
    else if (typeof value === 'number' || typeof value === 'boolean') values.set(key, String(value));
    else if (value === null) values.set(key, '');
    else problems.push(`${key} is ${Array.isArray(value) ? 'a list' : 'an object'}: give it as text, with toJSON`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form: 'json', values };
}

function parseLines(text: string): Values {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    if (raw.trim() === '' || raw.trimStart().startsWith('#')) continue;
    const at = raw.indexOf('=');
    const key = raw.slice(0, Math.max(0, at)).trim();
    if (!keyPattern.test(key)) {
      problems.push(
        `line ${index + 1} is no \`KEY=value\`; a value of several lines needs the JSON form, as toJSON(secrets)`,
      );
    } else if (values.has(key)) problems.push(`${key} is there twice (line ${index + 1})`);
    else values.set(key, raw.slice(at + 1));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form: 'lines', values };
}
