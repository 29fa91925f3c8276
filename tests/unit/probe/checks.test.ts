import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type HttpResponse, UserError } from '@sluice/action';
import {
  parseChecks,
  parsePointer,
  parseVersionFrom,
  pointedValue,
  problemsOf,
  readVersion,
  urlProblem,
} from '@sluice/probe';
import { fakeIo } from '@sluice/testing';

const base = 'https://x.test/app/';

const response = (changes: Partial<HttpResponse> = {}): HttpResponse => ({
  kind: 'response',
  status: 200,
  headers: {},
  body: '',
  bodyTruncated: false,
  latencyMs: 12.3,
  url: base,
  certificateExpires: undefined,
  ...changes,
});

/** What is wrong with an answer, by the `expect` of a check in YAML. */
async function judged(expect: string, answer: Partial<HttpResponse>): Promise<readonly string[]> {
  const [check] = await parseChecks(`- path: /\n  expect: ${expect}`, base);
  assert.ok(check !== undefined);
  return problemsOf(response(answer), check.expect, Date.UTC(2026, 10, 23), fakeIo().patterns);
}

describe('what a check may be', () => {
  test('everything at once', async () => {
    const [check, second] = await parseChecks(
      `
- name: a quote
  method: post
  path: /quotes
  headers: { Authorization: Bearer x, X-Count: 3 }
  body: { weight: 2 }
  expect:
    status: [200, 201]
    body-contains: [price, token]
    body-matches: '"price": \\d+'
    json: { /price: 10.5, /items/0/name: a }
    header: { Content-Type: application/json, X-Version: }
    max-latency: 500ms
    tls-days-left: 14
- url: https://elsewhere.test/x
`,
      base,
    );
    assert.equal(check?.url, 'https://x.test/app/quotes');
    assert.equal(check?.method, 'POST');
    assert.equal(check?.body, '{"weight":2}');
    assert.deepEqual(check?.headers, { Authorization: 'Bearer x', 'X-Count': '3' });
    assert.deepEqual(check?.expect.status, ['200', '201']);
    assert.deepEqual(check?.expect.header, [
      ['content-type', 'application/json'],
      ['x-version', undefined],
    ]);
    assert.equal(check?.expect.maxLatency, 500);
    assert.deepEqual(second?.expect.status, ['2xx']);
    assert.equal(second?.name, 'GET /x');
  });

  test('every mistake is told, with its place, and what may have been meant', async () => {
    const text = `
- path: healthz
  expct: { status: 200 }
- url: ftp://x.test/
  method: FETCH
  expect: { statsu: 200, status: 20, json: { version: 1 }, max-latency: fast, tls-days-left: -1, body-matches: "(" }
- just text
- path: /a
  url: https://x.test/a
`;
    await assert.rejects(parseChecks(text, base), (error: unknown) => {
      assert.ok(error instanceof UserError);
      for (const part of [
        'check 1: `path` must begin with `/`',
        'unknown key `expct`, did you mean `expect`?',
        'check 2: `url` is neither http nor https',
        '`method` FETCH is none of',
        '`statsu`, did you mean `status`?',
        '`status` 20 is neither',
        'version is no JSON pointer',
        '`max-latency` fast',
        '`tls-days-left`',
        '`body-matches`',
        'check 3: is not a mapping',
        'check 4: has both `path` and `url`',
      ]) {
        assert.ok(error.message.includes(part), `${part}\nin ${error.message}`);
      }
      return true;
    });
  });

  const refused: readonly [string, string, RegExp][] = [
    ['no YAML', '- [', /not valid YAML/u],
    ['no list', 'path: /x', /must be a YAML list/u],
    ['an empty list', '[]', /at least one/u],
    ['a key twice', '- path: /\n  path: /x', /not valid YAML/u],
    ['aliases', '- &a { path: / }\n- *a', /aliases/u],
    ['a password in the URL', '- url: https://a:b@x.test/', /user name or password/u],
    [
      'a redirect policy that is none',
      '- path: /\n  redirects: maybe',
      /`redirects` maybe is none of same-host, any, none/u,
    ],
    ['a limit that is none', '- path: /\n  expect: { json-compare: { /a: about 5 } }', /about 5 is no limit such as/u],
    ['a header that is two', '- path: /\n  headers: { X-A: "a\\r\\nX-B: b" }', /no header/u],
  ];
  for (const [name, text, message] of refused) {
    test(`refused: ${name}`, () => assert.rejects(parseChecks(text, base), message));
  }

  test('a path needs a base', () => assert.rejects(parseChecks('- path: /x', undefined), /no `base-url`/u));
});

