export type CacheReading =
  | { readonly kind: 'found'; readonly key: string; readonly content: string }
  | { readonly kind: 'missing' }
  /** There is no service, it did not answer, or it may not be read. */
  | { readonly kind: 'unavailable'; readonly message: string };

export type CacheWriting =
  | { readonly kind: 'saved' }
  /** What is kept under a key never changes: somebody was first. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'unavailable'; readonly message: string };

/**
 * Texts that outlive the run, in the cache of GitHub Actions: what a branch keeps, it and its pull requests can read. Anybody who can
 * run a job on a branch can write there, so what is read is to be checked. Never throws, and never holds the job for long.
 */
export interface Cache {
  /** The text under the first of the keys that has one; a key is never taken for the beginning of another. `name` is the same each time. */
  read(name: string, keys: readonly string[]): Promise<CacheReading>;
  write(name: string, key: string, content: string): Promise<CacheWriting>;
}
