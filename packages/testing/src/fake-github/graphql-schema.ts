import { readFileSync } from 'node:fs';

interface SchemaField {
  /** As GraphQL writes it: `[Deployment]`, `String!`. */
  readonly type: string;
  readonly args: Readonly<Record<string, string>>;
}

/** The part of GitHub's own schema that the fake answers, cut by scripts/graphql-slice.mjs. */
export interface GraphQLSchema {
  readonly types: Readonly<Record<string, Readonly<Record<string, SchemaField>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

let known: GraphQLSchema | undefined;

export function readGraphQLSchema(): GraphQLSchema {
  const file = new URL('../../github-api/graphql.json', import.meta.url);
  known ??= JSON.parse(readFileSync(file, 'utf8')) as GraphQLSchema;
  return known;
}

export const innerType = (type: string): string => type.replace(/[[\]!]/gu, '');

/** Why a value is not what a field of this type answers; `undefined`: it is. Objects are looked at field by field, not here. */
export function valueProblem({ enums }: GraphQLSchema, type: string, value: unknown): string | undefined {
  if (value === null) return type.endsWith('!') ? 'is null and may not be' : undefined;
  const name = innerType(type);
  const values = enums[name];
  if (values !== undefined) return values.includes(String(value)) ? undefined : `${String(value)} is no ${name}`;
  switch (name) {
    case 'Int':
      return Number.isInteger(value) ? undefined : `${String(value)} is no Int`;
    case 'Boolean':
      return typeof value === 'boolean' ? undefined : `${String(value)} is no Boolean`;
    case 'String':
    case 'ID':
      return typeof value === 'string' ? undefined : `${String(value)} is no ${name}`;
    case 'DateTime':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(String(value)) ? undefined : `${String(value)} is no DateTime`;
    case 'URI':
      return URL.canParse(String(value)) ? undefined : `${String(value)} is no URI`;
    default:
      return undefined;
  }
}
