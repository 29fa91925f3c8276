import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { UserError } from '@sluice/action';
import { createGitHubRecord } from '@sluice/deployment';
import action from '../../actions/reconcile-deployments/src/action.ts';
import { type FaultWorld, faults, faultWorld, shownFault } from './deploy/fault-world.ts';

const inputs = {
  environment: 'staging',
  record: 'github',
  repair: true,
  url: 'https://site.test',
  checks: undefined,
  'version-from': 'json: /v#/version',
  'verify-timeout': 3000,
  consecutive: 1,
  'every-address': false,
} as Parameters<typeof action.run>[0];

/** The runner of 1.1.0 died after its command had ended: it answers, and the record does not know how that ended. */
async function afterADeath(context: TestContext): Promise<FaultWorld> {
  const world = await faultWorld(context);
  const { github, commits, site, run, io } = world;
  assert.equal((await run('1.0.0', commits[0])).verdict, 'pass');
  const dead = io();
  const ofRun = {
    ...dead.github,
    context: { ...dead.github.context, runUrl: 'https://github.com/acme/shop/actions/runs/41/attempts/1' },
  };
  const record = createGitHubRecord(ofRun, dead.clock, 'staging');
  const id = await record.begin({
    release: { sha: commits[1], version: '1.1.0', artifact: '', digest: '' },
    previous: undefined,
    rollbackOf: undefined,
    servedVersion: '1.1.0',
    config: '',
    attemptKey: '41.1.deploy.x',
    leaseMs: 3_600_000,
  });
  assert.ok(id !== undefined);
  await record.start(id);
  site.version = '1.1.0';
  github.state.run({ id: 41, status: 'completed', conclusion: 'failure' });
  return world;
}

const reconcile = async (world: FaultWorld) => {
  const { verdict, outputs } = await action.run(inputs, world.io());
  return { verdict: verdict.status, reason: verdict.reason, repaired: outputs.repaired, live: outputs['live-sha'] };
};

const calls = [
  'POST /graphql',
  'GET /actions/runs/{run_id}',
  'POST /deployments/{deployment_id}/statuses',
  'POST /graphql',
  'POST /deployments',
  'POST /graphql',
  'POST /graphql',
  'POST /deployments/{deployment_id}/statuses',
  'POST /deployments/{deployment_id}/statuses',
];

test('these are its calls, when nothing goes wrong', async (context) => {
  const world = await afterADeath(context);
  const before = world.github.requests.length;
  const { verdict, repaired, live } = await reconcile(world);
  assert.deepEqual([verdict, repaired, live], ['pass', true, world.commits[1]]);
  const made = world.github.requests.slice(before);
  assert.deepEqual(
    made.map(({ method, path, operation }) => `${operation ?? `${method} ${path}`}`),
    calls,
  );
});

for (const [at, call] of calls.entries()) {
  describe(`call ${at + 1}, ${call}`, () => {
    for (const fault of faults) {
      test(shownFault(fault), async (context) => {
        const world = await afterADeath(context);
        const { github, commits, site, io, live, run } = world;
        const rule = github.fault({ ...fault, after: at });
        let story = '';
        try {
          const { verdict, reason, repaired } = await reconcile(world);
          story = `${verdict}: ${reason}`;
          if (verdict === 'pass' && repaired === true) assert.equal((await live()).lastGood?.version, '1.1.0', story);
        } catch (error) {
          // What a person is told: never a bug of ours.
          assert.ok(error instanceof UserError, String(error));
          story = error.message;
        }
        assert.equal(rule.hits, 1, story);
        // Nothing that is not true is left behind, and the next one brings it to an end.
        const latest = github.state.deployments.map(({ statuses }) => statuses.at(-1)?.state ?? 'pending');
        assert.ok(latest.filter((state) => state === 'success').length <= 1, `${story}: ${latest.join(', ')}`);
        github.state.run({ id: io().github.context.runId, status: 'completed', conclusion: 'failure' });
        const later = io();
        const context2 = {
          ...later.github.context,
          runId: 60,
          runUrl: 'https://github.com/acme/shop/actions/runs/60/attempts/1',
        };
        const second = await action.run(inputs, { ...later, github: { ...later.github, context: context2 } });
        assert.equal(second.verdict.status, 'pass', `${story}, and then ${second.verdict.reason}`);
        const after = await live();
        assert.deepEqual([after.lastGood?.sha, after.doubt], [commits[1], undefined], story);
        const open = github.state.deployments.filter(({ statuses }) =>
          ['in_progress', 'pending', 'queued'].includes(statuses.at(-1)?.state ?? 'pending'),
        );
        assert.equal(open.length, 0, `${story}: nothing is left open`);
        assert.equal(site.version, '1.1.0', 'nothing was deployed');
        assert.equal((await run('1.2.0', github.state.commit())).verdict, 'pass', story);
      });
    }
  });
}
