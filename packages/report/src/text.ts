// Escape sequences of terminals: CSI (7 and 8 bit), OSC with its terminator, the ones with intermediate bytes (`ESC ( B`, which
// `tput sgr0` sends), and the short ones. ECMA-48, ECMA-35.
const terminalSequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]+[0-~]|\u001b[0-Z\\^_`-~]/gu;

/**
 * Controls except tab and newline, direction marks and overrides, and what Unicode wants not to be displayed: they hide or
 * reorder what is read ("Trojan Source", CVE-2021-42574). Joiners and variation selectors, of which scripts and emoji are
 * made, are left alone.
 */
const hiddenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown.
  /[[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]--[\u200c\u200d\ufe00-\ufe0f\u180b-\u180d\u115f\u1160]]/gv;

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
