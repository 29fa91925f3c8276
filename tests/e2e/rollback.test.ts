import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jobReason } from '@sluice/testing';
import type { Edit } from './mutations.ts';
import { type Choice, openWorld, root, type World } from './world.ts';

const workflow = '.github/workflows/staging.yml';
const published = readFileSync(join(root, 'tests/e2e/delivery/one-environment.yml'), 'utf8');

/** Staging no longer sells express: valid, healthy, and its smoke tests find it. */
const noExpress: Edit = {
  file: 'deploy/staging.toml',
  find: 'levels = ["standard", "express"]',
  replace: 'levels = ["standard"]',
};

/** How the way back can go, on the real service: each run follows on the one before. */
describe('deploy.yml on examples/python-service: the way back', () => {
  let world: World;
  let good: string;

  before(async () => {
    world = await openWorld('rollback');
  });
  after(() => world[Symbol.asyncDispose]());

  interface Ended {
    readonly exitCode: number;
    readonly sha: string;
    readonly result: string | undefined;
    readonly reason: string;
    readonly served: string | undefined;
    readonly told: readonly string[];
  }

  async function run(edits: readonly Edit[], variables: Choice['variables'] = {}): Promise<Ended> {
    const event = 'OPERATION' in variables ? 'workflow_dispatch' : 'push';
    const ended = await world.run({
      workflow,
      event,
      variables,
      edits: [{ file: workflow, create: published }, ...edits],
    });
    const job = ended.jobs.find(({ steps }) => steps.some(({ id }) => id === 'deploy'));
    return {
      exitCode: ended.exitCode,
      sha: ended.sha,
      result: job?.steps.find(({ id }) => id === 'deploy')?.outputs.result,
      reason: job === undefined ? (ended.problem ?? '') : jobReason(job, ended.jobs),
      served: await world.served(ended.url),
      told: ended.sent.map(({ status }) => status),
    };
  }

  test('the first release is bad: there is nothing to go back to, which is said', async () => {
    const first = await run([noExpress]);
    assert.deepEqual([first.exitCode, first.result, first.told], [1, 'failed', ['failure']], first.reason);
    assert.match(first.reason, /verification failed.*nothing to (?:go|roll) back to/u);
  });

  test('a good release ends that', async () => {
    const second = await run([]);
    assert.deepEqual([second.exitCode, second.result, second.served], [0, 'deployed', second.sha], second.reason);
    good = second.sha;
  });

  test('a deploy command that does not end is ended, and rolled back', async () => {
    const stuck = await run([
      {
        file: 'scripts/deploy.py',
        find: '    releases.switch(given.version)\n',
        replace: '    releases.switch(given.version)\n    time.sleep(600)\n',
      },
    ]);
    assert.deepEqual([stuck.exitCode, stuck.result, stuck.told], [1, 'rolled-back', ['rolled-back']], stuck.reason);
    assert.match(stuck.reason, /15 s/u);
    assert.equal(stuck.served, good);
  });

  test('a release that falls ill while it is watched is rolled back', async () => {
    const ill = await run(
      [
        {
          file: 'src/shipping_quotes/server.py',
          find: 'log = logging.getLogger("shipping_quotes")\n',
          replace: 'log = logging.getLogger("shipping_quotes")\nSTARTED = time.monotonic()\n',
        },
        { file: 'src/shipping_quotes/server.py', find: 'import logging\n', replace: 'import logging\nimport time\n' },
        {
          file: 'src/shipping_quotes/server.py',
          find: '"status": "ok",',
          replace: '"status": "ok" if time.monotonic() - STARTED < 12 else "ill",',
        },
      ],
      { WATCH: '60s' },
    );
    assert.deepEqual([ill.exitCode, ill.result, ill.told], [1, 'rolled-back', ['rolled-back']], ill.reason);
    assert.match(ill.reason, /became unhealthy: 2 rounds in a row.*"ill".*rolled back/u);
    assert.equal(ill.served, good);
  });

  test('a destructive migration stands in the way of the way back: nobody goes back over it', async () => {
    const migrated = await run([
      noExpress,
      { file: 'migrations/002_levels.sql', create: 'ALTER TABLE quotes DROP COLUMN level;\n' },
    ]);
    assert.deepEqual([migrated.exitCode, migrated.result], [1, 'failed'], migrated.reason);
    assert.match(migrated.reason, /002_levels\.sql/u);
    assert.equal(migrated.served, migrated.sha, 'the bad one goes on, and that is what is told');
  });

  test('when the way back fails, the environment is frozen until a person has gone back', async () => {
    const before = await run([]);
    assert.deepEqual([before.exitCode, before.served], [0, before.sha], before.reason);
    const broken = await run([
      noExpress,
      {
        file: 'scripts/deploy.py',
        find: '    releases.switch(given.rollback_to)\n',
        replace: '    raise DeployError("the releases are gone")\n',
      },
    ]);
    assert.deepEqual([broken.exitCode, broken.result], [1, 'rollback-failed'], broken.reason);
    assert.match(broken.reason, /verification failed.*the releases are gone/su);

    const frozen = await run([]);
    assert.deepEqual([frozen.exitCode, frozen.result], [1, 'refused'], frozen.reason);
    assert.match(frozen.reason, /frozen/u);
    assert.equal(frozen.served, broken.sha, 'nothing was touched');

    const back = await run([], { OPERATION: 'rollback' });
    assert.deepEqual([back.exitCode, back.served], [0, before.sha], back.reason);
    const free = await run([]);
    assert.deepEqual([free.exitCode, free.result, free.served], [0, 'deployed', free.sha], free.reason);
  });
});
