import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { LoadPlan } from '@sluice/action';
import { createLoadGenerator } from '../../../packages/runtime/src/load-generator.ts';

async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const planOf = (url: string, rest: Partial<LoadPlan> = {}): LoadPlan => ({
  requests: [{ method: 'GET', url, headers: {}, body: undefined }],
  count: 40,
  dueMs: (index) => index * 5,
  requestOf: () => 0,
  measuredFrom: 10,
  timeoutMs: 5000,
  maxConnections: 10,
  ...rest,
});

const calm = new AbortController().signal;

test('each request is sent, none before it is due, and the first ones are not reported', async (context) => {
  let seen = 0;
  const url = await serve(context, (_, response) => {
    seen += 1;
    response.end('ok');
  });
  const { answers, cancelled } = await createLoadGenerator(calm).run(planOf(url));
  assert.deepEqual([seen, answers.length, cancelled], [40, 30, false]);
  assert.deepEqual(
    answers.map(({ dueMs }) => dueMs).sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, index) => 50 + index * 5),
  );
  for (const { dueMs, sentMs, endMs, status } of answers) {
    assert.equal(status, 200);
    assert.ok(dueMs <= sentMs && sentMs <= endMs, `${dueMs}, ${sentMs}, ${endMs}`);
  }
});

test('a request that cannot even be sent is a failure that says why, and the others are sent', async (context) => {
  const url = await serve(context, (_, response) => void response.end('ok'));
  const { answers } = await createLoadGenerator(calm).run(
    planOf(url, {
      requests: [
        { method: 'GET', url, headers: {}, body: undefined },
        { method: 'GET', url, headers: { 'x-mark': '✓' }, body: undefined },
      ],
      requestOf: (index) => index % 2,
      measuredFrom: 0,
    }),
  );
  assert.equal(answers.length, 40);
  assert.equal(answers.filter(({ status }) => status === 200).length, 20);
  const failed = answers.filter(({ request }) => request === 1);
  assert.ok(
    failed.every(({ error }) => /Invalid character in header/u.test(error ?? '')),
    failed[0]?.error,
  );
});

test('cancelled, it comes back with what it has, and says so', async (context) => {
  const cancel = new AbortController();
  let seen = 0;
  const url = await serve(context, (_, response) => {
    seen += 1;
    if (seen === 20) cancel.abort();
    response.end('ok');
  });
  const run = await createLoadGenerator(cancel.signal).run(planOf(url, { count: 100_000 }));
  assert.equal(run.cancelled, true);
  assert.ok(run.answers.length < 1000);
});

test('nothing to send is no run that never ends', async () => {
  const run = await createLoadGenerator(calm).run(planOf('http://127.0.0.1:9/', { count: 0, measuredFrom: 0 }));
  assert.deepEqual(run.answers, []);
});
