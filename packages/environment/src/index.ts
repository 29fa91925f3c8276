export { type DialectName, dialectNames, differences, type Rendered, readJson, renderEntries } from './dialect.ts';
export { type PythonDotenv, readNodeDotenv, readPythonDotenv } from './dotenv-readers.ts';
export { type Entry, keyPattern } from './entry.ts';
export { type Given, type MissingKey, type Resolution, resolveValues } from './resolve.ts';
export { isSecret, parseSchema, problemOfValue, type Schema, type ValueType, type Variable } from './schema.ts';
export { parseValues, type Values } from './values.ts';
