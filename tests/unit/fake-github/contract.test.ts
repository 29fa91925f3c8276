import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFakeGitHub } from '@sluice/testing';
import { readApiDescription } from '../../../packages/testing/src/fake-github/api-description.ts';
import { createContract } from '../../../packages/testing/src/fake-github/contract.ts';
import { handlers } from '../../../packages/testing/src/fake-github/handlers.ts';
import { client, taken } from './client.ts';

const description = readApiDescription();
const contract = createContract(description);
const operation = (name: string) => {
  const found = description.operations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

test('a route that GitHub does not have, or that the fake leaves out, fails the test', async (context) => {
  const github = await client(context);
  assert.equal((await github.call('GET', '/deploymnets')).status, 501);
  assert.deepEqual(taken(github), [
    'GET /repos/acme/shop/deploymnets: GitHub has no such route, or the slice leaves it out',
  ]);
  assert.equal((await github.call('POST', '/pulls', { head: 'a', base: 'b' })).status, 501);
  assert.deepEqual(taken(github), ['POST /repos/acme/shop/pulls: the fake does not have this route']);
  assert.equal((await github.call('GET', '//user')).status, 501);
  assert.equal(taken(github).length, 1);
});

test('a property that GitHub does not know is refused, in every route that takes a body', () => {
  const withBody = Object.keys(handlers)
    .map(operation)
    .filter(({ body }) => body !== undefined);
  assert.ok(withBody.length >= 12);
  for (const one of withBody) {
    const problems = contract.body(one, { 'sluice-unknown': 1 });
    assert.ok(
      problems.some((problem) => problem.includes('sluice-unknown')),
      `${one.name}: ${problems.join('; ')}`,
    );
  }
});

test('it is refused below the top as well, and where GitHub takes anything it is not', () => {
  const checkRun = operation('POST /check-runs');
  const body = { name: 'x', head_sha: '1', output: { title: 't', summary: 's', sumary: 's' } };
  assert.match(contract.body(checkRun, body).join(), /unevaluated.*sumary|sumary/u);
  const deployment = operation('POST /deployments');
  assert.deepEqual(contract.body(deployment, { ref: 'main', payload: { anything: [1] } }), []);
  assert.deepEqual(contract.body(deployment, { ref: 'main', payload: '{"anything":1}' }), []);
});

test('a request that does not fit the description is refused and named', async (context) => {
  const github = await client(context);
  const cases: readonly [string, string, unknown, RegExp][] = [
    ['POST', '/deployments', {}, /must have required property 'ref'/u],
    ['POST', '/deployments', { ref: 'main', auto_merge: 'no' }, /auto_merge: must be boolean/u],
    ['POST', '/deployments', { ref: 'main', sha: '1' }, /unevaluated properties: sha/u],
    ['POST', '/deployments', undefined, /a body is required/u],
    ['POST', '/deployments/1/statuses', { state: 'done' }, /state: must be equal to one of/u],
    ['GET', '/deployments/abc', undefined, /path\/deployment_id: must be integer/u],
    ['GET', '/deployments?environmnet=x', undefined, /environmnet/u],
    ['GET', '/deployments', { ref: 'x' }, /no body is taken/u],
    ['GET', '/pulls?state=merged', undefined, /query\/state: must be equal to one of/u],
  ];
  for (const [method, path, body, problem] of cases) {
    if (method === 'GET' && body !== undefined) {
      // fetch sends no body with GET: the contract is asked itself.
      assert.match(contract.body(operation('GET /deployments'), body).join(), problem);
      continue;
    }
    const answer = await github.call(method, path, body);
    assert.equal(answer.status, 422, `${method} ${path}`);
    assert.match(taken(github).join('\n'), problem);
  }
  assert.equal((await github.call('POST', '/deployments', '{"ref":')).status, 400);
  assert.match(taken(github).join(), /the body is not JSON/u);
});

test('a query parameter that the fake would overlook is a violation, not a wrong answer', async (context) => {
  const github = await client(context);
  assert.equal((await github.call('GET', '/commits?author=octocat')).status, 200);
  assert.match(taken(github).join(), /does not look at the query parameter author/u);
});

test('an answer that GitHub would not give is a violation', () => {
  const create = operation('POST /deployments');
  assert.match(contract.response(create, 201, {}).join('\n'), /must have required property/u);
  assert.match(contract.response(create, 299, {}).join(), /never answers 299/u);
  assert.deepEqual(contract.response(create, 502, 'anything'), [], 'any route may break');
  const status = { ...completeStatus, environment_url: 'not a url' };
  const answered = operation('POST /deployments/{deployment_id}/statuses');
  assert.match(contract.response(answered, 201, status).join(), /environment_url.*must match/u);
  assert.deepEqual(
    contract.response(answered, 201, { ...status, environment_url: '' }),
    [],
    'GitHub answers an empty one so',
  );
});

const completeStatus = {
  url: 'https://api.github.com/x',
  id: 1,
  node_id: 'x',
  state: 'success',
  creator: null,
  description: '',
  environment: '',
  target_url: '',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  deployment_url: 'https://api.github.com/x',
  repository_url: 'https://api.github.com/x',
  environment_url: '',
  log_url: '',
};

test('without its token nobody is answered, and another repository is not there', async (context) => {
  const github = await startFakeGitHub();
  context.after(() => github.close());
  const url = `${github.url}/repos/acme/shop`;
  assert.equal((await fetch(url)).status, 401);
  const headers = { authorization: 'Bearer ghs_other' };
  assert.equal((await fetch(url, { headers })).status, 401);
  const own = { authorization: `Bearer ${github.token}` };
  assert.equal((await fetch(`${github.url}/repos/acme/other`, { headers: own })).status, 404);
  assert.deepEqual(github.violations, []);
});

test('what was asked is kept, with how it was answered', async (context) => {
  const github = await client(context);
  await github.call('GET', '/deployments?environment=staging');
  await github.call('POST', '/deployments/9/statuses', { state: 'success' });
  assert.deepEqual(github.requests, [
    {
      method: 'GET',
      path: '/repos/acme/shop/deployments',
      operation: 'GET /deployments',
      query: { environment: 'staging' },
      body: undefined,
      status: 200,
    },
    {
      method: 'POST',
      path: '/repos/acme/shop/deployments/9/statuses',
      operation: 'POST /deployments/{deployment_id}/statuses',
      query: {},
      body: { state: 'success' },
      status: 404,
    },
  ]);
});
