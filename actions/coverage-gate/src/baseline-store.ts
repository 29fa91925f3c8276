import type { GitHubContext, Io } from '@sluice/action';
import { type Baseline, readBaseline, writeBaseline } from '@sluice/coverage';
import { type Comparison, type History, openHistory } from '@sluice/git';
import { count } from '@sluice/report';

/** Where earlier totals are kept. */
export type BaselinePlace =
  | { readonly kind: 'none' }
  | { readonly kind: 'cache'; readonly key: string }
  /** Relative to the project's folder. */
  | { readonly kind: 'file'; readonly path: string };

export type FoundBaseline =
  | {
      readonly kind: 'found';
      readonly baseline: Baseline;
      /** `abc123456, 2 commits before the merge base`. */
      readonly label: string;
    }
  /** Why there is none, in a sentence without its end. */
  | { readonly kind: 'none'; readonly reason: string | undefined };

export async function baselinePlace(given: string, name: string | undefined, io: Io): Promise<BaselinePlace> {
  if (given === 'none') return { kind: 'none' };
  if (given !== 'auto') return { kind: 'file', path: given };
  const { workflow, job } = io.github.context;
  // The same gate of the same job, each time: two gates must not take each other's numbers for their own.
  const own = name ?? [workflow, job, io.host.variable('GITHUB_ACTION') ?? ''].join('\0');
  const folder = io.files.root.slice(io.host.workspace.length);
  const { createHash } = await import('node:crypto');
  const id = createHash('sha256').update(`${own}\0${folder}`).digest('hex').slice(0, 16);
  return { kind: 'cache', key: `sluice-coverage-1-${id}-` };
}

/** Commits that are looked at on the way back; a branch whose every tenth push is measured is still found. */
const commitsBack = 50;
const cacheName = 'coverage-baseline';

/**
 * What to compare with: the nearest commit at or before the merge base of a pull request that has a baseline, else the nearest one
 * before the commit itself. So it does not matter whether the newest run of the branch is through.
 */
export async function findBaseline(place: BaselinePlace, comparison: Comparison, io: Io): Promise<FoundBaseline> {
  if (place.kind === 'none') return { kind: 'none', reason: undefined };
  const history = await openHistory(io.git);
  if (history === undefined) return { kind: 'none', reason: 'there is no commit to compare with' };
  const ofChange = comparison.kind === 'found';
  const from = ofChange ? comparison.base : history.head;
  const where = ofChange ? 'the merge base' : 'this commit';
  switch (place.kind) {
    case 'file':
      return fromFile(place.path, ofChange ? from : undefined, { from, where, history }, io);
    case 'cache': {
      const commits = await history.ancestors(from, commitsBack);
      const candidates = ofChange ? commits : commits.filter((sha) => sha !== history.head);
      const read = await io.cache.read(
        cacheName,
        candidates.map((sha) => place.key + sha),
      );
      switch (read.kind) {
        case 'unavailable':
          return { kind: 'none', reason: `the cache could not be read: ${read.message}` };
        case 'missing':
          return { kind: 'none', reason: notKept(candidates.length, ofChange) };
        case 'found':
          return parse(read.content, read.key.slice(place.key.length), { from, where, history });
      }
    }
  }
}

/** `looked`: how many commits were asked for. */
function notKept(looked: number, ofChange: boolean): string {
  if (looked === 0) return 'there is no commit before this one in the clone';
  const before = ofChange ? 'the merge base' : `the ${count(looked, 'commit')} before this one`;
  const more = ofChange && looked > 1 ? ` or the ${count(looked - 1, 'commit')} before it` : '';
  return `none is kept of ${before}${more}; the next push to the branch writes one`;
}

interface Origin {
  readonly from: string;
  readonly where: string;
  readonly history: History;
}

/** A file of the repository is read as it was at the merge base: what a change writes into it does not count. */
async function fromFile(path: string, base: string | undefined, origin: Origin, io: Io): Promise<FoundBaseline> {
  if (base !== undefined && (await io.git.run(['ls-files', '--error-unmatch', '--', path])).ok) {
    const committed = await io.git.run(['show', `${base}:./${path}`]);
    return committed.ok
      ? parse(committed.stdout, undefined, origin)
      : { kind: 'none', reason: `${path} is not in ${base.slice(0, 9)}, the merge base` };
  }
  if (!(await io.files.exists(path))) return { kind: 'none', reason: `there is no file ${path} yet` };
  return parse(await io.files.text(path, 64 * 1024 * 1024), undefined, origin);
}

async function parse(text: string, sha: string | undefined, origin: Origin): Promise<FoundBaseline> {
  const read = readBaseline(text);
  if (!read.ok) return { kind: 'none', reason: `what is kept is no baseline: ${read.message}` };
  if (sha !== undefined && read.baseline.sha !== sha)
    return {
      kind: 'none',
      reason: `what is kept for ${sha.slice(0, 9)} says that it is of ${read.baseline.sha.slice(0, 9)}`,
    };
  return { kind: 'found', baseline: read.baseline, label: await labelOf(read.baseline.sha, origin) };
}

async function labelOf(sha: string, { from, where, history }: Origin): Promise<string> {
  const short = sha.slice(0, 9);
  if (sha === from) return `${short}, ${where}`;
  const between = await history.git.run(['rev-list', '--count', `${sha}..${from}`, '--']);
  const before = (await history.git.run(['merge-base', '--is-ancestor', sha, from])).ok;
  return between.ok && before
    ? `${short}, ${count(Number(between.stdout.trim()), 'commit')} before ${where}`
    : `${short}, which is not before ${where}`;
}

/**
 * Whether this run may say what later ones are compared with: only a push to a branch of the repository itself, of the commit that is
 * checked out. A pull request never does, and neither does a run that did not see all reports; one that is red does.
 */
export function mayKeep(context: GitHubContext, head: string | undefined): boolean {
  return context.eventName === 'push' && context.ref.startsWith('refs/heads/') && context.sha === head;
}

/** Answers what to say when it was not kept. */
export async function keepBaseline(place: BaselinePlace, baseline: Baseline, io: Io): Promise<string | undefined> {
  const text = writeBaseline(baseline);
  switch (place.kind) {
    case 'none':
      return undefined;
    case 'file':
      await io.files.write(place.path, text);
      return undefined;
    case 'cache': {
      const written = await io.cache.write(cacheName, place.key + baseline.sha, text);
      return written.kind === 'unavailable' ? `The baseline was not kept: ${written.message}.` : undefined;
    }
  }
}
