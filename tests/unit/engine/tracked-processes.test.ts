import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { endProcessesIn, trackProcesses } from '@sluice/testing';

const nowhere = join(tmpdir(), 'sluice-nowhere');
const program = `process.on('SIGTERM', () => {}); console.log('ready'); setInterval(() => {}, 1000);`;

test('what a step left behind is found and ended, also when it is detached and ignores being told to end', async () => {
  const tracking = trackProcesses(nowhere);
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
  const [one, other] = [trackProcesses(nowhere), trackProcesses(nowhere)];
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

test('what works in a folder with a file of it is found, where the system tells; what only is there is not', async (context) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sluice-track-')));
  context.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'service.mjs'), program);
  const start = (...args: readonly string[]) =>
    spawn(process.execPath, args, { cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'ignore'] });
  const [service, visitor] = [start(join(folder, 'service.mjs')), start('-e', program)];
  const ended = [once(service, 'exit'), once(visitor, 'exit')];
  await Promise.all([once(service.stdout, 'data'), once(visitor.stdout, 'data')]);
  assert.equal(await endProcessesIn(folder, 0), process.platform === 'linux' ? 1 : 0);
  assert.equal(visitor.exitCode ?? visitor.signalCode, null);
  service.kill('SIGKILL');
  visitor.kill('SIGKILL');
  await Promise.all(ended);
});
