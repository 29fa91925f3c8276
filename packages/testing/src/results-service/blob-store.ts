import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export class BlobTooLarge extends Error {}
export class UnknownBlock extends Error {}

/** Bytes on disk by id. An id is `artifacts/7` or `caches/7`: ours, never a client's text. */
export interface BlobStore {
  path(id: string): string;
  /** Ids of the files below `artifacts` or `caches`, complete or not. */
  ids(group: string): Promise<readonly string[]>;
  /** Bytes of a complete blob, `undefined` when nothing was uploaded. */
  size(id: string): Promise<number | undefined>;
  /** `sha256:` and hexadecimal digits. */
  digest(id: string): Promise<string>;
  write(id: string, content: Readable): Promise<void>;
  stageBlock(id: string, block: string, content: Readable): Promise<void>;
  /** Puts staged blocks together, in this order. Throws `UnknownBlock`. */
  commitBlocks(id: string, blocks: readonly string[]): Promise<void>;
  remove(id: string): Promise<void>;
}

export function createBlobStore(folder: string, maxBytes: number): BlobStore {
  const path = (id: string): string => join(folder, id);
  const staging = (id: string): string => join(folder, 'staging', id);
  const staged = new Map<string, Map<string, string>>();
  let partials = 0;

  // The complete file appears at once: a download never sees half an upload.
  async function receive(target: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    partials += 1;
    const partial = `${target}.${partials}.partial`;
    await mkdir(join(target, '..'), { recursive: true });
    try {
      await pipeline(Readable.from(content), bounded(maxBytes), createWriteStream(partial));
      await rename(partial, target);
    } finally {
      await rm(partial, { force: true });
    }
  }

  return {
    path,
    ids: async (group) => (await readdir(join(folder, group)).catch(() => [])).map((name) => `${group}/${name}`),
    size: async (id) => (await stat(path(id)).catch(() => undefined))?.size,
    async digest(id) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(path(id)), hash);
      return `sha256:${hash.digest('hex')}`;
    },
    write: (id, content) => receive(path(id), content),
    async stageBlock(id, block, content) {
      const blocks = staged.get(id) ?? new Map<string, string>();
      staged.set(id, blocks);
      const file = blocks.get(block) ?? join(staging(id), String(blocks.size));
      blocks.set(block, file);
      await receive(file, content);
    },
    async commitBlocks(id, names) {
      const blocks = staged.get(id);
      const files = names.map((name) => {
        const file = blocks?.get(name);
        if (file === undefined) throw new UnknownBlock(name);
        return file;
      });
      await receive(path(id), concatenated(files));
      staged.delete(id);
      await rm(staging(id), { recursive: true, force: true });
    },
    async remove(id) {
      staged.delete(id);
      await Promise.all([rm(path(id), { force: true }), rm(staging(id), { recursive: true, force: true })]);
    },
  };
}

async function* concatenated(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* createReadStream(file) as AsyncIterable<Uint8Array>;
}

function bounded(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new BlobTooLarge(`more than ${maxBytes} bytes`));
      else done(null, chunk);
    },
  });
}
