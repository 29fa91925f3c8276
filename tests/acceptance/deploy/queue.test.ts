import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWorld, type World } from './world.ts';

const states = (world: World): readonly string[] =>
  world.recorded().map(({ id, version, state, marks }) => [id, version, state, ...marks].join(' '));

/** Says when its command begins and ends, and is slow in between. */
const noted =
  'echo "begin $SLUICE_VERSION" >> notes; sleep 1; echo "$SLUICE_VERSION" > current; echo "end $SLUICE_VERSION" >> notes';

test('deployments that begin at the same time go one after the other, and the newest commit stays', async (context) => {
  const world = await startWorld(context);
  const [first = '', second = '', third = ''] = world.shas;
  const runs = await Promise.all([
    world.deploy({ version: '1.0.0', sha: first, command: noted }),
    world.deploy({ version: '1.1.0', sha: second, command: noted }),
    world.deploy({ version: '1.2.0', sha: third, command: noted }),
  ]);
  const results = runs.map(({ outputs }) => `${outputs.result} ${outputs.verdict}`);
  for (const run of runs) await run[Symbol.asyncDispose]();
  const notes = world.read('notes').split('\n');
  for (let line = 0; line < notes.length; line += 2)
    assert.equal(notes[line + 1], notes[line]?.replace('begin', 'end'), notes.join(', '));
  assert.equal(world.served(), '1.2.0');
  assert.equal(results[2], 'deployed pass');
  for (const result of results.slice(0, 2)) assert.match(result, /^(deployed pass|superseded inconclusive)$/u);
  const active = world.recorded().filter(({ state }) => state === 'active');
  assert.deepEqual(
    active.map(({ version }) => version),
    ['1.2.0'],
  );
  assert.equal(new Set(world.recorded().map(({ id }) => id)).size, world.recorded().length);
});

test('a newer commit that went live while it waited: seen right before anything is touched', async (context) => {
  const world = await startWorld(context);
  const [first = '', , third = ''] = world.shas;
  world.record({ id: 7, version: '1.2.0', sha: third, state: 'in-progress', leaseUntil: '2999-01-01T00:00:00Z' });
  const waiting = world.deploy(
    { version: '1.0.0', sha: first, command: 'echo touched > current' },
    {
      // Not to cancel it: by now it waits, and the other one ends well.
      cancelWhen: (log) => {
        if (
          log.includes('Waiting for deployment 7 of 1.2.0') &&
          world.recorded().some(({ id, state }) => id === 7 && state === 'in-progress')
        ) {
          world.forget(7);
          world.record({ id: 7, version: '1.2.0', sha: third, state: 'active' });
        }
        return false;
      },
    },
  );
  await using run = await waiting;
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['inconclusive', 'superseded'], run.log);
  assert.equal(world.served(), '');
  assert.ok(states(world).includes('8 1.0.0 error untouched'), states(world).join(', '));
});

test('one that does not end in time is not deployed beside', async (context) => {
  const world = await startWorld(context);
  world.record({
    id: 7,
    version: '0.9.0',
    state: 'in-progress',
    runUrl: 'https://ci.test/7',
    leaseUntil: '2999-01-01T00:00:00Z',
  });
  await using run = await world.deploy({ version: '1.0.0', 'queue-timeout': '1s' });
  assert.deepEqual([run.exitCode, run.outputs.verdict, run.outputs.result], [1, 'inconclusive', 'refused'], run.log);
  assert.match(
    run.outputs.reason ?? '',
    /deployment 7 of 0\.9\.0 .*https:\/\/ci\.test\/7\) is still running after 1 s/u,
  );
  assert.equal(world.served(), '');
  assert.deepEqual(states(world), ['8 1.0.0 error untouched', '7 0.9.0 in-progress']);
});

test('one that was killed long ago is closed, and not waited for', async (context) => {
  const world = await startWorld(context);
  world.record({ id: 7, version: '0.9.0', state: 'in-progress', leaseUntil: '2020-01-01T00:00:00Z' });
  world.record({ id: 8, version: '0.9.1', state: 'waiting', leaseUntil: '2020-01-01T00:00:00Z' });
  await using run = await world.deploy({ version: '1.0.0' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['pass', 'deployed'], run.log);
  assert.deepEqual(states(world), ['9 1.0.0 active', '8 0.9.1 error untouched', '7 0.9.0 error']);
  assert.equal(run.annotations.filter(({ message }) => message.includes('never ended; its run has')).length, 2);
});
