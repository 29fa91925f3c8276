import { asObject, type JsonObject, parseJson } from './json.ts';

/** One entry longer than this is refused: no tool writes such a thing. */
const itemBytes = 32 * 1024 * 1024;

/**
 * Reads a JSON array of objects piece by piece: memory does not grow with the report. Calls `take` for each object.
 * Answers why it is no such array, or not a whole one; `undefined` when it was read to its end.
 */
export async function readJsonArray(
  chunks: AsyncIterable<Uint8Array>,
  take: (item: JsonObject) => void,
): Promise<string | undefined> {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let seen = false;

  const finishItem = (last: Uint8Array): boolean => {
    const item = asObject(parseJson(Buffer.concat([...pieces, last]).toString('utf8')));
    pieces = [];
    bytes = 0;
    if (item !== undefined) take(item);
    return item !== undefined;
  };
  for await (const chunk of chunks) {
    let start = depth > 1 ? 0 : -1;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) {
        if (depth < 2) return otherShape;
        inString = true;
      } else if (byte === openBrace || byte === openBracket) {
        if (depth === 0 && (byte !== openBracket || seen)) return otherShape;
        if (depth === 1) start = at;
        depth += 1;
        seen = true;
      } else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (depth < 0) return otherShape;
        if (depth === 1) {
          if (!finishItem(chunk.subarray(start, at + 1))) return otherShape;
          start = -1;
        }
      } else if (depth < 2 && !isBlank(byte) && !(depth === 1 && byte === comma)) return otherShape;
    }
    if (start >= 0) {
      pieces.push(chunk.subarray(start));
      bytes += chunk.length - start;
      if (bytes > itemBytes) return 'its report has an entry that is too long';
    }
  }
  if (!seen) return 'it wrote no report';
  return depth === 0 ? undefined : 'its report breaks off';
}

const otherShape = 'its report has another shape';
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
