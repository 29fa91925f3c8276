import type { TextDecoder as Decoder } from 'node:util';

/** Longer lines than this are cut: no format that is read by lines has them. */
const maxLineUnits = 64 * 1024;

/** The lines of a text in UTF-8 (or UTF-16 with a byte order mark), one by one, without their ends. */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let rest = '';
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (parts.pop() ?? '').slice(0, maxLineUnits);
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part;
  }
  const last = rest + (decoder?.decode() ?? '');
  if (last !== '') yield last.endsWith('\r') ? last.slice(0, -1) : last;
}
