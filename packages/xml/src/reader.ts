import { utf8Chunks } from './decoder.ts';
import { createPlace } from './place.ts';
import { createScanner, type XmlEvents } from './scanner.ts';
import { type XmlEnd, XmlFault } from './xml-end.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called in the order of the document. Names come with their prefix, as written. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  /** Text and CDATA, entities resolved; one run of text may come in several pieces. */
  text?(text: string): void;
}

/**
 * Reads a document piece by piece; memory does not grow with it. Never fetches anything, and expands only the five entities of
 * XML itself and numeric references: another entity makes the document malformed, and a DOCTYPE is passed over.
 */
export function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<XmlEnd> {
  return scanXml(chunks, {
    open: (tag) => handler.open?.(tag.name, tag.attributes()),
    close: (name) => handler.close?.(name),
    ...(handler.text === undefined ? {} : { text: (read) => handler.text?.(read()) }),
  });
}

/** Like `readXml`, for documents of millions of elements: attributes and text become strings only when they are asked for. */
export async function scanXml(chunks: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<XmlEnd> {
  const scanner = createScanner(events);
  const place = createPlace();
  // One buffer for all pieces: what was not complete moves to its front, and the next chunk comes behind it.
  let buffer = Buffer.alloc(0);
  let bytes = 0;
  let wanted = 0;
  const add = (chunk: Buffer): void => {
    if (bytes + chunk.length > buffer.length) {
      const larger = Buffer.allocUnsafeSlow((bytes + chunk.length) * 2);
      buffer.copy(larger, 0, 0, bytes);
      buffer = larger;
    }
    chunk.copy(buffer, bytes);
    bytes += chunk.length;
  };
  const scan = (last: boolean): void => {
    const piece = buffer.subarray(0, bytes);
    let used: number;
    try {
      used = scanner.scan(piece, last);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      throw new XmlFault(error.problem, 0, `${place.text(piece, error.at)}: ${error.message}`);
    }
    place.pass(piece, used);
    buffer.copyWithin(0, used, bytes);
    bytes -= used;
    // What is incomplete is read again from its begin, but only when there is twice as much of it: reading stays linear.
    wanted = bytes * 2;
  };
  try {
    for await (const chunk of utf8Chunks(chunks)) {
      add(chunk);
      if (bytes > wanted) scan(false);
    }
    scan(true);
    if (!scanner.started && bytes === 0) throw new XmlFault('empty', 0, 'the document is empty');
    if (!scanner.complete || bytes > 0)
      throw new XmlFault('truncated', 0, `${place.text(Buffer.alloc(0), 0)}: the document ends too early`);
    return { ok: true, invalidCharacters: scanner.invalid };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { ok: false, problem: error.problem, message: error.message, invalidCharacters: scanner.invalid };
  }
}
