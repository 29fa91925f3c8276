/** The letters after a backslash in git's C-style quoting (quote.c), and the bytes that they stand for. */
const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/**
 * A path as git writes it into a patch: as it is, or in double quotes with C escapes (octal ones are bytes of UTF-8)
 * when a character of it would be mistaken.
 */
export function unquotePath(text: string): string {
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return text;
  const pieces: Buffer[] = [];
  for (const [piece, octal, letter] of text.slice(1, -1).matchAll(/\\(?:([0-7]{3})|(.))|[^\\]+/gsu)) {
    if (octal !== undefined) pieces.push(Buffer.from([Number.parseInt(octal, 8)]));
    else if (letter !== undefined) pieces.push(Buffer.from([escapes[letter] ?? letter.charCodeAt(0)]));
    else pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces).toString('utf8');
}
