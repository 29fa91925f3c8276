/** How one character is written in a service's markup. */
export type CharacterEscape = (character: string) => string;

/**
 * The text escaped, at most `max` UTF-16 units long in its escaped form: what is cut ends with `…`, and neither a
 * character nor an entity is ever cut in two. Services count in characters, so counting units is on the safe side.
 */
export function clippedText(text: string, max: number, escaped: CharacterEscape = (character) => character): string {
  const parts: string[] = [];
  let length = 0;
  for (const character of text.toWellFormed()) {
    const part = escaped(character);
    if (length + part.length > max) return cutBack(parts, length, max);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

function cutBack(parts: string[], length: number, max: number): string {
  let left = length;
  while (parts.length > 0 && left + 1 > max) left -= parts.pop()?.length ?? 0;
  return max < 1 ? '' : `${parts.join('').trimEnd()}…`;
}

/** An escape that puts a backslash before each of the characters. */
export function backslashed(characters: string): CharacterEscape {
  const special = new Set(characters);
  return (character) => (special.has(character) ? `\\${character}` : character);
}

/** `&`, `<` and `>` as entities: all that Slack and Telegram ask for. */
export const entities: CharacterEscape = (character) => {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    default:
      return character;
  }
};
