import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, type TestContext, test } from 'node:test';
import { parseVersionFrom, verify } from '@sluice/probe';
import { fakeIo } from '@sluice/testing';
import { createHttp } from '../../../packages/runtime/src/http.ts';

async function listen(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function verified(baseUrl: string, versionFrom: string, consecutive = 10) {
  const from = parseVersionFrom(versionFrom);
  assert.ok(from !== undefined);
  const version = { from, baseUrl, expected: '1.1.0' };
  const plan = { checks: [], version, timeoutMs: 20_000, intervalMs: 100, consecutive };
  const { status, results, attempts } = await verify(plan, { ...fakeIo(), http: createHttp({}) });
  return { status, reason: results[0]?.reason, url: results[0]?.url, attempts };
}

const sources = ['json: /version?of=shop#/version', 'body: /plain?of=shop', 'header: X-Version'];

/** Machines that answer in turn. */
function inTurn(versions: readonly string[], asked: string[]): RequestListener {
  return (request, response) => {
    const version = versions[asked.length % versions.length] ?? '';
    asked.push(request.url ?? '');
    response.setHeader('X-Version', version);
    response.end(request.url?.startsWith('/plain') ? version : JSON.stringify({ version }));
  };
}

/** As nginx does by default: the whole target is the key, what the client says of caches is not heeded, and no `Age` is sent. */
function cached(behind: RequestListener): RequestListener {
  const kept = new Map<string, { readonly version: string; readonly body: string }>();
  return (request, response) => {
    const key = request.url ?? '';
    const known = kept.get(key);
    if (known !== undefined) {
      response.setHeader('X-Version', known.version).end(known.body);
      return;
    }
    const end = response.end.bind(response);
    response.end = ((body: string) => {
      kept.set(key, { version: String(response.getHeader('X-Version')), body });
      return end(body);
    }) as typeof response.end;
    behind(request, response);
  };
}

describe('a cache in front of the machines', () => {
  for (const source of sources) {
    test(`a cache that tells no age does not answer for the machines behind it (${source})`, async (context) => {
      const asked: string[] = [];
      const url = await listen(context, cached(inTurn(['1.1.0', '1.0.0', '1.0.0'], asked)));
      const { status, attempts } = await verified(url, source);
      assert.notEqual(status, 'pass');
      assert.equal(asked.length, attempts, 'each round has reached a machine');
      assert.equal(new Set(asked).size, asked.length, 'at an address that nobody has asked before');
    });
  }

  test('the query that is there is kept, and is the one that is shown', async (context) => {
    const asked: string[] = [];
    const base = await listen(context, cached(inTurn(['1.1.0'], asked)));
    const { status, reason, url } = await verified(base, 'json: /version?of=a%20b+c#/version', 3);
    assert.deepEqual([status, reason], ['pass', 'serves 1.1.0']);
    assert.equal(url, `${base}/version?of=a%20b+c`);
    for (const target of asked) assert.match(target, /^\/version\?of=a%20b\+c&sluice-round=[0-9a-z]{6,}$/u);
    assert.equal(asked.length, 3);
  });
});

describe('a service that does not take a query', () => {
  const remark = 'serves 1.1.0 (told without `sluice-round` in the query: a cache could have answered)';

  for (const refusal of [400, 403, 404, 422]) {
    test(`a service that refuses a query is asked without, and that is said (${refusal})`, async (context) => {
      const url = await listen(context, (request, response) => {
        if (request.url === '/version') response.end('1.1.0');
        else response.writeHead(refusal).end('no such page');
      });
      const { status, reason } = await verified(url, 'body: /version', 2);
      assert.deepEqual([status, reason], ['pass', remark]);
    });
  }

  test('a redirect that loses it is said as well', async (context) => {
    const url = await listen(context, (request, response) => {
      if (request.url === '/current') response.end('1.1.0');
      else response.writeHead(302, { location: '/current' }).end();
    });
    const { status, reason } = await verified(url, 'body: /version', 1);
    assert.deepEqual([status, reason], ['pass', remark]);
  });

  test('a machine that fails is not asked again in a way that a cache could answer', async (context) => {
    const url = await listen(context, (request, response) => {
      if (request.url === '/version') response.end('1.1.0');
      else response.writeHead(503).end();
    });
    const { status, reason } = await verified(url, 'body: /version', 1);
    assert.deepEqual([status, reason], ['fail', 'status 503 where the version is told']);
  });
});
