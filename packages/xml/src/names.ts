const slots = 512;

/** NameStartChar and NameChar of XML 1.0, fifth edition, productions 4 and 4a. */
const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const namePattern = new RegExp(
  `^[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`,
  'u',
);

export const isName = (text: string): boolean => namePattern.test(text);

/** The name in `bytes[start, end)`, the same string for the same bytes; `undefined` when it is no name of XML. */
export type Names = (bytes: Buffer, start: number, end: number, hash: number) => string | undefined;

/** A document has few names and repeats them: each is decoded and checked once, as long as none takes its slot. */
export function createNames(): Names {
  const texts: (string | undefined)[] = Array.from({ length: slots }, () => undefined);
  const copies: Uint8Array[] = Array.from({ length: slots }, () => new Uint8Array());
  return (bytes, start, end, hash) => {
    const slot = hash & (slots - 1);
    const copy = copies[slot] as Uint8Array;
    const length = end - start;
    if (copy.length === length) {
      let same = 0;
      while (same < length && copy[same] === bytes[start + same]) same += 1;
      if (same === length) return texts[slot];
    }
    const text = bytes.toString('utf8', start, end);
    if (!isName(text)) return undefined;
    // As a key it becomes the one string of this content, which makes comparing it with a literal cheap.
    const [unique] = Object.keys({ [text]: 0 });
    texts[slot] = unique;
    copies[slot] = Uint8Array.prototype.slice.call(bytes, start, end);
    return unique;
  };
}
