import type { Dialect } from './dialect.ts';

/**
 * `EnvironmentFile=` of systemd (systemd.exec(5)): in double quotes a backslash takes the special meaning of `"`, `\`,
 * `` ` `` and `$` away, and line ends stand for themselves.
 */
export const systemd: Dialect = {
  write({ key, value }) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
    if (/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(value)) {
      return { ok: false, reason: 'systemd refuses control characters' };
    }
    return { ok: true, text: `${key}="${value.replaceAll(/["\\`$]/gu, '\\$&')}"` };
  },
  read(text) {
    const found = new Map<string, string>();
    const assignment = /([A-Za-z_]\w*)="((?:[^"\\]|\\[\s\S])*)"\n/gu;
    for (const [, key = '', quoted = ''] of text.matchAll(assignment)) {
      found.set(
        key,
        quoted.replaceAll(/\\([\s\S])/gu, (pair: string, next: string) => ('"\\`$'.includes(next) ? next : pair)),
      );
    }
    return found;
  },
};
