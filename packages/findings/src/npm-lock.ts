import type { LockSource } from './uv-lock.ts';

export interface NpmLockPackage {
  /** What the lock calls it: its place, or its name and version. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly source: LockSource;
  /** 1-based, of its entry. */
  readonly line: number;
  /** Keys of the packages that it needs. */
  readonly needs: readonly string[];
  /** As the lock tells it, an SPDX expression in most; npm's alone does. */
  readonly licence?: string;
  /** Subresource integrity, `sha512-…`. */
  readonly integrity?: string;
}

/** What a lock of npm, pnpm or yarn holds. */
export interface NpmLock {
  readonly packages: readonly NpmLockPackage[];
  /** What the project and the members of its workspace name themselves. */
  readonly roots: readonly { readonly key: string; readonly use: 'production' | 'development' }[];
}

export interface NpmRelation {
  readonly direct: boolean;
  readonly use: 'production' | 'development';
  /** Names from the project's own dependency down to what needs it; empty for a direct one. */
  readonly path: readonly string[];
}

/** How the project comes to each package, by key, on the shortest way; nothing for what nobody needs. */
export function npmRelations({ packages, roots }: NpmLock): ReadonlyMap<string, NpmRelation> {
  const byKey = new Map(packages.map((one) => [one.key, one]));
  const relations = new Map<string, NpmRelation>();
  for (const use of ['production', 'development'] as const) {
    const own = roots.filter((root) => root.use === use).map(({ key }) => key);
    const waiting = own.map((key) => ({ key, path: [] as readonly string[], direct: true }));
    for (const { key, path, direct } of waiting) {
      const found = byKey.get(key);
      const known = relations.get(key);
      if (found === undefined || known?.use === use) continue;
      const first = known ?? { path, direct, use };
      relations.set(key, direct && !first.direct ? { ...first, direct, path } : first);
      // What production needs is needed by production, whoever else needs it.
      if (known !== undefined && known.use === 'production') continue;
      for (const need of found.needs) waiting.push({ key: need, path: [...path, found.name], direct: false });
    }
  }
  return relations;
}

/** Finds lines by how they begin, each once read. */
export function lineFinder(text: string): (start: string) => number {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const start = line.trim();
    if (!lines.has(start)) lines.set(start, index + 1);
  }
  return (start) => lines.get(start) ?? 1;
}
