import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiResponse } from '@sluice/action';
import { fakeIo } from '@sluice/testing';
import { type Comment, writeComment } from '../../../packages/runtime/src/comment.ts';

interface Posted {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
  readonly author_association: string;
}

const bot = { user: { type: 'Bot' }, author_association: 'NONE' };
const stranger = { user: { type: 'User' }, author_association: 'NONE' };

/** A pull request with comments on it, seen by a run. */
function pullRequest(comments: readonly Omit<Posted, 'id'>[] = []) {
  const posted: Posted[] = comments.map((comment, index) => ({ id: index + 1, ...comment }));
  const api = (method: string, path: string, body: unknown): ApiResponse => {
    const text = (body as { body?: string } | undefined)?.body ?? '';
    if (method === 'POST') posted.push({ id: posted.length + 1, body: text, ...bot });
    const changed = posted.find(({ id }) => path.endsWith(`/comments/${id}`));
    if (method === 'PATCH' && changed !== undefined) changed.body = text;
    return { ok: true, status: 200, data: posted, next: undefined };
  };
  const write = async (comment: Partial<Comment> = {}, run: { runId?: number; runAttempt?: number } = {}) => {
    const pull = { number: 5, headSha: 'a', baseSha: 'b', baseRef: 'main', headRef: 'topic', fromFork: false };
    const io = fakeIo({ api, context: { pullRequest: pull, ...run } });
    await writeComment({ when: 'auto', key: 'gate | job', body: 'result', ...comment }, io.github, io.log);
    return io;
  };
  return { posted, write };
}

test('the same step updates its comment, another one has its own', async () => {
  const { posted, write } = pullRequest();
  await write({ body: 'first' });
  await write({ body: 'second' });
  await write({ key: 'gate | other job', body: 'other' });
  assert.deepEqual(
    posted.map(({ body }) => body.split('\n').at(-1)),
    ['second', 'other'],
  );
});

test("a stranger's comment that begins like ours is not taken for it", async () => {
  const { posted, write } = pullRequest([{ body: '<!-- sluice: gate | job -->\nall good', ...stranger }]);
  await write();
  assert.deepEqual(
    posted.map(({ body }) => body.split('\n').at(-1)),
    ['all good', 'result'],
  );
});

test('an older run, or an earlier attempt, does not overwrite a newer one', async () => {
  const { posted, write } = pullRequest();
  await write({ body: 'of 50, again' }, { runId: 50, runAttempt: 2 });
  await write({ body: 'of 49' }, { runId: 49, runAttempt: 3 });
  await write({ body: 'of 50' }, { runId: 50, runAttempt: 1 });
  assert.equal(posted[0]?.body.split('\n').at(-1), 'of 50, again');
  await write({ body: 'of 51' }, { runId: 51 });
  assert.equal(posted[0]?.body.split('\n').at(-1), 'of 51');
  assert.equal(posted.length, 1);
});

test('a key cannot end its HTML comment, and a long one stays short and itself', async () => {
  const { posted, write } = pullRequest();
  const long = 'name of a workflow '.repeat(40);
  await write({ key: 'a --> <b>x</b>\n# heading' });
  await write({ key: `${long}1` });
  await write({ key: `${long}2` });
  await write({ key: `${long}2`, body: 'again' });
  assert.equal(posted.length, 3);
  for (const { body } of posted) assert.match(body, /^<!-- sluice: [^\n]{1,256} -->\n<!-- sluice-run: 42\.1 -->\n/u);
  assert.doesNotMatch(posted[0]?.body.slice(4, -4) ?? '', /-->[^\n]/u);
});
