import { closeBracket, doubleQuote, greater, less, openBracket, singleQuote } from './bytes.ts';
import { isName } from './names.ts';
import { malformed, XmlFault } from './xml-end.ts';

/** A declaration, an instruction or a DOCTYPE that is longer than this was made to hurt. */
const maxBytes = 1024 * 1024;

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/u;

const bounded = (start: number, end: number): -1 => {
  if (end - start > maxBytes) throw new XmlFault('too-large', start, 'a declaration is too large');
  return -1;
};

/** From `<?` at `start`: the place after `?>`, or -1 when it is not there yet. `first`: nothing stands before it. */
export function passInstruction(bytes: Buffer, start: number, end: number, first: boolean): number {
  const close = bytes.subarray(0, end).indexOf('?>', start + 2);
  if (close < 0) return bounded(start, end);
  const body = bytes.toString('utf8', start, close + 2);
  const target = /^<\?([^ \t\r\n?]*)(?=[ \t\r\n]|\?>$)/u.exec(body)?.[1] ?? '';
  if (!isName(target)) malformed(start, 'a processing instruction without a name');
  if (target.toLowerCase() !== 'xml') return close + 2;
  if (target !== 'xml' || !first) malformed(start, 'an XML declaration that is not at the start');
  if (!declaration.test(body)) malformed(start, 'an XML declaration that is not well formed');
  return close + 2;
}

/** From `<!DOCTYPE` at `start`: the place after its `>`, or -1. What it declares is passed over, never fetched or expanded. */
export function passDoctype(bytes: Buffer, start: number, end: number): number {
  let inside = false;
  for (let at = start + 9; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === doubleQuote || byte === singleQuote) {
      at = bytes.indexOf(byte, at + 1);
      if (at < 0 || at >= end) break;
    } else if (!inside) {
      if (byte === greater) return at + 1;
      inside = byte === openBracket;
    } else if (byte === closeBracket) inside = false;
    else if (byte === less) {
      const close = closeOf(bytes, at, end);
      if (close < 0) break;
      at = close;
    }
  }
  return bounded(start, end);
}

/** Within a DOCTYPE: the last byte of a comment or an instruction at `at`, else `at` itself; -1 when the bytes end before. */
function closeOf(bytes: Buffer, at: number, end: number): number {
  const begin = bytes.toString('latin1', at, Math.min(end, at + 4));
  const comment = begin === '<!--';
  if (!comment && !begin.startsWith('<?')) return begin.length < 4 ? -1 : at;
  const mark = bytes.subarray(0, end).indexOf(comment ? '--' : '?>', at + (comment ? 4 : 2));
  if (mark < 0) return -1;
  if (!comment) return mark + 1;
  if (mark + 2 >= end) return -1;
  if (bytes[mark + 2] !== greater) malformed(mark, 'a `--` within a comment');
  return mark + 2;
}
