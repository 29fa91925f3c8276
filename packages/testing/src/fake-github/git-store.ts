import { createHash } from 'node:crypto';

export interface CommitRecord {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly string[];
  /** The whole tree: path -> content. */
  readonly files: Readonly<Record<string, string>>;
  readonly date: string;
}

export interface FileChange {
  readonly filename: string;
  readonly status: 'added' | 'modified' | 'removed';
  readonly additions: number;
  readonly deletions: number;
  /** Of the new blob; of the old one when it was removed. */
  readonly sha: string;
}

export interface CommitSeed {
  /** Default: the tip of the branch. */
  readonly parents?: readonly string[];
  readonly message?: string;
  /** Changes to the tree of the first parent; `null` removes a file. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Moves this branch to the new commit. Default: the default branch; `null` moves none. */
  readonly branch?: string | null;
  /** Default: derived from the content. */
  readonly sha?: string;
}

/** Commits and refs, enough to compare, to read files and to resolve names. */
export interface GitStore {
  readonly commits: ReadonlyMap<string, CommitRecord>;
  /** Full name, `refs/heads/main` -> commit. */
  readonly refs: Map<string, string>;
  commit(seed: CommitSeed): string;
  /** A full SHA, a branch, a tag or a full ref. */
  resolve(name: string): CommitRecord | undefined;
  isBranch(name: string): boolean;
  /** Commits reachable from `head` and not from `base`, oldest first. */
  between(base: string, head: string): readonly CommitRecord[];
  mergeBase(a: string, b: string): CommitRecord | undefined;
}

export const blobSha = (content: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex');

export function createGitStore(defaultBranch: string, timestamp: () => string): GitStore {
  const commits = new Map<string, CommitRecord>();
  const refs = new Map<string, string>();
  const ancestors = (sha: string): Set<string> => {
    const seen = new Set<string>();
    const open = [sha];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(commits.get(next)?.parents ?? []));
    }
    return seen;
  };
  return {
    commits,
    refs,
    isBranch: (name) => refs.has(`refs/heads/${name}`),
    resolve(name) {
      const sha =
        refs.get(name) ?? refs.get(`refs/heads/${name}`) ?? refs.get(`refs/tags/${name}`) ?? refs.get(`refs/${name}`);
      return commits.get(sha ?? name);
    },
    commit({ branch = defaultBranch, files = {}, message = 'A change', ...seed }) {
      const tip =
        branch === null ? undefined : (refs.get(`refs/heads/${branch}`) ?? refs.get(`refs/heads/${defaultBranch}`));
      const parents = seed.parents ?? (tip === undefined ? [] : [tip]);
      const tree = new Map(Object.entries(commits.get(parents[0] ?? '')?.files ?? {}));
      for (const [path, content] of Object.entries(files)) {
        if (content === null) tree.delete(path);
        else tree.set(path, content);
      }
      const content = JSON.stringify([parents, message, [...tree], commits.size]);
      const sha = seed.sha ?? createHash('sha1').update(content).digest('hex');
      commits.set(sha, { sha, message, parents, files: Object.fromEntries(tree), date: timestamp() });
      if (branch !== null) refs.set(`refs/heads/${branch}`, sha);
      return sha;
    },
    between(base, head) {
      const known = ancestors(base);
      // A commit is stored after its parents, so the order of storing is a topological one.
      const wanted = ancestors(head);
      return [...commits.values()].filter(({ sha }) => wanted.has(sha) && !known.has(sha));
    },
    mergeBase(a, b) {
      const ofA = ancestors(a);
      const ofB = ancestors(b);
      return [...commits.values()].findLast(({ sha }) => ofA.has(sha) && ofB.has(sha));
    },
  };
}

/** Line counts are those of the smallest single replaced region of each file, not of git's own diff. */
export function changedFiles(base: CommitRecord | undefined, head: CommitRecord): readonly FileChange[] {
  const before = base?.files ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(head.files)])].sort();
  return names.flatMap((filename) => {
    const [old, now] = [before[filename], head.files[filename]];
    if (old === now) return [];
    const status = old === undefined ? 'added' : now === undefined ? 'removed' : 'modified';
    return [{ filename, status, sha: blobSha(now ?? old ?? ''), ...lineCounts(lines(old), lines(now)) } as const];
  });
}

const lines = (text = ''): readonly string[] => (text === '' ? [] : text.replace(/\n$/u, '').split('\n'));

function lineCounts(old: readonly string[], now: readonly string[]): { additions: number; deletions: number } {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { additions: now.length - start - end, deletions: old.length - start - end };
}
