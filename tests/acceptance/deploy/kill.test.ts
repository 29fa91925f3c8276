import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { liveDeployment } from '@sluice/deployment';
import { isRunning } from './running.ts';
import { startWorld, type World } from './world.ts';

/** Writes the number of a process of its own into a file, says so, and takes its time. */
const slowly = (name: string, first = '') => `${first}\nsleep 600 & echo $! > ${name}.pid\necho "begun ${name}"\nwait`;

interface Phase {
  readonly name: string;
  /** What the log says when the phase is under way. */
  readonly marker: string;
  readonly inputs: Readonly<Record<string, string>>;
  before?(world: World): void;
  /** Between the end of main and `post`. */
  after?(world: World): void;
}

const works = 'echo "$SLUICE_VERSION" > current';
const fails = 'echo half > current; exit 3';

const phases: readonly Phase[] = [
  { name: 'validating', marker: 'begun validate', inputs: { validate: slowly('validate'), command: works } },
  {
    name: 'recording',
    marker: '::group::Record the deployment',
    inputs: { command: works },
    before: (world) => world.write('deployments.json.lock', 'of a process that was killed'),
    after: (world) => rmSync(join(world.workspace, 'deployments.json.lock'), { force: true }),
  },
  {
    name: 'waiting for its turn',
    marker: 'Waiting for deployment 2',
    inputs: { command: works },
    before: (world) => world.record({ id: 2, version: '1.0.9', state: 'waiting', leaseUntil: '2999-01-01T00:00:00Z' }),
    after: (world) => world.forget(2),
  },
  { name: 'deploying', marker: 'begun deploy', inputs: { command: slowly('deploy', 'echo half > current') } },
  {
    name: 'verifying',
    marker: 'Verify that the new version answers',
    inputs: { command: works, 'verify-timeout': '60s' },
    before: (world) => world.write('sick', '1.1.0\n'),
  },
  {
    name: 'running the smoke suite',
    marker: 'begun smoke',
    inputs: {
      command: works,
      'verify-timeout': '60s',
      'smoke-command': `test "$SLUICE_VERSION" = 1.0.0 || {\n${slowly('smoke')}\n}`,
    },
  },
  { name: 'watching', marker: '::group::Watch for', inputs: { command: works, watch: '60s' } },
  {
    name: 'rolling back',
    marker: 'begun rollback',
    inputs: {
      command: fails,
      'rollback-command': `if [ -e rollback.pid ]; then echo "$SLUICE_ROLLBACK_VERSION" > current; exit; fi\n${slowly('rollback', 'echo neither > current')}`,
    },
  },
  {
    name: 'verifying the rollback',
    marker: 'Verify that the previous version answers',
    inputs: { command: fails, 'verify-timeout': '60s' },
    before: (world) => world.write('sick', '1.0.0\n'),
    after: (world) => world.write('sick', ''),
  },
];

const everyCause = 'deploy-failure, verify-failure, verify-error, cancel';

/** Whatever happens to a step: after the end of the job one version answers, the record names it, and nothing runs or is left open. */
async function survives(
  context: TestContext,
  phase: Phase,
  cancelSignal: 'SIGINT' | 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  phase.before?.(world);
  await using run = await world.deploy(
    { version: '1.1.0', 'rollback-on': everyCause, timeout: '60s', ...phase.inputs },
    { cancelSignal, cancelWhen: (log) => log.includes(phase.marker) },
  );
  assert.equal(run.exitCode === 0, false, run.log);
  assert.equal(run.signal, cancelSignal === 'SIGKILL' ? 'SIGKILL' : null, run.log);
  phase.after?.(world);
  const post = await run.post();
  const story = `${run.log}\n── post\n${post.log}`;
  assert.equal(post.exitCode, 0, story);
  assert.equal(world.served(), '1.0.0', story);
  const { lastGood, doubt } = liveDeployment(world.recorded());
  assert.deepEqual([lastGood?.version, doubt], ['1.0.0', undefined], story);
  assert.deepEqual(
    world.recorded().filter(({ state }) => state === 'waiting' || state === 'in-progress'),
    [],
    story,
  );
  for (const name of ['validate', 'deploy', 'smoke', 'rollback']) {
    const pid = world.read(`${name}.pid`);
    if (pid !== '') assert.equal(isRunning(Number(pid)), false, `${name} still runs\n${story}`);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
  describe(`${signal} while`, { concurrency: 3 }, () => {
    for (const phase of phases) test(phase.name, (context) => survives(context, phase, signal));
  });
}
