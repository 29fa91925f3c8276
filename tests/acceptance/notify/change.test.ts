import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { type FakeGitHub, type FaultKind, firstCommit, runBundle, startFakeGitHub } from '@sluice/testing';
import { type Receiver, receiver } from './receiver.ts';

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+/u, '');

interface World {
  readonly github: FakeGitHub;
  readonly hook: Receiver;
  tell(status: string, inputs?: Readonly<Record<string, string>>): ReturnType<typeof runBundle>;
}

async function world(context: TestContext, permissions?: Readonly<Record<string, 'read'>>): Promise<World> {
  const github = await startFakeGitHub(permissions === undefined ? {} : { permissions });
  context.after(async () => {
    await github.close();
    assert.deepEqual(github.violations, []);
  });
  const hook = await receiver(context, { status: 200 });
  return {
    github,
    hook,
    tell: (status, inputs = {}) =>
      runBundle('notify', {
        apiUrl: github.url,
        env: { GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/pipeline.yml@refs/heads/main' },
        inputs: { status, title: 'Pipeline', webhook: `${hook.url}/x`, when: 'change', token: github.token, ...inputs },
      }),
  };
}

/** Runs of this workflow before this one, which has number 7; newest last, an hour apart. */
function runs({ github }: World, ...conclusions: readonly string[]): void {
  for (const [index, conclusion] of conclusions.entries()) {
    const updated_at = minutesAgo(60 * (conclusions.length - index));
    github.state.run({ run_number: index + 1, conclusion, updated_at });
  }
}

const lastChange = ({ hook }: World): string | undefined =>
  JSON.parse(hook.received.at(-1)?.body ?? '{"fields":[]}').fields.find(
    ({ name }: { readonly name: string }) => name === 'Change',
  )?.value;

describe('by the runs of this workflow', () => {
  const cases: readonly [string, readonly string[], string, string | undefined, RegExp | undefined][] = [
    ['the first run ever', [], 'success', undefined, undefined],
    ['still good', ['success'], 'success', undefined, /the one before ended alike/u],
    ['the first failure', ['failure', 'success'], 'failure', 'first failure', undefined],
    ['a rollback is a failure', ['success'], 'rolled-back', 'first failure', undefined],
    ['still failing', ['success', 'failure', 'failure'], 'failure', undefined, /still failing: 3 in a row for 2 h/u],
    ['recovered', ['success', 'failure', 'failure'], 'success', 'recovered after 2 h (2 failures)', undefined],
    ['one failure', ['success', 'failure'], 'success', 'recovered after 1 h (1 failure)', undefined],
    ['never good', ['failure', 'failure'], 'success', 'recovered after 2 h (2 or more failures)', undefined],
    [
      'cancelled runs say nothing',
      ['success', 'failure', 'cancelled'],
      'success',
      'recovered after 2 h (1 failure)',
      undefined,
    ],
    ['a cancelled run changes nothing', ['failure'], 'cancelled', undefined, /a cancelled run changes nothing/u],
  ];
  for (const [name, before, status, change, silence] of cases) {
    test(name, async (context) => {
      const one = await world(context);
      runs(one, ...before);
      await using run = await one.tell(status);
      assert.equal(run.exitCode, 0, run.log);
      assert.equal(run.outputs.delivered, silence === undefined ? 'webhook' : '', run.log);
      assert.equal(one.hook.received.length, silence === undefined ? 1 : 0);
      if (silence !== undefined) assert.match(run.log, silence);
      assert.equal(lastChange(one), change);
    });
  }
});

test('by the record of the environment, whatever workflow has deployed there', async (context) => {
  const one = await world(context);
  runs(one, 'success');
  const post = async (path: string, body: unknown): Promise<{ readonly id: number }> => {
    const headers = { authorization: `Bearer ${one.github.token}`, 'content-type': 'application/json' };
    const url = `${one.github.url}/repos/acme/shop/deployments${path}`;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as { readonly id: number };
  };
  for (const [run, state, description] of [
    [1, 'success', 'verified'],
    [2, 'failure', 'it was bad'],
    [3, 'error', '[untouched] refused'],
  ] as const) {
    const payload = {
      schema: 'sluice/deploy@1',
      run_url: `https://github.com/acme/shop/actions/runs/${run}/attempts/1`,
    };
    const shared = { ref: firstCommit, auto_merge: false, required_contexts: [], environment: 'staging' };
    const { id } = await post('', { ...shared, payload });
    await post(`/${id}/statuses`, { state, description, auto_inactive: false });
  }
  await using good = await one.tell('success', { environment: 'staging' });
  assert.equal(good.outputs.delivered, 'webhook', good.log);
  assert.match(lastChange(one) ?? '', /^recovered after .* \(1 failure\)$/u, 'what touched nothing does not count');
  await using elsewhere = await one.tell('success', { environment: 'production' });
  assert.equal(elsewhere.outputs.skipped, 'webhook', 'nothing is recorded there, so the runs tell');
  await using off = await one.tell('success', { environment: 'staging', record: 'off' });
  assert.equal(off.outputs.skipped, 'webhook');
});

test('whatever goes wrong with a call to GitHub: people are told, or it is known that nothing has changed', async (context) => {
  const faults: readonly FaultKind[] = [
    { kind: 'permission' },
    { kind: 'status', status: 401 },
    { kind: 'status', status: 404 },
    { kind: 'status', status: 409 },
    { kind: 'status', status: 422 },
    { kind: 'rate-limit', retryAfter: 1 },
    { kind: 'primary-limit', reset: 4_000_000_000 },
    { kind: 'server', status: 500 },
    { kind: 'slow', ms: 50 },
    { kind: 'reset' },
  ];
  const one = await world(context);
  runs(one, 'success');
  for (const after of [0, 1]) {
    for (const fault of faults) {
      const rule = one.github.fault({ ...fault, after });
      const before = one.hook.received.length;
      await using run = await one.tell('success', { environment: 'staging' });
      const story = `call ${after + 1}, ${JSON.stringify(fault)}: ${run.log}`;
      assert.equal(rule.hits, 1, story);
      assert.equal(run.exitCode, 0, story);
      const told = one.hook.received.length - before;
      assert.equal(run.outputs.delivered, told === 1 ? 'webhook' : '', story);
      if (told === 1) assert.match(run.log, /::notice.*`when: change` told everybody/u, story);
      else assert.match(run.log, /the one before ended alike/u, story);
    }
  }
});
