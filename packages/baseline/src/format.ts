/** What is kept of one commit, and how it is written. */
export interface BaselineFormat<T> {
  /** The name in the cache, the same each time: `coverage-baseline`. */
  readonly cacheName: string;
  /** The beginning of every key, with the version of the format: `sluice-coverage-1`. */
  readonly keyPrefix: string;
  /** Never throws; anybody who can run a job on a branch can write what is kept there. */
  read(text: string): { readonly ok: true; readonly baseline: T } | { readonly ok: false; readonly message: string };
  write(baseline: T): string;
  /** The commit that it is of. */
  commitOf(baseline: T): string;
}
