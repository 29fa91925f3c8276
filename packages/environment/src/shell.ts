import type { Dialect } from './dialect.ts';

/** POSIX shell (`set -a; . ./FILE`): single quotes hold everything but themselves (XCU 2.2.2). */
export const shell: Dialect = {
  write: ({ key, value }) => ({ ok: true, text: `${key}='${value.replaceAll("'", "'\\''")}'` }),
  read(text) {
    const found = new Map<string, string>();
    const assignment = /([A-Za-z_]\w*)=((?:'[^']*'|\\')*)\n/gu;
    for (const [, key = '', quoted = ''] of text.matchAll(assignment)) {
      found.set(
        key,
        quoted.replaceAll(/'([^']*)'|\\(')/gu, (_, inner?: string, quote?: string) => inner ?? quote ?? ''),
      );
    }
    return found;
  },
};
