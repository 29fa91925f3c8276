import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { type BundleResult, runBundle } from '@sluice/testing';

export type Tree = Readonly<Record<string, string | undefined>>;

/** A repository with a base and a change, and a linter in its environment. */
export interface History {
  readonly workspace: string;
  git(...args: readonly string[]): string;
  read(path: string): string;
  /** Writes files (`undefined` removes one) and commits; answers the commit. */
  commit(tree: Tree): string;
  /** Another version of the linter in the environment. */
  install(version: string): void;
  /** A type checker whose environment has the folder `src` of the project installed; `pth`: as a path file that says so. */
  installChecker(how: 'pth' | 'hook'): void;
  /** Runs the action as on a pull request from the base to what is checked out. */
  pull(inputs?: Readonly<Record<string, string>>): Promise<BundleResult>;
  /** As in the merge queue of main. */
  queue(inputs?: Readonly<Record<string, string>>): Promise<BundleResult>;
  push(inputs?: Readonly<Record<string, string>>): Promise<BundleResult>;
  /** A clone with the newest commit alone, whose remote does not answer; with the same linter. */
  shallowClone(): History;
}

export async function startHistory(context: TestContext, base: Tree, directory = '.'): Promise<History> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-history-')));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const workspace = join(folder, 'shop');
  mkdirSync(workspace);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  symlinkSync(execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim(), join(bin, 'git'));
  const history = openHistory({ folder, workspace, bin, directory });
  history.git('init', '--quiet', '--initial-branch=main');
  history.commit({ '.gitignore': '.venv/\n', [join(directory, 'ruff.toml')]: 'line-length = 80\n', ...base });
  history.git('checkout', '--quiet', '-b', 'topic');
  history.install('1.0.0');
  return history;
}

interface Place {
  readonly folder: string;
  readonly workspace: string;
  readonly bin: string;
  /** Of the project, in the repository. */
  readonly directory: string;
  /** What the pull request is against; default: main. */
  readonly base?: string;
}

function openHistory(place: Place): History {
  const { folder, workspace, bin, directory } = place;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.test', ...args], {
      cwd: workspace,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const run = (
    inputs: Readonly<Record<string, string>>,
    event?: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> },
  ) =>
    runBundle('quality', {
      workspace,
      inputs: { tools: 'ruff', 'working-directory': directory, ...inputs },
      env: { PATH: bin },
      ...(event === undefined ? {} : { event: event.payload, eventName: event.name }),
    });
  const commitOf = (ref: string): string => git('rev-parse', ref).trim();
  return {
    workspace,
    git,
    read: (path) => readFileSync(join(workspace, path), 'utf8'),
    commit(tree) {
      for (const [path, content] of Object.entries(tree)) {
        const file = join(workspace, path);
        if (content === undefined) rmSync(file);
        else {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', 'change');
      return git('rev-parse', 'HEAD').trim();
    },
    install(version) {
      const program = join(workspace, directory, '.venv/bin/ruff');
      mkdirSync(dirname(program), { recursive: true });
      copyFileSync(join(import.meta.dirname, 'grep-linter.cjs'), program);
      chmodSync(program, 0o755);
      writeFileSync(`${program}.version`, version);
    },
    installChecker(how) {
      const environment = join(workspace, directory, '.venv');
      const [program, src] = [join(environment, 'bin/mypy'), join(workspace, directory, 'src')];
      copyFileSync(join(import.meta.dirname, 'import-checker.cjs'), program);
      chmodSync(program, 0o755);
      writeFileSync(`${program}.installed`, src);
      const packages = join(environment, 'lib/python3.13/site-packages');
      mkdirSync(packages, { recursive: true });
      if (how === 'pth') writeFileSync(join(packages, '__editable__.shop.pth'), `${src}\n`);
    },
    pull(inputs = {}) {
      const [, first, second] = git('rev-list', '--parents', '-1', 'HEAD').trim().split(' ');
      // Of the merge that GitHub makes and checks out, the second parent is the head of the pull request.
      const base = place.base ?? (second === undefined ? commitOf('main') : (first ?? ''));
      return run(inputs, pullRequest(second ?? commitOf('HEAD'), base));
    },
    queue: (inputs = {}) =>
      run(inputs, { name: 'merge_group', payload: { merge_group: { base_sha: commitOf('main') } } }),
    push: (inputs = {}) => run(inputs),
    shallowClone() {
      const clone = join(folder, 'shallow');
      git('clone', '--quiet', '--depth=1', '--branch=topic', `file://${workspace}`, clone);
      const shallow = openHistory({ ...place, workspace: clone, base: commitOf('main') });
      shallow.git('remote', 'set-url', 'origin', `file://${folder}/nowhere`);
      shallow.install('1.0.0');
      return shallow;
    },
  };
}

function pullRequest(head: string, base: string) {
  const repo = { full_name: 'acme/shop' };
  return {
    name: 'pull_request',
    payload: {
      repository: repo,
      pull_request: { number: 7, head: { sha: head, ref: 'topic', repo }, base: { sha: base, ref: 'main', repo } },
    },
  };
}
