import { lineFeed } from './bytes.ts';

/** Where in the document the reading is: both from 1, columns in characters. */
export interface Place {
  pass(bytes: Uint8Array, count: number): void;
  /** `line 3, column 7`, for the byte at `at` of what comes next. */
  text(bytes: Uint8Array, at: number): string;
}

export function createPlace(): Place {
  let line = 1;
  let column = 1;
  const pass = (bytes: Uint8Array, count: number): void => {
    let lines = 0;
    for (let at = 0; at < count; at += 1) if (bytes[at] === lineFeed) lines += 1;
    let from = lines === 0 ? 0 : bytes.lastIndexOf(lineFeed, count - 1) + 1;
    let columns = lines === 0 ? column : 1;
    // The first byte of a character counts, those that continue it do not.
    for (; from < count; from += 1) if (((bytes[from] as number) & 0xc0) !== 0x80) columns += 1;
    line += lines;
    column = columns;
  };
  return {
    pass,
    text(bytes, at) {
      pass(bytes, at);
      return `line ${line}, column ${column}`;
    },
  };
}
