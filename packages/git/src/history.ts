import type { Git } from '@sluice/action';

/** The commits of a clone, which may be shallow: then more of them are fetched when they are needed and can be. */
export interface History {
  readonly git: Git;
  /** The checked-out commit. */
  readonly head: string;
  /** True when the commit is here, or could be fetched. */
  ensure(sha: string): Promise<boolean>;
  /** The commit of a branch or tag of the remote, fetched. */
  fetchRef(name: string): Promise<string | undefined>;
  /** Of the checked-out commit and another one that is here. */
  mergeBase(tip: string): Promise<MergeBase>;
  /** Whether a commit is the checked-out one or comes before it; false also where that cannot be known. */
  contains(sha: string): Promise<boolean>;
  /** The commits from this one back, nearest first; in a shallow clone fewer, when no more can be fetched. */
  ancestors(sha: string, most: number): Promise<readonly string[]>;
}

export type MergeBase =
  | { readonly kind: 'found'; readonly sha: string }
  | { readonly kind: 'unrelated' }
  /** The clone is shallow, and no more of it could be fetched. */
  | { readonly kind: 'shallow' };

/** How far a shallow clone is deepened, one step after the other; the last one is all of it. */
const deepenSteps = ['--deepen=50', '--deepen=500', '--deepen=5000', '--unshallow'] as const;

/** `undefined` where there is no repository, or none with a commit. */
export async function openHistory(git: Git): Promise<History | undefined> {
  const head = await commitOf(git, 'HEAD');
  if (head === undefined) return undefined;
  const shallow = async (): Promise<boolean> =>
    (await git.run(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';

  const deepen = async (step: string, commits: readonly string[]): Promise<boolean> =>
    fetchCommits(git, [step, ...(await remote(git)), ...commits]);

  const ensure = async (sha: string): Promise<boolean> => {
    if ((await commitOf(git, sha)) !== undefined) return true;
    await fetchCommits(git, [...((await shallow()) ? ['--depth=50'] : []), ...(await remote(git)), sha]);
    return (await commitOf(git, sha)) !== undefined;
  };

  return {
    git,
    head,
    ensure,
    async fetchRef(name) {
      if (!/^[^-+:\s][^:\s]*$/u.test(name)) return undefined;
      const fetched = await fetchCommits(git, [
        ...((await shallow()) ? ['--depth=50'] : []),
        ...(await remote(git)),
        name,
      ]);
      return fetched ? commitOf(git, 'FETCH_HEAD') : undefined;
    },
    async mergeBase(tip) {
      for (const step of [undefined, ...deepenSteps]) {
        if (step !== undefined) {
          if (!(await shallow())) return { kind: 'unrelated' };
          if (!(await deepen(step, [head, tip])) && !(await deepen(step, [tip]))) return { kind: 'shallow' };
        }
        const found = (await git.run(['merge-base', head, tip])).stdout.trim();
        if (found !== '' && !(await hasCut(git, [head, tip, `^${found}`]))) return { kind: 'found', sha: found };
      }
      return (await shallow()) ? { kind: 'shallow' } : { kind: 'unrelated' };
    },
    async contains(sha) {
      const known = async (): Promise<boolean> => (await git.run(['merge-base', '--is-ancestor', sha, head])).ok;
      return (await known()) || ((await shallow()) && (await deepen(deepenSteps[0], [head])) && (await known()));
    },
    async ancestors(sha, most) {
      const list = async (): Promise<readonly string[]> => {
        const listed = await git.run(['rev-list', `--max-count=${most}`, '--topo-order', sha, '--']);
        return listed.ok ? listed.stdout.split('\n').filter((line) => line !== '') : [];
      };
      const found = await list();
      if (found.length >= most || !(await shallow())) return found;
      await deepen(`--deepen=${most}`, [sha]);
      return list();
    },
  };
}

/** The commit that a name stands for, when it is here. */
export async function commitOf(git: Git, name: string): Promise<string | undefined> {
  const found = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return found.ok ? found.stdout.trim() : undefined;
}

/** As the commit itself says, also where a shallow clone pretends that it has none. */
export async function parentsOf(git: Git, sha: string): Promise<readonly string[]> {
  const { stdout } = await git.run(['cat-file', 'commit', sha]);
  const header = stdout.slice(0, Math.max(0, stdout.indexOf('\n\n')));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '');
}

/**
 * Whether one of the commits is where a shallow clone was cut (git decorates it as `grafted`): beyond the cut there may be a nearer
 * common commit.
 */
async function hasCut(git: Git, revisions: readonly string[]): Promise<boolean> {
  const { ok, stdout } = await git.run(['log', '--format=%D', '--decorate=full', ...revisions, '--']);
  return !ok || stdout.split('\n').some((names) => names.split(', ').includes('grafted'));
}

async function fetchCommits(git: Git, args: readonly string[]): Promise<boolean> {
  const quiet = ['-c', 'gc.auto=0', 'fetch', '--quiet', '--no-tags', '--no-recurse-submodules'];
  return (await git.run([...quiet, ...args])).ok;
}

/** `origin`, else the only one there is; without any, git says so. */
async function remote(git: Git): Promise<readonly [string]> {
  const names = (await git.run(['remote'])).stdout.split('\n').filter((name) => name !== '');
  return [names.includes('origin') ? 'origin' : (names[0] ?? 'origin')];
}
