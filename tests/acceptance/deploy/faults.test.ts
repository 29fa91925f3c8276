import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { faults, faultWorld, shownFault } from './fault-world.ts';

/** Requests of the second deployment, by number, when nothing goes wrong. */
async function callsOf(context: TestContext, bad: boolean): Promise<readonly string[]> {
  const { github, commits, site, run } = await faultWorld(context);
  assert.equal((await run('1.0.0', commits[0])).verdict, 'pass');
  const before = github.requests.length;
  if (bad) site.sick = '1.1.0';
  await run('1.1.0', commits[1]);
  return github.requests.slice(before).map(({ method, path, operation, body }) => {
    const { state = '' } = (body ?? {}) as { readonly state?: string };
    return `${operation ?? `${method} ${path}`} ${state}`.trim();
  });
}

for (const [name, bad, wanted] of [
  [
    'a good deployment',
    false,
    [
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments',
      'POST /graphql',
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments/{deployment_id}/statuses in_progress',
      'POST /graphql',
      'POST /deployments/{deployment_id}/statuses inactive',
      'POST /deployments/{deployment_id}/statuses success',
    ],
  ],
  [
    'a deployment that is rolled back',
    true,
    [
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments',
      'POST /graphql',
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments/{deployment_id}/statuses in_progress',
      'POST /graphql',
      'POST /graphql',
      'POST /deployments',
      'POST /graphql',
      'POST /deployments/{deployment_id}/statuses inactive',
      'POST /deployments/{deployment_id}/statuses success',
      'POST /deployments/{deployment_id}/statuses failure',
    ],
  ],
] as const) {
  describe(`${name}, when one call goes wrong`, () => {
    test('these are its calls', async (context) => assert.deepEqual(await callsOf(context, bad), wanted));

    for (const [at, call] of wanted.entries()) {
      for (const fault of faults) {
        test(`call ${at + 1}, ${call}: ${shownFault(fault)}`, async (context) => {
          const { github, commits, site, run, live } = await faultWorld(context);
          assert.equal((await run('1.0.0', commits[0])).verdict, 'pass');
          if (bad) site.sick = '1.1.0';
          const rule = github.fault({ ...fault, after: at });
          const { verdict, result, reason, post } = await run('1.1.0', commits[1]);
          assert.equal(rule.hits, 1);
          const story = `${verdict} ${result}: ${reason}`;
          if (bad) assert.notEqual(verdict, 'pass', story);
          if (verdict === 'pass') assert.deepEqual([result, site.version], ['deployed', '1.1.0'], story);
          if (result === 'refused') assert.equal(site.version, '1.0.0', story);
          if (result === 'deployed') assert.equal(site.version, '1.1.0', story);
          if (result === 'rolled-back') assert.equal(site.version, '1.0.0', story);
          assert.ok(reason.length > 0);
          assert.doesNotMatch(reason, /bug of Sluice/u);

          await post();
          const latest = github.state.deployments.map(({ statuses }) => statuses.at(-1)?.state ?? 'pending');
          assert.equal(
            latest.filter((state) => state === 'success').length <= 1,
            true,
            `${story}: ${latest.join(', ')}`,
          );
          assert.deepEqual(
            latest.filter((state) => state === 'in_progress' || state === 'pending'),
            [],
            `${story}: nothing is left in progress: ${latest.join(', ')}`,
          );
          const { lastGood, doubt } = await live();
          if (doubt === undefined) assert.equal(lastGood?.version, site.version, story);
          // Once it is over, all goes on: the next good release is deployed.
          site.sick = '';
          const next = await run('1.2.0', github.state.commit());
          assert.equal(next.verdict, 'pass', `${story}, and then ${next.reason}`);
        });
      }
    }
  });
}
