/** Parts of a JSON pointer (RFC 6901): `/a~1b/0` is `a/b`, `0`. `undefined` when it is none. */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/u.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export type Pointed = { readonly found: true; readonly value: unknown } | { readonly found: false };

/** What the pointer leads to; only own members, so nothing of JavaScript itself is found. */
export function pointedValue(document: unknown, parts: readonly string[]): Pointed {
  let value = document;
  for (const part of parts) {
    if (Array.isArray(value)) {
      if (!/^(?:0|[1-9]\d*)$/u.test(part) || Number(part) >= value.length) return { found: false };
      value = value[Number(part)];
    } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, part)) {
      value = (value as Readonly<Record<string, unknown>>)[part];
    } else return { found: false };
  }
  return { found: true, value };
}

/** Whether two values are the same in JSON, where the order of members means nothing and there is one zero. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, value]) => Object.hasOwn(right, key) && sameJson(value, right[key]))
  );
}
