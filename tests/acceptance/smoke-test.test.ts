import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';
import { selfSigned } from './certificate.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

async function service(context: TestContext, handler: Handler): Promise<string> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    handler(request, response, count);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const quick = { interval: '50ms', timeout: '2s' };

const healthy: Handler = (request, response) => {
  response.setHeader('X-Version', '1.4.0').setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ status: 'ok', version: '1.4.0', path: request.url }));
};

test('a healthy service with the right version is green', async (context) => {
  const url = await service(context, healthy);
  await using run = await runBundle('smoke-test', {
    inputs: {
      ...quick,
      'base-url': url,
      checks: `
- name: health
  path: /healthz
  expect: { status: 200, json: { /status: ok }, header: { Content-Type: application/json }, max-latency: 5s }
- path: /quotes
  method: POST
  body: { weight: 1 }
  expect: { body-contains: quotes }
`,
      'expect-version': '1.4.0',
      'version-from': 'json: /healthz#/version',
      command: 'test "$SLUICE_BASE_URL" = "$EXPECTED" && echo smoke suite passed',
    },
    env: { EXPECTED: url },
  });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.verdict, 'pass');
  assert.equal(run.outputs['served-version'], '1.4.0');
  assert.equal(run.outputs.passed, '4');
  assert.equal(run.outputs.failed, '0');
  assert.match(run.summary, /smoke suite passed/u);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.equal(report.results.length, 4);
});

test('over TLS: who vouches for the certificate, and how long it is still good', async (context) => {
  const certificate = selfSigned(context, 30);
  const server = createTlsServer(certificate, (_, response) => response.setHeader('X-Version', '1.4.0').end('fine'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const ask = (days: number, env: Readonly<Record<string, string>> = {}) =>
    runBundle('smoke-test', {
      env,
      inputs: {
        ...quick,
        timeout: '1s',
        'base-url': url,
        'every-address': 'true',
        checks: `- { path: /, expect: { tls-days-left: ${days} } }`,
        'version-from': 'header: X-Version',
        'expect-version': '1.4.0',
      },
    });
  const trusted = { NODE_EXTRA_CA_CERTS: certificate.file };
  await using good = await ask(20, trusted);
  assert.equal(good.outputs.verdict, 'pass', good.log);
  await using soon = await ask(31, trusted);
  assert.equal(soon.outputs.verdict, 'fail');
  assert.match(soon.outputs.reason ?? '', /the certificate ends in (?:29|30) days, at least 31 wanted/u);
  await using unknown = await ask(20);
  assert.equal(unknown.outputs.verdict, 'fail');
  assert.match(unknown.outputs.reason ?? '', /self-signed certificate/u);
});

test('the old version is red, however healthy it is', async (context) => {
  const url = await service(context, healthy);
  await using run = await runBundle('smoke-test', {
    inputs: { ...quick, 'base-url': url, 'expect-version': '1.5.0', 'version-from': 'header: X-Version' },
  });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /serves 1\.4\.0, wanted 1\.5\.0/u);
  assert.ok(Number(run.outputs.attempts) > 1, 'it kept trying');
});

test('a slow start is waited for', async (context) => {
  const url = await service(context, (_, response, count) => void response.writeHead(count < 4 ? 503 : 200).end());
  await using run = await runBundle('smoke-test', { inputs: { ...quick, 'base-url': url } });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.attempts, '4');
});

test('nobody there, and nobody who answers, are red', async (context) => {
  const url = await service(context, () => undefined);
  await using silent = await runBundle('smoke-test', {
    inputs: { 'base-url': url, timeout: '700ms', interval: '100ms' },
  });
  assert.equal(silent.outputs.verdict, 'fail');
  assert.match(silent.outputs.reason ?? '', /no answer within/u);
  await using gone = await runBundle('smoke-test', {
    inputs: { 'base-url': 'http://127.0.0.1:9', timeout: '300ms', interval: '100ms' },
  });
  assert.equal(gone.outputs.verdict, 'fail');
  assert.match(gone.outputs.reason ?? '', /connection refused/u);
});

test('what does not hold is named; credentials and bodies stay out of the log', async (context) => {
  const url = await service(
    context,
    (request, response) => void response.end(`secret-body-content ${request.headers.authorization}`),
  );
  await using run = await runBundle('smoke-test', {
    inputs: {
      timeout: '200ms',
      interval: '100ms',
      'base-url': url,
      checks:
        '- path: /\n  headers: { Authorization: Bearer tok-123456 }\n  expect: { body-contains: ready, json: { /a: 1 } }',
    },
  });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /does not contain "ready"; the body is not JSON/u);
  const shown = run.log.replace(/^::add-mask::.*$/gmu, '') + run.summary;
  assert.doesNotMatch(shown, /secret-body-content|tok-123456/u);
});

test('a smoke suite that fails is red, with what it printed', async (context) => {
  const url = await service(context, healthy);
  await using run = await runBundle('smoke-test', {
    inputs: { ...quick, 'base-url': url, command: 'echo "FAILED tests/smoke/test_quote.py::test_express"; exit 1' },
  });
  assert.equal(run.exitCode, 1);
  assert.match(run.outputs.reason ?? '', /exit code 1: FAILED tests\/smoke\/test_quote\.py::test_express/u);
});

test('checks may come from a file', async (context) => {
  const url = await service(context, healthy);
  const workspace = await mkdtemp(join(tmpdir(), 'sluice-smoke-'));
  context.after(() => rm(workspace, { recursive: true, force: true }));
  writeFileSync(join(workspace, 'smoke.yml'), '- path: /healthz\n- path: /\n');
  await using run = await runBundle('smoke-test', {
    workspace,
    inputs: { ...quick, 'base-url': url, checks: 'smoke.yml' },
  });
  assert.equal(run.outputs.passed, '2', run.log);
});

const wrong: readonly [string, Readonly<Record<string, string>>, readonly RegExp[]][] = [
  ['nothing to test', {}, [/Nothing to test/u]],
  ['no base', { 'version-from': 'Version', 'expect-version': '1' }, [/is none of/u, /needs `base-url`/u]],
  ['bad values', { timeout: 'soon', consecutive: '0', 'base-url': 'http://x.test' }, [/timeout/u, /consecutive/u]],
  ['bad checks', { 'base-url': 'http://x.test', checks: '- paht: /' }, [/did you mean `path`/u]],
];
for (const [name, inputs, messages] of wrong) {
  test(`bad inputs: ${name}`, async () => {
    await using run = await runBundle('smoke-test', { inputs });
    assert.equal(run.exitCode, 1);
    assert.equal(run.outputs.verdict, 'error');
    for (const message of messages) assert.match(run.outputs.reason ?? '', message);
  });
}
