import { isPair, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from './text-edit.ts';

/** The edits of `text` that take these keys of a mapping away, with their values, and leave all else as it is. */
export function dropKeys(text: string, map: YAMLMap, keys: readonly string[]): readonly TextEdit[] {
  const dropped = map.items.filter((pair) => keys.includes(String(pair.key)));
  if (dropped.length === 0) return [];
  // Braces, or nothing left of it: written anew. `{}` means the same as a mapping without these keys.
  if (map.flow === true || dropped.length === map.items.length) {
    const kept = map.items.filter((pair) => !dropped.includes(pair)).map((pair) => source(text, pair));
    const [start, end] = outline(map);
    return [{ start, end, replacement: kept.length === 0 ? '{}' : `{ ${kept.join(', ')} }` }];
  }
  return dropped.map((pair) => {
    const [from, to] = extent(pair);
    // A block's pair goes with its line, or lines.
    const lineStart = text.lastIndexOf('\n', from - 1) + 1;
    const lineEnd = text.indexOf('\n', to - 1);
    return { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1, replacement: '' };
  });
}

/** Of a mapping without the line break at its end. */
function outline(map: YAMLMap): readonly [number, number] {
  const [start = 0, end = 0] = map.range ?? [];
  const last = map.items.at(-1);
  return [start, map.flow === true || last === undefined ? end : extent(last)[1]];
}

function source(text: string, pair: Pair): string {
  const [from, to] = extent(pair);
  return text.slice(from, to).trim();
}

/** From the key to the end of the value. */
function extent(pair: Pair): readonly [number, number] {
  if (!isPair(pair)) throw new Error('not a pair');
  const range = (node: unknown): readonly number[] =>
    (node as { readonly range?: readonly number[] } | null)?.range ?? [];
  const [from = 0, keyEnd = from] = range(pair.key);
  const [, to = keyEnd] = range(pair.value);
  return [from, to];
}
