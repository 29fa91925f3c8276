import assert from 'node:assert/strict';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, type TestContext, test } from 'node:test';
import { defaultCheck, parseChecks, parseVersionFrom, probeRound } from '@sluice/probe';
import { fakeIo } from '@sluice/testing';
import { createHttp } from '../../../packages/runtime/src/http.ts';

const listen = async (context: TestContext, server: Server, host: string, port = 0): Promise<number> => {
  await new Promise<void>((done) => server.listen(port, host, done));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
};
const telling =
  (version: string): RequestListener =>
  (_, response) =>
    response.setHeader('X-Version', version).end('fine');

/** A name with these addresses; all else is real: the requests, the servers, the clock of the requests. */
function worldOf(addresses: readonly string[]) {
  const lookup = async (host: string): Promise<readonly string[]> => {
    if (host === 'shop.test') return addresses;
    throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
  };
  return { ...fakeIo(), http: createHttp({}, undefined, lookup) };
}

async function roundOf(addresses: readonly string[], port: number, expected = '1.1.0') {
  const baseUrl = `http://shop.test:${port}`;
  const from = parseVersionFrom('header: X-Version');
  assert.ok(from !== undefined);
  const plan = { checks: [defaultCheck(baseUrl)], version: { from, baseUrl, expected }, everyAddress: true };
  const { results, servedVersion } = await probeRound(plan, 2000, worldOf(addresses));
  return { shown: results.map(({ status, reason }) => `${status}: ${reason}`), servedVersion };
}

describe('behind every address of a name', () => {
  test('the new version answers everywhere', async (context) => {
    const port = await listen(context, createHttpServer(telling('1.1.0')), '127.0.0.1');
    await listen(context, createHttpServer(telling('1.1.0')), '127.0.0.2', port);
    const { shown, servedVersion } = await roundOf(['127.0.0.1', '127.0.0.2'], port);
    assert.match(shown[0] ?? '', /^pass: status 200 in \d+ ms \(2 addresses\)$/u);
    assert.equal(shown[1], 'pass: serves 1.1.0 (2 addresses)');
    assert.equal(servedVersion, '1.1.0');
  });

  test('one machine that was forgotten is found and named', async (context) => {
    const port = await listen(context, createHttpServer(telling('1.1.0')), '127.0.0.1');
    await listen(context, createHttpServer(telling('1.0.0')), '127.0.0.2', port);
    const { shown, servedVersion } = await roundOf(['127.0.0.1', '127.0.0.2'], port);
    assert.match(shown[0] ?? '', /^pass/u, 'healthy, as the old release is');
    assert.equal(shown[1], 'fail: 127.0.0.2: serves 1.0.0, wanted 1.1.0 (1 of 2 addresses)');
    assert.equal(servedVersion, '1.0.0, 1.1.0');
  });

  test('one that does not answer is a failure', async (context) => {
    const port = await listen(context, createHttpServer(telling('1.1.0')), '127.0.0.1');
    const { shown } = await roundOf(['127.0.0.1', '127.0.0.3'], port);
    assert.equal(shown[0], 'fail: 127.0.0.3: no answer: connection refused (1 of 2 addresses)');
  });

  test('an address that this machine has no way to is left out and said; without any other it is an error', async (context) => {
    const port = await listen(context, createHttpServer(telling('1.1.0')), '127.0.0.1');
    const real = worldOf(['127.0.0.1', '2001:db8::1']);
    const noWay = { kind: 'error', cause: 'no-route', message: 'connect ENETUNREACH 2001:db8::1' } as const;
    const http: typeof real.http = {
      ...real.http,
      request: async (request) => (request.address === '2001:db8::1' ? noWay : real.http.request(request)),
    };
    const ask = async (address: string) => {
      const world = { ...real, http: { ...http, addresses: worldOf([address, '2001:db8::1']).http.addresses } };
      return (await probeRound({ checks: [defaultCheck(`http://shop.test:${port}`)], everyAddress: true }, 2000, world))
        .results[0];
    };
    const some = await ask('127.0.0.1');
    assert.match(`${some?.status}: ${some?.reason}`, /^pass: .*\(1 address, 1 more without a route from here\)$/u);
    const none = await ask('2001:db8::1');
    assert.deepEqual([none?.status, /ENETUNREACH/u.test(none?.reason ?? '')], ['error', true]);
  });

  test('a name that is not known is no fault of the release', async () => {
    const plan = { checks: [defaultCheck('http://unknown.test')], everyAddress: true };
    const [result] = (await probeRound(plan, 2000, worldOf([]))).results;
    assert.deepEqual(
      [result?.status, result?.reason],
      ['error', 'could not be asked: getaddrinfo ENOTFOUND unknown.test'],
    );
  });
});

describe('redirects', () => {
  test('a login page of another host does not answer for the service', async (context) => {
    const login = await listen(
      context,
      createHttpServer((_, response) => response.end('please log in')),
      '127.0.0.2',
    );
    const port = await listen(
      context,
      createHttpServer((request, response) => {
        const location = request.url === '/moved' ? '/healthz' : `http://127.0.0.2:${login}/login`;
        if (request.url === '/healthz') response.end('fine');
        else response.writeHead(302, { location }).end();
      }),
      '127.0.0.1',
    );
    const text = ['/app', '/moved'].flatMap((path) =>
      ['same-host', 'any', 'none'].map((policy) => `- { path: ${path}, redirects: ${policy} }`),
    );
    const checks = await parseChecks(text.join('\n'), `http://127.0.0.1:${port}`);
    const { results } = await probeRound({ checks }, 2000, { ...fakeIo(), http: createHttp({}) });
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fail', 'pass', 'fail', 'pass', 'pass', 'fail'],
    );
    assert.match(results[0]?.reason ?? '', /^was redirected to another host, 127\.0\.0\.2/u);
    assert.equal(results[2]?.reason, 'status 302, wanted 2xx');
  });
});

test('what a cache tells is not what runs', async (context) => {
  let age = '120';
  const port = await listen(
    context,
    createHttpServer((_, response) => response.setHeader('Age', age).setHeader('X-Version', '1.1.0').end()),
    '127.0.0.1',
  );
  const from = parseVersionFrom('header: X-Version');
  assert.ok(from !== undefined);
  const version = { from, baseUrl: `http://127.0.0.1:${port}`, expected: '1.1.0' };
  const ask = async () =>
    (await probeRound({ checks: [], version }, 2000, { ...fakeIo(), http: createHttp({}) })).results[0];
  const cached = await ask();
  assert.deepEqual(
    [cached?.status, cached?.reason],
    ['fail', 'a cache answered in its place, with what it was told 120 s ago'],
  );
  age = '0';
  assert.equal((await ask())?.status, 'pass');
});
