import type { Chunks } from './read-result.ts';

/** The first bytes (at least `bytes`, or all there are) and the whole again, these included. */
export async function peek(
  chunks: Chunks,
  bytes: number,
): Promise<{ readonly start: Uint8Array; readonly all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    held.push(next.value);
    length += next.value.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* held.splice(0);
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      // A reader that stops early lets go of the file.
      await iterator.return?.();
    }
  }
  return { start: held.length === 1 ? (held[0] ?? new Uint8Array()) : Buffer.concat(held), all: whole() };
}
