import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type FakeGitHub, type FakeGitHubOptions, firstCommit, startFakeGitHub } from '@sluice/testing';
import { startWorld, type World } from './world.ts';

interface Repository extends World {
  readonly github: FakeGitHub;
  /** Commits of the fake GitHub, oldest first; none of them is checked out. */
  readonly commits: readonly [string, string, string];
  release(version: string, sha: string, inputs?: Readonly<Record<string, string>>): ReturnType<World['deploy']>;
}

async function repository(context: TestContext, options: FakeGitHubOptions = {}): Promise<Repository> {
  const world = await startWorld(context);
  const github = await startFakeGitHub(options);
  context.after(async () => {
    await github.close();
    assert.deepEqual(github.violations, []);
  });
  return {
    ...world,
    github,
    commits: [firstCommit, github.state.commit(), github.state.commit()],
    release: (version, sha, inputs = {}) =>
      world.deploy({ record: 'auto', version, sha, token: github.token, ...inputs }, { apiUrl: github.url }),
  };
}

/** Of each deployment, oldest first, the states of its statuses. */
const histories = ({ github }: Repository): readonly string[] =>
  github.state.deployments.map(({ statuses }) => statuses.map(({ state }) => state).join(' '));

test('success is recorded once the new version answers, and the one before it becomes inactive', async (context) => {
  const world = await repository(context);
  const [first, second] = world.commits;
  await using before = await world.release('1.0.0', first);
  assert.equal(before.outputs.result, 'deployed', before.log);
  await using run = await world.release('1.1.0', second);
  assert.deepEqual(
    [run.outputs.verdict, run.outputs.result, run.outputs.record],
    ['pass', 'deployed', 'github'],
    run.log,
  );
  assert.equal(run.outputs['previous-sha'], first);
  assert.deepEqual(histories(world), ['in_progress success inactive', 'in_progress success']);
  const [, deployment] = world.github.state.deployments;
  assert.equal(run.outputs['deployment-id'], String(deployment?.id));
  assert.equal(deployment?.ref, second);
  assert.equal(deployment?.statuses.at(-1)?.environment_url, world.url);
  assert.match(deployment?.statuses.at(-1)?.log_url ?? '', /\/actions\/runs\/42\/attempts\/1$/u);
  assert.match(run.summary, /https:\/\/github\.com\/acme\/shop\/deployments\/staging/u);
});

test('a bad release is a failure, and what was brought back a deployment of its own', async (context) => {
  const world = await repository(context);
  const [first, second, third] = world.commits;
  await using before = await world.release('1.0.0', first);
  assert.equal(before.outputs.result, 'deployed', before.log);
  world.write('sick', '1.1.0\n');
  await using run = await world.release('1.1.0', second);
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back'], run.log);
  assert.equal(world.served(), '1.0.0');
  assert.deepEqual(histories(world), ['in_progress success inactive', 'in_progress failure', 'success']);
  const back = world.github.state.deployments[2];
  assert.equal(back?.sha, first);
  await using next = await world.release('1.2.0', third);
  assert.equal(next.outputs.result, 'deployed', 'the next good release goes on from there');
  assert.equal(next.outputs['previous-sha'], first);
});

test('an older commit is known as such without any history of its own', async (context) => {
  const world = await repository(context);
  const [first, second] = world.commits;
  await using before = await world.release('1.1.0', second);
  assert.equal(before.outputs.result, 'deployed', before.log);
  await using run = await world.release('1.0.0', first);
  assert.equal(run.outputs.result, 'superseded', run.log);
  assert.equal(world.github.state.deployments.length, 1);
  assert.equal(world.served(), '1.1.0');
});

for (const [name, permissions] of [
  ['may not read deployments', { contents: 'read' }],
  ['may read deployments and not write them', { contents: 'read', deployments: 'read' }],
] as const) {
  test(`a token that ${name}: deployed all the same, with a notice of what to add`, async (context) => {
    const world = await repository(context, { permissions });
    await using run = await world.release('1.0.0', world.commits[0]);
    assert.deepEqual(
      [run.outputs.verdict, run.outputs.result, run.outputs.record],
      ['pass', 'deployed', 'off'],
      run.log,
    );
    assert.equal(run.outputs['deployment-id'], '');
    const notices = run.annotations.filter(({ level }) => level === 'notice');
    assert.equal(notices.length, 1);
    assert.match(notices[0]?.message ?? '', /permissions:\n {2}contents: read\n {2}deployments: write/u);
    await using demanded = await world.release('1.1.0', world.commits[1], { record: 'github' });
    assert.equal(demanded.outputs.verdict, 'error');
    assert.equal(world.served(), '1.0.0', 'nothing is deployed that cannot be recorded as was asked');
  });
}

test('when GitHub is down before the start, nothing is deployed', async (context) => {
  const world = await repository(context);
  world.github.fault({ kind: 'server', path: '/graphql', times: Number.POSITIVE_INFINITY });
  await using run = await world.release('1.0.0', world.commits[0]);
  assert.equal(run.outputs.verdict, 'error');
  assert.equal(world.served(), '');
});

test('an end that could not be recorded is said, and recorded at the end of the job', async (context) => {
  const world = await repository(context);
  world.github.fault({ kind: 'server', method: 'POST', path: '/deployments/{deployment_id}/statuses', after: 1 });
  await using run = await world.release('1.0.0', world.commits[0]);
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['error', 'deployed'], run.log);
  assert.match(run.outputs.reason ?? '', /record: the end of this deployment could not be recorded.*502/u);
  assert.equal(run.outputs['live-sha'], world.commits[0]);
  assert.deepEqual(histories(world), ['in_progress']);
  await run.post();
  assert.deepEqual(histories(world), ['in_progress success']);
});

