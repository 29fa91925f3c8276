/** Keeps the last bytes of a stream: the end of an output is where the reason stands. */
export interface Tail {
  add(chunk: Uint8Array): void;
  text(): string;
  truncated(): boolean;
}

export function createTail(maxBytes: number): Tail {
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  let dropped = false;
  return {
    add(chunk) {
      chunks.push(chunk);
      bytes += chunk.length;
      while (bytes - (chunks[0]?.length ?? 0) >= maxBytes && chunks.length > 1) {
        bytes -= chunks.shift()?.length ?? 0;
        dropped = true;
      }
    },
    text() {
      const all = Buffer.concat(chunks);
      chunks = [all];
      if (all.length <= maxBytes) return all.toString('utf8');
      dropped = true;
      return all.subarray(all.length - maxBytes).toString('utf8');
    },
    truncated: () => dropped || bytes > maxBytes,
  };
}
