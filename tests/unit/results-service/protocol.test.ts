import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { type ResultsService, startResultsService } from '@sluice/testing';

let service: ResultsService;
let now = Date.UTC(2026, 0, 1);
before(async () => {
  service = await startResultsService({ maxBlobBytes: 1000, urlLifetimeMs: 60_000, now: () => now });
});
after(() => service.close());
beforeEach(() => {
  now += 1000;
});

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, string | undefined>>;
}

const ids = { workflow_run_backend_id: '1', workflow_job_run_backend_id: 'test' };

async function call(method: string, message: unknown, token = service.token(1, 'test')): Promise<Answer> {
  const owner = method.includes('Cache') ? 'CacheService' : 'ArtifactService';
  const response = await fetch(`${service.url}/twirp/github.actions.results.api.v1.${owner}/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: typeof message === 'string' ? message : JSON.stringify(message),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const put = async (url: string, body: string): Promise<number> => (await fetch(url, { method: 'PUT', body })).status;

async function uploadUrl(name: string): Promise<string> {
  const { body } = await call('CreateArtifact', { ...ids, name, version: 7 });
  return body.signed_upload_url ?? '';
}

test('an upload is only finished when size and digest are what arrived', async () => {
  const hash = `sha256:${createHash('sha256').update('12345').digest('hex')}`;
  const finish = (size: string, digest: string) =>
    call('FinalizeArtifact', { ...ids, name: 'five', size, hash: digest });
  const url = await uploadUrl('five');
  assert.equal((await finish('5', hash)).status, 404);
  assert.equal(await put(url, '12345'), 201);
  assert.match((await finish('6', hash)).body.msg ?? '', /size is 6, but 5 bytes were uploaded/u);
  assert.match((await finish('5', `sha256:${'0'.repeat(64)}`)).body.msg ?? '', /hash is sha256:000/u);
  const { body } = await call('ListArtifacts', { ...ids, name_filter: 'five' });
  assert.deepEqual(body.artifacts, []);
  assert.equal((await finish('5', hash)).status, 200);
});

test('blocks are put together in the order of the list, and only blocks that are there', async () => {
  const url = await uploadUrl('blocks');
  assert.equal(await put(`${url}&comp=block&blockid=B`, 'world'), 201);
  assert.equal(await put(`${url}&comp=block&blockid=A`, 'hello '), 201);
  const list = (...names: string[]) =>
    `<?xml version="1.0"?><BlockList>${names.map((name) => `<Latest>${name}</Latest>`).join('')}</BlockList>`;
  assert.equal(await put(`${url}&comp=blocklist`, list('A', 'C')), 400);
  assert.equal(await put(`${url}&comp=blocklist`, list('A', 'B')), 201);
  await call('FinalizeArtifact', { ...ids, name: 'blocks', size: '11' });
  const { body } = await call('GetSignedArtifactURL', { ...ids, name: 'blocks' });
  const download = body.signed_url ?? '';
  assert.equal(await (await fetch(download)).text(), 'hello world');
  const part = await fetch(download, { headers: { range: 'bytes=6-99' } });
  assert.deepEqual(
    [part.status, part.headers.get('content-range'), await part.text()],
    [206, 'bytes 6-10/11', 'world'],
  );
  assert.equal((await fetch(download, { headers: { range: 'bytes=11-' } })).status, 416);
});

test('a URL works with its signature, for its blob, its access and its time only', async () => {
  const url = await uploadUrl('signed');
  const other = new URL(url);
  other.pathname = '/blob/artifacts/1';
  const longer = new URL(url);
  longer.searchParams.set('se', '2999-01-01T00:00:00.000Z');
  const unsigned = new URL(url);
  unsigned.searchParams.delete('sig');
  for (const bad of [other, longer, unsigned]) assert.equal(await put(bad.href, 'x'), 403, bad.href);
  assert.equal((await fetch(url)).status, 403);
  assert.equal(await put(url, 'x'), 201);
  now += 60_000;
  assert.equal(await put(url, 'x'), 403);
});

test('an upload above the bound is refused and leaves nothing', async () => {
  const url = await uploadUrl('long');
  assert.equal(await put(url, 'x'.repeat(1001)), 413);
  assert.equal((await call('FinalizeArtifact', { ...ids, name: 'long', size: '1001' })).status, 404);
});

test('a cache whose size is not what was said is not kept', async () => {
  const entry = { key: 'k', version: 'v' };
  const { body } = await call('CreateCacheEntry', entry);
  await put(body.signed_upload_url ?? '', 'abc');
  assert.equal((await call('FinalizeCacheEntryUpload', { ...entry, size_bytes: '4' })).status, 400);
  assert.deepEqual((await call('GetCacheEntryDownloadURL', entry)).body, { ok: false });
});

test('only a token of this service opens it, only for its run, only for its time', async () => {
  const list = (token: string, run = '1') => call('ListArtifacts', { ...ids, workflow_run_backend_id: run }, token);
  const good = service.token(1, 'test');
  const [header, , signature] = good.split('.');
  const payload = Buffer.from('{"scp":"Actions.Results:2:test","ac":"[]","exp":9999999999}').toString('base64url');
  assert.equal((await list(good)).status, 200);
  assert.equal((await list('')).status, 401);
  assert.equal((await list(`${header}.${payload}.${signature}`, '2')).status, 401);
  assert.equal((await list(good, '2')).status, 403);
  now += 7 * 3_600_000;
  assert.equal((await list(good)).status, 401);
});

test('what is not understood is refused by name', async () => {
  assert.deepEqual(await call('Explode', ids), {
    status: 404,
    body: { code: 'bad_route', msg: '/twirp/github.actions.results.api.v1.ArtifactService/Explode' },
  });
  assert.equal((await call('CreateArtifact', 'not json')).body.msg, 'the message is not a JSON object');
  assert.equal((await call('CreateArtifact', ids)).body.msg, 'name is required');
  assert.equal((await call('CreateCacheEntry', { key: 'a,b', version: 'v' })).body.code, 'invalid_argument');
});
