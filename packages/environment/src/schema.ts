import { didYouMean } from '@sluice/action';
import { keyPattern } from './entry.ts';

export type ValueType =
  | { readonly kind: 'string' }
  | { readonly kind: 'number' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'port' }
  | { readonly kind: 'url' }
  | { readonly kind: 'email' }
  | { readonly kind: 'enum'; readonly values: readonly string[] };

/** What the schema says of one variable. */
export interface Variable {
  readonly key: string;
  readonly required: boolean;
  /** Its value is masked; `undefined`: not said, so it is unless its type cannot hold a secret. */
  readonly secret: boolean | undefined;
  readonly type: ValueType;
  readonly pattern: RegExp | undefined;
  /** Used when no value is given. */
  readonly fallback: string | undefined;
  readonly line: number;
}

export type Schema =
  | { readonly ok: true; readonly variables: readonly Variable[] }
  /** One line each, with the line of the file. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a schema: `KEY=default` lines, with `# @decorator` comments above or behind them, a part of the @env-spec
 * notation: `@required`, `@optional`, `@sensitive`, `@public`, `@type=port`, `@type=enum(a, b)`, `@pattern=/…/`.
 * In an example file (`.env.example`) what stands behind `=` is an example and no default.
 */
export function parseSchema(text: string, { valuesAreExamples }: { readonly valuesAreExamples: boolean }): Schema {
  const variables: Variable[] = [];
  const problems: string[] = [];
  let above: string[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const line = raw.trim();
    if (line === '') above = [];
    else if (line.startsWith('#')) above.push(line);
    else {
      const read = readVariable(line, above, index + 1, valuesAreExamples);
      if (!read.ok) problems.push(...read.problems);
      else if (variables.some(({ key }) => key === read.variable.key)) {
        problems.push(`line ${index + 1}: ${read.variable.key} is there twice`);
      } else variables.push(read.variable);
      above = [];
    }
  }
  if (problems.length === 0 && variables.length === 0) problems.push('it names no variable');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, variables };
}

type Read =
  | { readonly ok: true; readonly variable: Variable }
  | { readonly ok: false; readonly problems: readonly string[] };

