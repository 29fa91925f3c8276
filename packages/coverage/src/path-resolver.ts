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
 * Turns reported paths into files of the repository: by the rules of the user; exactly, from the project's folder or the root;
 * from the roots that the report names; and last by the longest end of the path that is the end of one tracked file alone.
 */
export function createPathResolver(tracked: TrackedFiles, rules: readonly PathRule[]): PathResolver {
  const known = new Map<string, Resolution>();
  const byName = new Map<string, string[]>();
  for (const path of tracked.paths) {
    const name = posix.basename(path);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  const exact = (path: string): string | undefined => {
    const relative = belowRoot(path, tracked.root);
    if (relative === undefined) return undefined;
    const candidates = path.startsWith('/') ? [relative] : [posix.join(tracked.prefix, relative), posix.join(relative)];
    return candidates.find((candidate) => tracked.paths.has(candidate));
  };
  const resolve = (reported: string, sources: readonly string[]): Resolution => {
    const path = mapped(tidy(reported), rules);
    const direct =
      exact(path) ??
      sources.map((source) => exact(posix.join(tidy(source), path))).find((found) => found !== undefined);
    if (direct !== undefined) return { kind: 'found', path: direct };
    return bySuffix(path, byName.get(posix.basename(path)) ?? [], tracked.prefix);
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

/** Candidates share the name of the file; those that share the most folders before it win, and only alone. */
function bySuffix(path: string, candidates: readonly string[], prefix: string): Resolution {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const scored = candidates.map((candidate) => ({ candidate, shared: sharedEnd(parts, candidate.split('/')) }));
  // A name alone proves nothing, unless it is all that was reported.
  const whole = scored.filter(({ shared }) => shared === parts.length || shared >= 2);
  const most = Math.max(0, ...whole.map(({ shared }) => shared));
  const best = whole.filter(({ shared }) => shared === most).map(({ candidate }) => candidate);
  const [only] = best;
  if (best.length === 1 && only !== undefined) return { kind: 'found', path: only };
  const own = best.filter((candidate) => prefix !== '' && candidate.startsWith(`${prefix}/`));
  if (own.length === 1 && own[0] !== undefined) return { kind: 'found', path: own[0] };
  return best.length === 0 ? { kind: 'unmatched' } : { kind: 'ambiguous', candidates: best };
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared += 1;
  return shared;
}

function belowRoot(path: string, root: string): string | undefined {
  if (!path.startsWith('/')) return path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

function tidy(path: string): string {
  return path
    .trim()
    .replace(/^file:\/\//u, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');
}
