import { bang, greater, less, nameBytes, question, slash, spaceBytes } from './bytes.ts';
import { createContentReader } from './content.ts';
import { passDoctype, passInstruction } from './markup.ts';
import { createNames } from './names.ts';
import { createTagReader, type XmlTag } from './tag.ts';
import { malformed, XmlFault } from './xml-end.ts';

/** Called in the order of the document. Names come with their prefix, as written. */
export interface XmlEvents {
  open?(tag: XmlTag): void;
  close?(name: string): void;
  /** Text and CDATA, in pieces; `read` gives the piece, references resolved, and is good only until `text` returns. */
  text?(read: () => string): void;
}

/** Deeper than any report; a deeper one would be made to hurt. */
const maxDepth = 256;
/** A tag has to be held as a whole; a longer one is refused. Text is not held and may be as long as it likes. */
const maxTagBytes = 16 * 1024 * 1024;

export interface Scanner {
  /**
   * Reads what is complete in `bytes` and answers how much that was; the caller brings the rest again, with more behind it. `last`: there
   * is no more. Throws `XmlFault`.
   */
  scan(bytes: Buffer, last: boolean): number;
  readonly invalid: number;
  /** The root element is there, and closed, and so is everything behind it. */
  readonly complete: boolean;
  /** There is something else than white space. */
  readonly started: boolean;
}

/** Of XML 1.0 without its DTDs, on bytes in UTF-8. Never fetches anything and never expands an entity of the document. */
export function createScanner(events: XmlEvents): Scanner {
  const names = createNames();
  const tag = createTagReader(names);
  const content = createContentReader();
  const open: string[] = [];
  const cdataMark = Buffer.from('<![CDATA[');
  const doctypeMark = Buffer.from('<!DOCTYPE');
  let within: 'content' | 'cdata' | 'comment' = 'content';
  let doctype = false;
  let closed = false;

  const outside = (at: number): void => {
    if (open.length === 0) malformed(at, closed ? 'text after the end of the root' : 'text outside the root');
  };
  const openTag = (bytes: Buffer, at: number, end: number): number => {
    if (closed) malformed(at, 'a second root');
    const next = tag.read(bytes, at, end);
    if (next < 0) {
      if (end - at > maxTagBytes) throw new XmlFault('too-large', at, 'a single tag is too large');
      return -1;
    }
    if (open.length === maxDepth) throw new XmlFault('too-large', at, `elements are nested deeper than ${maxDepth}`);
    scanner.invalid += tag.invalid;
    events.open?.(tag);
    if (!tag.empty) open.push(tag.name);
    else {
      events.close?.(tag.name);
      closed = open.length === 0;
    }
    return next;
  };
  const closeTag = (bytes: Buffer, start: number, end: number): number => {
    let at = start + 2;
    let hash = 0;
    for (; at < end && nameBytes[bytes[at] as number] === 1; at += 1) hash = (hash * 31 + (bytes[at] as number)) | 0;
    const nameEnd = at;
    while (at < end && spaceBytes[bytes[at] as number] === 1) at += 1;
    if (at === end) {
      if (end - start > maxTagBytes) throw new XmlFault('too-large', start, 'a single tag is too large');
      return -1;
    }
    const name = names(bytes, start + 2, nameEnd, hash);
    if (name === undefined || bytes[at] !== greater) return malformed(start, 'an end tag that is not well formed');
    const expected = open.pop();
    if (expected !== name)
      malformed(
        start,
        expected === undefined ? `</${name}> without its begin` : `</${name}> where </${expected}> was due`,
      );
    events.close?.(name);
    closed = open.length === 0;
    return at + 1;
  };
  const declaration = (bytes: Buffer, at: number, end: number): number => {
    if (starts(bytes, at, end, commentMark)) {
      within = 'comment';
      return at + 4;
    }
    if (starts(bytes, at, end, cdataMark)) {
      outside(at);
      within = 'cdata';
      return at + 9;
    }
    if (starts(bytes, at, end, doctypeMark)) {
      if (doctype || closed || open.length > 0) malformed(at, 'a DOCTYPE that is not before the root');
      const next = passDoctype(bytes, at, end);
      doctype = next >= 0;
      return next;
    }
    const known = [commentMark, cdataMark, doctypeMark].some((mark) => isBegin(bytes, at, end, mark));
    return known ? -1 : malformed(at, 'a `<!` that begins nothing known');
  };
  const markup = (bytes: Buffer, at: number, end: number): number => {
    if (at + 1 === end) return -1;
    switch (bytes[at + 1]) {
      case slash:
        return closeTag(bytes, at, end);
      case question:
        return passInstruction(bytes, at, end, !scanner.started);
      case bang:
        return declaration(bytes, at, end);
      default:
        return openTag(bytes, at, end);
    }
  };

  const scanner = {
    invalid: 0,
    started: false,
    get complete(): boolean {
      return closed && within === 'content';
    },
    scan(bytes: Buffer, last: boolean): number {
      const end = bytes.length;
      let at = 0;
      while (at < end) {
        let next: number;
        if (within === 'content') {
          if (bytes[at] === less) {
            next = markup(bytes, at, end);
            if (next < 0) return at;
            scanner.started = true;
          } else {
            next = content.text(bytes, at, end, last);
            if (content.solid) {
              scanner.started = true;
              // Told at the text itself: how much white space comes in the same piece depends on how the bytes are cut.
              let from = at;
              while (from < end && spaceBytes[bytes[from] as number] === 1) from += 1;
              outside(from);
            }
            if (next > at && open.length > 0) events.text?.(content.value);
            scanner.invalid += content.invalid;
            if (next === at) return at;
          }
        } else if (within === 'cdata') {
          next = content.cdata(bytes, at, end, last);
          scanner.invalid += content.invalid;
          if (next > at) events.text?.(content.value);
          if (content.closed) within = 'content';
          else if (next === at) return at;
        } else {
          next = content.comment(bytes, at, end);
          scanner.invalid += content.invalid;
          if (content.closed) within = 'content';
          else if (next === at) return at;
        }
        at = next;
      }
      return at;
    },
  };
  return scanner;
}

const commentMark = Buffer.from('<!--');

const starts = (bytes: Buffer, at: number, end: number, mark: Buffer): boolean =>
  end - at >= mark.length && isBegin(bytes, at, end, mark);

/** The bytes from `at` on agree with the mark as far as both go. */
function isBegin(bytes: Buffer, at: number, end: number, mark: Buffer): boolean {
  const length = Math.min(mark.length, end - at);
  return bytes.compare(mark, 0, length, at, at + length) === 0;
}