function readVariable(text: string, above: readonly string[], line: number, valuesAreExamples: boolean): Read {
  const match = /^(?:export\s+)?([^=\s#]+)\s*(?:=(.*))?$/u.exec(text);
  const key = match?.[1] ?? '';
  if (!keyPattern.test(key)) return { ok: false, problems: [`line ${line}: this is no \`KEY=default\``] };
  const { value, remark } = splitRemark(match?.[2] ?? '');
  const found = decorators([...above, remark].join('\n'));
  const problems = found.problems.map((problem) => `line ${line}: ${key}: ${problem}`);
  if (problems.length > 0) return { ok: false, problems };
  const fallback = valuesAreExamples || value === '' ? undefined : value;
  const variable: Variable = {
    key,
    required: found.required ?? fallback === undefined,
    secret: found.secret,
    type: found.type,
    pattern: found.pattern,
    fallback,
    line,
  };
  const wrong = fallback === undefined ? undefined : problemOfValue(variable, fallback);
  if (wrong !== undefined) return { ok: false, problems: [`line ${line}: the default of ${key} ${wrong}`] };
  return { ok: true, variable };
}

/** `value # remark`, quotes around the value taken off. */
function splitRemark(text: string): { readonly value: string; readonly remark: string } {
  const quoted = /^\s*(?:"([^"]*)"|'([^']*)')\s*(#.*)?$/u.exec(text);
  if (quoted !== null) return { value: quoted[1] ?? quoted[2] ?? '', remark: quoted[3] ?? '' };
  const at = text.search(/(?:^|\s)#/u);
  if (at < 0) return { value: text.trim(), remark: '' };
  return { value: text.slice(0, at).trim(), remark: text.slice(at).trim() };
}

interface Decorators {
  required: boolean | undefined;
  secret: boolean | undefined;
  type: ValueType;
  pattern: RegExp | undefined;
  readonly problems: string[];
}

const known = ['required', 'optional', 'sensitive', 'secret', 'public', 'type', 'pattern', 'example', 'docs'];

function decorators(remarks: string): Decorators {
  const found: Decorators = {
    required: undefined,
    secret: undefined,
    type: { kind: 'string' },
    pattern: undefined,
    problems: [],
  };
  const decorator = /(?:^|\s)@([A-Za-z]+)(?:=(\/(?:\\.|[^/\\\n])+\/|enum\([^)\n]*\)|\S+))?/gmu;
  for (const [, name = '', argument] of remarks.matchAll(decorator)) decorate(found, name, argument);
  return found;
}

function decorate(found: Decorators, name: string, argument: string | undefined): void {
  const on = argument !== 'false';
  switch (name) {
    case 'required':
      found.required = on;
      return;
    case 'optional':
      found.required = !on;
      return;
    case 'sensitive':
    case 'secret':
      found.secret = on;
      return;
    case 'public':
      found.secret = !on;
      return;
    case 'type': {
      const type = parseType(argument ?? '');
      if (typeof type === 'string') found.problems.push(type);
      else found.type = type;
      return;
    }
    case 'pattern': {
      const pattern = parsePattern(argument ?? '');
      if (typeof pattern === 'string') found.problems.push(pattern);
      else found.pattern = pattern;
      return;
    }
    default:
      if (!known.includes(name)) found.problems.push(`unknown @${name}${didYouMean(name, known)}`);
  }
}

const plainTypes = ['string', 'number', 'integer', 'boolean', 'port', 'url', 'email'] as const;

function parseType(text: string): ValueType | string {
  const listed = /^enum\(([^)]*)\)$/u.exec(text)?.[1];
  if (listed !== undefined) {
    const values = listed.split(',').map((value) => value.trim().replace(/^(['"])(.*)\1$/u, '$2'));
    if (values.some((value) => value === '')) return `@type=${text} has an empty value`;
    return { kind: 'enum', values };
  }
  const kind = plainTypes.find((type) => type === text);
  return kind === undefined
    ? `@type=${text} is not known${didYouMean(text, [...plainTypes, 'enum'])}; types: ${plainTypes.join(', ')}, enum(a, b)`
    : { kind };
}

const patternUnits = 500;

function parsePattern(text: string): RegExp | string {
  const source = /^\/(.+)\/$/u.exec(text)?.[1];
  if (source === undefined || source.length > patternUnits) return '@pattern is written /…/';
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return `@pattern=${text} is no regular expression`;
  }
}

/** What is wrong with a value, as the end of a sentence; it never quotes the value. */
export function problemOfValue(
  { type, pattern }: Pick<Variable, 'type' | 'pattern'>,
  value: string,
): string | undefined {
  return problemOfType(type, value) ?? (pattern?.test(value) === false ? 'does not match its @pattern' : undefined);
}

function problemOfType(type: ValueType, value: string): string | undefined {
  switch (type.kind) {
    case 'string':
      return undefined;
    case 'number':
      return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(value) ? undefined : 'is no number';
    case 'integer':
      return /^[+-]?\d+$/u.test(value) ? undefined : 'is no whole number';
    case 'boolean':
      return /^(?:true|false|1|0|yes|no|on|off)$/iu.test(value) ? undefined : 'is neither true nor false';
    case 'port':
      return /^[1-9]\d{0,4}$/u.test(value) && Number(value) <= 65_535 ? undefined : 'is no port from 1 to 65535';
    case 'url':
      return /^[a-z][\w+.-]*:\/\/\S+$/iu.test(value) && URL.canParse(value)
        ? undefined
        : 'is no URL with its scheme, as https://example.com';
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value) ? undefined : 'is no address as name@example.com';
    case 'enum':
      return type.values.includes(value) ? undefined : `is none of ${type.values.join(', ')}`;
  }
}

/** A value of these types is no secret unless the schema says so: masking `true` or `8080` would star out half of a log. */
export function isSecret(variable: Variable): boolean {
  return variable.secret ?? ['string', 'url', 'email'].includes(variable.type.kind);
}
