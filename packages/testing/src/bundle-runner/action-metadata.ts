import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main?: string; readonly post?: string };
}

/** `action.yml` of a folder below `actions/`. */
export async function readActionMetadata(folder: string): Promise<ActionMetadata> {
  const { inputs = {}, outputs = {}, runs } = parse(await readFile(join(folder, 'action.yml'), 'utf8'));
  return { inputs: inputs ?? {}, outputs: outputs ?? {}, runs };
}

/** The few expressions that our defaults use, evaluated as the runner would. */
export function evaluateDefault(value: unknown, contexts: Readonly<Record<string, string>>): string {
  return String(value ?? '').replace(/\$\{\{\s*([\w.]+)\s*\}\}/gu, (_, name: string) => {
    const found = contexts[name];
    if (found === undefined) throw new Error(`The bundle runner does not know the expression ${name}.`);
    return found;
  });
}
