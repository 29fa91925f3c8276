// Escape sequences of terminals: CSI (7 and 8 bit), OSC with its terminator, and the short ones. ECMA-48.
const terminalSequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[@-Z\\^_`-~]/gu;

/**
 * Controls except tab and newline, direction marks and overrides, invisible separators and tag characters: they hide
 * or reorder what is read ("Trojan Source", CVE-2021-42574). Joiners of scripts and emoji are left alone.
 */
const hiddenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Text as a person should see it: without terminal sequences, line ends as `\n`, and every character that would be
 * invisible or change the order of others written out (`\u202e`). Lone surrogates become U+FFFD. Escapes nothing.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(terminalSequences, '')
    .replace(/\r\n?/gu, '\n')
    .replace(hiddenCharacters, (character) => {
      const hex = (character.codePointAt(0) ?? 0).toString(16);
      return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
    });
}

/** At most `max` code points; what is cut ends with `…`, which counts. */
export function truncateText(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept: string[] = [];
  for (const character of text) {
    if (kept.length === max) return max === 0 ? '' : `${kept.slice(0, -1).join('')}…`;
    kept.push(character);
  }
  return text;
}
