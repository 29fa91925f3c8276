import type { FileCoverage } from './coverage.ts';

/** What is known of a line: not code (or beyond the end), never ran, ran. */
export const notCode = 0;
export const missed = 1;
export const covered = 2;

/** The states of a file's lines, by line number; place 0 is not used. */
export type LineStates = Uint8Array;

const longestFile = 2_000_000;
const letters = ['.', '-', '+'] as const;

export function statesOf(file: FileCoverage): LineStates {
  let last = 0;
  file.lines.forEach((_, line) => {
    if (line > last) last = line;
  });
  const states = new Uint8Array(last + 1);
  file.lines.forEach((hits, line) => {
    states[line] = hits > 0 ? covered : missed;
  });
  return states;
}

/** `.2+3-1`: runs of lines that are not code, ran, never ran; lengths in base 36, from line 1 on. */
export function writeStates(states: LineStates): string {
  const parts: string[] = [];
  for (let line = 1; line < states.length; ) {
    const state = states[line] ?? notCode;
    let end = line + 1;
    while (end < states.length && states[end] === state) end += 1;
    parts.push(letters[state as 0 | 1 | 2], (end - line).toString(36));
    line = end;
  }
  return parts.join('');
}

/** `undefined` for a text that is not as `writeStates` makes it, or of more lines than a source file has. */
export function readStates(text: string): LineStates | undefined {
  const runs: [state: number, length: number][] = [];
  let total = 0;
  let used = 0;
  for (const [whole, letter = '', length = ''] of text.matchAll(/([.+-])([0-9a-z]{1,6})/gu)) {
    const lines = Number.parseInt(length, 36);
    total += lines;
    used += whole.length;
    if (total > longestFile) return undefined;
    runs.push([letters.indexOf(letter as '.'), lines]);
  }
  if (used !== text.length) return undefined;
  const states = new Uint8Array(total + 1);
  let at = 1;
  for (const [state, length] of runs) {
    states.fill(state, at, at + length);
    at += length;
  }
  return states;
}
