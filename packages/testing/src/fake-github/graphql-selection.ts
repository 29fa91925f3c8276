import type { Fields } from './call.ts';
import type { Field } from './graphql-query.ts';
import { innerType, readGraphQLSchema, valueProblem } from './graphql-schema.ts';

export type Resolver = (args: Fields) => unknown;
/** Fields of a type: a value, or what gives it from the arguments. */
export type Resolvable = Readonly<Record<string, unknown>>;

/** GitHub's schema does not have it, or the fake does not. */
export class UnknownField extends Error {}

/** What is asked, against the schema, whether or not there is anything to answer. */
export function checkSelection(selection: readonly Field[], type: string): void {
  const fields = readGraphQLSchema().types[type];
  for (const { name, arguments: args, selection: below } of selection) {
    const field = fields?.[name];
    if (field === undefined) throw new UnknownField(`GitHub has no field ${type}.${name}`);
    const strange = Object.keys(args).filter((argument) => field.args[argument] === undefined);
    if (strange.length > 0) throw new UnknownField(`${type}.${name} has no argument ${strange.join(', ')}`);
    const inner = innerType(field.type);
    const isObject = readGraphQLSchema().types[inner] !== undefined;
    if (isObject !== below.length > 0)
      throw new UnknownField(`${type}.${name} ${isObject ? 'needs a selection of fields' : 'has no fields'}`);
    checkSelection(below, inner);
  }
}

/** Values and what gives them, as far as they are selected; each is held to the type that the schema names. */
export function select(value: unknown, selection: readonly Field[], type: string): unknown {
  if (Array.isArray(value)) return value.map((item) => select(item, selection, type));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(selection.map((field) => [field.alias, selectField(value as Resolvable, field, type)]));
}

function selectField(value: Resolvable, { name, arguments: args, selection }: Field, type: string): unknown {
  const schema = readGraphQLSchema();
  const field = schema.types[type]?.[name];
  const found = value[name];
  if (field === undefined || found === undefined)
    throw new UnknownField(`the fake GitHub does not know the field ${type}.${name}`);
  const answer = typeof found === 'function' ? (found as Resolver)(args) : found;
  const problem = valueProblem(schema, field.type, answer);
  if (problem !== undefined) throw new UnknownField(`the fake's own ${type}.${name} ${problem}`);
  return select(answer, selection, innerType(field.type));
}
