import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HttpError, HttpResponse } from '@sluice/action';
import {
  addSeverities,
  advisoryServiceBase,
  describeService,
  type Finding,
  formatSource,
  withoutCredentials,
} from '@sluice/findings';
import { fakeIo, startAdvisoryService } from '@sluice/testing';
import { createHttp } from '../../../packages/runtime/src/http.ts';

const base = 'https://osv.example.com';
const reply = (status: number, body: unknown): HttpResponse => ({
  kind: 'response',
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
  bodyTruncated: false,
  latencyMs: 1,
  url: base,
  certificateExpires: undefined,
});
const refused: HttpError = { kind: 'error', cause: 'refused', message: 'connection refused' };

const vulnerable = (rule: string, aliases: readonly string[] = []): Finding => ({
  tool: 'pip-audit',
  rule,
  aliases,
  level: 'error',
  message: 'bad',
  package: { name: 'shop', version: '1.0', fixedVersions: [] },
  seenBy: ['pip-audit'],
});

test('the service of this repository says what it holds, and the severities of its records are found', async (context) => {
  const service = await startAdvisoryService();
  context.after(() => service.close());
  const http = createHttp({});
  const source = await describeService(service.url, http);
  assert.equal(source.description, service.description);
  assert.match(
    formatSource(source),
    /^advisories: local slice of \d{4}-\d\d-\d\d, \d+ entries \(http:\/\/127\.0\.0\.1:\d+\)$/u,
  );

  const { findings, problems } = await addSeverities(
    [
      vulnerable('CVE-2024-22195', ['GHSA-h5c8-rqwp-cp95']),
      vulnerable('GHSA-f96h-pmfr-66vw'),
      vulnerable('GHSA-pq67-6m6q-mj2v'),
      vulnerable('PYSEC-2023-192'),
      vulnerable('CVE-1999-0001'),
    ],
    service.url,
    http,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    findings.map(({ rule, severity, score }) => `${rule} ${severity} ${score}`),
    [
      'CVE-2024-22195 medium 5.4',
      'GHSA-f96h-pmfr-66vw high undefined',
      'GHSA-pq67-6m6q-mj2v medium undefined',
      'PYSEC-2023-192 unknown undefined',
      'CVE-1999-0001 unknown undefined',
    ],
  );
  assert.equal(findings[0]?.helpUrl, 'https://github.com/advisories/GHSA-h5c8-rqwp-cp95');
  assert.equal(findings[4]?.helpUrl, 'https://nvd.nist.gov/vuln/detail/CVE-1999-0001');
});

test('a service that does not say what it holds is told by its address', async () => {
  for (const answer of [
    reply(404, {}),
    reply(200, '<html>'),
    reply(200, { description: 7 }),
    reply(200, '[]'),
    refused,
  ]) {
    const source = await describeService('https://user:pass@osv.example.com', fakeIo({ http: () => answer }).http);
    assert.equal(formatSource(source), 'advisories: https://osv.example.com');
  }
});

test('what a service says of itself is one line of bounded length', async () => {
  const answer = reply(200, { description: ` a\nb ${'x'.repeat(1000)}` });
  const { description = '' } = await describeService(base, fakeIo({ http: () => answer }).http);
  assert.match(description, /^a b x+$/u);
  assert.ok(description.length <= 200);
});

test('a service that is down costs three requests, and what is not known is unknown', async () => {
  const io = fakeIo({ http: () => refused });
  const many = Array.from({ length: 40 }, (_, index) => vulnerable(`CVE-2024-${1000 + index}`));
  const { findings, problems } = await addSeverities(many, base, io.http);
  assert.ok(io.requests.length <= 6, `${io.requests.length} requests`);
  assert.deepEqual(problems, ['the advisory service could not be asked: connection refused']);
  assert.ok(findings.every(({ severity }) => severity === 'unknown'));
});

test('each advisory is asked for once, at most so many in all, and the end of it is said', async () => {
  const io = fakeIo({ http: () => reply(404, {}) });
  const many = [1, 1, 2, 3, 4].map((number) => vulnerable(`CVE-2024-100${number}`));
  const { problems } = await addSeverities(many, base, io.http, { requests: 3, timeoutMs: 1000 });
  assert.deepEqual(
    io.requests.map(({ url }) => url),
    [1, 2, 3].map((number) => `${base}/v1/vulns/CVE-2024-100${number}`),
  );
  assert.deepEqual(problems, ['no more than 3 advisories are looked up']);
});

test('an answer that is no advisory is a problem, and no crash', async () => {
  for (const answer of [reply(500, ''), reply(200, '<html>'), reply(200, []), reply(200, { id: 1 })]) {
    const { findings, problems } = await addSeverities(
      [vulnerable('CVE-2024-1')],
      base,
      fakeIo({ http: () => answer }).http,
    );
    assert.equal(findings[0]?.severity, 'unknown');
    assert.match(problems.join(), /the advisory service answered (?:500|something that is no OSV record)/u);
  }
});

test('an id of the tool cannot lead to another address', async () => {
  const io = fakeIo({ http: () => reply(404, {}) });
  await addSeverities([vulnerable('../../admin?x=1#y')], base, io.http);
  assert.deepEqual(
    io.requests.map(({ url }) => url),
    [`${base}/v1/vulns/..%2F..%2Fadmin%3Fx%3D1%23y`],
  );
});

test('what a tool wants to see in the address is taken off', () => {
  for (const end of ['', '/', '/v1', '/v1/', '/v1/query', '//'])
    assert.equal(advisoryServiceBase(`${base}/osv${end}`), `${base}/osv`);
});

test('credentials of an address are not shown', () => {
  const shown: readonly [string, string][] = [
    ['asked https://user:pa%40ss@osv.example.com/v1 now', 'asked https://osv.example.com/v1 now'],
    ['git+ssh://git@git.example/a.git', 'git+ssh://git.example/a.git'],
    [
      'see https://x.example/a?token=abc&b=1#part and https://y.example?k=1',
      'see https://x.example/a#part and https://y.example',
    ],
    ['write to someone@example.com, is it? yes', 'write to someone@example.com, is it? yes'],
  ];
  for (const [text, wanted] of shown) assert.equal(withoutCredentials(text), wanted);
});
