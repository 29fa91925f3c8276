/**
 * One word of a POSIX shell, whatever the text is: plain where nothing in it means something to a shell, else in single quotes, in
 * which only the single quote itself has a meaning (POSIX.1-2024, 2.2.2).
 */
export function shellQuote(text: string): string {
  return /^[\w@%+:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

export const shellWords = (words: readonly string[]): string => words.map(shellQuote).join(' ');
