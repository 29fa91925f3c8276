import { utf8Chunks } from '@sluice/xml';

/** Longer than any line of a report: signatures of templates come to some 100 kB. */
const maxLineBytes = 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Gets one line without its end: `bytes[start, end)`, good only during the call. An answer stops the reading: it says what is wrong. */
export type OnLine = (bytes: Buffer, start: number, end: number) => string | undefined;

export type LinesEnd =
  /** `complete`: the last line has an end. */
  | { readonly ok: true; readonly complete: boolean }
  /** With the number of the line: `line 7: not a record`. `cut`: in the last line, which has no end, so something may be missing. */
  | { readonly ok: false; readonly message: string; readonly cut: boolean };

/** The lines of a text in UTF-8 (or UTF-16), one by one; memory does not grow with it, and an endless line is refused. */
export async function scanLines(chunks: AsyncIterable<Uint8Array>, onLine: OnLine): Promise<LinesEnd> {
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  const tooLong = (): LinesEnd => ({
    ok: false,
    message: `line ${number + 1} is longer than ${maxLineBytes} bytes`,
    cut: false,
  });
  const give = (bytes: Buffer, start: number, end: number): string | undefined => {
    number += 1;
    const problem = onLine(bytes, start, end > start && bytes[end - 1] === carriageReturn ? end - 1 : end);
    return problem === undefined ? undefined : `line ${number}: ${problem}`;
  };
  for await (const chunk of utf8Chunks(chunks, 'text')) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed, rest.length); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      if (end - start > maxLineBytes) return tooLong();
      const message = give(bytes, start, end);
      if (message !== undefined) return { ok: false, message, cut: false };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > maxLineBytes) return tooLong();
  }
  if (rest.length === 0) return { ok: true, complete: true };
  const message = give(rest, 0, rest.length);
  return message === undefined ? { ok: true, complete: false } : { ok: false, message, cut: true };
}
