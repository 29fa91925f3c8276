import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { freezeOf, liveDeployment } from '@sluice/deployment';
import { firstCommit, runBundle, startFakeGitHub } from '@sluice/testing';
import { startWorld, type World } from './deploy/world.ts';

interface Reconciled extends World {
  reconcile(inputs?: Readonly<Record<string, string>>): ReturnType<typeof runBundle>;
}

async function environment(context: TestContext): Promise<Reconciled> {
  const world = await startWorld(context);
  return {
    ...world,
    reconcile: (inputs = {}) =>
      runBundle('reconcile-deployments', {
        source: true,
        workspace: world.workspace,
        inputs: {
          environment: 'staging',
          record: 'file:deployments.json',
          url: world.url,
          'version-from': 'json: /healthz#/version',
          'verify-timeout': '1s',
          ...inputs,
        },
      }),
  };
}

const states = (world: World): readonly string[] =>
  world.recorded().map(({ id, version, state, marks }) => [id, version, state, ...marks].join(' '));

test('the record and the service agree', async (context) => {
  const world = await environment(context);
  await world.deployed('1.0.0');
  await using run = await world.reconcile();
  assert.deepEqual([run.exitCode, run.outputs.verdict, run.outputs.drift], [0, 'pass', 'false'], run.log);
  assert.match(run.outputs.reason ?? '', /1\.0\.0 \(\w{12}\) answers, as is recorded/u);
  assert.deepEqual([run.outputs['served-version'], run.outputs['live-sha']], ['1.0.0', world.shas[0]]);
  assert.deepEqual(states(world), ['1 1.0.0 active']);
});

test('a runner that died after it had deployed: closed, verified, and recorded as live', async (context) => {
  const world = await environment(context);
  await world.deployed('1.0.0');
  await using killed = await world.deploy(
    { version: '1.1.0', command: 'echo "$SLUICE_VERSION" > current; echo deployed; sleep 600' },
    { cancelSignal: 'SIGKILL', cancelWhen: (log) => log.includes('\ndeployed') },
  );
  assert.equal(killed.signal, 'SIGKILL');
  process.kill(-Number(killed.state['deploy-running']), 'SIGKILL');
  assert.deepEqual(states(world), ['2 1.1.0 in-progress', '1 1.0.0 active']);
  await using early = await world.reconcile();
  assert.deepEqual([early.outputs.verdict, early.outputs.open], ['pass', '1'], early.log);
  assert.match(early.outputs.reason ?? '', /deployment 2 .* is running: it will tell/u);

  const [dead] = world.recorded();
  world.forget(2);
  world.record({ ...dead, leaseUntil: '2020-01-01T00:00:00Z' });
  await using told = await world.reconcile({ repair: 'false' });
  assert.deepEqual([told.outputs.verdict, told.outputs.closed, told.outputs.drift], ['fail', '1', 'true'], told.log);
  assert.deepEqual(states(world), ['2 1.1.0 in-progress', '1 1.0.0 active'], 'nothing is written');

  await using run = await world.reconcile();
  const { verdict, closed, repaired } = run.outputs;
  assert.deepEqual([verdict, closed, repaired, run.outputs['live-sha']], ['pass', '1', 'true', world.shas[2]], run.log);
  assert.deepEqual(states(world), ['3 1.1.0 active', '2 1.1.0 error', '1 1.0.0 inactive']);
  assert.match(run.log, /::warning.*Deployment 2 .* never ended; its run has/u);
  await using next = await world.deploy({ version: '1.2.0', validate: 'exit 1' });
  assert.equal(next.outputs['live-sha'], world.shas[2]);
});

test('a runner that died in the middle: the old release still answers, and that is recorded', async (context) => {
  const world = await environment(context);
  await world.deployed('1.0.0');
  world.record({
    id: 2,
    version: '1.1.0',
    servedVersion: '1.1.0',
    state: 'in-progress',
    leaseUntil: '2020-01-01T00:00:00Z',
  });
  await using run = await world.reconcile();
  assert.deepEqual([run.outputs.verdict, run.outputs.repaired], ['pass', 'true'], run.log);
  assert.deepEqual(states(world), ['3 1.0.0 active', '2 1.1.0 error', '1 1.0.0 inactive']);
  const { lastGood, doubt } = liveDeployment(world.recorded());
  assert.deepEqual([lastGood?.version, doubt], ['1.0.0', undefined]);
});

test('a frozen environment that somebody has mended by hand goes on', async (context) => {
  const world = await environment(context);
  await world.deployed('1.0.0');
  await using broken = await world.deploy({
    version: '1.1.0',
    command: 'echo half > current; exit 1',
    'rollback-command': 'exit 1',
  });
  assert.equal(broken.outputs.result, 'rollback-failed', broken.log);
  await using still = await world.reconcile();
  assert.deepEqual([still.outputs.verdict, still.outputs.drift], ['fail', 'true']);
  assert.match(still.outputs.reason ?? '', /half answers, which no deployment tells; the record says 1\.0\.0/u);
  world.write('current', '1.0.0');
  await using run = await world.reconcile();
  assert.deepEqual([run.outputs.verdict, run.outputs.repaired], ['pass', 'true'], run.log);
  assert.equal(freezeOf(world.recorded()), undefined);
  await using next = await world.deploy({ version: '1.1.1' });
  assert.equal(next.outputs.verdict, 'pass', next.log);
});

