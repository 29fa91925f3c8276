import { type Percent, parsePercent } from '@sluice/verdict';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

/** How the text of an input becomes a value. Defaults are in action.yml only: an empty text is "not given". */
export interface InputKind<T> {
  /** What is accepted, for the error message and the generated documentation: `a duration such as 30s or 5m`. */
  readonly accepts: string;
  parse(text: string): Parsed<T>;
  /** The value of an empty text; without it the input is required. */
  readonly empty?: { readonly value: T };
  /** Its text is masked before anything else happens. */
  readonly secret?: boolean;
}

const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });

function kind<T>(accepts: string, parse: (text: string) => T | undefined): InputKind<T> {
  return {
    accepts,
    parse: (text) => {
      const value = parse(text);
      return value === undefined ? { ok: false, expected: accepts } : ok(value);
    },
  };
}

export function optional<T>(inner: InputKind<T>): InputKind<T | undefined> {
  return { ...inner, empty: { value: undefined } };
}

export const string = (): InputKind<string> => kind('text', (text) => text);

export const boolean = (): InputKind<boolean> =>
  kind('true or false', (text) => (text === 'true' ? true : text === 'false' ? false : undefined));

export function oneOf<const T extends readonly string[]>(values: T): InputKind<T[number]> {
  return kind(values.map((value) => `\`${value}\``).join(', '), (text) => values.find((value) => value === text));
}

export const integer = (minimum: number, maximum = Number.MAX_SAFE_INTEGER): InputKind<number> =>
  kind(
    maximum === Number.MAX_SAFE_INTEGER
      ? `a whole number, at least ${minimum}`
      : `a whole number from ${minimum} to ${maximum}`,
    (text) => {
      if (!/^\d+$/u.test(text)) return undefined;
      const value = Number(text);
      return value >= minimum && value <= maximum ? value : undefined;
    },
  );

export const percent = (): InputKind<Percent> => kind('a percentage from 0 to 100 such as 95 or 87.5%', parsePercent);

/** Milliseconds. */
export const duration = (): InputKind<number> =>
  kind('a duration such as 500ms, 30s, 5m or 1h30m (a bare number is seconds), at most 24 days', parseDuration);

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A timer of more fires at once: it counts in 31 bits. */
const longestMs = 24 * 24 * 3_600_000;

/** `500ms`, `30s`, `5m`, `1h30m`, `45` (seconds) to milliseconds; `undefined` also for more than 24 days. */
export function parseDuration(text: string): number | undefined {
  const total = milliseconds(text);
  return total === undefined || total > longestMs ? undefined : total;
}

function milliseconds(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/u.test(text)) return Math.round(Number(text) * 1000);
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/u.test(text)) return undefined;
  let total = 0;
  for (const part of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/gu))
    total += Number(part[1]) * (unitMs[part[2] ?? ''] ?? 0);
  return Math.round(total);
}

/** Newline separated; empty lines and lines that begin with `#` are left out. Never "not given": an empty list. */
export const lines = (): InputKind<readonly string[]> => ({
  accepts: 'one value a line',
  parse: (text) => ok(splitLines(text)),
  empty: { value: [] },
});

/** Globs, one a line; `!` excludes. */
export const globs = (): InputKind<readonly string[]> => ({ ...lines(), accepts: 'globs, one a line; ! excludes' });

export function splitLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

export const secret = (): InputKind<string> => ({ ...string(), secret: true });

/** A list separated by commas or newlines, each one of the given values. */
export function listOf<const T extends readonly string[]>(values: T): InputKind<readonly T[number][]> {
  const accepts = `a list of ${values.map((value) => `\`${value}\``).join(', ')}`;
  return kind(accepts, (text) => {
    const items = splitLines(text)
      .flatMap((line) => line.split(','))
      .map((item) => item.trim())
      .filter((item) => item !== '');
    const known = [...new Set(items)].map((item) => values.find((value) => value === item));
    return known.every((item) => item !== undefined) ? known : undefined;
  });
}
