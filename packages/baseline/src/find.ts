import type { Io } from '@sluice/action';
import { type Comparison, type History, openHistory } from '@sluice/git';
import { count } from '@sluice/report';
import type { BaselineFormat } from './format.ts';
import type { BaselinePlace } from './place.ts';

export type FoundBaseline<T> =
  | {
      readonly kind: 'found';
      readonly baseline: T;
      /** `abc123456, 2 commits before the merge base`. */
      readonly label: string;
    }
  /** Why there is none, in a sentence without its end. */
  | { readonly kind: 'none'; readonly reason: string | undefined };

/** Commits that are looked at on the way back; a branch whose every tenth push is measured is still found. */
const commitsBack = 50;
const largestFile = 256 * 1024 * 1024;

/**
 * What to compare with: the nearest commit at or before the merge base of a pull request that has a baseline, else the nearest one
 * before the commit itself. So it does not matter whether the newest run of the branch is through.
 */
export async function findBaseline<T>(
  format: BaselineFormat<T>,
  place: BaselinePlace,
  comparison: Comparison,
  io: Io,
): Promise<FoundBaseline<T>> {
  if (place.kind === 'none') return { kind: 'none', reason: undefined };
  // There is a base, and it is not known which: what stands in the checkout is the change's own word.
  if (comparison.kind === 'unavailable') return { kind: 'none', reason: comparison.reason };
  const history = await openHistory(io.git);
  if (history === undefined) return { kind: 'none', reason: 'there is no commit to compare with' };
  const ofChange = comparison.kind === 'found';
  const from = ofChange ? comparison.base : history.head;
  const where = ofChange ? 'the merge base' : 'this commit';
  const origin = { format, from, where, history };
  switch (place.kind) {
    case 'file':
      return fromFile(place.path, ofChange ? from : undefined, origin, io);
    case 'cache': {
      const commits = await history.ancestors(from, commitsBack);
      const candidates = ofChange ? commits : commits.filter((sha) => sha !== history.head);
      const prefix = keyOf(format, place.owner, '');
      const read = await io.cache.read(
        format.cacheName,
        candidates.map((sha) => prefix + sha),
      );
      switch (read.kind) {
        case 'unavailable':
          return { kind: 'none', reason: `the cache could not be read: ${read.message}` };
        case 'missing':
          return { kind: 'none', reason: notKept(candidates.length, ofChange) };
        case 'found':
          return parse(read.content, read.key.slice(prefix.length), origin);
      }
    }
  }
}

export const keyOf = (format: Pick<BaselineFormat<unknown>, 'keyPrefix'>, owner: string, sha: string): string =>
  `${format.keyPrefix}-${owner}-${sha}`;

/** `looked`: how many commits were asked for. */
function notKept(looked: number, ofChange: boolean): string {
  if (looked === 0) return 'there is no commit before this one in the clone';
  const before = ofChange ? 'the merge base' : `the ${count(looked, 'commit')} before this one`;
  const more = ofChange && looked > 1 ? ` or the ${count(looked - 1, 'commit')} before it` : '';
  return `none is kept of ${before}${more}; the next push to the branch writes one`;
}

interface Origin<T> {
  readonly format: BaselineFormat<T>;
  readonly from: string;
  readonly where: string;
  readonly history: History;
}

/**
 * A file of the repository is read as it was at the merge base: what a change writes into it does not count, and neither does that
 * it takes the file out of git. Only what is in git neither then nor now is the workflow's own, as one that was downloaded.
 */
async function fromFile<T>(
  path: string,
  base: string | undefined,
  origin: Origin<T>,
  io: Io,
): Promise<FoundBaseline<T>> {
  if (base !== undefined) {
    const now = await io.git.run(['ls-files', '--', path]);
    // Git refuses a path outside of the repository.
    if (now.ok) {
      const short = base.slice(0, 9);
      const then = await io.git.run(['ls-tree', base, '--', path]);
      if (!then.ok) return { kind: 'none', reason: `git could not look for ${path} in ${short}, the merge base` };
      if (then.stdout !== '') {
        const committed = await io.git.run(['show', `${base}:./${path}`]);
        return committed.ok
          ? parse(committed.stdout, undefined, origin)
          : { kind: 'none', reason: `git could not read ${path} of ${short}, the merge base` };
      }
      if (now.stdout !== '') return { kind: 'none', reason: `${path} is not in ${short}, the merge base` };
    }
  }
  if (!(await io.files.exists(path))) return { kind: 'none', reason: `there is no file ${path} yet` };
  return parse(await io.files.text(path, largestFile), undefined, origin);
}

async function parse<T>(text: string, sha: string | undefined, origin: Origin<T>): Promise<FoundBaseline<T>> {
  const read = origin.format.read(text);
  if (!read.ok) return { kind: 'none', reason: `what is kept is no baseline: ${read.message}` };
  const own = origin.format.commitOf(read.baseline);
  if (sha !== undefined && own !== sha)
    return {
      kind: 'none',
      reason: `what is kept for ${sha.slice(0, 9)} says that it is of ${own.slice(0, 9)}`,
    };
  return { kind: 'found', baseline: read.baseline, label: await labelOf(own, origin) };
}

async function labelOf<T>(sha: string, { from, where, history }: Origin<T>): Promise<string> {
  const short = sha.slice(0, 9);
  if (sha === from) return `${short}, ${where}`;
  const between = await history.git.run(['rev-list', '--count', `${sha}..${from}`, '--']);
  const before = (await history.git.run(['merge-base', '--is-ancestor', sha, from])).ok;
  return between.ok && before
    ? `${short}, ${count(Number(between.stdout.trim()), 'commit')} before ${where}`
    : `${short}, which is not before ${where}`;
}