test('a bad release that came back is not made good', async (context) => {
  const world = await environment(context);
  await world.deployed('1.0.0');
  world.write('sick', '1.1.0\n');
  await using bad = await world.deploy({ version: '1.1.0' });
  assert.equal(bad.outputs.result, 'rolled-back');
  world.write('sick', '');
  world.write('current', '1.1.0');
  await using run = await world.reconcile();
  assert.deepEqual([run.outputs.verdict, run.outputs.repaired], ['fail', 'false'], run.log);
  assert.match(run.outputs.reason ?? '', /1\.1\.0 .* answers, which verification found bad \(deployment 2\)/u);
});

test('what answers and is not healthy is not recorded as live', async (context) => {
  const world = await environment(context);
  await world.deployed('1.0.0');
  await world.deployed('1.1.0', world.shas[1]);
  world.write('current', '1.0.0');
  await using run = await world.reconcile({ checks: '- { path: /, expect: { body-contains: never } }' });
  assert.deepEqual([run.outputs.verdict, run.outputs.repaired], ['fail', 'false'], run.log);
  assert.match(run.outputs.reason ?? '', /1\.0\.0 .* answers, and was not proven to be healthy: .*never/u);
  assert.deepEqual(states(world), ['3 1.0.0 error untouched', '2 1.1.0 active', '1 1.0.0 inactive']);
});

test('a service that is down tells nothing', async (context) => {
  const world = await environment(context);
  await world.deployed('1.0.0');
  world.write('sick', '1.0.0\n');
  await using run = await world.reconcile();
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /nothing tells its version: status 503/u);
});

test('without anybody to ask, only the record is looked at', async (context) => {
  const world = await environment(context);
  const alone = { url: '', 'version-from': '' };
  await using empty = await world.reconcile(alone);
  assert.deepEqual([empty.exitCode, empty.outputs.verdict], [1, 'inconclusive'], empty.log);
  await world.deployed('1.0.0');
  await using good = await world.reconcile(alone);
  assert.deepEqual([good.outputs.verdict, good.outputs['live-sha']], ['pass', ''], good.log);
  await using bad = await world.deploy({ version: '1.1.0', command: 'exit 1', 'rollback-on': 'never' });
  assert.equal(bad.outputs.result, 'failed');
  await using doubtful = await world.reconcile(alone);
  assert.equal(doubtful.outputs.verdict, 'inconclusive');
  assert.match(doubtful.outputs.reason ?? '', /not known: a deployment went wrong and was not undone/u);
});

test('on GitHub: the run says that it has ended, long before its time is over', async (context) => {
  const world = await environment(context);
  const github = await startFakeGitHub();
  context.after(async () => {
    await github.close();
    assert.deepEqual(github.violations, []);
  });
  const second = github.state.commit();
  const deploy = (version: string, sha: string, runId: number, killed = false) =>
    world.deploy(
      {
        version,
        sha,
        token: github.token,
        record: 'github',
        ...(killed ? { command: 'echo "$SLUICE_VERSION" > current; echo deployed; sleep 600' } : {}),
      },
      {
        apiUrl: github.url,
        runId,
        ...(killed ? { cancelSignal: 'SIGKILL', cancelWhen: (log) => log.includes('\ndeployed') } : {}),
      },
    );
  await using good = await deploy('1.0.0', firstCommit, 40);
  assert.equal(good.outputs.verdict, 'pass', good.log);
  await using dead = await deploy('1.1.0', second, 41, true);
  process.kill(-Number(dead.state['deploy-running']), 'SIGKILL');
  github.state.run({ id: 41, status: 'completed', conclusion: 'failure' });
  await using run = await runBundle('reconcile-deployments', {
    source: true,
    workspace: world.workspace,
    apiUrl: github.url,
    runId: 50,
    inputs: {
      environment: 'staging',
      token: github.token,
      url: world.url,
      'version-from': 'json: /healthz#/version',
    },
  });
  assert.deepEqual([run.outputs.verdict, run.outputs.closed, run.outputs.repaired], ['pass', '1', 'true'], run.log);
  assert.deepEqual(
    github.state.deployments.map(({ sha, statuses }) => [sha, statuses.at(-1)?.state]),
    [
      [firstCommit, 'inactive'],
      [second, 'error'],
      [second, 'success'],
    ],
  );
  assert.match(run.summary, /\[run\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/41/u);
});

test('bad inputs are told at once', async (context) => {
  const world = await environment(context);
  await using run = await world.reconcile({ record: 'off', 'version-from': 'Version', 'verify-timeout': '0s' });
  assert.equal(run.outputs.verdict, 'error');
  for (const wanted of [/`off` has nothing to compare/u, /is none of/u, /longer than 0 s/u])
    assert.match(run.outputs.reason ?? '', wanted);
  await using health = await world.reconcile({ 'version-from': '' });
  assert.match(health.outputs.reason ?? '', /need `version-from`: health does not tell which release answers/u);
});
