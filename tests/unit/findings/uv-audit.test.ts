import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deduplicate, readUvAudit } from '@sluice/findings';
import { recorded, reportText } from './security-recording.ts';

function read(name: string, version?: string) {
  const report = readUvAudit(reportText(recorded('uv-audit', name, version)));
  if (typeof report === 'string') throw new Error(report);
  return report;
}

test('a clean report counts what was asked about', () => {
  assert.deepEqual(read('clean'), { audited: 1, findings: [], adverse: [] });
});

const wanted = [
  'h11 0.14.0 GHSA-vqfr-h8mv-ghfj CVE-2025-43859 0.16.0',
  'jinja2 3.1.2 GHSA-h5c8-rqwp-cp95 CVE-2024-22195 3.1.3',
  'jinja2 3.1.2 GHSA-h75v-3vvj-5mfj CVE-2024-34064 3.1.4',
  'requests 2.30.0 GHSA-9hjg-9r4m-mvj7 CVE-2024-47081 2.32.4',
  'requests 2.30.0 GHSA-9wx4-h78v-vm56 CVE-2024-35195 2.32.2',
  'requests 2.30.0 GHSA-j8r2-6x86-q33q PYSEC-2023-74,CVE-2023-32681 2.31.0',
];
for (const version of ['0.11.33', '0.12.24', '0.13.9']) {
  test(`uv ${version}: one finding for each thing, whether uv itself puts the names together or not`, () => {
    const { audited, findings } = read('vulnerable', version);
    assert.equal(audited, 8);
    const found = deduplicate(findings).map(
      ({ rule, aliases, package: about }) =>
        `${about?.name} ${about?.version} ${rule} ${aliases} ${about?.fixedVersions}`,
    );
    assert.deepEqual([...found].sort(), wanted);
  });
}

test('what an index says against a package is kept', () => {
  const report = readUvAudit(
    '{"summary": {"audited_packages": 2, "vulnerabilities": 0}, "vulnerabilities": [], "adverse_statuses": [{"name": "left", "status": "archived", "reason": "moved"}]}',
  );
  assert.ok(typeof report !== 'string');
  assert.deepEqual(report.adverse, ['left: archived (moved)']);
});

const whole = reportText(recorded('uv-audit', 'vulnerable'));
const unusable: readonly [string, string, RegExp][] = [
  ['none', '', /wrote no report/u],
  ['half of one', whole.slice(0, whole.length / 2), /not complete JSON/u],
  ['another one', '{"schema": {"version": "v9"}}', /another shape \(schema v9\)/u],
  [
    'one that lists fewer than it counts',
    '{"summary": {"audited_packages": 2, "vulnerabilities": 3}, "vulnerabilities": []}',
    /counts 3 vulnerabilities and lists 0/u,
  ],
  [
    'one with a nameless vulnerability',
    '{"summary": {"audited_packages": 2, "vulnerabilities": 1}, "vulnerabilities": [{"id": "X-1"}]}',
    /without an id or a package/u,
  ],
];
for (const [name, text, reason] of unusable) {
  test(`no usable report: ${name}`, () => {
    const report = readUvAudit(text);
    assert.ok(typeof report === 'string');
    assert.match(report, reason);
  });
}
