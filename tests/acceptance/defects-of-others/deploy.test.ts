import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fakeIo, runBundle } from '@sluice/testing';
import action from '../../../actions/deploy/src/action.ts';
import { startWorld } from '../deploy/world.ts';

/** What other tools for deploying and telling have been seen to do; each must not happen here. */

for (const [name, command] of [
  ['a line in the middle that fails', 'false\necho "$SLUICE_VERSION" > current'],
  ['the first program of a pipe that fails', 'echo "$SLUICE_VERSION" > current\nfalse | cat'],
  ['a program that is killed for its memory', 'echo "$SLUICE_VERSION" > current\nkill -KILL $$'],
  ['a grandchild that is killed', 'echo "$SLUICE_VERSION" > current\nbash -c \'kill -KILL $$\''],
] as const) {
  test(`${name} fails the command, and is no success`, async (context) => {
    const world = await startWorld(context);
    await world.deployed('1.0.0');
    await using run = await world.deploy({ version: '1.1.0', command });
    assert.deepEqual([run.exitCode, run.outputs.verdict, run.outputs.result], [1, 'fail', 'rolled-back'], run.log);
    assert.equal(world.served(), '1.0.0');
  });
}

test('nobody waits after the last attempt', async () => {
  const io = fakeIo({ exec: () => ({ ending: { kind: 'exited', code: 1 } }) });
  const lists = { 'rollback-on': ['never'], 'retry-on': ['exit-code'], migrations: [], config: [] };
  const times = { timeout: 1000, 'verify-timeout': 1000, 'queue-timeout': 1000, watch: 0, soak: 0 };
  const counts = { attempts: 3, 'rollback-attempts': 1, consecutive: 1, 'watch-failures': 3 };
  const inputs = { environment: 'staging', operation: 'deploy', command: 'deploy', sha: '0'.repeat(40), record: 'off' };
  const given = { ...inputs, ...lists, ...times, ...counts } as unknown as Parameters<typeof action.run>[0];
  const { outputs } = await action.run(given, io);
  assert.deepEqual([outputs.result, outputs.attempts], ['failed', 3]);
  assert.equal(io.slept.length, 2, 'before the second and before the third');
});

test('a failed deployment leaves the live one live', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({ version: '1.1.0', command: 'exit 1', 'rollback-on': 'never' });
  assert.equal(run.outputs.result, 'failed', run.log);
  assert.deepEqual(
    world.recorded().map(({ version, state }) => `${version} ${state}`),
    ['1.1.0 failed', '1.0.0 active'],
  );
});

test('a request that hangs does not outlive the time, and the body is asked for, not only the head', async (context) => {
  const methods: string[] = [];
  const server = createServer((request, response) => {
    methods.push(request.method ?? '');
    response.setHeader('Set-Cookie', 'session=secret-cookie').write('half of it');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  await using run = await runBundle('smoke-test', {
    inputs: { 'base-url': `http://127.0.0.1:${port}`, timeout: '1s', interval: '100ms' },
  });
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.match(run.outputs.reason ?? '', /no answer within 1\.0 s/u);
  assert.deepEqual([...new Set(methods)], ['GET']);
  assert.ok(Number(run.outputs.attempts) > 0 && run.outputs.duration !== '', 'every output is set');
  assert.ok(!run.log.includes('secret-cookie'), 'no header is logged');
});
