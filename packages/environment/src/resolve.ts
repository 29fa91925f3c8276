import { didYouMean } from '@sluice/action';
import type { Entry } from './entry.ts';
import { isSecret, problemOfValue, type Variable } from './schema.ts';

export interface Resolution {
  /** In the order of the schema. */
  readonly entries: readonly Entry[];
  /** Values that must be masked. */
  readonly secrets: readonly string[];
  /** Required keys that have no value. */
  readonly missing: readonly MissingKey[];
  /** Values of the wrong form, and keys that the schema does not know; one line each, without any value. */
  readonly problems: readonly string[];
  /** Keys that took the default of the schema. */
  readonly defaulted: readonly string[];
}

export interface MissingKey {
  readonly key: string;
  /** A value was handed over, and it is empty: that is what GitHub gives for a secret that is not there. */
  readonly given: boolean;
}

export interface Given {
  readonly form: 'json' | 'lines';
  readonly values: ReadonlyMap<string, string>;
}

/**
 * The values of the schema's variables. Names are compared without case when they are not there as written: GitHub
 * writes the names of secrets in capitals.
 */
export function resolveValues(variables: readonly Variable[], { form, values }: Given): Resolution {
  const byUpper = new Map([...values].map(([key, value]) => [key.toUpperCase(), value] as const));
  const entries: Entry[] = [];
  const secrets: string[] = [];
  const missing: MissingKey[] = [];
  const problems: string[] = [];
  const defaulted: string[] = [];
  for (const variable of variables) {
    const { key, fallback } = variable;
    const given = values.get(key) ?? byUpper.get(key.toUpperCase());
    const value = given === undefined || given === '' ? fallback : given;
    if (value === undefined) {
      if (variable.required) missing.push({ key, given: given !== undefined });
      continue;
    }
    if (value === fallback && given !== value) defaulted.push(key);
    if (value.includes('\0')) problems.push(`${key} has a NUL character, which no environment can hold`);
    const wrong = problemOfValue(variable, value);
    if (wrong !== undefined) problems.push(`${key} ${wrong}`);
    if (isSecret(variable)) secrets.push(value);
    entries.push({ key, value });
  }
  if (form === 'lines') problems.push(...unknownKeys(variables, values));
  return { entries, secrets, missing, problems, defaulted };
}

function unknownKeys(variables: readonly Variable[], values: ReadonlyMap<string, string>): readonly string[] {
  const known = variables.map(({ key }) => key);
  const upper = new Set(known.map((key) => key.toUpperCase()));
  return [...values.keys()]
    .filter((key) => !upper.has(key.toUpperCase()))
    .map((key) => `${shownKey(key)} is not in the schema${didYouMean(key, known)}`);
}

const longestName = 40;

/** What stands before a `=` may be the end of a secret of several lines. */
const shownKey = (key: string): string => (key.length > longestName ? `a name of ${key.length} characters` : key);
