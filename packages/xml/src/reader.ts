import type { TextDecoder as Decoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { detectEncoding } from './decoder.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called in the order of the document. Names come with their prefix, as written. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  /** Text and CDATA, entities resolved; one run of text may come in several pieces. */
  text?(text: string): void;
}

/** `empty`: nothing but white space. `truncated`: it ends before it is complete. */
export type XmlProblem = 'empty' | 'truncated' | 'malformed' | 'encoding' | 'too-large';

/** What was handed to the handler before a problem stays good. */
export type XmlEnd =
  | { readonly ok: true; readonly invalidCharacters: number }
  | {
      readonly ok: false;
      readonly problem: XmlProblem;
      /** One line, with the place: `line 3, column 7: unexpected end`. */
      readonly message: string;
      readonly invalidCharacters: number;
    };

/** Deeper than any report; a deeper one would be made to hurt. */
const maxDepth = 256;
/** Between two events, in UTF-16 units: a run of text or a tag that is larger is refused instead of held in memory. */
const maxTokenUnits = 128 * 1024 * 1024;
const sniffBytes = 200;

/** What tools write although XML 1.0 has no place for it: control characters, raw or as a reference. */
const tolerated = /disallowed character|malformed character entity/u;

class Stop extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/**
 * Reads a document piece by piece; memory does not grow with it. Never fetches anything, and expands only the five entities of
 * XML itself and numeric references: another entity makes the document malformed, and a DOCTYPE is passed over.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<XmlEnd> {
  let invalidCharacters = 0;
  let sinceEvent = 0;
  let depth = 0;
  const parser = new SaxesParser();
  const place = (): string => `line ${parser.line}, column ${parser.column + 1}`;
  parser.on('error', (error) => {
    if (tolerated.test(error.message)) {
      invalidCharacters += 1;
      return;
    }
    const what = error.message.replace(/^[^ ]*:\d+:\d+: /u, '').replace(/^\d+:\d+: /u, '');
    const hint = what.startsWith('undefined entity') ? 'undefined entity (entities are never expanded)' : what;
    throw new Stop('malformed', `${place()}: ${hint}`);
  });
  parser.on('opentag', (tag) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > maxDepth) throw new Stop('too-large', `${place()}: elements are nested deeper than ${maxDepth}`);
    handler.open?.(tag.name, tag.attributes as XmlAttributes);
  });
  parser.on('closetag', (tag) => {
    sinceEvent = 0;
    depth -= 1;
    handler.close?.(tag.name);
  });
  const onText = (text: string): void => {
    sinceEvent = 0;
    handler.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  let seen = false;
  const feed = (text: string): void => {
    if (!seen && text.trim() !== '') seen = true;
    sinceEvent += text.length;
    if (sinceEvent > maxTokenUnits) throw new Stop('too-large', `${place()}: a single text or tag is too large`);
    // White space before the declaration is common, and the parser would refuse the declaration for it.
    parser.write(parser.position === 0 ? text.trimStart() : text);
  };
  try {
    for await (const text of decoded(chunks)) feed(text);
    if (!seen) throw new Stop('empty', 'the document is empty');
    closeParser(parser, place);
    return { ok: true, invalidCharacters };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, problem: error.problem, message: error.message, invalidCharacters };
  }
}

/** At the end of the bytes every complaint means the same: the rest is missing. */
function closeParser(parser: SaxesParser, place: () => string): void {
  try {
    parser.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Stop('truncated', `${place()}: the document ends too early`);
  }
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Uint8Array | undefined = new Uint8Array();
  let decoder: Decoder | undefined;
  const begin = (start: Uint8Array): string => {
    const encoding = detectEncoding(start);
    if ('unknown' in encoding) {
      throw new Stop('encoding', `its encoding ${encoding.unknown} is not read; write the report in UTF-8`);
    }
    decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
    return decoder.decode(start.subarray(encoding.skip), { stream: true });
  };
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    held = Buffer.concat([held ?? new Uint8Array(), chunk]);
    if (held.length < sniffBytes) continue;
    yield begin(held);
    held = undefined;
  }
  if (decoder === undefined) yield begin(held ?? new Uint8Array());
  yield decoder?.decode() ?? '';
}
