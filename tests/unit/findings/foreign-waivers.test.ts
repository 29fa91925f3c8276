import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyWaivers, type Finding, openVex, readEpss, readKev, readWaiversOf } from '@sluice/findings';

const now = Date.UTC(2026, 10, 25);

async function read(text: string, file: string) {
  const result = await readWaiversOf(text, file);
  if (!result.ok) throw new Error(result.problems.join('; '));
  return result.waivers.map(({ id, scope, reason, end }) => [
    id,
    scope,
    reason,
    end.kind === 'date' ? end.date : end.kind,
  ]);
}

const jinja: Finding = {
  tool: 'pip-audit',
  rule: 'GHSA-h5c8-rqwp-cp95',
  level: 'error',
  message: 'x',
  aliases: ['CVE-2024-22195'],
  package: { name: 'jinja2', version: '3.1.2', ecosystem: 'pypi', fixedVersions: [] },
  seenBy: ['pip-audit'],
};

test('osv-scanner.toml', async () => {
  const text =
    '# ours\n[[IgnoredVulns]]\nid = "GHSA-1"\nignoreUntil = 2026-12-31T00:00:00Z\nreason = "not \\"used\\"" # yes\n\n[[IgnoredVulns]]\nid = "GHSA-2"\n';
  assert.deepEqual(await read(text, 'a/osv-scanner.toml'), [
    ['GHSA-1', undefined, 'not "used"', '2026-12-31'],
    ['GHSA-2', undefined, 'no reason is given', 'open'],
  ]);
});

test('.trivyignore.yaml', async () => {
  const text =
    'vulnerabilities:\n  - id: CVE-1\n    paths: [a/b.lock, c.lock]\n    purls: ["pkg:npm/x@1"]\n    expired_at: 2026-12-31\n    statement: later\nsecrets:\n  - id: aws-key\n';
  assert.deepEqual(await read(text, '.trivyignore.yaml'), [
    ['CVE-1', 'a/b.lock', 'later', '2026-12-31'],
    ['CVE-1', 'c.lock', 'later', '2026-12-31'],
    ['CVE-1', 'pkg:npm/x@1', 'later', '2026-12-31'],
    ['aws-key', undefined, 'no reason is given', 'open'],
  ]);
});

test('OpenVEX: what does not concern the project; what is affected waives nothing', async () => {
  const statement = (status: string, more: object = {}) => ({
    vulnerability: { name: 'CVE-2024-22195' },
    products: [{ '@id': 'pkg:github/acme/shop', subcomponents: [{ '@id': 'pkg:pypi/jinja2@3.1.2' }] }],
    status,
    ...more,
  });
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    statements: [
      statement('not_affected', {
        justification: 'vulnerable_code_not_in_execute_path',
        impact_statement: 'no xmlattr',
      }),
      statement('affected'),
      statement('under_investigation'),
      { vulnerability: { name: 'CVE-2' }, products: [{ '@id': 'pkg:npm/x@1' }], status: 'fixed' },
    ],
  };
  assert.deepEqual(await read(JSON.stringify(document), 'shop.openvex.json'), [
    [
      'CVE-2024-22195',
      'pkg:pypi/jinja2@3.1.2',
      'not_affected: vulnerable_code_not_in_execute_path: no xmlattr',
      'open',
    ],
    ['CVE-2', 'pkg:npm/x@1', 'fixed', 'open'],
  ]);
});

describe('what is not understood is refused', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['osv-scanner.toml', '[[PackageOverrides]]\nignore = true\n', /line 1 is not read here/u],
    ['osv-scanner.toml', '[[IgnoredVulns]]\nreason = "x"\n', /entry 1 has no id/u],
    ['osv-scanner.toml', '[[IgnoredVulns]]\nid = "A"\nignoreUntil = 2026-99-99\n', /ends on no day/u],
    ['.trivyignore.yaml', 'CVE-2024-1\n', /no list of findings/u],
    ['.trivyignore.yaml', 'vulnerabilities: [{statement: x}]\n', /entry 1 has no id/u],
    ['x.json', '{"statements":[]}', /no OpenVEX document/u],
    ['x.json', '{', /no OpenVEX document/u],
  ];
  for (const [file, text, problem] of cases) {
    test(`${file}: ${problem}`, async () => {
      const result = await readWaiversOf(text, file);
      assert.match(result.ok ? 'it was read' : result.problems.join('; '), problem);
    });
  }
});

test('OpenVEX that we write says what a waiver is, and waives the same again', async () => {
  const own = await readWaiversOf(
    '- id: CVE-2024-22195\n  reason: no xmlattr here\n  owner: "@shop"\n  expires: 2026-12-31\n  justification: vulnerable_code_not_in_execute_path\n',
    'waivers.yml',
  );
  assert.ok(own.ok);
  const { waived } = applyWaivers([jinja], own.waivers, now);
  const text = openVex(waived, 'pkg:github/acme/shop', now);
  const [statement] = JSON.parse(text).statements;
  assert.deepEqual(
    [statement.status, statement.justification],
    ['not_affected', 'vulnerable_code_not_in_execute_path'],
  );
  const again = await readWaiversOf(text, 'vex.openvex.json');
  assert.ok(again.ok);
  assert.equal(applyWaivers([jinja], again.waivers, now).waived.size, 1);
  const accepted = own.waivers.map(({ justification: _, ...waiver }) => waiver);
  const risk = JSON.parse(openVex(applyWaivers([jinja], accepted, now).waived, 'pkg:github/acme/shop', now))
    .statements[0];
  assert.deepEqual(
    [risk.status, risk.action_statement],
    ['affected', 'Accepted until 2026-12-31 by @shop: no xmlattr here'],
  );
});

test('feeds: their day and what they know; another file is none', () => {
  const kev = readKev(
    '{"catalogVersion":"2026.11.24","dateReleased":"2026-11-24T10:00:00Z","vulnerabilities":[{"cveID":"CVE-1","dateAdded":"2024-05-01"}]}',
  );
  assert.ok(typeof kev !== 'string');
  assert.deepEqual([kev.date, kev.entries.get('CVE-1')], ['2026-11-24', '2024-05-01']);
  for (const text of [
    '{"data":[{"cve":"CVE-1","epss":"0.97","percentile":"0.99","date":"2026-11-24"}]}',
    '#model_version:v2025.03.14,score_date:2026-11-24T00:00:00+0000\ncve,epss,percentile\nCVE-1,0.97,0.99\n',
  ]) {
    const epss = readEpss(text);
    assert.ok(typeof epss !== 'string', String(epss));
    assert.deepEqual([epss.date, epss.entries.get('CVE-1')], ['2026-11-24', 0.97]);
  }
  assert.equal(readKev('{}'), 'it is no catalogue of known exploited vulnerabilities');
  assert.equal(readKev('{"catalogVersion":"1","vulnerabilities":[]}'), 'it is empty');
  assert.equal(readEpss('<html>'), 'it holds no scores');
  assert.equal(readEpss(''), 'it holds no scores');
});
