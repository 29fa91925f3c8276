import type { Git, GitHubContext } from '@sluice/action';
import { commitOf, type History, openHistory, parentsOf } from './history.ts';

/** What the checked-out commit is compared with. */
export type Comparison =
  | {
      readonly kind: 'found';
      /** The commit that is checked out. */
      readonly head: string;
      /** The merge base: what the change began from. */
      readonly base: string;
      /** For people: `main` or what `base` says. */
      readonly against: string;
    }
  /** No pull request, and no base was given: there is no change to look at. */
  | { readonly kind: 'none' }
  /** One sentence without its end. */
  | { readonly kind: 'unavailable'; readonly reason: string };

export const fetchDepthAdvice = 'give actions/checkout `fetch-depth: 0`';

/**
 * Finds what a change is compared with, from local git; a shallow clone is deepened in steps where its remote answers. `given` is a
 * ref or commit of the user; without it, the base of the pull request or merge group.
 */
export async function findComparison(git: Git, context: GitHubContext, given: string | undefined): Promise<Comparison> {
  const { pullRequest, event } = context;
  const queued = mergeGroupBase(event);
  // Where nothing is to be compared, it does not matter whether git could.
  if (given === undefined && pullRequest === undefined && queued === undefined) return { kind: 'none' };
  const history = await openHistory(git);
  if (history === undefined) return unavailable(await whyNoHistory(git));
  if (given !== undefined) return againstRef(history, given);
  if (pullRequest !== undefined) {
    const merge = await mergedInto(history, pullRequest.headSha);
    if (merge !== undefined) {
      // Of the merge that GitHub made, the first parent is the base as it was merged: newer than what the event says.
      const here = await history.ensure(merge);
      return here
        ? { kind: 'found', head: history.head, base: merge, against: pullRequest.baseRef }
        : unavailable(
            `the base commit ${short(merge)} is not in this clone, and could not be fetched: ${fetchDepthAdvice}`,
          );
    }
    const found = await againstCommit(history, pullRequest.baseSha, pullRequest.baseRef);
    return found.kind === 'found' && !(await history.contains(pullRequest.headSha))
      ? unavailable(
          `the checked-out commit ${short(history.head)} does not have the pull request's ${short(pullRequest.headSha)} in it: check out that`,
        )
      : found;
  }
  return queued === undefined ? { kind: 'none' } : againstCommit(history, queued, 'the merge queue');
}

const unavailable = (reason: string): Comparison => ({ kind: 'unavailable', reason });

const short = (sha: string): string => sha.slice(0, 9);

/** Git refuses a folder of another user, which looks like no repository at all. */
async function whyNoHistory(git: Git): Promise<string> {
  const { ok, stderr } = await git.run(['rev-parse', '--git-dir']);
  const said = stderr.trim().split('\n')[0] ?? '';
  return ok || said === '' ? 'there is no commit yet' : `git says: ${said}`;
}

/** The first parent of the checked-out commit when it merges the given one; also where a shallow clone hides the parents. */
async function mergedInto(history: History, headSha: string): Promise<string | undefined> {
  const [first, second, ...more] = await parentsOf(history.git, history.head);
  return more.length === 0 && second === headSha ? first : undefined;
}

async function againstCommit(history: History, sha: string, against: string): Promise<Comparison> {
  if (!/^[0-9a-f]{40,64}$/u.test(sha)) return unavailable('the event names no base commit');
  if (!(await history.ensure(sha)))
    return unavailable(
      `the base commit ${short(sha)} is not in this clone, and could not be fetched: ${fetchDepthAdvice}`,
    );
  return throughMergeBase(history, sha, against);
}

async function againstRef(history: History, given: string): Promise<Comparison> {
  if (given.startsWith('-')) return unavailable(`\`base\` is no ref: ${given}`);
  const tip = (await commitOf(history.git, given)) ?? (await commitOf(history.git, `refs/remotes/origin/${given}`));
  const found = tip ?? (await history.fetchRef(given));
  if (found === undefined) {
    return unavailable(
      `\`base\` ${given} is no commit of this clone, and could not be fetched: is it spelt right? Else ${fetchDepthAdvice}`,
    );
  }
  return throughMergeBase(history, found, given);
}

async function throughMergeBase(history: History, tip: string, against: string): Promise<Comparison> {
  const base = await history.mergeBase(tip);
  if (base.kind === 'found') return { kind: 'found', head: history.head, base: base.sha, against };
  const reason = `no merge base of ${short(history.head)} and ${against} (${short(tip)}) was found`;
  return unavailable(
    base.kind === 'unrelated'
      ? `${reason}: they have no commit in common`
      : `${reason} in this shallow clone: ${fetchDepthAdvice}`,
  );
}

function mergeGroupBase(event: unknown): string | undefined {
  const group = (event as { readonly merge_group?: { readonly base_sha?: unknown } } | undefined)?.merge_group;
  return typeof group?.base_sha === 'string' ? group.base_sha : undefined;
}
