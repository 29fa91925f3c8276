import {
  ampersand,
  carriageReturn,
  cdataBytes,
  closeBracket,
  commentBytes,
  control,
  greater,
  isNonCharacter,
  less,
  minus,
  plain,
  semicolon,
  spaceBytes,
  textBytes,
  unfinishedBytes,
  wide,
} from './bytes.ts';
import { maxReferenceBytes, resolveReference, resolveReferences } from './references.ts';
import { malformed, XmlFault } from './xml-end.ts';

/** A run of text, of CDATA or of a comment: reads one piece of it into itself. */
export interface ContentReader {
  /** Text from `start` up to the next `<`; what is not complete at `end` is left for later unless these are the `last` bytes. */
  text(bytes: Buffer, start: number, end: number, last: boolean): number;
  cdata(bytes: Buffer, start: number, end: number, last: boolean): number;
  comment(bytes: Buffer, start: number, end: number): number;
  /** CDATA and comments: their end was reached. */
  readonly closed: boolean;
  readonly invalid: number;
  /** Whether there is something else than white space in the piece. */
  readonly solid: boolean;
  /** The piece as a string; good only until the next one is read. */
  readonly value: () => string;
}

export function createContentReader(): ContentReader {
  let source: Buffer;
  let from = 0;
  let to = 0;
  let ascii = true;
  let references = false;
  let returns = false;
  const piece = (bytes: Buffer, start: number, end: number): void => {
    source = bytes;
    from = start;
    to = end;
  };
  const value = (): string => {
    const text = source.toString(ascii ? 'latin1' : 'utf8', from, to);
    const lines = returns ? text.replace(/\r\n?/gu, '\n') : text;
    return references ? resolveReferences(lines, from) : lines;
  };
  const reset = (): void => {
    ascii = true;
    references = false;
    returns = false;
    reader.closed = false;
    reader.invalid = 0;
    reader.solid = false;
  };
  const reader = {
    closed: false,
    invalid: 0,
    solid: false,
    value,
    text(bytes: Buffer, start: number, end: number, last: boolean): number {
      reset();
      let at = start;
      for (; at < end && spaceBytes[bytes[at] as number] === 1; at += 1)
        if (bytes[at] === carriageReturn) returns = true;
      for (; at < end; at += 1) {
        const byte = bytes[at] as number;
        const look = textBytes[byte];
        if (look === plain) continue;
        if (byte === less) break;
        if (look === wide) {
          ascii = false;
          if (byte === 0xef && isNonCharacter(bytes, at)) reader.invalid += 1;
        } else if (byte === carriageReturn) returns = true;
        else if (look === control) reader.invalid += 1;
        else if (byte === ampersand) {
          const close = soundReference(bytes, at, end, at > start);
          if (close < 0) break;
          if (resolveReference(bytes.toString('utf8', at + 1, close), at) === undefined) reader.invalid += 1;
          references = true;
          at = close;
        } else if (
          byte === closeBracket &&
          bytes[at + 1] === closeBracket &&
          at + 2 < end &&
          bytes[at + 2] === greater
        ) {
          // What stands before it is a piece of its own, however the bytes come in.
          if (at > start) break;
          malformed(at, 'a `]]>` in text');
        }
      }
      const stop = last || at < end ? at : complete(bytes, start, at);
      reader.solid = hasSolid(bytes, start, stop);
      piece(bytes, start, stop);
      return stop;
    },
    cdata(bytes: Buffer, start: number, end: number, last: boolean): number {
      reset();
      reader.solid = true;
      for (let at = start; at < end; at += 1) {
        const byte = bytes[at] as number;
        const look = cdataBytes[byte];
        if (look === plain) continue;
        if (look === wide) {
          ascii = false;
          if (byte === 0xef && isNonCharacter(bytes, at)) reader.invalid += 1;
        } else if (byte === carriageReturn) returns = true;
        else if (look === control) reader.invalid += 1;
        else if (at + 2 < end && bytes[at + 1] === closeBracket && bytes[at + 2] === greater) {
          reader.closed = true;
          piece(bytes, start, at);
          return at + 3;
        }
      }
      const stop = last ? end : complete(bytes, start, end);
      piece(bytes, start, stop);
      return stop;
    },
    comment(bytes: Buffer, start: number, end: number): number {
      reset();
      for (let at = start; at < end; at += 1) {
        const byte = bytes[at] as number;
        const look = commentBytes[byte];
        if (look === plain) continue;
        if (look === control) reader.invalid += 1;
        else if (byte === minus && bytes[at + 1] === minus) {
          if (at + 2 >= end) return at;
          if (bytes[at + 2] !== greater) malformed(at, 'a `--` within a comment');
          reader.closed = true;
          return at + 3;
        } else if (byte === minus && at + 1 >= end) return at;
      }
      return end;
    },
  };
  return reader;
}

function hasSolid(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (spaceBytes[bytes[at] as number] === 0) return true;
  return false;
}

/**
 * Where the reference at `at` has its `;`, or -1: when the bytes end before it, or when it stands for nothing and there is text before it
 * (`later`). That text is handed out first, so that the same comes out however the bytes come in.
 */
function soundReference(bytes: Buffer, at: number, end: number, later: boolean): number {
  try {
    const close = referenceEnd(bytes, at, end);
    if (close >= 0) resolveReference(bytes.toString('utf8', at + 1, close), at);
    return close;
  } catch (error) {
    if (later && error instanceof XmlFault) return -1;
    throw error;
  }
}

/** Where the reference at `at` has its `;`, or -1 when the bytes end before it. */
function referenceEnd(bytes: Buffer, at: number, end: number): number {
  for (let close = at + 1; close < end; close += 1) {
    const byte = bytes[close] as number;
    if (byte === semicolon) return close;
    if (byte === less || byte === ampersand || close - at > maxReferenceBytes || spaceBytes[byte] === 1)
      return malformed(at, 'an `&` that begins no reference');
  }
  return -1;
}

/** The end without what more bytes may belong to: brackets, a carriage return, half a character. */
function complete(bytes: Buffer, start: number, end: number): number {
  let stop = end;
  while (stop > start && end - stop < 2 && bytes[stop - 1] === closeBracket) stop -= 1;
  if (stop > start && bytes[stop - 1] === carriageReturn) stop -= 1;
  return stop - unfinishedBytes(bytes, start, stop);
}
