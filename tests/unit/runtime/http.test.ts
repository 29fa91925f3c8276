import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createHttp } from '../../../packages/runtime/src/http.ts';

const http = createHttp({});
const limits = { timeoutMs: 10_000, maxBodyBytes: 1000, maxRedirects: 3 };

/** URL of a server on this machine that ends with the test. */
async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  context.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a redirect to somebody else takes no key, no cookie and no body along', async (context) => {
  const seen: IncomingMessage[] = [];
  const elsewhere = await serve(context, (request, response) => {
    seen.push(request);
    response.end('there');
  });
  const here = await serve(context, (request, response) => {
    request.resume();
    response.writeHead(307, { location: `${elsewhere}/taken` }).end();
  });
  const answer = await http.request({
    method: 'POST',
    url: here,
    headers: { Authorization: 'Bearer s', Cookie: 's', 'X-Api-Key': 's', Accept: 'text/plain' },
    body: 'secret',
    ...limits,
  });
  assert.ok(answer.kind === 'response');
  assert.deepEqual([answer.status, answer.body], [200, 'there']);
  const { authorization, cookie, accept, 'content-length': length, 'x-api-key': key } = seen[0]?.headers ?? {};
  assert.deepEqual([authorization, cookie, key, accept], [undefined, undefined, undefined, 'text/plain']);
  assert.ok(length === undefined || length === '0');
});

test('a redirect to oneself keeps what was asked with', async (context) => {
  const keys: unknown[] = [];
  const here = await serve(context, (request, response) => {
    keys.push(request.headers['x-api-key']);
    if (request.url === '/') response.writeHead(302, { location: '/home' }).end();
    else response.end('home');
  });
  const answer = await http.request({ method: 'GET', url: here, headers: { 'X-Api-Key': 's' }, ...limits });
  assert.equal(answer.kind === 'response' ? answer.body : answer.message, 'home');
  assert.deepEqual(keys, ['s', 's']);
});

test('a redirect to nowhere, one without end and one to a file are said', async (context) => {
  const places: Readonly<Record<string, string>> = {
    '/bad': 'http://[',
    '/loop': '/loop',
    '/file': 'file:///etc/passwd',
  };
  const here = await serve(context, (request, response) =>
    response.writeHead(302, { location: places[request.url ?? ''] }).end(),
  );
  const causes = [];
  for (const path of Object.keys(places)) {
    const answer = await http.request({ method: 'GET', url: `${here}${path}`, ...limits });
    causes.push(answer.kind === 'error' ? answer.cause : answer.status);
  }
  assert.deepEqual(causes, ['other', 'redirects', 'invalid']);
});

test('a body is read as far as is wanted', async (context) => {
  const here = await serve(context, (_, response) => response.end('x'.repeat(100_000)));
  const answer = await http.request({ method: 'GET', url: here, ...limits });
  assert.ok(answer.kind === 'response');
  assert.deepEqual([answer.body.length, answer.bodyTruncated], [1000, true]);
});
