/** Shorter lines are not masked: a secret with a line `{` would star out every brace of the log. */
const shortestMasked = 4;

export interface Masking {
  mask(secret: string): void;
  redact(text: string): string;
}

/** `announce` gets each value that the runner must mask (`::add-mask::`); it derives the encoded forms itself. */
export function createMasking(announce: (value: string) => void): Masking {
  const announced = new Set<string>();
  const known = new Set<string>();
  let longestFirst: readonly string[] = [];
  return {
    mask(secret) {
      const values = [secret, ...secret.split(/\r?\n/u)].map((value) => value.trim());
      for (const value of values) {
        if (value.length < shortestMasked || announced.has(value)) continue;
        announced.add(value);
        announce(value);
        for (const form of [value, ...encodedForms(value)]) known.add(form);
      }
      longestFirst = [...known].sort((a, b) => b.length - a.length);
    },
    redact: (text) => longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text),
  };
}

/** How a secret stands in the JSON or the URL that a service quotes in its error message. */
function encodedForms(secret: string): readonly string[] {
  const whole = secret.toWellFormed();
  return [JSON.stringify(whole).slice(1, -1), encodeURIComponent(whole)];
}
