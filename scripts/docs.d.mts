/** A document with generated parts: what is in it, and what should be. */
export interface GeneratedDocument {
  readonly file: string;
  readonly current: string;
  readonly wanted: string;
}

export function documents(): readonly GeneratedDocument[];
