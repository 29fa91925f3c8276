import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AdvisoryService, startAdvisoryService } from '../../../packages/testing/src/advisory-service/index.ts';

let service: AdvisoryService;
before(async () => {
  service = await startAdvisoryService();
});
after(() => service.close());

async function query(ecosystem: string, name: string, version: string): Promise<readonly string[]> {
  const response = await fetch(`${service.url}/v1/query`, {
    method: 'POST',
    body: JSON.stringify({ package: { name, ecosystem }, version }),
  });
  assert.equal(response.status, 200);
  const { vulns } = (await response.json()) as { vulns?: readonly { id: string }[] };
  return (vulns ?? []).map((one) => one.id);
}

const cases = [
  { ecosystem: 'PyPI', name: 'jinja2', version: '3.1.2', ids: ['GHSA-h5c8-rqwp-cp95', 'GHSA-h75v-3vvj-5mfj'] },
  { ecosystem: 'PyPI', name: 'Jinja2', version: '3.1.3', ids: ['GHSA-h75v-3vvj-5mfj'] },
  { ecosystem: 'PyPI', name: 'jinja2', version: '3.1.4rc1', ids: ['GHSA-h75v-3vvj-5mfj'] },
  { ecosystem: 'PyPI', name: 'jinja2', version: '3.1.4', ids: [] },
  { ecosystem: 'PyPI', name: 'gunicorn', version: '21.2.0', ids: ['GHSA-w3h3-4rj7-4ph4'] },
  { ecosystem: 'PyPI', name: 'gunicorn', version: '22.0.0', ids: [] },
  { ecosystem: 'PyPI', name: 'flask', version: '2.2.5', ids: [] },
  { ecosystem: 'PyPI', name: 'flask', version: '2.3.1', ids: ['GHSA-m2qf-hxjv-5gpq'] },
  { ecosystem: 'npm', name: 'semver', version: '6.3.0', ids: ['GHSA-c2qf-rxjj-qqgw'] },
  { ecosystem: 'npm', name: 'semver', version: '6.3.1', ids: [] },
  { ecosystem: 'npm', name: 'jinja2', version: '3.1.2', ids: [] },
];
for (const { ecosystem, name, version, ids } of cases) {
  test(`${ecosystem} ${name} ${version}: ${ids.join(', ') || 'nothing'}`, async () => {
    assert.deepEqual(await query(ecosystem, name, version), ids);
  });
}

test('a batch answers each query in its place, with ids only', async () => {
  const queries = [
    { package: { name: 'idna', ecosystem: 'PyPI' }, version: '3.7' },
    { package: { name: 'idna', ecosystem: 'PyPI' }, version: '3.6' },
  ];
  const response = await fetch(`${service.url}/v1/querybatch`, { method: 'POST', body: JSON.stringify({ queries }) });
  assert.deepEqual(await response.json(), {
    results: [{}, { vulns: [{ id: 'GHSA-jjg7-2v4v-x38h', modified: '2026-11-23T00:00:00Z' }] }],
  });
});

test('an advisory is served by its id, an unknown one is 404, a malformed query 400', async () => {
  const known = await fetch(`${service.url}/v1/vulns/GHSA-m2qf-hxjv-5gpq`);
  assert.deepEqual(((await known.json()) as { aliases: string[] }).aliases, ['CVE-2023-30861']);
  assert.equal((await fetch(`${service.url}/v1/vulns/GHSA-xxxx-xxxx-xxxx`)).status, 404);
  assert.equal((await fetch(`${service.url}/v1/query`, { method: 'POST', body: '{"package":{}}' })).status, 400);
  assert.equal((await fetch(`${service.url}/v1/query`, { method: 'POST', body: 'no json' })).status, 400);
});

test('it says what it is', async () => {
  const answer = (await (await fetch(service.url)).json()) as { description: string; entries: number };
  assert.equal(answer.description, service.description);
  assert.match(answer.description, /^local slice of \d{4}-\d\d-\d\d, \d+ entries$/u);
  assert.ok(answer.entries >= 20);
});