/** A deployment as GitHub or another tool has made it. */
function made({ github: { state } }: Repository, log_url: string, status: 'in_progress' | 'success', payload = {}) {
  const deployment = {
    id: state.nextId(),
    sha: firstCommit,
    ref: 'main',
    task: 'deploy',
    payload,
    original_environment: 'staging',
    environment: 'staging',
    description: '',
    transient_environment: false,
    production_environment: false,
    creator: 'github-actions[bot]',
    created_at: state.timestamp(),
    updated_at: state.timestamp(),
    statuses: [
      {
        id: state.nextId(),
        state: status,
        description: '',
        environment: 'staging',
        environment_url: '',
        log_url,
        created_at: state.timestamp(),
      },
    ],
  };
  state.deployments.push(deployment);
  return deployment;
}

const runUrl = (run: number): string => `https://github.com/acme/shop/actions/runs/${run}`;

test("the job's own deployment is left to GitHub, and ours is kept beside it", async (context) => {
  const world = await repository(context);
  const [first, second] = world.commits;
  const native = made(world, `${runUrl(42)}/job/7`, 'in_progress');
  await using run = await world.release('1.0.0', first);
  assert.equal(run.outputs.verdict, 'pass', run.log);
  assert.equal(run.annotations.filter(({ message }) => message.includes('deployment: false')).length, 1);
  assert.deepEqual(
    world.github.state.deployments.map(({ environment, statuses }) => [environment, statuses.at(-1)?.state]),
    [
      ['staging', 'in_progress'],
      ['staging/history', 'success'],
    ],
  );
  // The job ends, and GitHub says so; the next one has no environment of its own.
  native.statuses.push({ ...native.statuses[0], state: 'success' } as (typeof native.statuses)[number]);
  world.write('sick', '1.1.0\n');
  await using next = await world.deploy(
    { record: 'auto', version: '1.1.0', sha: second, token: world.github.token },
    { apiUrl: world.github.url, runId: 43 },
  );
  assert.deepEqual([next.outputs.result, next.outputs['previous-sha']], ['rolled-back', first], next.log);
  assert.equal(world.served(), '1.0.0');
});

test('a release that another tool has deployed meanwhile is not rolled back over', async (context) => {
  const world = await repository(context);
  const [first, second] = world.commits;
  await using before = await world.release('1.0.0', first);
  assert.equal(before.outputs.verdict, 'pass', before.log);
  world.write('sick', '1.1.0\n');
  await using run = await world.deploy(
    { record: 'auto', version: '1.1.0', sha: second, token: world.github.token, 'verify-timeout': '5s' },
    {
      apiUrl: world.github.url,
      // Not to cancel it: somebody else deploys while it is verified.
      cancelWhen: (log) => {
        if (log.includes('Verify that the new version') && world.github.state.deployments.length === 2)
          made(world, 'https://ci.test/9', 'success', { by: 'another tool' });
        return false;
      },
    },
  );
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'superseded'], run.log);
  assert.equal(world.served(), '1.1.0');
});

test('deployments that begin at the same time take turns, and the newest commit stays', async (context) => {
  const world = await repository(context);
  const [first, second, third] = world.commits;
  const command =
    'echo "begin $SLUICE_VERSION" >> notes; sleep 1; echo "$SLUICE_VERSION" > current; echo "end $SLUICE_VERSION" >> notes';
  const runs = await Promise.all([
    world.release('1.0.0', first, { command }),
    world.release('1.1.0', second, { command }),
    world.release('1.2.0', third, { command }),
  ]);
  for (const run of runs) await run[Symbol.asyncDispose]();
  assert.equal(runs[2].outputs.verdict, 'pass', runs[2].log);
  const notes = world.read('notes').split('\n');
  for (let line = 0; line < notes.length; line += 2)
    assert.equal(notes[line + 1], notes[line]?.replace('begin', 'end'), notes.join(', '));
  const active = world.github.state.deployments.filter(({ statuses }) => statuses.at(-1)?.state === 'success');
  assert.deepEqual(
    active.map(({ sha }) => sha),
    [third],
  );
  assert.equal(world.served(), '1.2.0');
});

test('the deployment of a run that is over is closed at once, by whoever may see that', async (context) => {
  const world = await repository(context);
  const [first, second] = world.commits;
  await using before = await world.release('1.0.0', first);
  assert.equal(before.outputs.verdict, 'pass', before.log);
  const payload = {
    schema: 'sluice/deploy@1',
    sha: first,
    version: '1.0.5',
    run_url: `${runUrl(41)}/attempts/1`,
    lease_until: '2999-01-01T00:00:00Z',
  };
  made(world, `${runUrl(41)}/attempts/1`, 'in_progress', payload);
  world.github.state.run({ id: 41, status: 'in_progress', conclusion: null });
  await using waits = await world.release('1.1.0', second, { 'queue-timeout': '1s' });
  assert.deepEqual([waits.outputs.verdict, waits.outputs.result], ['inconclusive', 'refused'], waits.log);
  const run = world.github.state.runs[0];
  assert.ok(run);
  run.status = 'completed';
  await using goes = await world.release('1.1.0', second, { 'queue-timeout': '1s' });
  assert.equal(goes.outputs.verdict, 'pass', goes.log);
  assert.deepEqual(histories(world), [
    'in_progress success inactive',
    'in_progress error',
    'error',
    'in_progress success',
  ]);
});
