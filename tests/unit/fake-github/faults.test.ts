import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultKind } from '@sluice/testing';
import { client } from './client.ts';

const statuses: readonly [FaultKind, number, RegExp][] = [
  [{ kind: 'permission' }, 403, /not accessible by integration/u],
  [{ kind: 'status', status: 404 }, 404, /Not Found/u],
  [{ kind: 'status', status: 409, message: 'Conflict: somebody was faster' }, 409, /somebody was faster/u],
  [{ kind: 'status', status: 422 }, 422, /Validation Failed/u],
  [{ kind: 'rate-limit', retryAfter: 7 }, 429, /rate limit/u],
  [{ kind: 'secondary-limit', retryAfter: 60 }, 403, /secondary rate limit/u],
  [{ kind: 'primary-limit', reset: 1_900_000_000 }, 403, /rate limit exceeded/u],
  [{ kind: 'server', status: 503 }, 503, /Unicorn/u],
];

for (const [fault, status, text] of statuses) {
  test(`on demand: ${fault.kind} ${status}, once, and nothing is carried out`, async (context) => {
    const github = await client(context);
    const rule = github.fault({ ...fault, method: 'POST', path: '/deployments' });
    const body = { ref: 'main', required_contexts: [] };
    const refused = await github.call('POST', '/deployments', body);
    assert.equal(refused.status, status);
    assert.match(JSON.stringify(refused.body), text);
    assert.equal(github.state.deployments.length, 0);
    assert.equal(rule.hits, 1);
    assert.equal((await github.call('POST', '/deployments', body)).status, 201, 'and then it is over');
  });
}

test('limits say when to come back', async (context) => {
  const github = await client(context);
  github.fault({ kind: 'rate-limit', retryAfter: 7 });
  assert.equal((await github.call('GET', '')).headers.get('retry-after'), '7');
  github.fault({ kind: 'primary-limit', reset: 1_900_000_000 });
  const { headers } = await github.call('GET', '');
  assert.deepEqual([headers.get('x-ratelimit-remaining'), headers.get('x-ratelimit-reset')], ['0', '1900000000']);
});

test('an answer that is lost after the deed', async (context) => {
  const github = await client(context);
  const body = { ref: 'main', required_contexts: [] };
  github.fault({ kind: 'reset', method: 'POST', afterwards: true });
  await assert.rejects(github.call('POST', '/deployments', body), /fetch failed/u);
  assert.equal(github.state.deployments.length, 1);
  github.fault({ kind: 'server', status: 502, method: 'POST', afterwards: true });
  assert.equal((await github.call('POST', '/deployments', body)).status, 502);
  assert.equal(github.state.deployments.length, 2);
  github.fault({ kind: 'reset', method: 'POST' });
  await assert.rejects(github.call('POST', '/deployments', body));
  assert.equal(github.state.deployments.length, 2, 'and one that never arrived');
  assert.deepEqual(
    github.requests.map(({ status }) => status),
    [0, 502, 0],
  );
});

test('a slow answer is a true one', async (context) => {
  const github = await client(context);
  const rule = github.fault({ kind: 'slow', ms: 20, path: /deployments$/u });
  assert.deepEqual((await github.call('GET', '/deployments')).body, []);
  assert.equal(rule.hits, 1);
});

test('a fault waits for its turn, and meets only what it is for', async (context) => {
  const github = await client(context);
  github.fault({ kind: 'server', method: 'GET', path: '/deployments', after: 1, times: 2 });
  const seen: number[] = [];
  for (let index = 0; index < 4; index += 1) seen.push((await github.call('GET', '/deployments')).status);
  assert.deepEqual(seen, [200, 502, 502, 200]);
  assert.equal((await github.call('GET', '/releases')).status, 200);
  github.fault({ kind: 'permission', path: '/graphql', times: Number.POSITIVE_INFINITY });
  for (let index = 0; index < 3; index += 1) assert.equal((await github.graphql('{repository}')).status, 403);
});

test('a token may do what its permissions say: reading is not writing, and what is not named is nothing', async (context) => {
  const github = await client(context, { permissions: { contents: 'read', deployments: 'read' } });
  const status = async (method: string, path: string, body?: unknown) => (await github.call(method, path, body)).status;
  assert.equal(await status('GET', '/deployments'), 200);
  assert.equal(await status('POST', '/deployments', { ref: 'main' }), 403);
  assert.equal(await status('GET', '/contents/README.md'), 200);
  assert.equal(await status('POST', '/git/refs', { ref: 'refs/heads/x', sha: '1'.repeat(40) }), 403);
  assert.equal(await status('GET', '/actions/runs'), 403);
  assert.equal(await status('POST', '/check-runs', { name: 'x', head_sha: '1' }), 403);
  github.permit({ deployments: 'write', 'pull-requests': 'write' });
  assert.equal(await status('POST', '/deployments', { ref: 'main', required_contexts: [] }), 201);
  assert.equal(await status('GET', '/issues/1/comments'), 404, 'allowed, and there is no such pull request');
  assert.equal(await status('GET', '/contents/README.md'), 403);
});
