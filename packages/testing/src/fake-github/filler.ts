import type { ApiDescription, Schema } from './api-description.ts';

/** In place of every URL that no test asks for. */
const placeholder = 'https://github.invalid/not-part-of-the-fake';

/**
 * Adds what the description requires and the fake does not know: null where it may be null, else the emptiest value.
 * The handlers say what matters, so an answer has GitHub's whole shape without a hundred invented fields in our code.
 */
export function complete(description: ApiDescription, schema: Schema, value: unknown): unknown {
  const found = description.resolve(schema);
  const branches = found.oneOf ?? found.anyOf;
  if (branches !== undefined) {
    if (value === undefined)
      return isNullable(description, found) ? null : complete(description, branches[0] ?? {}, value);
    const branch = branches.find((one) => fits(description, one, value));
    return branch === undefined ? value : complete(description, branch, value);
  }
  if (value === undefined) return sample(description, found);
  if (Array.isArray(value)) return value.map((item) => complete(description, found.items ?? {}, item));
  if (typeof value !== 'object' || value === null) return value;
  const whole = (found.allOf ?? []).reduce<unknown>((part, one) => complete(description, one, part), value);
  const known = { ...(whole as Readonly<Record<string, unknown>>) };
  for (const [name, property] of Object.entries(found.properties ?? {})) {
    const wanted = known[name] !== undefined || found.required?.includes(name) === true;
    if (wanted) known[name] = complete(description, property, known[name]);
  }
  return known;
}

function sample(description: ApiDescription, schema: Schema): unknown {
  if (isNullable(description, schema)) return null;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.allOf !== undefined) return complete(description, schema, {});
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      if (schema.format === 'date-time') return '2026-01-01T00:00:00Z';
      return schema.format === 'uri' ? placeholder : '';
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return complete(description, schema, {});
  }
}

function isNullable(description: ApiDescription, schema: Schema): boolean {
  if (schema.enum?.includes(null) === true) return true;
  if (schema.type === 'null' || (Array.isArray(schema.type) && schema.type.includes('null'))) return true;
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  return branches.some((branch) => isNullable(description, description.resolve(branch)));
}

/** Whether a value looks like it belongs to this branch: its kind, and the fields that have a closed list of values. */
function fits(description: ApiDescription, schema: Schema, value: unknown): boolean {
  const { type, properties = {} } = description.resolve(schema);
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (type !== undefined && ![type].flat().includes(kind)) return false;
  return Object.entries(properties).every(([name, property]) => {
    const given = (value as Readonly<Record<string, unknown>> | null)?.[name];
    const values = description.resolve(property).enum;
    return given === undefined || values === undefined || values.includes(given);
  });
}
