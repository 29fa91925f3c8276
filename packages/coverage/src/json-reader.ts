import { utf8Chunks, XmlFault } from '@sluice/xml';
import { createJsonScanner, JsonFault, type OnValue, type Plan } from './json-scanner.ts';

export type JsonEnd =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'empty' | 'truncated' | 'malformed'; readonly message: string };

/** One value is held as a whole; a longer one is refused. */
const maxValueBytes = 32 * 1024 * 1024;

/**
 * Reads a document of JSON value by value, so that only one entry of a long report is in memory at a time. `plan` says of each object or
 * array (by the keys that lead to it; in arrays `0`, `1`, …) whether its entries are read one by one; all other values go to `onValue`.
 * What `onValue` answers ends the reading as malformed: it says what is wrong.
 */
export async function readJson(chunks: AsyncIterable<Uint8Array>, plan: Plan, onValue: OnValue): Promise<JsonEnd> {
  const scanner = createJsonScanner(plan, onValue);
  let buffer: Buffer = Buffer.alloc(0);
  let length = 0;
  let passed = 0;
  try {
    for await (const chunk of utf8Chunks(chunks, 'text')) {
      if (length + chunk.length > buffer.length) {
        const larger = Buffer.allocUnsafeSlow((length + chunk.length) * 2);
        buffer.copy(larger, 0, 0, length);
        buffer = larger;
      }
      chunk.copy(buffer, length);
      length += chunk.length;
      const used = scanner.scan(buffer.subarray(0, length), false);
      if (length - used > maxValueBytes)
        throw new JsonFault('malformed', 0, `a value is larger than ${maxValueBytes} bytes`);
      buffer.copyWithin(0, used, length);
      length -= used;
      passed += used;
    }
    scanner.scan(buffer.subarray(0, length), true);
    return { ok: true };
  } catch (error) {
    if (error instanceof JsonFault)
      return { ok: false, problem: error.problem, message: `${error.message} (byte ${passed + error.at + 1})` };
    if (error instanceof XmlFault) return { ok: false, problem: 'malformed', message: error.message };
    throw error;
  }
}
