export const tab = 0x09;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const bang = 0x21;
export const doubleQuote = 0x22;
export const ampersand = 0x26;
export const singleQuote = 0x27;
export const minus = 0x2d;
export const slash = 0x2f;
export const semicolon = 0x3b;
export const less = 0x3c;
export const equals = 0x3d;
export const greater = 0x3e;
export const question = 0x3f;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;

function table(classOf: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));
}

const isSpace = (byte: number): boolean =>
  byte === space || byte === tab || byte === lineFeed || byte === carriageReturn;

/** 1 for what may stand in a name (bytes from 0x80 on are looked at again, as characters). */
export const nameBytes = table((byte) => (byte >= 0x80 || /[\w:.-]/u.test(String.fromCharCode(byte)) ? 1 : 0));

/** 1 for the white space of XML. */
export const spaceBytes = table((byte) => (isSpace(byte) ? 1 : 0));

/** Why a byte of text or of a value needs a look; 0 when it is only itself. */
export const plain = 0;
export const special = 1;
/** A control character that XML 1.0 has no place for. */
export const control = 2;
/** Part of a character beyond ASCII. */
export const wide = 3;
/** Space other than the space: ends of lines are made one, and in values they all become spaces. */
export const blank = 4;

const lookOf =
  (specials: string, blanks: readonly number[]) =>
  (byte: number): number => {
    if (byte >= 0x80) return wide;
    if (specials.includes(String.fromCharCode(byte))) return special;
    if (blanks.includes(byte)) return blank;
    return byte < space && !isSpace(byte) ? control : plain;
  };

export const valueBytes = table(lookOf('"\'<&', [tab, lineFeed, carriageReturn]));
export const textBytes = table(lookOf('<&]', [carriageReturn]));
export const cdataBytes = table(lookOf(']', [carriageReturn]));
export const commentBytes = table(lookOf('-', []));

/** True where U+FFFE or U+FFFF stands, which are no characters. */
export function isNonCharacter(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] === 0xbe || bytes[at + 2] === 0xbf);
}

/** How many bytes at the end of `bytes[start, end)` are the begin of a character whose rest is still to come. */
export function unfinishedBytes(bytes: Uint8Array, start: number, end: number): number {
  for (let back = 1; back <= 3 && end - back >= start; back += 1) {
    const byte = bytes[end - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}
