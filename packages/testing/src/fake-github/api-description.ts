import { readFileSync } from 'node:fs';

/** JSON Schema, as far as it is looked into here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface ApiOperation {
  /** Method and path below the repository, as in `POST /deployments/{deployment_id}/statuses`. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly bodyRequired: boolean;
  /** `undefined`: no body is taken. */
  readonly body: Schema | undefined;
  /** Status -> schema of its JSON; `undefined` where the description names none. */
  readonly responses: Readonly<Record<string, Schema | undefined>>;
}

export interface FoundOperation {
  readonly operation: ApiOperation;
  readonly params: Readonly<Record<string, string>>;
}

export interface ApiDescription {
  readonly components: unknown;
  readonly operations: readonly ApiOperation[];
  find(method: string, path: string): FoundOperation | undefined;
  resolve(schema: Schema): Schema;
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly required?: boolean;
}

interface RawOperation {
  readonly parameters?: readonly (Parameter & { readonly $ref?: string })[];
  readonly requestBody?: Media & { readonly $ref?: string };
  readonly responses: Readonly<Record<string, Media & { readonly $ref?: string }>>;
}

interface RawDescription {
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
}

export const repositoryPath = '/repos/{owner}/{repo}';
/** Values of these may have slashes when they end the path: `git/ref/heads/main`, `contents/src/app.py`. */
const slashed = /\/\{(path|ref|tag|basehead|tree_sha|branch)\}$/u;

/** GitHub's own description, cut by scripts/openapi-slice.mjs. */
export function readApiDescription(): ApiDescription {
  const file = new URL('../../github-api/slice.json', import.meta.url);
  const raw = JSON.parse(readFileSync(file, 'utf8')) as RawDescription;
  const deref = <Value extends { readonly $ref?: string }>(value: Value): Value => {
    if (value.$ref === undefined) return value;
    const [, , section = '', name = ''] = value.$ref.split('/');
    return deref(raw.components[section]?.[name] as Value);
  };
  const json = (media: Media): Schema | undefined => media.content?.['application/json']?.schema;
  const routes = Object.entries(raw.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { parameters = [], requestBody, responses }]) => {
      const body = requestBody === undefined ? undefined : deref(requestBody);
      const operation: ApiOperation = {
        name: `${method.toUpperCase()} ${path.slice(repositoryPath.length) || '/'}`,
        parameters: parameters.map(deref),
        bodyRequired: body?.required === true,
        body: body && json(body),
        responses: Object.fromEntries(Object.entries(responses).map(([status, one]) => [status, json(deref(one))])),
      };
      const literals = path.split('/').filter((part) => !part.includes('{')).length;
      return { operation, method: method.toUpperCase(), pattern: toPattern(path), literals };
    }),
  );
  // `releases/latest` before `releases/{release_id}`.
  routes.sort((a, b) => b.literals - a.literals);
  return {
    components: raw.components,
    operations: routes.map(({ operation }) => operation),
    resolve: deref,
    find(method, path) {
      for (const route of routes) {
        const match = route.method === method ? route.pattern.exec(path) : null;
        if (match === null) continue;
        const params = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
        return { operation: route.operation, params: Object.fromEntries(params) };
      }
      return undefined;
    },
  };
}

function toPattern(path: string): RegExp {
  const last = slashed.test(path) ? path.lastIndexOf('{') : path.length;
  const groups = path.replace(
    /\{(\w+)\}/gu,
    (_, name: string, at: number) => `(?<${name}>${at === last ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${groups}$`, 'u');
}
