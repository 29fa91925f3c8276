import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRunning } from './running.ts';
import { startWorld, type World } from './world.ts';

const states = (world: World): readonly string[] =>
  world.recorded().map(({ id, version, state }) => `${id} ${version} ${state}`);

/** Half of the new release, a child of a child, and then it takes its time. */
const slowly = `
  echo half > current
  (sleep 600 & echo $! > grandchild; wait) &
  until [ -s grandchild ]; do sleep 0.01; done
  echo begun; wait`;
const begun = { cancelWhen: (log: string) => log.includes('\nbegun') };

test('cancelled while it deploys: processes are ended, and the record says that nothing is known', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({ version: '1.1.0', command: slowly }, begun);
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['error', 'failed']);
  assert.match(run.outputs.reason ?? '', /cancelled while deploying; not rolled back/u);
  assert.equal(run.outputs['live-sha'], '');
  assert.equal(isRunning(Number(world.read('grandchild'))), false);
  assert.deepEqual(states(world), ['2 1.1.0 error', '1 1.0.0 active']);
  const post = await run.post();
  assert.equal(post.exitCode, 0);
  assert.deepEqual(states(world), ['2 1.1.0 error', '1 1.0.0 active'], 'nothing is left to do');
});

test('cancelled while it deploys, and that is a cause: the end of the job rolls back', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({ version: '1.1.0', command: slowly, 'rollback-on': 'cancel' }, begun);
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.outputs.reason ?? '', /the end of the job does what is left/u);
  assert.equal(world.served(), 'half');
  assert.deepEqual(states(world), ['2 1.1.0 in-progress', '1 1.0.0 active']);
  const post = await run.post();
  assert.equal(world.served(), '1.0.0');
  assert.deepEqual(states(world), ['3 1.0.0 active', '2 1.1.0 error', '1 1.0.0 inactive']);
  assert.match(post.log, /::error.*cancelled while deploying; rolled back: .*serves 1\.0\.0/u);
});

test('killed, because its command does not listen: the end of the job finishes the record', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  const deaf = "trap '' INT TERM; echo half > current; echo $$ > deaf; echo begun; sleep 600";
  await using run = await world.deploy({ version: '1.1.0', command: deaf }, { ...begun, cancelPace: 0.05 });
  // The runner ends the whole tree; here that is for us to do.
  const group = Number(world.read('deaf'));
  assert.ok(group > 1);
  process.kill(-group, 'SIGKILL');
  assert.equal(run.signal, 'SIGKILL');
  assert.equal(run.outputs.verdict, undefined);
  assert.deepEqual(states(world), ['2 1.1.0 in-progress', '1 1.0.0 active']);
  await run.post();
  assert.deepEqual(states(world), ['2 1.1.0 error', '1 1.0.0 active']);
});

test('cancelled while it is verified, and that is a cause: the end of the job rolls back', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  world.write('sick', '1.1.0\n');
  await using run = await world.deploy(
    { version: '1.1.0', 'verify-timeout': '60s', 'rollback-on': 'verify-failure, cancel' },
    { cancelWhen: (log) => log.includes('Verify that the new version answers') },
  );
  assert.equal(run.outputs.verdict, 'error');
  await run.post();
  assert.equal(world.served(), '1.0.0');
  assert.deepEqual(states(world), ['3 1.0.0 active', '2 1.1.0 error', '1 1.0.0 inactive']);
});

test('cancelled while it is verified, and that is no cause: the end of the job finds out what is live', async (context) => {
  for (const [version, end, live, served] of [
    ['1.1.0', '::notice', '2 1.1.0 active,1 1.0.0 inactive', '1.1.0'],
    ['1.2.0', '::error', '3 1.0.0 active,2 1.2.0 failed,1 1.0.0 inactive', '1.0.0'],
  ] as const) {
    const world = await startWorld(context);
    await world.deployed('1.0.0');
    world.write('sick', '1.1.0\n1.2.0\n');
    await using run = await world.deploy(
      { version, 'verify-timeout': '3s' },
      { cancelWhen: (log) => log.includes('Verify that the new version answers') },
    );
    assert.deepEqual([run.outputs.verdict, run.outputs.result, run.outputs['live-sha']], ['error', 'failed', '']);
    assert.match(run.outputs.reason ?? '', /cancelled while verifying; the end of the job does what is left/u);
    world.write('sick', '1.2.0\n');
    const post = await run.post();
    assert.match(post.log, new RegExp(`${end}.*staging: `, 'u'));
    assert.deepEqual(states(world).join(), live, post.log);
    assert.equal(world.served(), served);
  }
});

test('cancelled while it is watched, and that is no cause: it is verified once more, and not watched', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy(
    { version: '1.1.0', watch: '10m' },
    { cancelWhen: (log) => log.includes('::group::Watch for') },
  );
  assert.equal(run.outputs.verdict, 'error');
  const post = await run.post();
  assert.match(post.log, /::notice.*verified at the end of the job: .*serves 1\.1\.0/u);
  assert.deepEqual(states(world), ['2 1.1.0 active', '1 1.0.0 inactive']);
});

test('cancelled before anything was touched: nothing is recorded, and nothing left to do', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy(
    { version: '1.1.0', validate: 'echo begun; sleep 600', 'rollback-on': 'cancel' },
    begun,
  );
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['error', 'failed']);
  assert.match(run.outputs.reason ?? '', /cancelled before anything was touched/u);
  assert.equal(run.outputs['live-sha'], world.shas[0]);
  await run.post();
  assert.deepEqual(states(world), ['1 1.0.0 active']);
});
