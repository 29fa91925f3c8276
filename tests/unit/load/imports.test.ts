import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { judgeImported, parseThresholds, readSummary } from '@sluice/load';
import { decide } from '@sluice/verdict';

const text = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/load/${name}`, import.meta.url)), 'utf8');
const read = (name: string) => readSummary(text(name), name);
const judged = (name: string, ...lines: readonly string[]) => decide(judgeImported(read(name), parseThresholds(lines)));

describe('what each tool says about itself is what is read', () => {
  const cases: readonly [string, string, number, number, readonly (number | undefined)[]][] = [
    ['vegeta.json', 'vegeta', 400, 0, [2.794, 5.632, 9.11]],
    ['autocannon.json', 'autocannon', 480, 0, [3, 34, 40]],
    ['artillery.json', 'artillery', 240, 120, [4, 22.9, 34.8]],
    ['k6-export.json', 'k6', 321, 30, [2.783, 4.62, undefined]],
    ['k6-handle-summary.json', 'k6', 321, 30, [2.687, 4.2, undefined]],
    ['oha.json', 'oha', 500, 10, [3, 9, 30]],
  ];
  for (const [file, tool, requests, failures, percentiles] of cases) {
    test(file, () => {
      const summary = read(file);
      assert.deepEqual([summary.tool, summary.requests, summary.failures], [tool, requests, failures]);
      const { p50, p95, p99 } = summary.percentiles;
      const rounded = [p50, p95, p99].map((value) => value && Math.round(value * 1000) / 1000);
      assert.deepEqual(rounded, percentiles);
    });
  }
});

test('every answer a failure is a failure, whatever the tool calls it', () => {
  const { requests, failures } = read('autocannon-fail.json');
  assert.ok(requests !== undefined && requests > 300);
  assert.equal(failures, requests);
  assert.equal(judged('autocannon-fail.json', 'error-rate: 1%').status, 'fail');
  assert.equal(judged('oha.json', 'error-rate: 1%').status, 'fail');
});

describe('traps', () => {
  test('k6 without a single sample is green for k6, and inconclusive here', () => {
    const verdict = judged('k6-no-samples.json', 'p95: 500ms');
    assert.equal(verdict.status, 'inconclusive');
    assert.match(verdict.reason, /the summary of k6 has no request/u);
  });

  test('in the file of --summary-export `true` means crossed, in that of handleSummary `ok: true` means kept', () => {
    const crossed = ['http_req_duration: p(90)<0.5', 'http_req_failed: rate<0.01'];
    for (const file of ['k6-export.json', 'k6-handle-summary.json']) {
      assert.deepEqual([...read(file).crossed].sort(), crossed, file);
      assert.match(judged(file, 'p95: 1s').reason, /k6: crossed its threshold http_req_duration: p\(90\)<0\.5/u);
    }
  });

  test('a percentile that the summary does not tell is not made up', () => {
    const verdict = judged('k6-export.json', 'p99: 1s');
    const check = verdict.checks.find(({ name }) => name === 'p99');
    assert.deepEqual([check?.status, check?.reason], ['inconclusive', 'the summary of k6 does not tell it']);
  });

  test('too few requests for a percentile', () => {
    const check = judged('artillery.json', 'p99: 1s').checks[0];
    assert.equal(check?.status, 'inconclusive');
    assert.match(check?.reason ?? '', /240 requests: at least 299/u);
  });

  test('something else is refused by name, a cut file as well', () => {
    assert.throws(() => readSummary('{"a": 1}', 'x.json'), /x\.json is the summary of none of k6/u);
    assert.throws(() => readSummary(text('vegeta.json').slice(0, 100), 'x.json'), /no complete JSON/u);
  });
});
