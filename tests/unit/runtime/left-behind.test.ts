import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Exec } from '@sluice/action';
import { createExec } from '../../../packages/runtime/src/exec.ts';
import { isGroupAlive } from '../../../packages/runtime/src/process-group-signal.ts';

async function world(context: TestContext, graceMs = 5000) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-exec-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const cancellation = new AbortController();
  const exec: Exec = createExec({
    env: { PATH: process.env.PATH },
    root: folder,
    scratch: folder,
    cancelled: cancellation.signal,
    echo: () => undefined,
    graceMs,
  });
  return { exec, cancellation, read: (name: string) => readFile(join(folder, name), 'utf8') };
}

test('what a program leaves running is told, and can be ended', async (context) => {
  const { exec } = await world(context);
  const groups: number[] = [];
  const { ending, leftBehind = 0 } = await exec.script({
    script: 'sleep 600 > /dev/null 2>&1 &\necho started',
    timeoutMs: 10_000,
    onStart: (group) => groups.push(group),
  });
  assert.deepEqual(ending, { kind: 'exited', code: 0 });
  assert.deepEqual(groups, [leftBehind]);
  assert.equal(isGroupAlive(leftBehind), true);
  assert.equal(await exec.endGroup(leftBehind), true);
  assert.equal(isGroupAlive(leftBehind), false);
  assert.equal(await exec.endGroup(leftBehind), false, 'there is nothing left to end');
});

test('what does not listen to SIGTERM is killed', async (context) => {
  const { exec } = await world(context, 100);
  const script =
    "(trap '' TERM; echo deaf; while true; do sleep 0.1; done) > deaf 2>&1 &\nuntil [ -s deaf ]; do sleep 0.01; done";
  const { leftBehind = 0 } = await exec.script({ script, timeoutMs: 10_000 });
  assert.equal(await exec.endGroup(leftBehind), true);
  assert.equal(isGroupAlive(leftBehind), false);
});

test('a program that leaves nothing has left nothing', async (context) => {
  const { exec } = await world(context);
  const { leftBehind } = await exec.script({ script: 'sleep 0 &\nwait', timeoutMs: 10_000 });
  assert.equal(leftBehind, undefined);
});

test('a cancelled program ends with what its shell has put into the background, which does not hear SIGINT', async (context) => {
  const { exec, cancellation, read } = await world(context, 1000);
  const script = `
    (trap '' INT; trap 'echo asked > asked; exit' TERM; echo $BASHPID > child; while true; do sleep 0.05; done) &
    until [ -s child ]; do sleep 0.01; done
    echo begun; wait`;
  const running = exec.script({ script, timeoutMs: 60_000, onStart: () => undefined });
  for (let pid = ''; pid === ''; pid = await read('child').catch(() => ''));
  cancellation.abort('SIGINT');
  const { ending, leftBehind } = await running;
  assert.deepEqual(ending, { kind: 'cancelled' });
  assert.equal(leftBehind, undefined);
  assert.equal((await read('asked')).trim(), 'asked', 'it was asked to end before it was killed');
});
