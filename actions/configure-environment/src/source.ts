import { type Io, UserError } from '@sluice/action';
import {
  keyPattern,
  parseSchema,
  parseValues,
  type Resolution,
  resolveValues,
  type Variable,
} from '@sluice/environment';

export interface Source extends Resolution {
  /** `undefined`: there is none, every line was taken as it is. */
  readonly schema: string | undefined;
}

const schemaBytes = 1024 * 1024;

/** The variables by schema and values. Throws `UserError` when one of the two cannot be read. */
export async function readEntries(schema: string | undefined, text: string, io: Io): Promise<Source> {
  const given = parseValues(text);
  if (!given.ok) throw new UserError(`\`values\`: ${given.problems.join('; ')}.`);
  const file = await schemaFile(schema, io);
  if (file !== undefined) return { ...resolveValues(await variablesOf(file, io), given), schema: file };
  if (given.form === 'json') {
    throw new UserError(
      'There is no .env.schema and no .env.example: without one, every secret of the context would be written. Name the variables in one, or give `KEY=value` lines.',
    );
  }
  const entries = [...given.values].map(([key, value]) => ({ key, value }));
  return {
    schema: undefined,
    entries,
    secrets: entries.map(({ value }) => value),
    missing: entries.filter(({ value }) => value === '').map(({ key }) => ({ key, given: true })),
    problems: entries.filter(({ key }) => !keyPattern.test(key)).map(({ key }) => `${key} is no name of a variable`),
    defaulted: [],
  };
}

async function schemaFile(given: string | undefined, io: Io): Promise<string | undefined> {
  if (given !== undefined) return given;
  for (const file of ['.env.schema', '.env.example']) if (await io.files.exists(file)) return file;
  return undefined;
}

async function variablesOf(file: string, io: Io): Promise<readonly Variable[]> {
  const valuesAreExamples = !file.endsWith('.schema');
  const schema = parseSchema(await io.files.text(file, schemaBytes), { valuesAreExamples });
  if (!schema.ok) throw new UserError(`${file}: ${schema.problems.join('; ')}.`);
  return schema.variables;
}
