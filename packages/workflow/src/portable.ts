import { isMap, isPair, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from './text-edit.ts';
import { jobsOf, usesOf } from './uses.ts';

export interface PortableOptions {
  /** `OWNER/REPO` that stands for the repository of the file. */
  readonly slug: string;
  /** Tag, branch or commit at which it is called. */
  readonly ref: string;
}

/** `$/path` of `uses:`, the repository and commit of the file that contains it. */
const selfReference = /^\$\/(.+)$/u;

/** Keys that older places refuse, and with them the whole workflow: GitHub Enterprise Server, act. */
const refused: Readonly<Record<string, readonly string[]>> = {
  environment: ['deployment'],
  concurrency: ['queue'],
  permissions: ['artifact-metadata'],
};

/**
 * A workflow file or an action.yml for places that do not know `$/`: it becomes `OWNER/REPO/path@REF`, and the keys that such
 * places refuse are dropped. All else stays as it is, comments included. Throws when the text is not YAML.
 */
export function portable(text: string, options: PortableOptions): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw new Error(error.message);
  const references = usesOf(document).flatMap(({ text: called, start, end }): readonly TextEdit[] => {
    const path = selfReference.exec(called)?.[1];
    return path === undefined
      ? []
      : [{ start, end, replacement: `${options.slug}/${path.replace(/\/+$/u, '')}@${options.ref}` }];
  });
  const owners = [...(isMap(document.contents) ? [document.contents] : []), ...jobsOf(document)];
  const drops = owners.flatMap((owner) =>
    Object.entries(refused).flatMap(([name, keys]) => {
      const value = owner.get(name);
      return isMap(value) ? dropKeys(text, value, keys) : [];
    }),
  );
  return applyEdits(text, [...references, ...drops]);
}

function dropKeys(text: string, map: YAMLMap, keys: readonly string[]): readonly TextEdit[] {
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
