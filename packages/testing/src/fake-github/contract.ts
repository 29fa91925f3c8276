import { Ajv2019 as Ajv, type ErrorObject, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormatsModule from 'ajv-formats';
import type { ApiDescription, ApiOperation, Parameter, Schema } from './api-description.ts';

/** Holds requests and answers to GitHub's description. Each method answers the problems; none is good. */
export interface Contract {
  /** `values` are the texts of path and query. */
  parameters(
    operation: ApiOperation,
    place: 'path' | 'query',
    values: Readonly<Record<string, string>>,
  ): readonly string[];
  /** Stricter than the description, which permits unknown properties nearly everywhere. */
  body(operation: ApiOperation, body: unknown): readonly string[];
  response(operation: ApiOperation, status: number, body: unknown): readonly string[];
}

// The package is CommonJS: its function is the default of its default.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

export function createContract(description: ApiDescription): Contract {
  const options = { strict: false, allErrors: true, inlineRefs: false };
  const [strict, coercing] = [new Ajv(options), new Ajv({ ...options, coerceTypes: true })];
  for (const ajv of [strict, coercing]) {
    addFormats(ajv);
    ajv.addFormat('repo.nwo', true);
    ajv.addSchema({ ...withSchemaId({ components: description.components }), $id: 'github' });
  }
  const compiled = new Map<string, ValidateFunction>();
  const validate = (ajv: Ajv, key: string, schema: () => unknown, value: unknown): readonly string[] => {
    const found = compiled.get(key) ?? ajv.compile(withSchemaId(schema()));
    compiled.set(key, found);
    return found(value) ? [] : (found.errors ?? []).map(described);
  };

  return {
    parameters({ name, parameters }, place, values) {
      const known = parameters.filter((parameter) => parameter.in === place);
      return validate(coercing, `${name} ${place}`, () => parameterSchema(known), { ...values }).map(
        (text) => `${place}${text}`,
      );
    },
    body({ name, body, bodyRequired }, value) {
      if (value === undefined) return bodyRequired ? ['a body is required'] : [];
      if (body === undefined) return ['no body is taken'];
      return validate(strict, `${name} body`, () => closed(body), value).map((text) => `body${text}`);
    },
    response({ name, responses }, status, body) {
      if (!(String(status) in responses)) return errorWithoutSchema(status) ? [] : [`${name} never answers ${status}`];
      const schema = responses[status];
      if (schema === undefined) return [];
      return validate(strict, `${name} ${status}`, () => schema, body).map((text) => `answer ${status}${text}`);
    },
  };
}

/** What any route may answer, whatever the description lists. */
const errorWithoutSchema = (status: number): boolean =>
  [401, 403, 404, 409, 422, 429].includes(status) || status >= 500;

function parameterSchema(parameters: readonly Parameter[]): unknown {
  return {
    type: 'object',
    properties: Object.fromEntries(
      // `created` is a search (`>=2026-01-01`, `A..B`): its format says less than its text.
      parameters.map(({ name, schema }) => [name, name === 'created' ? { type: 'string' } : schema]),
    ),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** The schema of a request body, refusing what it does not name. */
function closed(schema: Schema, isBranch = false): Schema {
  const { additionalProperties, properties, items, ...rest } = schema;
  const branches = (['allOf', 'anyOf', 'oneOf'] as const).flatMap((key) => {
    const list = schema[key];
    return list === undefined ? [] : [[key, list.map((branch) => closed(branch, properties !== undefined))]];
  });
  const named = Object.entries(properties ?? {}).map(([name, value]) => [name, closed(value)]);
  const open =
    typeof additionalProperties === 'object' || (properties === undefined && additionalProperties !== undefined);
  return {
    ...rest,
    ...Object.fromEntries(branches),
    ...(items === undefined ? {} : { items: closed(items) }),
    ...(open ? { additionalProperties } : {}),
    ...(properties === undefined ? {} : { properties: Object.fromEntries(named) }),
    ...(properties === undefined || open || isBranch ? {} : { unevaluatedProperties: false }),
  };
}

const withSchemaId = (schema: unknown): object => {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/');
  return JSON.parse(text, (_, node: unknown) => orItsDefault(node)) as object;
};

/** Some texts with a format are empty by default (`environment_url`): GitHub answers them so, whatever the format says. */
function orItsDefault(node: unknown): unknown {
  const { format, default: byDefault } = (node ?? {}) as Schema;
  return format !== undefined && byDefault === '' ? { anyOf: [{ const: '' }, node] } : node;
}

function described({ instancePath, message, params }: ErrorObject): string {
  const extra =
    (params as Readonly<Record<string, unknown>>).unevaluatedProperty ??
    (params as Readonly<Record<string, unknown>>).additionalProperty;
  return `${instancePath}: ${message ?? 'is not valid'}${extra === undefined ? '' : `: ${String(extra)}`}`;
}
