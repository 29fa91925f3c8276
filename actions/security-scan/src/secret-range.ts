import type { Io } from '@sluice/action';
import { type Change, fetchDepthAdvice, findComparison } from '@sluice/git';

/** The commits in which secrets are looked for. */
export type SecretRange =
  | {
      readonly kind: 'found';
      /** Revisions for `git log`, none with a space. */
      readonly revisions: readonly string[];
      /** For people: `3 commits since 0123abcde`. */
      readonly words: (count: number) => string;
    }
  /** One sentence without its end. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/**
 * A commit at the edge of a shallow clone looks as if it brought the whole tree, and those before it are not there: what they added and
 * others took away again would not be seen.
 */
async function complete(base: string, head: string, io: Io): Promise<SecretRange> {
  if (await isCut(base, head, io)) {
    await io.git.run(['fetch', '--quiet', '--unshallow']);
    if (await isCut(base, head, io)) {
      const reason = `this clone has not all commits since ${base.slice(0, 9)}, and they could not be fetched: ${fetchDepthAdvice}`;
      return { kind: 'unavailable', reason };
    }
  }
  return since(base, head);
}

async function isCut(base: string, head: string, { git, files }: Io): Promise<boolean> {
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  if (shallow.ok && shallow.stdout.trim() === 'false') return false;
  const [where, listed] = [
    await git.run(['rev-parse', '--git-path', 'shallow']),
    await git.run(['rev-list', `${base}..${head}`, '--']),
  ];
  if (!where.ok || !listed.ok) return true;
  const edges = (await files.text(where.stdout.trim())).split('\n').filter((line) => line !== '');
  const commits = new Set(listed.stdout.split('\n'));
  return edges.some((edge) => commits.has(edge));
}

const noCommit = /^0+$/u;

/**
 * Of a pull request and the merge queue exactly the commits that they bring, of a push those that it pushed, of everything else the
 * whole history. All by local git.
 */
export async function secretRange(change: Change, io: Io): Promise<SecretRange> {
  switch (change.kind) {
    case 'unavailable':
      return change;
    case 'found':
      return complete(change.base, change.head, io);
    case 'none':
      return rangeWithoutChange(io);
  }
}

const since = (base: string, head: string): SecretRange => ({
  kind: 'found',
  revisions: [`${base}..${head}`],
  words: (count) => `${count === 1 ? '1 commit' : `${count} commits`} since ${base.slice(0, 9)}`,
});

async function rangeWithoutChange(io: Io): Promise<SecretRange> {
  const { context } = io.github;
  const before = (context.event as { readonly before?: unknown } | undefined)?.before;
  if (context.eventName !== 'push' || typeof before !== 'string') return wholeHistory(io);
  // A new branch: what the default branch has was looked at when it was pushed there.
  const isNew = noCommit.test(before);
  if (isNew && (context.defaultBranch === undefined || context.refName === context.defaultBranch))
    return wholeHistory(io);
  const given = isNew ? (context.defaultBranch ?? '') : before;
  const found = await findComparison(io.git, context, given);
  if (found.kind === 'found') {
    // Nothing new: the tip is looked at all the same.
    return found.base === found.head ? tipOnly : complete(found.base, found.head, io);
  }
  const reason = found.kind === 'unavailable' ? found.reason : 'git does not know it';
  return { kind: 'unavailable', reason: `what was pushed since ${given.slice(0, 9)} is not known: ${reason}` };
}

const tipOnly: SecretRange = { kind: 'found', revisions: ['-1', 'HEAD'], words: () => 'the newest commit' };

async function wholeHistory({ git }: Io): Promise<SecretRange> {
  const { ok, stdout, stderr } = await git.run(['rev-parse', '--is-shallow-repository']);
  if (!ok) return { kind: 'unavailable', reason: `git says: ${stderr.trim().split('\n')[0] ?? ''}` };
  if (stdout.trim() === 'true') {
    const reason =
      'the whole history is to be looked at, and this clone has not all of it: give actions/checkout `fetch-depth: 0`';
    return { kind: 'unavailable', reason };
  }
  return {
    kind: 'found',
    revisions: ['HEAD'],
    words: (count) => (count === 1 ? 'the only commit' : `all ${count} commits`),
  };
}
