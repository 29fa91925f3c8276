import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LoadAnswer, LoadRun } from '@sluice/action';
import { createSchedule, judge, measure, parseScenario, parseThresholds } from '@sluice/load';
import { decide } from '@sluice/verdict';

const run = (answers: readonly LoadAnswer[], rest: Partial<LoadRun> = {}): LoadRun => ({
  answers,
  waitedForConnection: 0,
  maxConnections: 100,
  connections: 4,
  cancelled: false,
  ...rest,
});

/** `count` answers at `rate` per second, each after `latency(index)` ms. */
function answers(
  count: number,
  rate: number,
  latency: (index: number) => number,
  status: (index: number) => number = () => 200,
) {
  return Array.from({ length: count }, (_, index): LoadAnswer => {
    const dueMs = (index * 1000) / rate;
    return { request: 0, dueMs, sentMs: dueMs, endMs: dueMs + latency(index), status: status(index), error: undefined };
  });
}

function verdictOf(given: LoadRun, rate: number, ...thresholds: readonly string[]) {
  const measurement = measure(given, rate, ({ status }) => status === 200);
  assert.ok(measurement !== undefined);
  return decide(judge(measurement, parseThresholds(thresholds)));
}

describe('a threshold is kept, broken, or not to be told', () => {
  test('proven good and proven bad', () => {
    const fast = run(answers(600, 20, (index) => 10 + (index % 20)));
    assert.equal(verdictOf(fast, 20, 'p95: 50ms', 'p99: 50ms', 'error-rate: 1%').status, 'pass');
    const slow = verdictOf(fast, 20, 'p95: 20ms');
    assert.equal(slow.status, 'fail');
    assert.match(slow.reason, /p95: 28 ms \(\d+ ms to \d+ ms\), at most 20 ms wanted/u);
  });

  test('too close to tell', () => {
    const close = verdictOf(run(answers(100, 20, (index) => 10 + index)), 20, 'p95: 104ms');
    assert.equal(close.status, 'inconclusive');
    assert.match(close.reason, /too close to tell from 100 requests/u);
  });

  test('too few requests for the percentile, however fast they are', () => {
    const few = verdictOf(run(answers(200, 20, () => 1)), 20, 'p99: 1s');
    assert.equal(few.status, 'inconclusive');
    assert.match(few.reason, /from 200 requests: at least 299 are needed/u);
  });

  test('no error in 100 requests does not prove less than 1 %', () => {
    const verdict = verdictOf(run(answers(100, 20, () => 1)), 20, 'error-rate: 1%');
    assert.equal(verdict.status, 'inconclusive');
    assert.match(verdict.reason, /0\.00% \(0\/100\).*up to 2\.9\d%; 299 requests without an error would prove it/u);
    assert.equal(verdictOf(run(answers(300, 20, () => 1)), 20, 'error-rate: 1%').status, 'pass');
  });

  test('errors are counted exactly', () => {
    const failing = run(
      answers(
        400,
        20,
        () => 1,
        (index) => (index % 20 === 0 ? 503 : 200),
      ),
    );
    const verdict = verdictOf(failing, 20, 'error-rate: 1%');
    assert.equal(verdict.status, 'fail');
    assert.match(verdict.reason, /5\.00% \(20\/400\)/u);
  });
});

