import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, type TestContext, test } from 'node:test';
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

describe('two releases in one job', { concurrency: 2 }, () => {
  /** A release that takes so long, give or take a quarter. */
  const release = (context: TestContext, ms: number, failing = 0): Promise<string> => {
    let count = 0;
    return serve(context, (_, response) => {
      count += 1;
      const fails = failing > 0 && count % failing === 0;
      setTimeout(() => response.writeHead(fails ? 500 : 200).end('ok'), ms * (0.75 + ((count * 7) % 10) / 20));
    });
  };
  const compared = { rate: '100', duration: '6s', 'warm-up': '500ms', thresholds: 'p95: 2s' };

  test('the same one twice is not worse, and how small a change would have been found is told', async (context) => {
    const seen: string[] = [];
    const url = await serve(context, (request, response) => {
      seen.push(request.url ?? '');
      setTimeout(() => response.end('ok'), 30);
    });
    await using run = await runBundle('load-test', {
      inputs: { ...compared, 'base-url': `${url}/new`, 'compare-url': `${url}/old`, 'max-regression': '50%' },
    });
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.equal(run.outputs.requests, '600');
    assert.ok(Math.abs(Number(run.outputs.regression)) < 40, run.outputs.regression);
    assert.deepEqual(
      ['/new/', '/old/'].map((path) => seen.filter((one) => one === path).length),
      [650, 650],
    );
    const firsts = seen.filter((_, index) => index % 2 === 0);
    assert.ok(firsts.includes('/new/') && firsts.includes('/old/'), 'each of them is first at times');
    assert.match(run.summary, /600 requests each, sent in turns/u);
    assert.match(run.summary, /would have been found from/u);
    const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
    assert.deepEqual(report.comparison.judged, ['p95']);
    assert.equal(report.comparison.percentiles.p95.samples, 600);
  });

  test('one that is half as slow again is worse', async (context) => {
    const [slow, fast] = [await release(context, 90), await release(context, 60)];
    await using run = await runBundle('load-test', {
      inputs: { ...compared, 'base-url': slow, 'compare-url': fast },
    });
    assert.deepEqual([run.exitCode, run.outputs.verdict], [1, 'fail'], run.log);
    assert.match(run.outputs.reason ?? '', /^p95 change: \+\d\d\.\d% \(\+\d.*at most 10% slower wanted/u);
    assert.ok(Number(run.outputs.regression) > 10, run.outputs.regression);
  });

  test('one that answers more errors is worse, even when these are fast', async (context) => {
    const [bad, good] = [await release(context, 20, 8), await release(context, 20)];
    await using run = await runBundle('load-test', {
      inputs: { ...compared, 'base-url': bad, 'compare-url': good, thresholds: 'error-rate: 50%' },
    });
    assert.equal(run.outputs.verdict, 'fail', run.log);
    assert.match(run.outputs.reason ?? '', /error-rate change: \+1\d\.\d\d points/u);
  });

  test('too few requests to tell is inconclusive, and says how many would do', async (context) => {
    const [one, two] = [await release(context, 20), await release(context, 20)];
    await using run = await runBundle('load-test', {
      inputs: { ...compared, rate: '30', duration: '3s', 'base-url': one, 'compare-url': two, 'max-regression': '1%' },
    });
    assert.deepEqual([run.exitCode, run.outputs.verdict], [1, 'inconclusive'], run.log);
    assert.match(run.outputs.reason ?? '', /would decide|may decide/u);
  });

  test('an old release that is not there is nothing to compare with', async (context) => {
    const url = await release(context, 5);
    await using run = await runBundle('load-test', {
      inputs: { ...compared, duration: '3s', 'base-url': url, 'compare-url': 'http://127.0.0.1:9' },
    });
    assert.equal(run.outputs.verdict, 'inconclusive', run.log);
    assert.match(
      run.outputs.reason ?? '',
      /nothing to compare with: 100\.00% of the requests to `compare-url` failed/u,
    );
    assert.equal(run.outputs.regression, '');
  });

  test('the generator as the bottleneck proves nothing good', async (context) => {
    const url = await release(context, 20);
    const few = { duration: '2s', 'max-connections': '2', thresholds: 'p95: 1m', 'max-regression': '900%' };
    await using run = await runBundle('load-test', {
      inputs: { ...compared, ...few, 'base-url': url, 'compare-url': url },
    });
    assert.equal(run.outputs.verdict, 'inconclusive', run.log);
    assert.match(run.outputs.reason ?? '', /bottleneck: \d+ requests had to wait/u);
  });

  test('what cannot be compared is refused', async () => {
    await using run = await runBundle('load-test', {
      inputs: {
        'base-url': 'http://127.0.0.1:1',
        'compare-url': 'http://127.0.0.1:2',
        scenario: '- path: /a\n- url: http://127.0.0.1:3/b\n',
      },
    });
    assert.match(run.outputs.reason ?? '', /needs requests with a `path`: request 2 has a `url`/u);
    await using other = await runBundle('load-test', {
      inputs: { 'compare-url': 'ftp://x', 'max-regression': 'much' },
    });
    assert.match(other.log, /`max-regression`.*a percentage such as 10%/u);
    await using last = await runBundle('load-test', {
      inputs: { 'compare-url': 'ftp://x.test', rate: '4000', import: '' },
    });
    for (const problem of [
      /`compare-url` is neither/u,
      /`compare-url` needs `base-url`/u,
      /at most 2500 with `compare-url`/u,
    ])
      assert.match(last.outputs.reason ?? '', problem);
  });
});

test('a header that cannot be sent is named before anything is sent', async () => {
  await using run = await runBundle('load-test', {
    inputs: { 'base-url': 'http://127.0.0.1:9', scenario: '- path: /\n  headers: {x-mark: "✓"}\n' },
  });
  assert.deepEqual([run.exitCode, run.outputs.verdict], [1, 'error'], run.log);
  assert.match(
    run.outputs.reason ?? '',
    /request 1 has the header `x-mark` with a character that a header cannot carry/u,
  );
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
