/** The part of GraphQL's grammar that queries need: one operation, fields, arguments, variables. No fragments. */
export interface Field {
  readonly alias: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly selection: readonly Field[];
}

export class GraphQLSyntaxError extends Error {}

const token = /\s+|,|#[^\n]*|"(?:[^"\\]|\\.)*"|-?\d+|[_A-Za-z]\w*|[!$()[\]{}:=@.|&]/uy;

/** The fields of a query, with the variables in place. Throws `GraphQLSyntaxError`. */
export function parseQuery(text: string, variables: Readonly<Record<string, unknown>>): readonly Field[] {
  const tokens = tokenize(text);
  const declared = new Map<string, unknown>();
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const next = (): string => {
    at += 1;
    return tokens[at - 1] ?? '';
  };
  const expect = (wanted: string): void => {
    const found = next();
    if (found !== wanted) throw new GraphQLSyntaxError(`expected ${wanted}, found ${found || 'the end'}`);
  };

  function value(): unknown {
    const first = next();
    if (first === '$') {
      const name = next();
      if (!declared.has(name)) throw new GraphQLSyntaxError(`variable $${name} is not declared`);
      return declared.get(name);
    }
    if (first === '[') return until(']', value);
    if (first === '{') {
      const entries = until('}', () => {
        const name = next();
        expect(':');
        return [name, value()] as const;
      });
      return Object.fromEntries(entries);
    }
    if (/^["\-\d]/u.test(first)) return JSON.parse(first);
    if (first === 'true' || first === 'false') return first === 'true';
    if (first === 'null') return null;
    if (/^\w/u.test(first)) return first;
    throw new GraphQLSyntaxError(`not a value: ${first}`);
  }

  function until<Item>(end: string, item: () => Item): readonly Item[] {
    const items: Item[] = [];
    while (peek() !== end) {
      if (at >= tokens.length) throw new GraphQLSyntaxError(`expected ${end}, found the end`);
      items.push(item());
    }
    at += 1;
    return items;
  }

  /** What follows `opening`, which is taken; `undefined` when something else stands there. */
  function after<T>(opening: string, read: () => T): T | undefined {
    if (peek() !== opening) return undefined;
    next();
    return read();
  }

  function argument(): readonly [string, unknown] {
    const name = next();
    expect(':');
    return [name, value()];
  }

  function declaration(): void {
    expect('$');
    const name = next();
    expect(':');
    let type = '';
    while (/^(\[|\]|!|[A-Z]\w*)$/u.test(peek())) type += next();
    const byDefault = after('=', value);
    const given = variables[name] ?? byDefault;
    if (type.endsWith('!') && (given === undefined || given === null)) {
      throw new GraphQLSyntaxError(`variable $${name} of type ${type} was not given`);
    }
    declared.set(name, given);
  }

  function field(): Field {
    const first = next();
    if (!/^[_A-Za-z]/u.test(first)) throw new GraphQLSyntaxError(`expected a field, found ${first}`);
    const name = after(':', next) ?? first;
    const list = after('(', () => until(')', argument)) ?? [];
    const selection = after('{', () => until('}', field)) ?? [];
    return { alias: first, name, arguments: Object.fromEntries(list), selection };
  }

  if (peek() === 'query') {
    next();
    if (/^\w/u.test(peek())) next();
    if (peek() === '(') {
      next();
      until(')', declaration);
    }
  }
  expect('{');
  const fields = until('}', field);
  const unknown = Object.keys(variables).filter((name) => !declared.has(name));
  if (unknown.length > 0) throw new GraphQLSyntaxError(`variable $${unknown.join(', $')} is not declared`);
  if (at < tokens.length) throw new GraphQLSyntaxError(`unexpected ${peek()}`);
  return fields;
}

function tokenize(text: string): readonly string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match === null) throw new GraphQLSyntaxError('unexpected character');
    if (!/^[\s,#]/u.test(match[0])) found.push(match[0]);
  }
  return found;
}
