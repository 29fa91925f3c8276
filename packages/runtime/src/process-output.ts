import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Tail } from './tail.ts';

export type Echo = (text: string) => void;

/** A line that is longer is passed on in parts. */
const lineUnits = 64 * 1024;

/**
 * Keeps the end of a stream and, with `echo`, passes it on in whole lines: a secret or a workflow command that the pipe
 * cut in two would not be seen as one. Resolves when the stream has ended.
 */
export function collect(stream: Readable | null, tail: Tail, echo: Echo | undefined): Promise<void> {
  if (stream === null) return Promise.resolve();
  const decoder = new TextDecoder();
  let begun = '';
  const pass = (text: string, ended: boolean): void => {
    begun += text;
    const end = ended || begun.length > lineUnits ? begun.length : begun.lastIndexOf('\n') + 1;
    if (end > 0) echo?.(begun.slice(0, end));
    begun = begun.slice(end);
  };
  stream.on('data', (chunk: Buffer) => {
    tail.add(chunk);
    if (echo !== undefined) pass(decoder.decode(chunk, { stream: true }), false);
  });
  return closed(stream, () => {
    if (echo !== undefined) pass(decoder.decode(), true);
  });
}

/** All of a stream into a file; `failed` is called when the file does not take it, and the rest is read and dropped. */
export function intoFile(stream: Readable | null, file: string, failed: () => void): Promise<void> {
  if (stream === null) return Promise.resolve();
  const target = createWriteStream(file);
  stream.pipe(target);
  return new Promise((done) => {
    target.on('finish', done).on('error', () => {
      failed();
      // A program must not hang because nobody reads what it says.
      stream.resume();
      done();
    });
  });
}

function closed(stream: Readable, last: () => void): Promise<void> {
  return new Promise((done) => {
    let open = true;
    const end = (): void => {
      if (open) last();
      open = false;
      done();
    };
    stream.on('end', end).on('close', end).on('error', end);
  });
}
