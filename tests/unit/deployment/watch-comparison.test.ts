import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type HealthWindow, recordWindow, windowComparison } from '@sluice/deployment';
import { type CheckResult, defaultCheck } from '@sluice/probe';
import { parsePercent } from '@sluice/verdict';
import { seeded } from './seeded.ts';

const checks = [defaultCheck('https://shop.test')];
const answered = (latencyMs: number): CheckResult => ({ name: 'answers', status: 'pass', reason: '', latencyMs });
const failed: CheckResult = { name: 'answers', status: 'fail', reason: 'status 503', httpStatus: 503, latencyMs: 1 };
const unasked: CheckResult = { name: 'answers', status: 'error', reason: 'our network is down' };
const version: CheckResult = { name: 'served version', status: 'fail', reason: 'serves 1', latencyMs: 9000 };

function windowOf(rounds: readonly CheckResult[]): HealthWindow {
  const recorder = recordWindow(checks);
  for (const round of rounds) recorder.add([round, version]);
  return recorder.window();
}

/** Around `ms`, by a tenth; `of` instead where it answers something. */
function rounds(
  count: number,
  ms: number,
  seed: number,
  of: (index: number) => CheckResult | undefined = () => undefined,
) {
  const random = seeded(seed);
  return windowOf(
    Array.from({ length: count }, (_, index) => of(index) ?? answered(Math.round(ms * (0.9 + 0.2 * random())))),
  );
}

async function compare(after: HealthWindow, before: HealthWindow) {
  const { compareWindows } = await windowComparison();
  const errorIncrease = parsePercent('5%');
  assert.ok(errorIncrease !== undefined);
  return compareWindows(after, before, { regression: { share: 0.3, leastMs: 10 }, errorIncrease });
}

describe('the watch and the release before', () => {
  test('as fast, over enough rounds: not worse, proven', async () => {
    const { status, reason, compared } = await compare(rounds(150, 100, 1), rounds(150, 100, 2));
    assert.equal(status, 'pass', reason);
    assert.match(
      compared[0]?.reason ?? '',
      /^[+-]\d\.\d% \(.*; \d\d+ ms before, \d\d+ ms now\), at most 30% or 10 ms slower wanted$/u,
    );
    assert.ok((compared[0]?.detectable ?? 0) > 1.3 && (compared[0]?.detectable ?? 9) < 1.4);
  });
  test('twice as slow: worse, from a few rounds', async () => {
    const { status, reason } = await compare(rounds(6, 200, 1), rounds(6, 100, 2));
    assert.equal(status, 'fail');
    assert.match(reason, /^answers: \+\d+\.\d%/u);
  });
  test('a third slower in a few rounds: not to be told, and what would decide', async () => {
    const { status, compared } = await compare(rounds(12, 131, 1), rounds(12, 100, 2));
    assert.equal(status, 'inconclusive');
    assert.match(compared[0]?.reason ?? '', /too few rounds to tell; about [\d.]+ times as many rounds would decide$/u);
  });
  test('some milliseconds more are accepted, whatever share they are', async () => {
    const [after, before] = [rounds(150, 9, 1), rounds(150, 3, 2)];
    assert.equal((await compare(after, before)).status, 'pass');
  });
  test('more rounds that fail: worse', async () => {
    const sick = rounds(150, 100, 1, (index) => (index % 5 === 0 ? failed : undefined));
    const { status, reason } = await compare(sick, rounds(150, 100, 2));
    assert.equal(status, 'fail');
    assert.match(
      reason,
      /failed rounds: \+20\.00 points \(.*; 0 of 150 before, 30 of 150 now\), at most \+5 points wanted/u,
    );
  });
});

describe('what is measured', () => {
  test('rounds in which our own network failed are left out', async () => {
    const dark = rounds(150, 100, 1, (index) => (index % 3 === 0 ? unasked : undefined));
    assert.equal(dark.failed.length, 100);
    assert.equal((await compare(dark, rounds(150, 100, 2))).status, 'pass');
    const none = await compare(windowOf([unasked, unasked]), rounds(150, 100, 2));
    assert.equal(none.status, 'inconclusive');
  });
  test('a failed check is slow, however fast it answers', () => {
    assert.deepEqual(windowOf([answered(5), failed]).checks[0]?.latencies, [5, 10_000]);
  });
  test('which version answers does not matter', () => assert.deepEqual(windowOf([answered(5)]).failed, [false]));
  test('a release before that failed mostly is nothing to compare with', async () => {
    const sick = rounds(20, 100, 2, (index) => (index % 2 === 0 ? failed : undefined));
    const { status, compared } = await compare(rounds(20, 100, 1), sick);
    assert.equal(status, 'inconclusive');
    assert.match(compared[0]?.reason ?? '', /nothing to compare with: it was good in 10 of 20 rounds before/u);
  });
});
