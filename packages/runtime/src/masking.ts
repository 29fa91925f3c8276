/** Shorter lines are not masked: a secret with a line `{` would star out every brace of the log. */
const shortestMasked = 4;

export interface Masking {
  mask(secret: string): void;
  redact(text: string): string;
}

/** `announce` gets each value that the runner must mask (`::add-mask::`). */
export function createMasking(announce: (value: string) => void): Masking {
  const known = new Set<string>();
  let longestFirst: readonly string[] = [];
  return {
    mask(secret) {
      const values = [secret, ...secret.split(/\r?\n/u)].map((value) => value.trim());
      for (const value of values) {
        if (value.length < shortestMasked || known.has(value)) continue;
        known.add(value);
        announce(value);
      }
      longestFirst = [...known].sort((a, b) => b.length - a.length);
    },
    redact: (text) => longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text),
  };
}
