import type { BlobStore } from './blob-store.ts';
import type { CacheEntry, CacheIndex } from './cache-index.ts';
import type { SignedUrls } from './signed-url.ts';
import { type Message, type Operation, TwirpError, textField } from './twirp.ts';

export interface CacheServiceOptions {
  readonly store: BlobStore;
  readonly urls: SignedUrls;
  readonly index: CacheIndex;
  readonly now: () => number;
  /** All caches together; the ones that were not used for longest go first. */
  readonly maxBytes: number;
}

type Reservation = Pick<CacheEntry, 'id' | 'key' | 'version' | 'scope'>;

const longestKey = 512;

export const cacheBlob = (id: number): string => `caches/${id}`;

/** github.actions.results.api.v1.CacheService. */
export function createCacheService(options: CacheServiceOptions): Readonly<Record<string, Operation>> {
  const { store, urls, index, now } = options;
  const reserved = new Map<string, Reservation>();
  let lastId = Math.max(0, ...index.entries().map(({ id }) => id));

  return {
    async CreateCacheEntry(message, { scopes }, base) {
      const [key, version] = [textField(message, 'key'), textField(message, 'version')];
      if (key.length > longestKey || key.includes(','))
        throw new TwirpError('invalid_argument', `not a cache key: ${key}`);
      const scope = scopes.find(({ write }) => write)?.scope;
      if (scope === undefined) return { ok: false, message: 'cache write denied: the token may only read caches' };
      const name = JSON.stringify([scope, key, version]);
      const same = (one: Reservation): boolean => one.key === key && one.version === version && one.scope === scope;
      if (reserved.has(name) || index.entries().some(same)) {
        throw new TwirpError('already_exists', 'cache entry with the same key, version, and scope already exists');
      }
      lastId += 1;
      const id = lastId;
      reserved.set(name, { id, key, version, scope });
      return { ok: true, signed_upload_url: urls.create(base, cacheBlob(id), 'write') };
    },
    async FinalizeCacheEntryUpload(message, { scopes }) {
      const scope = scopes.find(({ write }) => write)?.scope;
      const name = JSON.stringify([scope, textField(message, 'key'), textField(message, 'version')]);
      const reservation = reserved.get(name);
      const bytes = reservation && (await store.size(cacheBlob(reservation.id)));
      if (reservation === undefined || bytes === undefined) throw new TwirpError('not_found', 'nothing was uploaded');
      const said = textField(message, 'size_bytes');
      reserved.delete(name);
      if (said !== String(bytes)) {
        await store.remove(cacheBlob(reservation.id));
        throw new TwirpError('invalid_argument', `size is ${said}, but ${bytes} bytes were uploaded`);
      }
      const entry = { ...reservation, bytes, created: now(), lastUsed: now() };
      await keep(options, [...index.entries(), entry]);
      return { ok: true, entry_id: String(entry.id) };
    },
    async GetCacheEntryDownloadURL(message, { scopes }, base) {
      const found = findEntry(
        index.entries(),
        scopes.map(({ scope }) => scope),
        textField(message, 'key'),
        restoreKeys(message),
        textField(message, 'version'),
      );
      if (found === undefined || (await store.size(cacheBlob(found.id))) !== found.bytes) return { ok: false };
      await index.replace(
        index.entries().map((entry) => (entry.id === found.id ? { ...entry, lastUsed: now() } : entry)),
      );
      return { ok: true, signed_download_url: urls.create(base, cacheBlob(found.id), 'read'), matched_key: found.key };
    },
  };
}

/** In each scope in turn: the key itself, then what begins with it, then what begins with each restore key; newest first. */
function findEntry(
  entries: readonly CacheEntry[],
  scopes: readonly string[],
  key: string,
  prefixes: readonly string[],
  version: string,
): CacheEntry | undefined {
  for (const scope of scopes) {
    const usable = entries.filter((entry) => entry.scope === scope && entry.version === version);
    const exact = usable.find((entry) => entry.key === key);
    if (exact !== undefined) return exact;
    for (const prefix of [key, ...prefixes]) {
      const found = usable.findLast((entry) => entry.key.startsWith(prefix));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function restoreKeys(message: Message): readonly string[] {
  const keys = message.restore_keys ?? [];
  if (!Array.isArray(keys) || keys.some((key) => typeof key !== 'string')) {
    throw new TwirpError('invalid_argument', 'restore_keys is not a list of strings');
  }
  return keys;
}

/** Removes what an interrupted upload left behind in a kept folder. */
export async function removeOrphans(store: BlobStore, index: CacheIndex): Promise<void> {
  const known = new Set(index.entries().map(({ id }) => cacheBlob(id)));
  const found = await store.ids('caches');
  await Promise.all(found.filter((id) => !known.has(id)).map((id) => store.remove(id)));
}

async function keep({ index, store, maxBytes }: CacheServiceOptions, entries: readonly CacheEntry[]): Promise<void> {
  let total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const dropped = new Set<number>();
  for (const { id, bytes } of entries.toSorted((a, b) => a.lastUsed - b.lastUsed)) {
    if (total <= maxBytes) break;
    dropped.add(id);
    total -= bytes;
  }
  await index.replace(entries.filter(({ id }) => !dropped.has(id)));
  await Promise.all([...dropped].map((id) => store.remove(cacheBlob(id))));
}
