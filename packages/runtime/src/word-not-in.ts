/**
 * A word that does not occur in the text: what ends a block of foreign text must not be writable from inside it. That is
 * certain, where a random word is only unlikely to be guessed; and `node:crypto` costs a fifth of a start of Node.
 */
export function wordNotIn(text: string): string {
  for (let number = 1; ; number += 1) {
    const word = `sluice_${number}`;
    if (!text.includes(word)) return word;
  }
}
