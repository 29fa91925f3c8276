import { type Dirent, globSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { FileEntry } from '@sluice/action';
import { coversPath, parseGlob, type Segment } from './glob-pattern.ts';

const neverSearched = new Set(['.git', 'node_modules']);

/** Regular files below `root` that a pattern wants and no `!` pattern covers, sorted by path. */
export function findFiles(root: string, patterns: readonly string[]): readonly FileEntry[] {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => belowRoot(root, pattern));
  const refused = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const covers = refused.map((pattern) => covering(root, belowRoot(root, pattern)));
  const found = new Set<string>();
  const simple: (readonly Segment[])[] = [];
  for (const pattern of wanted) {
    const segments = parseGlob(pattern);
    if (segments === undefined) for (const path of anyGlob(root, pattern)) found.add(path);
    else simple.push(...segments);
  }
  walk(root, simple, (path) => found.add(path));
  return [...found]
    .filter((path) => !covers.some((covered) => covered(path)))
    .sort()
    .flatMap((path) => entryOf(root, path));
}

/** Node's own search knows more kinds of patterns, and takes ten times as long. */
function anyGlob(root: string, pattern: string): readonly string[] {
  const named = new Set(pattern.split('/'));
  const exclude = (name: string): boolean => {
    const last = name.split(/[\\/]/u).at(-1) ?? '';
    return neverSearched.has(last) && !named.has(last);
  };
  return globSync(pattern, { cwd: root, exclude }).map((path) => path.split(sep).join('/'));
}

function covering(root: string, pattern: string): (path: string) => boolean {
  const segments = parseGlob(pattern);
  if (segments === undefined) {
    const paths = new Set(anyGlob(root, pattern));
    return (path) => paths.has(path);
  }
  const covers = segments.map(coversPath);
  return (path) => covers.some((covered) => covered(path));
}

/**
 * One walk for all patterns: each folder is read once, and only when a pattern has a wildcard there. A link to a folder is
 * followed where a pattern names it, never by a wildcard: nothing is found twice.
 */
function walk(
  folder: string,
  patterns: readonly (readonly Segment[])[],
  found: (path: string) => void,
  path = '',
): void {
  const below = new Map<string, Set<readonly Segment[]>>();
  const step = (name: string, rest: readonly Segment[]): void => {
    if (rest.length === 0) found(path + name);
    else below.set(name, (below.get(name) ?? new Set()).add(rest));
  };
  // `**` stands for no folder as well.
  const all = patterns.flatMap((pattern) =>
    pattern[0]?.kind === 'any-folders' ? [pattern, rest(pattern)] : [pattern],
  );
  const heads = [...new Set(all)];
  const wild = heads.some(([head]) => head?.kind === 'match' || head?.kind === 'any-folders');
  const entries = wild ? entriesOf(folder) : [];
  for (const pattern of heads) {
    const [head] = pattern;
    switch (head?.kind) {
      case 'name':
        if (!wild || head.name === '..' || entries.some(({ name }) => name === head.name))
          step(head.name, rest(pattern));
        break;
      case 'match':
        for (const entry of entries) {
          const fits = pattern.length === 1 || entry.isDirectory();
          if (fits && head.pattern.test(entry.name)) step(entry.name, rest(pattern));
        }
        break;
      case 'any-folders':
        for (const entry of entries) {
          if (entry.isDirectory() && !entry.name.startsWith('.') && !neverSearched.has(entry.name))
            step(entry.name, pattern);
        }
    }
  }
  for (const [name, rests] of below) walk(join(folder, name), [...rests], found, `${path}${name}/`);
}

const rests = new WeakMap<readonly Segment[], readonly Segment[]>();

/** The same array each time, so that a set keeps each position of a pattern once. */
function rest(pattern: readonly Segment[]): readonly Segment[] {
  const known = rests.get(pattern) ?? pattern.slice(1);
  rests.set(pattern, known);
  return known;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not a folder, or not ours to read: nothing is found there.
    return [];
  }
}

function belowRoot(root: string, pattern: string): string {
  return isAbsolute(pattern) ? relative(root, pattern).split(sep).join('/') : pattern;
}

function entryOf(root: string, path: string): readonly FileEntry[] {
  try {
    const found = statSync(join(root, path));
    return found.isFile() ? [{ path, bytes: found.size }] : [];
  } catch {
    return [];
  }
}
