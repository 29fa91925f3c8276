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
  const total = readRuns(text, () => undefined);
  if (total === undefined) return undefined;
  const states = new Uint8Array(total + 1);
  readRuns(text, (state, from, to) => states.fill(state, from, to));
  return states;
}

/** What the states add up to; `undefined` as above. */
export function countStates(text: string): { readonly covered: number; readonly total: number } | undefined {
  let ran = 0;
  let code = 0;
  const lines = readRuns(text, (state, from, to) => {
    if (state !== notCode) code += to - from;
    if (state === covered) ran += to - from;
  });
  return lines === undefined ? undefined : { covered: ran, total: code };
}

/** Calls `found` with each run of lines (`to` is the line after it); answers how many lines there are. */
function readRuns(text: string, found: (state: number, from: number, to: number) => void): number | undefined {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const state = letters.indexOf(text[at] as '.');
    if (state < 0) return undefined;
    let length = 0;
    let digits = 0;
    for (at += 1; at < text.length && digits <= 6; at += 1, digits += 1) {
      const digit = digitOf(text.charCodeAt(at));
      if (digit < 0) break;
      length = length * 36 + digit;
    }
    if (digits === 0 || digits > 6 || line - 1 + length > longestFile) return undefined;
    found(state, line, line + length);
    line += length;
  }
  return line - 1;
}

/** In base 36; -1 for another character. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}
