import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LoadAnswer, regressionLimit } from '@sluice/action';
import { compareReleases, createPairedSchedule, judgeComparison, parseThresholds } from '@sluice/load';
import { decide, parsePercent } from '@sluice/verdict';

const rate = 20;

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Latencies that are spread evenly around 100 ms by a fifth, times `slower`; `status` by the index. */
function answers(count: number, seed: number, slower: number, status: (index: number) => number = () => 200) {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index): LoadAnswer => {
    const dueMs = index * 50;
    const endMs = dueMs + slower * (80 + 40 * random());
    return { request: 0, dueMs, sentMs: dueMs, endMs, status: status(index), error: undefined };
  });
}

function judged(
  newer: readonly LoadAnswer[],
  older: readonly LoadAnswer[],
  { thresholds = ['p95: 1s'], limit = '10%' } = {},
) {
  const isSuccess = ({ status }: LoadAnswer): boolean => status === 200;
  const comparison = compareReleases({ newer, older }, parseThresholds(thresholds), isSuccess);
  const regression = regressionLimit().parse(limit);
  const errorIncrease = parsePercent('1%');
  assert.ok(regression.ok && errorIncrease !== undefined);
  return decide(judgeComparison(comparison, { regression: regression.value, errorIncrease, rate }));
}

describe('the new release against the old one', () => {
  test('as fast as before: proven, in numbers', () => {
    const verdict = judged(answers(600, 1, 1), answers(600, 2, 1));
    assert.equal(verdict.status, 'pass', verdict.reason);
    assert.match(
      verdict.checks[0]?.reason ?? '',
      /^[+-]\d\.\d% \(-\d\.\d% to \+\d\.\d%\), at most 10% slower wanted$/u,
    );
    assert.match(
      verdict.checks[1]?.reason ?? '',
      /^\+0\.00 points \(-0\.\d\d points to \+0\.\d\d points\), at most \+1 points/u,
    );
  });
  test('a fifth slower: proven worse', () => {
    const verdict = judged(answers(600, 1, 1.2), answers(600, 2, 1));
    assert.equal(verdict.status, 'fail');
    assert.match(verdict.reason, /^p95 change: \+\d\d\.\d% \(\+1\d\.\d% to \+2\d\.\d%\), at most 10% slower wanted$/u);
  });
  test('close to the limit: what would decide is said', () => {
    const verdict = judged(answers(400, 1, 1.09), answers(400, 2, 1));
    assert.equal(verdict.status, 'inconclusive', verdict.reason);
    assert.match(
      verdict.reason,
      /too close to tell from 400 requests each; about \d+ more each \(\d+ s at this rate\) would decide, if it stays as it was/u,
    );
  });
  test('too few for the percentile', () => {
    const verdict = judged(answers(300, 1, 1), answers(300, 2, 1), { thresholds: ['p99: 1s'] });
    assert.match(verdict.reason, /p99 change: not to be told from 300 requests each: at least 368 are needed/u);
  });
  test('a time that is always accepted', () => {
    const slower = [answers(600, 1, 1.3), answers(600, 2, 1)] as const;
    assert.equal(judged(...slower, { limit: '10%, 5ms' }).status, 'fail');
    assert.equal(judged(...slower, { limit: '10%, 60ms' }).status, 'pass');
  });
  test('only an error rate is given: p95 is compared all the same', () => {
    const { checks } = judged(answers(600, 1, 1), answers(600, 2, 1), { thresholds: ['error-rate: 1%'] });
    assert.deepEqual(
      checks.map(({ name }) => name),
      ['p95 change', 'error-rate change'],
    );
  });
});

describe('requests that fail', () => {
  const failing = (every: number) => (index: number) => (index % every === 0 ? 503 : 200);
  test('do not make it faster, however fast they fail', () => {
    const quick = answers(600, 1, 1).map((answer, index) =>
      index % 10 === 0 ? { ...answer, endMs: answer.dueMs + 1, status: 503 } : answer,
    );
    const { status, reason } = judged(quick, answers(600, 2, 1));
    assert.equal(status, 'fail');
    assert.match(reason, /p95 change: is that of requests that failed.*error-rate change: \+10\.00 points/u);
  });
  test('more of them than before is worse, as many is not', () => {
    const more = judged(answers(900, 1, 1, failing(25)), answers(900, 2, 1));
    assert.match(more.reason, /^error-rate change: \+4\.00 points \(\+\d/u);
    assert.equal(more.status, 'fail');
    const same = judged(answers(9000, 1, 1, failing(25)), answers(9000, 2, 1, failing(25)));
    assert.equal(same.status, 'pass', same.reason);
  });
  test('an old release that does not answer is nothing to compare with', () => {
    const verdict = judged(answers(600, 1, 1), answers(600, 2, 1, failing(2)));
    assert.equal(verdict.status, 'inconclusive');
    assert.match(verdict.reason, /nothing to compare with: 50\.00% of the requests to `compare-url` failed/u);
  });
});

describe('requests to both are sent in turns', () => {
  const schedule = createPairedSchedule({ rate: 10, warmUpMs: 1000, durationMs: 40_000, weights: [2, 1] }, seeded(5));
  const sent = Array.from({ length: schedule.count }, (_, index) => schedule.requestOf(index));
  test('each at the whole rate, after as much warm-up', () => {
    assert.deepEqual([schedule.count, schedule.measuredFrom], [820, 20]);
    assert.deepEqual([0, 1, 2].map(schedule.dueMs), [0, 50, 100]);
  });
  test('the same request to both, one after the other', () => {
    for (let pair = 0; pair < 410; pair += 1) {
      const [first = 0, second = 0] = sent.slice(pair * 2, pair * 2 + 2);
      assert.equal(Math.abs(first - second), 2);
    }
    assert.equal(sent.filter((request) => request % 2 === 0).length, 546);
  });
  test('neither is first more often, and the order cannot be foretold', () => {
    const olderFirst = Array.from({ length: 410 }, (_, pair) => (sent[pair * 2] ?? 0) >= 2);
    assert.equal(olderFirst.filter((first) => first).length, 205);
    const starts = olderFirst.filter((_, pair) => pair % 2 === 0).filter((first) => first).length;
    assert.ok(starts > 80 && starts < 125, String(starts));
  });
});

test('a limit is a percentage, and may be a time as well', () => {
  const { parse } = regressionLimit();
  assert.deepEqual(parse('10%'), { ok: true, value: { share: 0.1, leastMs: 0 } });
  assert.deepEqual(parse('150 %, 20ms'), { ok: true, value: { share: 1.5, leastMs: 20 } });
  for (const wrong of ['10', '5ms', '10%,', '10% 5ms', '-1%', '10%, fast']) assert.equal(parse(wrong).ok, false, wrong);
});
