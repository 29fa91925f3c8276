import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Client, client, taken } from './client.ts';

const states = ({ state }: Client): readonly string[] =>
  state.deployments.map(({ statuses }) => statuses.map((status) => status.state).join(' '));

async function begun({ call }: Client, body: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const answer = await call('POST', '/deployments', {
    ref: 'main',
    required_contexts: [],
    environment: 'staging',
    ...body,
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

const mark = ({ call }: Client, id: number, state: string, more: Readonly<Record<string, unknown>> = {}) =>
  call('POST', `/deployments/${id}/statuses`, { state, ...more });

test('a success makes earlier successes of the environment inactive, and nothing else', async (context) => {
  const github = await client(context);
  const good = await begun(github);
  await mark(github, good, 'success');
  const failed = await begun(github);
  await mark(github, failed, 'failure');
  const elsewhere = await begun(github, { environment: 'dev' });
  await mark(github, elsewhere, 'success');
  const production = await begun(github, { production_environment: true });
  await mark(github, production, 'success', { auto_inactive: false });
  const preview = await begun(github, { transient_environment: true });
  await mark(github, preview, 'success', { auto_inactive: false });
  await mark(github, await begun(github), 'success');
  assert.deepEqual(states(github), ['success inactive', 'failure', 'success', 'success', 'success', 'success']);
});

test('commits that are not checked, or not merged, are not deployed unless that is said', async (context) => {
  const github = await client(context);
  github.state.commit({ branch: 'topic', files: { a: '1' } });
  github.state.commit({ files: { b: '1' } });
  const merged = await github.call('POST', '/deployments', { ref: 'topic' });
  assert.deepEqual([merged.status, merged.body.id], [202, undefined]);
  github.state.commit({ files: { c: '1' } });
  github.state.conflicting.add('topic');
  const conflict = await github.call('POST', '/deployments', { ref: 'topic' });
  assert.deepEqual([conflict.status, /Conflict merging/u.test(conflict.body.message)], [409, true]);
  const sha = github.state.git.resolve('topic')?.sha ?? '';
  await github.call('POST', '/check-runs', { name: 'our own job', head_sha: sha, status: 'in_progress' });
  const unchecked = await github.call('POST', '/deployments', { ref: sha, auto_merge: false });
  assert.deepEqual([unchecked.status, /status checks failed/u.test(unchecked.body.message)], [409, true]);
  assert.equal(
    (await github.call('POST', '/deployments', { ref: sha, auto_merge: false, required_contexts: [] })).status,
    201,
  );
  const missing = await github.call('POST', '/deployments', { ref: 'no-such-branch' });
  assert.deepEqual([missing.status, missing.body.message], [422, 'No ref found for: no-such-branch']);
});

test('a description has room for 140 characters', async (context) => {
  const github = await client(context);
  const id = await begun(github);
  assert.equal((await mark(github, id, 'success', { description: 'x'.repeat(141) })).status, 422);
  // The description says so itself, so asking for more is a mistake of the one who asks.
  taken(github);
  assert.equal((await mark(github, id, 'success', { description: 'x'.repeat(140) })).status, 201);
});

const query = `query($n:Int!,$after:String,$e:[String!]){repository(owner:"acme",name:"shop"){deployments(first:$n,after:$after,environments:$e,
  orderBy:{field:CREATED_AT,direction:DESC}){totalCount pageInfo{hasNextPage endCursor} nodes{databaseId state payload commitOid
  latestStatus{state logUrl}}}}}`;

test('GraphQL tells the same deployments, newest first, page by page', async (context) => {
  let now = Date.UTC(2026, 0, 1);
  const github = await client(context, { now: () => now });
  const ids = [
    await begun(github, { payload: { a: 1 } }),
    await begun(github, { payload: '{"b":2}' }),
    await begun(github),
  ];
  const [first = 0, second = 0, third = 0] = ids;
  await mark(github, first, 'success');
  await mark(github, first, 'inactive');
  await mark(github, second, 'success', { log_url: 'https://x.test/1' });
  await begun(github, { environment: 'dev' });
  now += 31 * 60_000;
  const page = async (after: unknown) =>
    (await github.graphql(query, { n: 2, after, e: ['staging'] })).body.data.repository.deployments;
  const one = await page(null);
  assert.equal(one.totalCount, 3);
  assert.deepEqual(
    one.nodes.map(({ databaseId, state }: Record<string, unknown>) => [databaseId, state]),
    [
      [third, 'ABANDONED'],
      [second, 'ACTIVE'],
    ],
  );
  assert.equal(JSON.parse(JSON.parse(one.nodes[1].payload)).b, 2, 'a payload that was a text is encoded twice');
  assert.equal(one.nodes[1].latestStatus.logUrl, 'https://x.test/1');
  const two = await page(one.pageInfo.endCursor);
  assert.deepEqual(two.pageInfo.hasNextPage, false);
  assert.deepEqual(
    two.nodes.map(({ databaseId, state, payload }: Record<string, unknown>) => [databaseId, state, payload]),
    [[first, 'INACTIVE', '{"a":1}']],
  );
});

test('GraphQL that GitHub would not understand is a violation', async (context) => {
  const github = await client(context);
  const cases: readonly [string, RegExp][] = [
    ['{repository(owner:"acme",name:"shop"){deploymnets(first:1){totalCount}}}', /no field Repository.deploymnets/u],
    ['{repository(owner:"acme",name:"shop"){deployments(first:1){nodes{sha}}}}', /no field Deployment.sha/u],
    ['{repository(owner:"acme",name:"shop"){deployments(first:1,state:ACTIVE){totalCount}}}', /no argument state/u],
    ['{repository(owner:"acme",name:"shop"){deployments(first:101){totalCount}}}', /from 1 to 100/u],
    ['{repository(owner:"acme",name:"shop"){deployments(first:1){nodes}}}', /needs a selection/u],
    ['{repository(owner:"acme",name:"shop"){deployments(first:1){totalCount}', /found the end|expected/u],
    ['{repository(owner:"acme",name:$x){name}}', /\$x is not declared/u],
    ['query($x:String!){repository(owner:"acme",name:$x){name}}', /was not given/u],
  ];
  for (const [text, problem] of cases) {
    const { body } = await github.graphql(text);
    assert.equal(body.data, undefined, text);
    assert.match(taken(github).join(), problem);
  }
  const other = await github.graphql('{repository(owner:"acme",name:"other"){name}}');
  assert.equal(other.body.errors[0].type, 'NOT_FOUND');
});

test('GraphQL says what the token may not read, with status 200 as GitHub does', async (context) => {
  const github = await client(context, { permissions: { contents: 'read' } });
  const answer = await github.graphql(query, { n: 1 });
  assert.deepEqual([answer.status, answer.body.errors[0].type], [200, 'FORBIDDEN']);
});

test('refs are made once, moved forward, and moved back only by force', async (context) => {
  const { call, state } = await client(context);
  const sha = state.commit();
  const first = '1'.repeat(40);
  assert.equal((await call('POST', '/git/refs', { ref: 'refs/locks/a', sha })).status, 201);
  assert.equal((await call('POST', '/git/refs', { ref: 'refs/locks/a', sha })).status, 422, 'the lock is taken');
  assert.equal((await call('PATCH', '/git/refs/locks/a', { sha: first })).status, 422);
  assert.equal((await call('PATCH', '/git/refs/locks/a', { sha: first, force: true })).status, 200);
  assert.equal((await call('POST', '/git/refs', { ref: 'refs/locks/b', sha: '9'.repeat(40) })).status, 422);
});

test('how two commits stand to each other', async (context) => {
  const { call, state } = await client(context);
  const first = '1'.repeat(40);
  const second = state.commit();
  const beside = state.commit({ branch: 'topic', parents: [first] });
  const status = async (base: string, head: string) => (await call('GET', `/compare/${base}...${head}`)).body.status;
  assert.equal(await status(first, second), 'ahead');
  assert.equal(await status(second, first), 'behind');
  assert.equal(await status(second, second), 'identical');
  assert.equal(await status(second, beside), 'diverged');
  assert.equal((await call('GET', `/compare/${first}...${'9'.repeat(40)}`)).status, 404);
});
