import { TextDecoder } from 'node:util';
import type { Chunks } from './read-result.ts';

/** A longer line is cut, in UTF-16 units: it must not fill the memory. */
const longestLine = 16 * 1024 * 1024;

/**
 * Every line of a text in UTF-8 (or UTF-16LE with its mark), without its end; memory does not grow with the text. `cut` is true when
 * something of the line was left out.
 */
export async function eachLine(chunks: Chunks, onLine: (line: string, cut: boolean) => void): Promise<void> {
  let decoder: TextDecoder | undefined;
  let held: string[] = [];
  let length = 0;
  let cut = false;
  const hold = (piece: string): void => {
    const room = longestLine - length;
    if (piece.length > room) cut = true;
    if (room <= 0 || piece === '') return;
    held.push(piece.length > room ? piece.slice(0, room) : piece);
    length += Math.min(room, piece.length);
  };
  const emit = (end: string): void => {
    let line = end;
    if (held.length > 0 || end.length > longestLine) {
      hold(end);
      line = held.join('');
    }
    onLine(line.endsWith('\r') ? line.slice(0, -1) : line, cut);
    held = [];
    length = 0;
    cut = false;
  };
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      emit(text.slice(from, end));
      from = end + 1;
    }
    if (from < text.length) hold(text.slice(from));
  }
  hold(decoder?.decode() ?? '');
  if (held.length > 0) emit('');
}
