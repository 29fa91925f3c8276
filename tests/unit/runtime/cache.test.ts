import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { Cache } from '@sluice/action';
import { type CacheScope, fakeIo, startResultsService } from '@sluice/testing';
import { createCache } from '../../../packages/runtime/src/cache.ts';
import { createHttp } from '../../../packages/runtime/src/http.ts';
import { startJob } from '../results-service/client-step.ts';

const main: CacheScope = { scope: 'refs/heads/main', write: true };

type Environment = Readonly<Record<string, string>>;

const cacheOf = (env: Environment): Cache => createCache({ env, http: createHttp({}), clock: fakeIo().clock });

/** The cache as runs see it, one call for each run. */
async function startWorld(
  context: TestContext,
): Promise<(scopes?: readonly CacheScope[], more?: Environment) => Cache> {
  const service = await startResultsService();
  context.after(() => service.close());
  return (scopes = [main], more = {}) => cacheOf({ ...service.environment(1, 'test', scopes), ...more });
}

test('a text is found by a later run, and only under its name', async (context) => {
  const run = await startWorld(context);
  assert.deepEqual(await run().write('totals', 'k-1', 'ünï\ntext'), { kind: 'saved' });
  assert.deepEqual(await run().read('totals', ['k-0', 'k-1']), { kind: 'found', key: 'k-1', content: 'ünï\ntext' });
  assert.deepEqual(await run().read('other', ['k-1']), { kind: 'missing' });
  assert.deepEqual(await run().read('totals', []), { kind: 'missing' });
});

test('a key is not the beginning of another, the first key that is kept wins, and there may be many', async (context) => {
  const run = await startWorld(context);
  for (const key of ['k-12', 'k-25', 'k-40']) await run().write('totals', key, key);
  const read = async (keys: readonly string[]): Promise<string | undefined> => {
    const answer = await run().read('totals', keys);
    return answer.kind === 'found' ? `${answer.key} ${answer.content}` : answer.kind;
  };
  const keys = Array.from({ length: 45 }, (_, index) => `k-${index}`);
  assert.equal(await read(['k-1', 'k-4']), 'missing');
  assert.equal(await read(['k-1', 'k-4', 'k-25']), 'k-25 k-25', 'what only begins with a key hides no other');
  assert.equal(await read(keys), 'k-12 k-12');
  assert.equal(await read(keys.toReversed()), 'k-40 k-40');
});

test('what could never be read again is not kept', async (context) => {
  const run = await startWorld(context);
  assert.deepEqual(await run().write('totals', 'k', 'x'.repeat(64 * 1024 * 1024 + 1)), {
    kind: 'unavailable',
    message: 'it is larger than 64 MiB',
  });
  assert.deepEqual(await run().read('totals', ['k']), { kind: 'missing' });
});

test('what is kept under a key is never replaced', async (context) => {
  const run = await startWorld(context);
  assert.deepEqual(await run().write('totals', 'k', 'first'), { kind: 'saved' });
  assert.deepEqual(await run().write('totals', 'k', 'second'), { kind: 'exists' });
  assert.deepEqual(await run().read('totals', ['k']), { kind: 'found', key: 'k', content: 'first' });
});

test('a pull request reads what main keeps; what it keeps itself, main never sees', async (context) => {
  const run = await startWorld(context);
  const pull: CacheScope = { scope: 'refs/pull/5/merge', write: true };
  await run().write('totals', 'k-main', 'of main');
  await run([pull, { ...main, write: false }]).write('totals', 'k-pull', 'of the pull request');
  assert.equal((await run([pull, { ...main, write: false }]).read('totals', ['k-main'])).kind, 'found');
  assert.equal((await run().read('totals', ['k-pull'])).kind, 'missing');
});

test('no service, one that is not there, one that refuses, and a mode that forbids are told in one line', async (context) => {
  const run = await startWorld(context);
  const cases: readonly [Cache, RegExp][] = [
    [cacheOf({}), /^this runner offers no cache service$/u],
    [run([main], { ACTIONS_CACHE_SERVICE_V2: '' }), /^this runner offers no cache service$/u],
    [run([main], { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' }), /ECONNREFUSED/u],
    [run([main], { ACTIONS_RUNTIME_TOKEN: 'x.y.z' }), /^the service answered 401: the token is/u],
    [run([main], { ACTIONS_CACHE_MODE: 'none' }), /^the cache mode of this run is none$/u],
  ];
  for (const [cache, message] of cases) {
    for (const answer of [await cache.write('totals', 'k', 'x'), await cache.read('totals', ['k'])]) {
      assert.equal(answer.kind, 'unavailable');
      assert.match(answer.kind === 'unavailable' ? answer.message : '', message);
    }
  }
  const readOnly = run([{ ...main, write: false }]);
  const denied = await readOnly.write('totals', 'k', 'x');
  assert.match(denied.kind === 'unavailable' ? denied.message : denied.kind, /^cache write denied/u);
  assert.deepEqual(await readOnly.read('totals', ['k']), { kind: 'missing' }, 'it may read all the same');
});

/** A service that writes down what it is asked, and agrees to everything. */
async function startRecorder(context: TestContext, failures: readonly number[] = []) {
  const asked: Record<string, unknown>[] = [];
  const statuses = [...failures];
  const server = createServer(async (request, response) => {
    const body = (await Array.fromAsync(request as AsyncIterable<Buffer>)).join('');
    const blob = request.url?.startsWith('/blob') === true;
    asked.push({
      method: request.method,
      path: request.url,
      ...(blob
        ? { blobType: request.headers['x-ms-blob-type'] }
        : { type: request.headers['content-type']?.split(';')[0], authorization: request.headers.authorization }),
      body: blob ? '' : Object.keys(JSON.parse(body)).sort().join(),
    });
    response.writeHead(statuses.shift() ?? (blob ? 201 : 200), { 'content-type': 'application/json' });
    const download = request.url?.endsWith('DownloadURL') === true;
    response.end(
      JSON.stringify({ ok: !download, signed_upload_url: `${url}/blob/1?sig=x`, entry_id: '1', msg: 'busy' }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const env = { ACTIONS_RESULTS_URL: `${url}/`, ACTIONS_RUNTIME_TOKEN: 'token', ACTIONS_CACHE_SERVICE_V2: 'True' };
  return { asked, env };
}

test("the service is asked exactly as GitHub's own client asks it", async (context) => {
  const theirs = await startRecorder(context);
  await using job = await startJob();
  const { log } = await job.step(
    theirs.env,
    `const { writeFile } = await import('node:fs/promises');
     await writeFile('data', 'x');
     return [await cache.restoreCache(['data'], 'k', ['l']), await cache.saveCache(['data'], 'k')]`,
  );
  const ours = await startRecorder(context);
  const cache = cacheOf(ours.env);
  assert.deepEqual(await cache.read('totals', ['k', 'l']), { kind: 'missing' });
  assert.deepEqual(await cache.write('totals', 'k', 'x'), { kind: 'saved' });
  assert.equal(ours.asked.length, 4);
  assert.deepEqual(ours.asked, theirs.asked, log);
});

test('a service that stumbles is asked again, a few times', async (context) => {
  const stumbling = await startRecorder(context, [500, 503]);
  assert.deepEqual(await cacheOf(stumbling.env).read('totals', ['k']), { kind: 'missing' });
  const down = await startRecorder(context, [500, 500, 500, 500, 500]);
  const answer = await cacheOf(down.env).read('totals', ['k']);
  assert.deepEqual(answer, { kind: 'unavailable', message: 'the service answered 500: busy' });
  assert.equal(down.asked.length, 3);
});
