import { isName } from './names.ts';
import { malformed } from './xml-end.ts';

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Longer than any reference that is resolved. */
export const maxReferenceBytes = 64;

/**
 * What `&body;` stands for: one of the five entities of XML itself or a number. `undefined`: a number of no character of XML 1.0, which
 * tools write for control characters. Other entities are never expanded: `at` is where the complaint points.
 */
export function resolveReference(body: string, at: number): string | undefined {
  if (body.startsWith('#')) {
    const code = codeOf(body.slice(1)) ?? malformed(at, 'an `&` that begins no reference');
    return isCharacter(code) ? String.fromCodePoint(code) : undefined;
  }
  if (Object.hasOwn(predefined, body)) return predefined[body];
  return malformed(
    at,
    isName(body) ? 'undefined entity (entities are never expanded)' : 'an `&` that begins no reference',
  );
}

function codeOf(digits: string): number | undefined {
  if (/^[0-9]+$/u.test(digits)) return Number.parseInt(digits, 10);
  return /^x[0-9a-f]+$/iu.test(digits) && digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : undefined;
}

/** Char of XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x1_0000 && code <= 0x10_ffff);
}

/** The text with its references resolved; those that stand for no character stay as they are. `at`: where the text begins. */
export function resolveReferences(text: string, at: number): string {
  return text.replace(/&([^;]*);?/gu, (whole, body: string) =>
    whole.endsWith(';') ? (resolveReference(body, at) ?? whole) : malformed(at, 'a reference without its `;`'),
  );
}
