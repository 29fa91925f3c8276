import type { Dialect } from './dialect.ts';

/**
 * `docker run --env-file` and `env_file` with `format: raw`: a line is a variable, everything behind the first `=` is
 * its value, quotes and spaces included.
 */
export const docker: Dialect = {
  write({ key, value }) {
    if (/[\r\n]/u.test(value)) {
      return {
        ok: false,
        reason: 'a value of several lines cannot be told to docker; use the dialect json, or mount it as a file',
      };
    }
    return { ok: true, text: `${key}=${value}` };
  },
  read(text) {
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  },
};
