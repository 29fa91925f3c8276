import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HttpResponse } from '@sluice/action';
import { fakeIo } from '@sluice/testing';
import { createGitHub } from '../../../packages/runtime/src/github-client.ts';

/** A client of a server that answers this, each time. */
function client(answer: Partial<HttpResponse>) {
  const io = fakeIo({
    http: ({ url }) => ({
      kind: 'response',
      status: 200,
      headers: {},
      body: '{}',
      bodyTruncated: false,
      latencyMs: 1,
      url,
      certificateExpires: undefined,
      ...answer,
    }),
  });
  return { io, github: createGitHub({ context: io.github.context, token: 't', http: io.http, clock: io.clock }) };
}

test('a secondary rate limit is one, although its status says forbidden and no header tells', async () => {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const { io, github } = client({ status: 403, body: JSON.stringify({ message }) });
  const answer = await github.request('GET', '/repos/o/r');
  assert.ok(!answer.ok);
  assert.deepEqual([answer.failure, answer.message], ['rate-limited', message]);
  assert.equal(io.requests.length, 1, 'who is not told when must not ask again soon');
});

test('a forbidden request is a missing permission', async () => {
  const body = '{"message":"Resource not accessible by integration"}';
  const answer = await client({ status: 403, body }).github.request('GET', '/repos/o/r');
  assert.equal(answer.ok ? '' : answer.failure, 'permission');
});

test('a limit that ends soon is waited for', async () => {
  const { io, github } = client({ status: 403, headers: { 'retry-after': '7' } });
  const answer = await github.request('POST', '/repos/o/r/issues/1/comments', { body: 'x' });
  assert.equal(answer.ok ? '' : answer.failure, 'rate-limited');
  assert.deepEqual(io.slept, [7000, 7000, 7000]);
});

test('a page of a proxy instead of an answer to GraphQL is a failure, not a crash', async () => {
  const answer = await client({ body: '<html>' }).github.graphql('query { viewer { login } }', {});
  assert.deepEqual(answer, { ok: false, status: 200, failure: 'invalid', message: 'the answer is not JSON' });
});
