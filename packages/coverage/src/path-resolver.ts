import { posix } from 'node:path';
import type { TrackedFiles } from '@sluice/git';

export interface PathRule {
  readonly from: string;
  readonly to: string;
}

export type Resolution =
  /** Relative to the root of the repository. */
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'unmatched' }
  /** More than one file of the repository could be meant: never guessed. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] };

export type PathResolver = (reported: string, sources: readonly string[]) => Resolution;

/** `from => to` lines; the lines that are not like that come back as problems. */
export function parsePathMap(lines: readonly string[]): {
  readonly rules: readonly PathRule[];
  readonly problems: readonly string[];
} {
  const rules: PathRule[] = [];
  const problems: string[] = [];
  for (const line of lines) {
    const match = /^(\S.*?)\s*=>\s*(\S.*)?$/u.exec(line);
    if (match === null) problems.push(`\`${line.slice(0, 120)}\` is not \`from => to\``);
    else rules.push({ from: tidy(match[1] ?? ''), to: tidy(match[2] ?? '') });
  }
  return { rules, problems };
}

/**
 * Turns reported paths into files of the repository: by the rules of the user; from the roots that the report names, which its paths are
 * relative to; exactly, from the project's folder or the root; and last by the longest end of the path that is the end of one tracked
 * file alone.
 */
export function createPathResolver(tracked: TrackedFiles, rules: readonly PathRule[]): PathResolver {
  const known = new Map<string, Resolution>();
  const bySuffix = createSuffixIndex(tracked.paths);
  const exact = (path: string): string | undefined => {
    const relative = belowRoot(path, tracked.root);
    if (relative === undefined) return undefined;
    const candidates = isAbsolute(path) ? [relative] : [posix.join(tracked.prefix, relative), posix.join(relative)];
    return candidates.find((candidate) => tracked.paths.has(candidate));
  };
  const resolve = (reported: string, sources: readonly string[]): Resolution => {
    const path = mapped(tidy(reported), rules);
    const below = isAbsolute(path) ? [] : sources.map((source) => exact(posix.join(mapped(tidy(source), rules), path)));
    const fromRoots = new Set(below.filter((found) => found !== undefined));
    if (fromRoots.size > 1) return { kind: 'ambiguous', candidates: [...fromRoots].sort() };
    const [direct = exact(path)] = fromRoots;
    if (direct !== undefined) return { kind: 'found', path: direct };
    return byEnd(path, bySuffix, tracked.prefix);
  };
  return (reported, sources) => {
    const key = [reported, ...sources].join('\0');
    const before = known.get(key);
    if (before !== undefined) return before;
    const resolution = resolve(reported, sources);
    known.set(key, resolution);
    return resolution;
  };
}

function mapped(path: string, rules: readonly PathRule[]): string {
  const rule = rules.find(({ from }) => path === from || path.startsWith(from.endsWith('/') ? from : `${from}/`));
  if (rule === undefined) return path;
  return posix.join(rule.to === '' ? '.' : rule.to, path.slice(rule.from.length).replace(/^\//u, ''));
}

/** Where package managers put code of others. */
const foreign =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|bower_components|\.venv|\.tox|\.nox|\.m2|\.gradle|\.cargo|\.rustup|rustlib|\.nuget|gems|go\/pkg\/mod)\//u;

/** The candidates that share the most folders with the path win, and only alone. */
function byEnd(path: string, bySuffix: SuffixIndex, prefix: string): Resolution {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const { shared, candidates } = bySuffix(parts);
  // A name alone proves nothing, unless it is all that was reported.
  if (candidates.length === 0 || (shared < 2 && shared < parts.length)) return { kind: 'unmatched' };
  const outside = parts.slice(0, parts.length - shared);
  const best = candidates.filter((candidate) => !foreign.test(path) || foreign.test(candidate));
  const narrowed = [
    best,
    best.filter((candidate) => prefix !== '' && candidate.startsWith(`${prefix}/`)),
    // The name of a module before the path of a package (JaCoCo): the one candidate that lies in a folder of that name.
    isAbsolute(path) ? [] : best.filter((candidate) => inOrder(outside, candidate.split('/').slice(0, -shared))),
  ].find((left) => left.length === 1);
  const only = narrowed?.[0];
  if (only !== undefined) return { kind: 'found', path: only };
  return best.length === 0 ? { kind: 'unmatched' } : { kind: 'ambiguous', candidates: best };
}

function inOrder(parts: readonly string[], folders: readonly string[]): boolean {
  let at = 0;
  for (const folder of folders) if (folder === parts[at]) at += 1;
  return at === parts.length && parts.length > 0;
}

/** How many of the last parts are the end of any file, and which files these are. */
type SuffixIndex = (parts: readonly string[]) => { readonly shared: number; readonly candidates: readonly string[] };

/** For each number of parts a map, made when it is first needed: names like `index.ts` are too many to be compared one by one. */
function createSuffixIndex(paths: Iterable<string>): SuffixIndex {
  const all = [...paths];
  const indexes: ReadonlyMap<string, readonly string[]>[] = [];
  const indexOf = (count: number): ReadonlyMap<string, readonly string[]> => {
    const known = indexes[count];
    if (known !== undefined) return known;
    const index = new Map<string, string[]>();
    for (const path of all) {
      const end = lastParts(path, count);
      if (end === undefined) continue;
      const same = index.get(end);
      if (same === undefined) index.set(end, [path]);
      else same.push(path);
    }
    indexes[count] = index;
    return index;
  };
  return (parts) => {
    let candidates: readonly string[] = [];
    let shared = 0;
    for (let count = 1; count <= parts.length; count += 1) {
      const found = indexOf(count).get(parts.slice(-count).join('/'));
      if (found === undefined) break;
      candidates = found;
      shared = count;
    }
    return { shared, candidates };
  };
}

/** `undefined` when the path has fewer parts. */
function lastParts(path: string, count: number): string | undefined {
  let at = path.length;
  for (let left = count; left > 0; left -= 1) {
    if (at < 0) return undefined;
    at = path.lastIndexOf('/', at - 1);
  }
  return path.slice(at + 1);
}

const isDrive = (path: string): boolean => /^[A-Za-z]:\//u.test(path);
const isAbsolute = (path: string): boolean => path.startsWith('/') || isDrive(path);

function belowRoot(path: string, root: string): string | undefined {
  if (!isAbsolute(path)) return path;
  const folder = `${root.replaceAll('\\', '/')}/`;
  // Paths of Windows differ in case and mean the same.
  const same = isDrive(path) ? path.toLowerCase().startsWith(folder.toLowerCase()) : path.startsWith(folder);
  return same ? path.slice(folder.length) : undefined;
}

function tidy(path: string): string {
  return path
    .trim()
    .replace(/^file:\/\//u, '')
    .replaceAll('\\', '/')
    .replace(/^\/(?=[A-Za-z]:\/)/u, '')
    .replace(/^(?:\.\/)+/u, '');
}
