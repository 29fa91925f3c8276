import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** Hash of the paths and the compression: only the same kind of archive can be restored. */
  readonly version: string;
  readonly scope: string;
  readonly bytes: number;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly lastUsed: number;
}

/** The complete caches of a folder, oldest first; written on each change. */
export interface CacheIndex {
  entries(): readonly CacheEntry[];
  replace(entries: readonly CacheEntry[]): Promise<void>;
}

export async function openCacheIndex(folder: string): Promise<CacheIndex> {
  const file = join(folder, 'caches.json');
  await mkdir(folder, { recursive: true });
  // An index that cannot be read is no cache at all: restoring is best effort everywhere.
  let entries: readonly CacheEntry[] = await readFile(file, 'utf8')
    .then(JSON.parse, () => [])
    .catch(() => []);
  let writing = Promise.resolve();
  return {
    entries: () => entries,
    replace(next) {
      entries = next;
      writing = writing.then(async () => {
        await writeFile(`${file}.new`, JSON.stringify(next, undefined, 1));
        await rename(`${file}.new`, file);
      });
      return writing;
    },
  };
}
