/** One variable that is written: names as in POSIX, any text without NUL as value. */
export interface Entry {
  readonly key: string;
  readonly value: string;
}

export const keyPattern = /^[A-Za-z_][A-Za-z0-9_]*$/u;
