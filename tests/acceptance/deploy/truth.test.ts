import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRunning } from './running.ts';
import { startWorld, type World } from './world.ts';

/** Each of these deployments looks good, and none of them is proven: what is green here is a lie. */

const states = (world: World): readonly string[] =>
  world.recorded().map(({ id, version, state }) => `${id} ${version} ${state}`);

test('a health check is answered by the old release as well: without a version it is never green', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({ version: '1.1.0', command: 'true', 'version-from': '' });
  assert.deepEqual([run.exitCode, run.outputs.verdict, run.outputs.result], [1, 'inconclusive', 'deployed'], run.log);
  assert.match(run.outputs.reason ?? '', /healthy, but which version answers was not asked \(`version-from`\)/u);
  assert.equal(run.outputs['live-sha'], '');
  assert.deepEqual(states(world), ['2 1.1.0 error', '1 1.0.0 active'], 'nobody goes back to it, nobody calls it live');
});

test('the same version as before proves nothing, unless it names the commit', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using same = await world.deploy({ version: '1.0.0', command: 'true' });
  assert.deepEqual([same.outputs.verdict, same.outputs.result], ['inconclusive', 'deployed'], same.log);
  assert.match(same.outputs.reason ?? '', /1\.0\.0 was already told before this deployment/u);
  const sha = world.shas[2] ?? '';
  await using named = await world.deploy({ version: `1.0.0+${sha.slice(0, 10)}` });
  assert.equal(named.outputs.verdict, 'pass', named.log);
  await using again = await world.deploy({ version: `1.0.0+${sha.slice(0, 10)}` });
  assert.equal(again.outputs.verdict, 'pass', 'the same release once more');
});

test('another build of the same commit that never came is not green', async (context) => {
  const world = await startWorld(context);
  const sha = world.shas[2] ?? '';
  const build = (text: string): Readonly<Record<string, string>> => {
    world.write('app', text);
    return { version: sha, sha, artifact: 'app' };
  };
  await using first = await world.deploy(build('one'));
  assert.equal(first.outputs.verdict, 'pass', first.log);
  await using rebuilt = await world.deploy({ ...build('two'), command: 'true' });
  assert.deepEqual([rebuilt.outputs.verdict, rebuilt.outputs.result], ['inconclusive', 'deployed'], rebuilt.log);
  assert.match(rebuilt.outputs.reason ?? '', /by another build of the same commit .*make the version name the build/u);
  assert.deepEqual(
    world.recorded().map(({ id, state }) => `${id} ${state}`),
    ['2 error', '1 active'],
  );
});

test('only a smoke suite, which passes against anything', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({ version: '1.0.0', url: '', 'version-from': '', 'smoke-command': 'true' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['inconclusive', 'deployed']);
});

test('a version that a command tells is proof, where there is nothing to ask over HTTP', async (context) => {
  const world = await startWorld(context);
  const inside = { url: '', 'version-from': 'command: cat current' };
  await using first = await world.deploy({ version: '1.0.0', ...inside });
  assert.deepEqual([first.outputs.verdict, first.outputs.result], ['pass', 'deployed'], first.log);
  await using stale = await world.deploy({ version: '1.1.0', ...inside, command: 'true' });
  assert.deepEqual([stale.outputs.verdict, stale.outputs.result], ['fail', 'rolled-back'], stale.log);
  assert.match(stale.outputs.reason ?? '', /serves 1\.0\.0, wanted 1\.1\.0.*rolled back: .*serves 1\.0\.0/u);
});

test('a command that goes on in the background is ended before the old release is brought back', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  const behind = '(sleep 6; echo 1.1.0 > current) > /dev/null 2>&1 &\necho $! > behind.pid';
  await using run = await world.deploy({ version: '1.1.0', command: behind });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back'], run.log);
  assert.match(
    run.log,
    /::warning.*had left processes running; they were ended, so that they do not disturb the rollback/u,
  );
  assert.equal(isRunning(Number(world.read('behind.pid'))), false);
  assert.equal(world.served(), '1.0.0');
});

test('what still runs after a good deployment is left alone, and told', async (context) => {
  const world = await startWorld(context);
  const service = 'echo "$SLUICE_VERSION" > current\nsleep 600 > /dev/null 2>&1 &\necho $! > service.pid';
  await using run = await world.deploy({ version: '1.0.0', command: service });
  const pid = Number(world.read('service.pid'));
  context.after(() => process.kill(pid, 'SIGKILL'));
  assert.equal(run.outputs.verdict, 'pass', run.log);
  assert.equal(isRunning(pid), true);
  assert.match(run.summary, /still running when it ended\. If they go on deploying, what was verified may change/u);
});

test('a service that answers well only once is not healthy', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  const flapping = 'echo 1.1.0 > current; (sleep 1; echo 1.1.0 > sick) > /dev/null 2>&1 &';
  await using run = await world.deploy({
    version: '1.1.0',
    command: flapping,
    consecutive: '3',
    'verify-timeout': '8s',
  });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back'], run.log);
  assert.match(run.outputs.reason ?? '', /verification failed: .*status 503/u);
});

test('a validation that is killed is no pass, and no finding either', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({ version: '1.0.0', validate: 'kill -9 $$' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['error', 'refused']);
  assert.match(run.outputs.reason ?? '', /validation did not come to an end: killed by SIGKILL/u);
  assert.equal(world.served(), '');
});

test('a command that was killed has failed', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({ version: '1.1.0', command: 'echo 1.1.0 > current; kill -9 $$' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back'], run.log);
  assert.match(run.outputs.reason ?? '', /the deploy command failed: killed by SIGKILL/u);
});

test('a record that cannot be written: nothing is touched', async (context) => {
  const world = await startWorld(context);
  world.write('a-file', '');
  await using run = await world.deploy({ version: '1.0.0', record: 'file:a-file/deployments.json' });
  assert.deepEqual([run.exitCode, run.outputs.verdict, run.outputs.result], [1, 'error', 'refused'], run.log);
  assert.match(run.outputs.reason ?? '', /a-file\/deployments\.json cannot be kept .*Nothing was touched/u);
  assert.equal(world.served(), '');
});

test('a record that breaks while it deploys: the end is told as what it is, and is no pass', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({
    version: '1.0.0',
    command: 'echo "$SLUICE_VERSION" > current; echo broken > deployments.json',
  });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['error', 'deployed'], run.log);
  assert.match(run.outputs.reason ?? '', /record: the end of this deployment could not be recorded: .*not JSON/u);
  assert.equal(world.read('deployments.json'), 'broken', 'and what is no record is not overwritten');
});

test('a record that was emptied while it deploys has lost the deployment, and that is said', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({
    version: '1.0.0',
    command: 'echo "$SLUICE_VERSION" > current; : > deployments.json',
  });
  assert.equal(run.outputs.verdict, 'error', run.log);
  assert.match(run.outputs.reason ?? '', /has lost deployment 1 of staging/u);
});
