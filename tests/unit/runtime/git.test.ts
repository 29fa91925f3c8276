import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { trackedFiles } from '@sluice/git';
import { createExec } from '../../../packages/runtime/src/exec.ts';
import { createGit } from '../../../packages/runtime/src/git.ts';

test('a checkout that belongs to somebody else, as in the container of a job, is read all the same', async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'sluice-git-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  execFileSync('git', ['init', '-q'], { cwd: root });
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, 'app/ünïcode.py'), '');
  execFileSync('git', ['add', '-A'], { cwd: root });
  const world = {
    // Git's own switch for its tests of the refusal.
    env: { PATH: process.env.PATH, HOME: root, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    root,
    cancelled: new AbortController().signal,
    echo: () => {},
    scratch: root,
  };
  const exec = createExec(world);
  const refused = await exec.run({ argv: ['git', 'rev-parse', '--show-toplevel'], timeoutMs: 10_000 });
  assert.match(refused.stderr, /dubious ownership/u, 'git itself refuses');
  const tracked = await trackedFiles(createGit(exec));
  assert.deepEqual([tracked?.prefix, [...(tracked?.paths ?? [])]], ['', ['app/ünïcode.py']]);
  const below = await trackedFiles(createGit(createExec({ ...world, root: join(root, 'app') })));
  assert.deepEqual([below?.prefix, below?.root], ['app', tracked?.root]);
  assert.deepEqual(below?.paths, tracked?.paths, 'all of the repository, wherever it is asked for');
});
