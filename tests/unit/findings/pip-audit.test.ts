import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPipAudit } from '@sluice/findings';
import { recorded, reportText } from './security-recording.ts';

function read(name: string) {
  const report = readPipAudit(reportText(recorded('pip-audit', name)));
  if (typeof report === 'string') throw new Error(report);
  return report;
}

test('a clean report names what was asked about', () => {
  assert.deepEqual(read('clean'), { audited: [{ name: 'idna', version: '3.7' }], skipped: [], findings: [] });
});

test('each advisory of each package is a finding, with its other names and the versions that mend it', () => {
  const { audited, skipped, findings } = read('vulnerable');
  assert.deepEqual(
    audited.map(({ name, version }) => `${name} ${version}`),
    ['jinja2 3.1.2', 'requests 2.30.0', 'idna 3.7'],
  );
  assert.deepEqual(skipped, []);
  assert.deepEqual(
    findings.map(
      ({ rule, aliases, package: about }) => `${about?.name} ${rule} ${[...aliases].sort()} ${about?.fixedVersions}`,
    ),
    [
      'jinja2 CVE-2024-22195 GHSA-h5c8-rqwp-cp95 3.1.3',
      'jinja2 CVE-2024-34064 GHSA-h75v-3vvj-5mfj 3.1.4',
      'requests PYSEC-2023-74 CVE-2023-32681,GHSA-j8r2-6x86-q33q 2.31.0',
      'requests PYSEC-2023-74 CVE-2023-32681,GHSA-j8r2-6x86-q33q 2.31.0',
      'requests CVE-2024-35195 GHSA-9wx4-h78v-vm56 2.32.2',
      'requests CVE-2024-47081 GHSA-9hjg-9r4m-mvj7 2.32.4',
    ],
  );
  assert.equal(findings[0]?.message, 'Attribute injection through keys with spaces in xmlattr');
});

test('"No known vulnerabilities found", exit code 0, and not one look-up: all of them are skipped', () => {
  const recording = recorded('pip-audit', 'skipped');
  assert.equal(recording.exitCode, 0);
  assert.match(recording.stderr.join('\n'), /No known vulnerabilities found/u);
  const { audited, skipped, findings } = read('skipped');
  assert.deepEqual([audited, findings], [[], []]);
  assert.deepEqual(
    skipped.map(({ name }) => name),
    ['jinja2', 'requests', 'idna'],
  );
  assert.match(skipped[0]?.reason ?? '', /could not be audited: jinja2 \(3\.1\.2\)/u);
});

test('the bare list of versions before 2.4 is read as well', () => {
  const report = readPipAudit('[{"name": "idna", "version": "3.6", "vulns": [{"id": "X-1", "fix_versions": []}]}]');
  assert.ok(typeof report !== 'string');
  assert.deepEqual(
    report.findings.map(({ rule, message }) => [rule, message]),
    [['X-1', 'idna 3.6 has a known vulnerability']],
  );
});

const whole = reportText(recorded('pip-audit', 'vulnerable'));
const unusable: readonly [string, string, RegExp][] = [
  ['none', '', /wrote no report/u],
  ['one of blanks', '\n ', /wrote no report/u],
  ['half of one', whole.slice(0, whole.length / 2), /not complete JSON/u],
  ['another one', '{"vulnerabilities": []}', /no list of dependencies/u],
  ['a text', '"all is well"', /no list of dependencies/u],
  ['one with a nameless dependency', '{"dependencies": [{"version": "1"}]}', /dependency without a name/u],
  ['one with a nameless advisory', '{"dependencies": [{"name": "a", "version": "1", "vulns": [{}]}]}', /for a$/u],
];
for (const [name, text, reason] of unusable) {
  test(`no usable report: ${name}`, () => {
    const report = readPipAudit(text);
    assert.ok(typeof report === 'string');
    assert.match(report, reason);
  });
}
