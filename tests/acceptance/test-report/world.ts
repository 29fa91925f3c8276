import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/test-results/${name}`, import.meta.url), 'utf8');

export type Texts = Readonly<Record<string, string>>;

export interface Repository {
  readonly folder: string;
  write(files: Texts): void;
  /** Answers the SHA. */
  commit(files: Texts): string;
  git(...args: readonly string[]): string;
}

/** A git repository with these files in its first commit. */
export function repository(context: TestContext, files: Texts): Repository & { readonly first: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-tests-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const write = (texts: Texts): void => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const commit = (texts: Texts): string => {
    write(texts);
    git('add', '-A');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.test', 'commit', '-qm', 'x', '--allow-empty');
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'main');
  return { folder, write, commit, git, first: commit(files) };
}

/** The event of a pull request from `base` to the commit that is checked out. */
export const pullRequestEvent = (base: string, head: string, number = 7) => ({
  pull_request: {
    number,
    head: { ref: 'change', sha: head, repo: { full_name: 'acme/shop' } },
    base: { ref: 'main', sha: base, repo: { full_name: 'acme/shop' } },
  },
  repository: { full_name: 'acme/shop', default_branch: 'main' },
});

export const testcase = (name: string, inner = '', module = 'tests.test_cart'): string =>
  `<testcase classname="${module}" name="${name}" time="0.1">${inner}</testcase>`;

export const suite = (...cases: readonly string[]): string => `<testsuite name="pytest">${cases.join('')}</testsuite>`;