describe('what an answer must be', () => {
  const cases: readonly [string, Partial<HttpResponse>, RegExp | undefined][] = [
    ['{ status: 2xx }', { status: 204 }, undefined],
    ['{ status: 200 }', { status: 204 }, /status 204, wanted 200/u],
    ['{ status: [301, 4xx] }', { status: 404 }, undefined],
    ['{ body-contains: ready }', { body: 'not yet' }, /\(7 characters\) does not contain "ready"/u],
    ['{ body-matches: "^b$" }', { body: 'a\nb\nc' }, undefined],
    ['{ body-matches: "^d$" }', { body: 'a\nb\nc' }, /does not match/u],
    ['{ json: { /a/b~1c/1: { d: [1, null] } } }', { body: '{"a":{"b/c":[0,{"d":[1,null]}]}}' }, undefined],
    ['{ json: { /a: { x: 0, y: [] } } }', { body: '{"a":{"y":[],"x":-0.0}}' }, undefined],
    ['{ json: { /a: [1] } }', { body: '{"a":{"0":1}}' }, /\/a is .*, wanted/u],
    ['{ json: { /a: { x: 1 } } }', { body: '{"a":{"x":1,"y":2}}' }, /\/a is .*, wanted/u],
    ['{ json: { /a: 1 } }', { body: '{"a":"1"}' }, /\/a is "1", wanted 1/u],
    ['{ json: { /constructor: 1 } }', { body: '{}' }, /has no \/constructor/u],
    ['{ json: { /a: 1 } }', { body: '<html>' }, /not JSON/u],
    ['{ header: { X-A: "1" } }', { headers: { 'x-a': ' 1 ' } }, undefined],
    ['{ header: { X-A: } }', { headers: {} }, /no header x-a/u],
    ['{ header: { X-A: "2" } }', { headers: { 'x-a': '1' } }, /x-a is "1", wanted "2"/u],
    ['{ status: 200-204 }', { status: 204 }, undefined],
    ['{ status: [200-204, 404] }', { status: 205 }, /status 205, wanted 200-204 or 404/u],
    ['{ json-compare: { /queue: "<= 100", /a/0: ">-1.5" } }', { body: '{"queue":100,"a":[-1]}' }, undefined],
    ['{ json-compare: { /queue: "< 100" } }', { body: '{"queue":100}' }, /\/queue is 100, wanted < 100/u],
    ['{ json-compare: { /queue: ">= 1" } }', { body: '{"queue":"5"}' }, /\/queue is "5", wanted >= 1/u],
    ['{ json-compare: { /queue: ">= 1" } }', { body: '{}' }, /has no \/queue/u],
    ['{ max-latency: 12ms }', {}, /took 13 ms, at most 12 ms/u],
    ['{ tls-days-left: 10 }', { certificateExpires: Date.UTC(2026, 11, 2) }, /ends in 9 days, at least 10/u],
    ['{ tls-days-left: 9 }', { certificateExpires: Date.UTC(2026, 11, 2) }, undefined],
    ['{ tls-days-left: 1 }', {}, /no certificate/u],
  ];
  for (const [expect, answer, wanted] of cases) {
    test(`${expect} of ${JSON.stringify(answer)}`, async () => {
      const problems = await judged(expect, answer);
      if (wanted === undefined) assert.deepEqual(problems, []);
      else assert.match(problems.join('; '), wanted);
    });
  }

  test('a body is never quoted, and a long value only in part', async () => {
    const body = JSON.stringify({ token: 's3cr3t', value: 'x'.repeat(5000) });
    const problems = (await judged('{ body-contains: y, body-matches: z, json: { /value: 1 } }', { body })).join();
    assert.doesNotMatch(problems, /s3cr3t/u);
    assert.ok(problems.length < 500);
  });
});

test('JSON pointers are those of RFC 6901', () => {
  const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, 'k"l': 6 };
  const at = (pointer: string): unknown => {
    const found = pointedValue(document, parsePointer(pointer) ?? ['?']);
    return found.found ? found.value : 'none';
  };
  assert.equal(at(''), document);
  assert.equal(at('/foo/0'), 'bar');
  assert.equal(at('/'), 0);
  assert.equal(at('/a~1b'), 1);
  assert.equal(at('/m~0n'), 8);
  assert.equal(at('/foo/2'), 'none');
  assert.equal(at('/foo/-'), 'none');
  assert.equal(at('/foo/00'), 'none');
  assert.equal(parsePointer('foo'), undefined);
  assert.equal(parsePointer('/~2'), undefined);
});

describe('the served version', () => {
  const cases: readonly [string, Partial<HttpResponse>, string][] = [
    ['header: X-Version', { headers: { 'x-version': '1.4.0' } }, '1.4.0'],
    ['json: /healthz#/build/version', { body: '{"build":{"version":"1.4.0"}}' }, '1.4.0'],
    ['body: /version', { body: ' 1.4.0\n' }, '1.4.0'],
    ['body: /version', { status: 503, body: '1.4.0' }, 'status 503 where the version is told'],
    ['header: X-Version', {}, 'there is no header x-version'],
    ['json: /healthz#/version', { body: '{}' }, '/healthz has no /version'],
    ['json: /healthz#/version', { body: '{"version":{}}' }, '/version of /healthz is no text'],
    ['body: /version', { body: '' }, 'the version is empty'],
    ['body: /version', { body: '<html>'.repeat(100) }, 'the version has 600 characters: is it one?'],
  ];
  for (const [from, answer, wanted] of cases) {
    test(`${from}: ${wanted}`, () => {
      const source = parseVersionFrom(from);
      assert.ok(source !== undefined && source.kind !== 'command');
      const read = readVersion(source, response(answer));
      assert.equal(read.ok ? read.version : read.problem, wanted);
    });
  }

  test('what is none of the four is refused', () => {
    for (const text of [
      'X-Version',
      'header:',
      'json: /healthz',
      'json: healthz#/v',
      'body: version',
      'cookie: v',
      'json: /h#v',
      'command:',
      'command: ',
    ])
      assert.equal(parseVersionFrom(text), undefined, text);
  });
});

test('only http and https are asked', () => {
  assert.equal(urlProblem('http://127.0.0.1:8801'), undefined);
  assert.match(urlProblem('file:///etc/passwd') ?? '', /neither http nor https/u);
  assert.match(urlProblem('staging.example.test') ?? '', /not a URL/u);
});
