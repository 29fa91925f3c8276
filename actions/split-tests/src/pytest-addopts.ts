import { shellWords } from './shell-quote.ts';

/** Linux refuses to start a program with one variable of 128 KiB (MAX_ARG_STRLEN), its name and what is already in it included. */
const longest = 100_000;

/**
 * The words as pytest reads them from the variable PYTEST_ADDOPTS (by the rules of a POSIX shell). Where that would be longer than a
 * variable may be: `@` and a file with one a line, which pytest knows from 8.2 on.
 */
export function addopts(words: readonly string[], file: string): string {
  const inline = shellWords(words);
  return Buffer.byteLength(inline) <= longest ? inline : shellWords([`@${file}`]);
}
