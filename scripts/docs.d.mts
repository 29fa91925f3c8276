/** A document with generated parts: what is in it, and what should be. */
export interface GeneratedDocument {
  readonly file: string;
  readonly current: string;
  readonly wanted: string;
  /** Why `wanted` cannot be told. */
  readonly problem: string | undefined;
}

export function documents(): readonly GeneratedDocument[];
