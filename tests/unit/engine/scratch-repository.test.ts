import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { commitProject } from '@sluice/testing';

let folder: string;
let project: string;
let copy: string;
const git = (where: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: where, encoding: 'utf8' }).trim();
const nothing = async (): Promise<void> => {};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-scratch-'));
  project = join(folder, 'project');
  copy = join(folder, 'copy');
  await mkdir(join(project, '.venv'), { recursive: true });
  await writeFile(join(project, 'a.txt'), 'a');
  await writeFile(join(project, '.venv/big'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('each run is a commit of its own on top of the one before, also when nothing changed', async () => {
  const first = await commitProject(project, copy, 'push', nothing);
  const second = await commitProject(project, copy, 'push', nothing);
  assert.equal(second.before, first.sha);
  assert.equal(git(copy, 'rev-parse', 'HEAD~1'), first.sha);
  assert.equal(git(copy, 'ls-files'), 'a.txt');
});

test('the copy is what the project is now, with what was prepared; the project stays as it is', async () => {
  await commitProject(project, copy, 'push', nothing);
  await rm(join(project, 'a.txt'));
  await writeFile(join(project, 'b.txt'), 'b');
  await commitProject(project, copy, 'push', (place) => writeFile(join(place, 'c.txt'), 'c'));
  assert.deepEqual(git(copy, 'ls-files').split('\n'), ['b.txt', 'c.txt']);
  assert.equal(existsSync(join(project, 'c.txt')), false);
});

test('what a git repository ignores is not copied, what is new in it is', async () => {
  git(project, 'init', '--quiet');
  await writeFile(join(project, '.gitignore'), '*.log\n.venv/\n');
  await writeFile(join(project, 'x.log'), '');
  await commitProject(project, copy, 'push', nothing);
  assert.deepEqual(git(copy, 'ls-files').split('\n'), ['.gitignore', 'a.txt']);
});

test('a pull request is a branch whose base is the default branch, which stays', async () => {
  const base = await commitProject(project, copy, 'push', nothing);
  const pull = await commitProject(project, copy, 'pull_request', (place) => writeFile(join(place, 'new'), ''));
  assert.equal(pull.before, base.sha);
  assert.equal(git(copy, 'rev-parse', 'main'), base.sha);
  assert.equal(git(copy, 'rev-parse', 'origin/main'), base.sha);
  const next = await commitProject(project, copy, 'push', nothing);
  assert.equal(next.before, base.sha);
  assert.equal(git(copy, 'ls-files'), 'a.txt');
});
