import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';
import { wordNotIn } from './word-not-in.ts';

/**
 * Appends `name<<DELIMITER`, value, `DELIMITER` to one of the runner's command files (GITHUB_OUTPUT, GITHUB_STATE, ...).
 * The delimiter is not in the value, so a value cannot end its own block and set something else.
 * Without the variable (a run outside a runner) nothing is written.
 */
export function appendKeyValue(file: string | undefined, name: string, value: string): void {
  if (file === undefined || file === '') return;
  const delimiter = wordNotIn(value);
  appendFileSync(file, `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`);
}

export function appendText(file: string | undefined, text: string): void {
  if (file === undefined || file === '') return;
  appendFileSync(file, text);
}