describe('a generator that was the bottleneck proves nothing good', () => {
  const fast = answers(600, 20, () => 5);
  test('connections ran out', () => {
    const verdict = verdictOf(run(fast, { waitedForConnection: 7 }), 20, 'p95: 50ms');
    assert.equal(verdict.status, 'inconclusive');
    assert.match(verdict.reason, /generator: was the bottleneck: 7 requests had to wait/u);
  });
  test('it sent late', () => {
    const late = fast.map((answer) => ({ ...answer, sentMs: answer.sentMs + 150, endMs: answer.endMs + 150 }));
    assert.match(verdictOf(run(late), 20, 'p95: 1s').reason, /600 of 600 requests were sent more than 100 ms late/u);
  });
  test('what is slow only because it was sent late is not called slow', () => {
    const late = fast.map((answer) => ({ ...answer, sentMs: answer.sentMs + 60, endMs: answer.endMs + 60 }));
    const verdict = verdictOf(run(late), 20, 'p95: 50ms');
    assert.equal(verdict.status, 'inconclusive');
    assert.match(verdict.reason, /p95: 65 ms .*: the generator sent late, since sending it was 5\.0 ms/u);
    assert.equal(verdictOf(run(late, { waitedForConnection: 9 }), 20, 'p95: 50ms').status, 'fail', 'all were in use');
  });
  test('it sent too slowly', () => {
    const verdict = verdictOf(run(answers(600, 18, () => 5)), 20, 'p95: 1s');
    assert.match(verdict.reason, /18\.0 requests per second were sent, 20 were wanted/u);
  });
  test('what is proven bad stays bad', () => {
    assert.equal(verdictOf(run(fast, { waitedForConnection: 7 }), 20, 'p95: 2ms').status, 'fail');
  });
});

test('latency counts from the moment at which a request was due', () => {
  const held = answers(300, 50, () => 5).map((answer, index) =>
    index < 150 ? answer : { ...answer, sentMs: answer.dueMs + 50, endMs: answer.dueMs + 55 },
  );
  const measurement = measure(run(held), 50, () => true);
  assert.equal(Math.round(measurement?.percentiles.p99.value ?? 0), 55);
  assert.equal(Math.round(measurement?.sinceSent.p99 ?? 0), 5);
});

test('nothing measured is nothing', () =>
  assert.equal(
    measure(run([]), 20, () => true),
    undefined,
  ));

describe('the schedule', () => {
  test('is even, and warms up first', () => {
    const schedule = createSchedule({ rate: 50, warmUpMs: 1000, durationMs: 2000, weights: [1] });
    assert.deepEqual([schedule.count, schedule.measuredFrom], [150, 50]);
    assert.deepEqual([0, 1, 2].map(schedule.dueMs), [0, 20, 40]);
  });
  test('requests take turns by their weights', () => {
    const { requestOf } = createSchedule({ rate: 1, warmUpMs: 0, durationMs: 1000, weights: [3, 1] });
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7].map(requestOf), [0, 0, 1, 0, 0, 0, 1, 0]);
  });
});

describe('thresholds and scenarios that are wrong say all that is wrong', () => {
  test('thresholds', () => {
    assert.throws(
      () => parseThresholds(['p96: 3s', 'p99: fast', 'error-rate: many']),
      /`p96` is not known, did you mean `p9\d`\?.*p99: `fast` is no duration.*error-rate: `many` is no percentage/u,
    );
    assert.throws(() => parseThresholds([]), /nothing would be judged/u);
  });
  test('scenario', async () => {
    const text = '- pat: /x\n- path: x\n- path: /y\n  weight: 0\n  status: ok\n- url: ftp://x.test\n';
    await assert.rejects(
      parseScenario(text, 'http://x.test', '`scenario`'),
      /request 1 has an unknown key `pat`, did you mean `path`\?.*request 2 needs either `path`.*request 3 has a `weight`.*request 3 has a `status`.*request 4 has a `url` that is neither/u,
    );
    const [, second] = await parseScenario(
      '- path: /a\n- {path: /b, method: post, body: {x: 1}, weight: 2}\n',
      'http://x.test/',
      's',
    );
    assert.deepEqual(
      [second?.url, second?.method, second?.body, second?.weight],
      ['http://x.test/b', 'POST', '{"x":1}', 2],
    );
  });
  test('a header that cannot be sent is named without its value', async () => {
    const text = '- path: /\n  headers: {x-name: Zoë, x-mark: "✓ s3cret", "x y": a, x-many: [a], x-line: "a\\nb"}\n';
    await assert.rejects(parseScenario(text, 'http://x.test', '`scenario`'), (error: Error) => {
      assert.match(error.message, /the header `x-mark` with a character that a header cannot carry/u);
      assert.match(
        error.message,
        /a header that is none: x y;.*the header `x-many` without a text;.*the header `x-line` with/u,
      );
      assert.doesNotMatch(error.message, /x-name|s3cret/u);
      return true;
    });
  });
});
