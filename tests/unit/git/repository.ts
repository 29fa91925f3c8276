import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Git } from '@sluice/action';
import { createExec } from '../../../packages/runtime/src/exec.ts';
import { createGit } from '../../../packages/runtime/src/git.ts';

/** A real repository in a folder of its own. */
export interface Repository {
  readonly folder: string;
  /** Git as actions have it. */
  readonly git: Git;
  run(...args: readonly string[]): string;
  /** `undefined` removes the file. */
  write(files: Readonly<Record<string, string | Uint8Array | undefined>>): void;
  read(path: string): string;
  /** Everything that is in the folder; answers the commit. */
  commit(message?: string): string;
}

const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.test', '-c', 'commit.gpgSign=false'];

export function temporaryFolder(context: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sluice-git-')));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function openRepository(folder: string): Repository {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_ALLOW_PROTOCOL: 'file' };
  const run = (...args: readonly string[]): string =>
    execFileSync('git', [...identity, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const exec = createExec({
    env,
    root: folder,
    cancelled: new AbortController().signal,
    echo: () => undefined,
    scratch: join(folder, '.git'),
  });
  return {
    folder,
    git: createGit(exec),
    run,
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        const file = join(folder, path);
        if (content === undefined) rmSync(file);
        else {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
      }
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    commit(message = 'change') {
      run('add', '--all');
      run('commit', '--quiet', '--allow-empty', '-m', message);
      return run('rev-parse', 'HEAD').trim();
    },
  };
}

export function newRepository(context: TestContext): Repository {
  const repository = openRepository(temporaryFolder(context));
  repository.run('init', '--quiet', '--initial-branch=main');
  // Any commit may be fetched, as from GitHub.
  repository.run('config', 'uploadpack.allowAnySHA1InWant', 'true');
  return repository;
}

/** A clone through the protocol, so that it can be shallow; checked out at `ref`. */
export function shallowClone(context: TestContext, from: Repository, ref: string, depth: number): Repository {
  const clone = newRepository(context);
  clone.run('remote', 'add', 'origin', `file://${from.folder}`);
  clone.run('fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', ref);
  clone.run('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return clone;
}

export const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
