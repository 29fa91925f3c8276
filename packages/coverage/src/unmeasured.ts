import type { FileCoverage } from './coverage.ts';

/**
 * A file that no report knows, as one in which nothing ran. Which of its lines are code only a coverage tool could say; every line
 * that is neither blank nor a comment as a whole is taken for one, so that a file that is never imported cannot make the total better
 * than it is.
 */
export function unmeasuredFile(path: string, text: string): FileCoverage {
  const lines = new Map<number, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (/\S/u.test(line) && !/^\s*(?:#|\/\/|\/?\*|--|<!--)/u.test(line)) lines.set(index + 1, 0);
  }
  return { path, lines, branches: new Map() };
}
