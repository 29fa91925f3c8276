import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Answer,
  budgetMs,
  deliveryId,
  judge,
  maxAttempts,
  nextStep,
  parseEndpoint,
  type Reply,
  type Service,
  secretsOf,
} from '@sluice/notification';

const now = Date.parse('2026-11-23T12:00:00Z');
const reply = (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Reply => ({
  kind: 'response',
  status,
  headers,
  body,
});

describe('what an answer means', () => {
  const cases: readonly [string, Service, Reply, Answer['kind']][] = [
    ['Slack says ok', 'slack-webhook', reply(200, 'ok'), 'delivered'],
    ['Slack says something else', 'slack-webhook', reply(200, '<html>login</html>'), 'refused'],
    ['a payload that Slack does not like', 'slack-webhook', reply(400, 'invalid_payload'), 'malformed'],
    ['a channel that is gone', 'slack-webhook', reply(404, 'channel_not_found'), 'refused'],
    [
      '200 with ok: false is no delivery',
      'slack-api',
      reply(200, '{"ok":false,"error":"channel_not_found"}'),
      'refused',
    ],
    ['200 with blocks refused', 'slack-api', reply(200, '{"ok":false,"error":"invalid_blocks"}'), 'malformed'],
    ['200 with a rate limit', 'slack-api', reply(200, '{"ok":false,"error":"ratelimited"}'), 'temporary'],
    ['200 with no JSON', 'slack-api', reply(200, 'hello'), 'refused'],
    ['Slack API', 'slack-api', reply(200, '{"ok":true}'), 'delivered'],
    ['Teams accepts', 'teams', reply(202), 'delivered'],
    ['Teams with another success', 'teams', reply(204), 'refused'],
    ['Discord', 'discord', reply(204), 'delivered'],
    [
      'Telegram cannot parse',
      'telegram',
      reply(400, '{"ok":false,"description":"can\'t parse entities"}'),
      'malformed',
    ],
    ['any 2xx', 'webhook', reply(201), 'delivered'],
    ['a redirect is not followed', 'webhook', reply(302), 'refused'],
    ['server error', 'webhook', reply(503), 'temporary'],
    ['too many', 'webhook', reply(429), 'temporary'],
    ['connection refused', 'webhook', { kind: 'error', cause: 'refused', message: 'x' }, 'temporary'],
    ['bad certificate', 'webhook', { kind: 'error', cause: 'tls', message: 'x' }, 'refused'],
  ];
  for (const [name, service, given, kind] of cases) {
    test(name, () => assert.equal(judge(service, given, now).kind, kind));
  }

  const waits: readonly [string, Reply, number | undefined][] = [
    ['seconds', reply(429, '', { 'retry-after': '7' }), 7000],
    ['a date', reply(429, '', { 'retry-after': 'Mon, 23 Nov 2026 12:00:09 GMT' }), 9000],
    ['Discord, in fractions', reply(429, '{"retry_after":1.25}', { 'retry-after': '1' }), 1250],
    ['Telegram', reply(429, '{"parameters":{"retry_after":3}}'), 3000],
    ['a date in the past', reply(429, '', { 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }), 0],
    ['nothing', reply(429), undefined],
  ];
  for (const [name, given, afterMs] of waits) {
    test(`how long to wait: ${name}`, () => {
      const answer = judge('webhook', given, now);
      assert.ok(answer.kind === 'temporary');
      assert.equal(answer.afterMs, afterMs);
    });
  }

  test('a long answer is shown in part, on one line', () => {
    const answer = judge('webhook', reply(500, `a\nb\u001b[31m${'x'.repeat(10_000)}`), now);
    assert.ok(answer.kind === 'temporary');
    assert.ok(answer.reason.length < 400);
    assert.ok(!answer.reason.includes('\n') && !answer.reason.includes('\u001b'));
  });
});

describe('what follows from it', () => {
  const temporary = (afterMs?: number): Answer => ({ kind: 'temporary', reason: 'HTTP 503', afterMs });
  const progress = { attempt: 1, elapsedMs: 0, canSimplify: true };

  test('tries are limited', () => {
    assert.equal(nextStep(temporary(), { ...progress, attempt: maxAttempts }, 0.5).kind, 'failed');
    assert.equal(nextStep(temporary(), { ...progress, attempt: maxAttempts - 1 }, 0.5).kind, 'again');
  });

  test('the time is limited: a wait that is asked for and does not fit is a failure that says so', () => {
    const step = nextStep(temporary(600_000), progress, 0.5);
    assert.ok(step.kind === 'failed');
    assert.match(step.reason, /600 s/u);
    assert.equal(nextStep(temporary(), { ...progress, elapsedMs: budgetMs }, 0).kind, 'failed');
  });

  test('the wait that is asked for wins over ours', () => {
    const step = nextStep(temporary(7000), progress, 0);
    assert.ok(step.kind === 'again');
    assert.equal(step.afterMs, 7000);
  });

  test('a message that is not liked is sent once more in its plain form', () => {
    const malformed: Answer = { kind: 'malformed', reason: 'invalid_blocks' };
    const step = nextStep(malformed, progress, 0);
    assert.ok(step.kind === 'again' && step.plain);
    assert.equal(nextStep(malformed, { ...progress, canSimplify: false }, 0).kind, 'failed');
  });
});

test('only https, and this machine, get messages; the problem never names the URL', () => {
  for (const good of [
    'https://hooks.example.test/x',
    'http://127.0.0.1:8080/x',
    'http://localhost/x',
    'http://[::1]/x',
  ])
    assert.ok(parseEndpoint(good).ok, good);
  for (const bad of ['http://example.test/S3CRET', 'https://user:S3CRET@x.test/', 'S3CRET', 'ftp://x.test/S3CRET']) {
    const endpoint = parseEndpoint(bad);
    assert.ok(!endpoint.ok);
    assert.doesNotMatch(endpoint.problem, /S3CRET/u);
  }
});

test('the secret parts of a URL are secrets by themselves', () => {
  const url = 'https://hooks.example.test/services/T0001/B0001/abcDEF0123456789abcDEF?sig=SIGNATURE&v=1';
  const secrets = secretsOf(url);
  for (const secret of [url, 'abcDEF0123456789abcDEF', 'SIGNATURE']) assert.ok(secrets.includes(secret), secret);
  assert.ok(!secrets.includes('services'));
});

test('the id of a delivery is a UUID of version 4', () => {
  let state = 0;
  const random = (): number => {
    state = (state * 16807 + 11) % 2147483647;
    return state / 2147483647;
  };
  assert.match(deliveryId(random), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});
