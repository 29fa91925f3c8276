import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runBundle } from '@sluice/testing';

async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const short = { rate: '100', duration: '4s', 'warm-up': '500ms' };

test('a service that answers is measured, and its connections are kept', async (context) => {
  const seen: string[] = [];
  const url = await serve(context, (request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.end('ok');
  });
  const scenario = '- path: /a\n  weight: 3\n- path: /b\n  method: POST\n  body: {x: 1}\n';
  await using run = await runBundle('load-test', {
    inputs: { ...short, 'base-url': url, scenario, thresholds: 'p95: 2s\nerror-rate: 1%' },
  });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.requests, '400');
  assert.equal(run.outputs['error-rate'], '0.00');
  assert.equal(run.outputs.verdict, 'pass');
  assert.equal(seen.length, 450);
  assert.equal(seen.filter((line) => line === 'POST /b').length, 112);
  assert.match(run.summary, /400 requests/u);
});

test('a stall is told by every request that it held up', async (context) => {
  const started = performance.now();
  const url = await serve(context, (_, response) => {
    const at = performance.now() - started;
    const until = at > 1500 && at < 3000 ? 3000 - at : 0;
    setTimeout(() => response.end('ok'), until);
  });
  await using run = await runBundle('load-test', {
    inputs: { ...short, 'base-url': url, thresholds: 'p90: 200ms' },
  });
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.ok(Number(run.outputs.p95) > 700, run.outputs.p95);
});

test('a service that answers errors fails, and the kinds are told', async (context) => {
  let count = 0;
  const url = await serve(context, (request, response) => {
    count += 1;
    if (count % 4 === 0) return void request.socket.destroy();
    response.writeHead(count % 4 === 1 ? 503 : 200).end('x');
  });
  await using run = await runBundle('load-test', { inputs: { ...short, 'base-url': url } });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.summary, /status 503: \d+/u);
  assert.match(run.summary, /reset: \d+/u);
});

test('nobody there is a failure, not an empty measurement', async () => {
  await using run = await runBundle('load-test', {
    inputs: { ...short, 'base-url': 'http://127.0.0.1:9', 'warm-up': '0' },
  });
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.equal(run.outputs['error-rate'], '100.00');
});

test('connections that run out make the good inconclusive', async (context) => {
  const url = await serve(context, (_, response) => void setTimeout(() => response.end('ok'), 100));
  await using run = await runBundle('load-test', {
    inputs: { ...short, 'base-url': url, 'max-connections': '2', thresholds: 'error-rate: 1%' },
  });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'inconclusive');
  assert.match(run.outputs.reason ?? '', /bottleneck: \d+ requests had to wait because all 2 connections were in use/u);
});

test('the summary of another tool is judged as well', async () => {
  const folder = fileURLToPath(new URL('../fixtures/load', import.meta.url));
  await using run = await runBundle('load-test', {
    workspace: folder,
    inputs: { import: 'vegeta.json', thresholds: 'p95: 100ms\nerror-rate: 1%' },
  });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.requests, '400');
});

test('every bad input is named, before anything is sent', async () => {
  await using run = await runBundle('load-test', {
    inputs: { 'base-url': 'ftp://x.test', path: 'x', rate: '5000', duration: '50m' },
  });
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.log, /`base-url` is neither.*`path` must begin.*15025000 requests; at most 1000000/u);
});
