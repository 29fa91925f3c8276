import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { lockFolder } from '../../../scripts/pipeline/run-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('only one run at a time, and then the next', async () => {
  const release = await lockFolder(folder);
  await assert.rejects(lockFolder(folder), new RegExp(`another run.*process ${process.pid}`, 'u'));
  await release();
  await (await lockFolder(folder))();
  assert.deepEqual(await readdir(folder), []);
});

test('what a dead run left locked is taken over, and so is a lock without a number', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  for (const left of [String(pid), '']) {
    await writeFile(join(folder, 'run.lock'), left);
    await (await lockFolder(folder))();
  }
  assert.deepEqual(await readdir(folder), []);
});
