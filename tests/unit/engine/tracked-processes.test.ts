import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { trackProcesses } from '@sluice/testing';

const program = `process.on('SIGTERM', () => {}); console.log('ready'); setInterval(() => {}, 1000);`;

test('what a step left behind is found and ended, also when it is detached and ignores being told to end', async () => {
  const tracking = trackProcesses();
  const child = spawn(process.execPath, ['-e', program], {
    env: { ...process.env, ...tracking.environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  assert.deepEqual(await tracking.living(), [child.pid]);
  assert.equal(await tracking.end(100), 1);
  assert.deepEqual(await ended, [null, 'SIGKILL']);
  assert.deepEqual(await tracking.living(), []);
});

test("another run's processes are not ours", async () => {
  const [one, other] = [trackProcesses(), trackProcesses()];
  const child = spawn(process.execPath, ['-e', program], {
    env: { ...process.env, ...one.environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  try {
    assert.equal(await other.end(0), 0);
    assert.equal(child.exitCode, null);
  } finally {
    await one.end(0);
  }
});
