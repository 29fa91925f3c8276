import type { TextDecoder as Decoder } from 'node:util';
import { XmlFault } from './xml-end.ts';

const sniffBytes = 200;

/** What the bytes of a document are written in, and how many bytes of mark stand before it. */
export interface XmlEncoding {
  readonly label: string;
  readonly skip: number;
}

/** Labels that reports come in. WHATWG reads latin1 and ASCII as windows-1252, which has them as a part. */
const known = [
  'utf-8',
  'utf8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'iso-8859-1',
  'latin1',
  'windows-1252',
  'us-ascii',
  'ascii',
];

/**
 * The encoding of a document by its first bytes (at least 4, better 200): byte order mark, then the pattern of UTF-16,
 * then (of XML) the declaration, else UTF-8 (XML 1.0, appendix F). An encoding that is not read comes back as `unknown`.
 */
export function detectEncoding(
  start: Uint8Array,
  kind: 'xml' | 'text' = 'xml',
): XmlEncoding | { readonly unknown: string } {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', skip: 2 };
  // Two characters of ASCII, as every report begins.
  if (a && b === 0 && c && d === 0) return { label: 'utf-16le', skip: 0 };
  if (a === 0 && b && c === 0 && d) return { label: 'utf-16be', skip: 0 };
  if (kind === 'text') return { label: 'utf-8', skip: 0 };
  const text = new TextDecoder('windows-1252').decode(start.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(text)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!known.includes(declared)) return { unknown: declared };
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return { label: declared.startsWith('utf-16') ? 'utf-8' : declared, skip: 0 };
}

/**
 * The same text as UTF-8, without a byte order mark, whatever the bytes say that they are written in. Bytes that already are UTF-8 are
 * handed on as they are. Throws `XmlFault` (`encoding`) for an encoding that is not read.
 */
export async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array>,
  kind: 'xml' | 'text' = 'xml',
): AsyncGenerator<Buffer> {
  let held: Buffer | undefined = Buffer.alloc(0);
  let decoder: Decoder | undefined;
  const begin = (start: Buffer): Buffer => {
    const encoding = detectEncoding(start, kind);
    if ('unknown' in encoding) {
      throw new XmlFault('encoding', 0, `its encoding ${encoding.unknown} is not read; write the report in UTF-8`);
    }
    const rest = start.subarray(encoding.skip);
    if (encoding.label === 'utf-8' || encoding.label === 'utf8') return rest;
    decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
    return Buffer.from(decoder.decode(rest, { stream: true }));
  };
  for await (const chunk of chunks) {
    if (held === undefined) {
      yield decoder === undefined ? bufferOf(chunk) : Buffer.from(decoder.decode(chunk, { stream: true }));
      continue;
    }
    held = held.length === 0 ? bufferOf(chunk) : Buffer.concat([held, chunk]);
    if (held.length < sniffBytes) continue;
    yield begin(held);
    held = undefined;
  }
  if (held !== undefined) yield begin(held);
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

const bufferOf = (chunk: Uint8Array): Buffer => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
