export type JsonFields = Readonly<Record<string, unknown>>;

/** An object of JSON; `undefined` for anything else. */
export const fieldsOf = (value: unknown): JsonFields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonFields) : undefined;
