import type { TestContext } from 'node:test';
import { type BundleResult, type BundleRun, type CacheScope, runBundle, startResultsService } from '@sluice/testing';
import { newRepository, type Repository } from '../../unit/git/repository.ts';

/** A file by its lines: `+ text` ran, `- text` did not, `. text` is not code. */
export type Source = Readonly<Record<string, readonly string[]>>;

export const textOf = (lines: readonly string[]): string => lines.map((line) => `${line.slice(2)}\n`).join('');

/** As LCOV. */
export function reportOf(source: Source): string {
  return Object.entries(source)
    .map(([path, lines]) => {
      const records = lines.flatMap((line, index) =>
        line[0] === '.' ? [] : [`DA:${index + 1},${line[0] === '+' ? 1 : 0}\n`],
      );
      return `SF:${path}\n${records.join('')}end_of_record\n`;
    })
    .join('');
}

export interface World extends Repository {
  /** Commits the files as they are; answers the commit. */
  commitSource(source: Source, message?: string): string;
  /** Writes `coverage.lcov`, which is not committed, of these files or others than the committed ones. */
  measure(source: Source): void;
  /** On the branch that is checked out. */
  push(inputs?: Readonly<Record<string, string>>, run?: BundleRun): Promise<BundleResult>;
  /** Merges the topic into main, as GitHub does, and runs on that. */
  pullRequest(inputs?: Readonly<Record<string, string>>, run?: BundleRun): Promise<BundleResult>;
}

/** A repository on main with one commit: a `.gitignore` that leaves reports out. */
export function newWorld(context: TestContext): World {
  const repository = newRepository(context);
  repository.write({ '.gitignore': 'coverage.lcov\n.config/\n' });
  repository.commit();
  const here = (): string => repository.run('rev-parse', 'HEAD').trim();
  const run = async (inputs: Readonly<Record<string, string>>, more: BundleRun): Promise<BundleResult> => {
    const ended = await runBundle('coverage-gate', {
      workspace: repository.folder,
      inputs: { files: 'coverage.lcov', ...inputs },
      ...more,
      env: { GITHUB_ACTION: '__sluice_coverage-gate', GIT_ALLOW_PROTOCOL: 'file', ...more.env },
    });
    context.after(() => ended[Symbol.asyncDispose]());
    return ended;
  };
  return {
    ...repository,
    commitSource(source, message) {
      repository.write(Object.fromEntries(Object.entries(source).map(([path, lines]) => [path, textOf(lines)])));
      return repository.commit(message);
    },
    measure: (source) => repository.write({ 'coverage.lcov': reportOf(source) }),
    push: (inputs = {}, more = {}) => run(inputs, { sha: here(), ...more }),
    pullRequest(inputs = {}, more = {}) {
      const head = here();
      const branch = repository.run('rev-parse', '--abbrev-ref', 'HEAD').trim();
      const main = repository.run('rev-parse', 'main').trim();
      repository.run('checkout', '--quiet', '--detach', 'main');
      repository.run('merge', '--quiet', '--no-ff', '-m', 'merge', head);
      const event = pullRequestEvent({ head, base: main, branch });
      return run(inputs, { sha: here(), ref: 'refs/pull/5/merge', event, ...more });
    },
  };
}

export function pullRequestEvent({
  head,
  base,
  branch = 'topic',
  fork = false,
}: {
  head: string;
  base: string;
  branch?: string;
  fork?: boolean;
}) {
  return {
    number: 5,
    repository: { full_name: 'acme/shop', default_branch: 'main' },
    pull_request: {
      number: 5,
      head: { sha: head, ref: branch, repo: { full_name: fork ? 'stranger/shop' : 'acme/shop' } },
      base: { sha: base, ref: 'main', repo: { full_name: 'acme/shop' } },
    },
  };
}

export const main: CacheScope = { scope: 'refs/heads/main', write: true };
export const pull: CacheScope = { scope: 'refs/pull/5/merge', write: true };

/** The cache of the repository; `of` gives what a run on these scopes gets. */
export async function startCache(context: TestContext): Promise<{ of(...scopes: readonly CacheScope[]): BundleRun }> {
  const service = await startResultsService();
  context.after(() => service.close());
  return { of: (...scopes) => ({ env: service.environment(1, 'test', scopes) }) };
}
