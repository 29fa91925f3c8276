import { parseEnv } from 'node:util';
import type { Dialect, Written } from './dialect.ts';
import { readNodeDotenv, readPythonDotenv } from './dotenv-readers.ts';
import type { Entry } from './entry.ts';

/**
 * `.env` files have no specification, only readers. A value is written in the first of four ways that the `dotenv` of npm,
 * Node.js itself (`--env-file`) and `python-dotenv` read alike and as it was meant.
 */
export const dotenv: Dialect = {
  write(entry) {
    const { key, value } = entry;
    if (value.includes('${') && !/['\\\r]/u.test(value)) return quoted(key, value);
    const text = ways(entry).find((way) => readsAs(way, entry));
    if (text !== undefined) return { ok: true, text };
    const mixed = [...new Set(value.match(/['"`\\\r\n]/gu) ?? [])].map((character) => shown[character] ?? character);
    return {
      ok: false,
      reason: `dotenv readers do not agree on a value with ${mixed.join(' and ')}; use the dialect json or shell`,
    };
  },
  read: (text) => readNodeDotenv(text),
};

const shown: Readonly<Record<string, string>> = { '\n': 'a line feed', '\r': 'a carriage return', '\\': 'a backslash' };

/** python-dotenv replaces `${NAME}` in quotes of either kind unless it is told not to; single quotes stop the others. */
const quoted = (key: string, value: string): Written => ({ ok: true, text: `${key}='${value}'` });

function ways({ key, value }: Entry): readonly string[] {
  const escaped = value.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  // A value that begins with a quote would run on to the next quote of that kind, lines below.
  const bare = /^['"`]/u.test(value) ? [] : [`${key}=${value}`];
  return [`${key}='${value}'`, `${key}="${value}"`, ...bare, `${key}="${escaped}"`];
}

function readsAs(text: string, { key, value }: Entry): boolean {
  // Something before and behind: a value must not run into its neighbours.
  const file = `BEFORE__='1'\n${text}\nBEHIND__='2'\n`;
  return [readNodeDotenv, readNode, readPython, readOldPython].every((read) => {
    const found = read(file);
    return (
      found.size === 3 && found.get(key) === value && found.get('BEFORE__') === '1' && found.get('BEHIND__') === '2'
    );
  });
}

function readNode(text: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(parseEnv(text)).map(([key, value]) => [key, value ?? '']));
}

const readPython = (text: string): ReadonlyMap<string, string> => readPythonDotenv(text, '1.2.2');
const readOldPython = (text: string): ReadonlyMap<string, string> => readPythonDotenv(text, 'before 1.2.2');
