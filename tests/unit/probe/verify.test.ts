import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Ending, HttpError, HttpResponse } from '@sluice/action';
import { defaultCheck, parseVersionFrom, type VerificationPlan, verify } from '@sluice/probe';
import { type FakeWorld, fakeIo } from '@sluice/testing';

const baseUrl = 'http://127.0.0.1:8801';

const answer = (status: number, version = 'new'): HttpResponse => ({
  kind: 'response',
  status,
  headers: { 'x-version': version },
  body: '',
  bodyTruncated: false,
  latencyMs: 5,
  url: baseUrl,
  certificateExpires: undefined,
});
const refused: HttpError = { kind: 'error', cause: 'refused', message: 'x' };

const plan = (changes: Partial<VerificationPlan> = {}): VerificationPlan => ({
  checks: [defaultCheck(baseUrl)],
  timeoutMs: 30_000,
  intervalMs: 2000,
  consecutive: 1,
  ...changes,
});
const versioned = (expected: string | undefined): Partial<VerificationPlan> => {
  const from = parseVersionFrom('header: X-Version');
  assert.ok(from !== undefined);
  return { version: { from, baseUrl, expected } };
};

/** Answers in turn, the last one again and again. */
const inTurn = (...answers: readonly (HttpResponse | HttpError)[]): FakeWorld => {
  let asked = 0;
  return {
    http: () => {
      const next = answers[Math.min(asked, answers.length - 1)] ?? refused;
      asked += 1;
      return next;
    },
  };
};

describe('verification', () => {
  test('passes at once when all holds', async () => {
    const io = fakeIo(inTurn(answer(200)));
    const result = await verify(plan(), io);
    assert.equal(result.status, 'pass');
    assert.equal(result.attempts, 1);
    assert.deepEqual(io.slept, []);
  });

  test('waits for a service that is slow to start', async () => {
    const io = fakeIo(inTurn(refused, answer(503), answer(200)));
    const result = await verify(plan(), io);
    assert.equal(result.status, 'pass');
    assert.equal(result.attempts, 3);
    assert.deepEqual(io.slept, [2000, 2000]);
    assert.deepEqual(
      result.history.map(({ passed }) => passed),
      [false, false, true],
    );
  });

  test('gives up when the time is up, and says what did not hold and how often it was asked', async () => {
    const result = await verify(plan(), fakeIo(inTurn(refused)));
    assert.equal(result.status, 'fail');
    assert.match(result.reason, /answers: no answer: connection refused \(15 rounds in 28\.0 s\)/u);
  });

  test('a service that flaps never has enough good rounds in a row', async () => {
    const flapping = Array.from({ length: 40 }, (_, index) => answer(index % 3 === 2 ? 500 : 200));
    const result = await verify(plan({ consecutive: 3 }), fakeIo(inTurn(...flapping)));
    assert.notEqual(result.status, 'pass');
  });

  test('good rounds, but too few before the time was up, prove nothing', async () => {
    const bad = Array.from({ length: 13 }, () => answer(500));
    const result = await verify(plan({ consecutive: 3 }), fakeIo(inTurn(...bad, answer(200))));
    assert.equal(result.status, 'inconclusive');
    assert.match(result.reason, /2 of 3 rounds in a row passed when the time was up/u);
  });

  test('a name that cannot be looked up is no proof against the release', async () => {
    const lost: HttpError = { kind: 'error', cause: 'name-not-found', message: 'getaddrinfo ENOTFOUND' };
    assert.equal((await verify(plan(), fakeIo(inTurn(lost)))).status, 'error');
  });
});

describe('the served version', () => {
  test('the old one that still answers is not the new one, however healthy', async () => {
    const result = await verify(plan(versioned('new')), fakeIo(inTurn(answer(200, 'old'))));
    assert.equal(result.status, 'fail');
    assert.equal(result.servedVersion, 'old');
    assert.match(result.reason, /serves old, wanted new/u);
  });

  test('is waited for, and asked past every cache', async () => {
    const io = fakeIo(inTurn(answer(200, 'old'), answer(200, 'old'), answer(200, 'new')));
    const result = await verify(plan(versioned('new')), io);
    assert.equal(result.status, 'pass');
    assert.equal(result.servedVersion, 'new');
    for (const { headers } of io.requests) assert.equal(headers?.['cache-control'], 'no-cache');
  });
});

describe('the command', () => {
  const command = { script: 'pytest tests/smoke', env: { SLUICE_BASE_URL: baseUrl } };
  const world = (...endings: readonly Ending[]): FakeWorld => {
    let run = 0;
    return {
      ...inTurn(answer(503), answer(200)),
      exec: () => {
        const ending = endings[Math.min(run, endings.length - 1)] ?? { kind: 'exited', code: 0 };
        run += 1;
        return {
          ending,
          stdout: 'collected 3 items\nFAILED tests/smoke/test_smoke.py::test_quote - assert 404 == 200\n1 failed\n',
        };
      },
    };
  };

  test('runs only when the checks hold', async () => {
    const io = fakeIo(world({ kind: 'exited', code: 0 }));
    const result = await verify(plan({ command }), io);
    assert.equal(result.status, 'pass');
    assert.equal(io.commands.length, 1);
    assert.equal(result.attempts, 2);
  });

  test('may fail once while a release warms up, and not twice', async () => {
    const warm = await verify(
      plan({ command }),
      fakeIo(world({ kind: 'exited', code: 1 }, { kind: 'exited', code: 0 })),
    );
    assert.equal(warm.status, 'pass');
    const io = fakeIo(world({ kind: 'exited', code: 1 }));
    const bad = await verify(plan({ command }), io);
    assert.equal(bad.status, 'fail');
    assert.equal(io.commands.length, 2);
    assert.match(bad.reason, /command: exit code 1: FAILED tests\/smoke\/test_smoke\.py::test_quote/u);
  });

  test('one that breaks has not measured the release', async () => {
    for (const ending of [
      { kind: 'timed-out', timeoutMs: 1000 },
      { kind: 'signalled', signal: 'SIGSEGV' },
      { kind: 'not-started', message: 'no bash' },
    ] as const) {
      assert.equal((await verify(plan({ command }), fakeIo(world(ending)))).status, 'error');
    }
  });
});

test('a cancelled job ends the waiting at once', async () => {
  const controller = new AbortController();
  controller.abort();
  const result = await verify(plan(), fakeIo({ ...inTurn(refused), cancelled: controller.signal }));
  assert.equal(result.attempts, 1);
  assert.equal(result.cancelled, true);
  assert.notEqual(result.status, 'pass');
});
