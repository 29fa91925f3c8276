import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readSafety, readSarif, type SarifReport } from '@sluice/findings';
import { fixtures } from './security-recording.ts';

function report(text: string, tool = 'tool'): SarifReport {
  const read = readSarif(text, tool);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

const real = (name: string): string => readFileSync(join(fixtures, 'sarif-reports', `${name}.sarif`), 'utf8');

const sarif = (run: object): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [], ...run }] });
const result = (more: object) => ({ ruleId: 'R', message: { text: 'bad' }, ...more });

test('semgrep: what it passes over by a comment is counted, not found; no severity is left open', () => {
  const { findings, suppressed, version, gaps } = report(real('semgrep'), 'semgrep');
  assert.deepEqual(
    findings.map(({ rule, severity, level, location }) => [
      rule,
      severity,
      level,
      `${location?.path}:${location?.line}:${location?.column}`,
    ]),
    [
      ['no-eval', undefined, 'error', 'src/app.py:2:12'],
      ['no-print', undefined, 'note', 'src/app.py:5:1'],
    ],
  );
  assert.deepEqual([suppressed, version, gaps], [1, '1.185.0', []]);
});

test('gitleaks: neither code nor people are read', () => {
  const { findings } = report(real('gitleaks'), 'gitleaks');
  assert.equal(findings.length, 1);
  assert.doesNotMatch(JSON.stringify(findings), /REDACTED|Somebody|example\.com/u);
});

describe('severity', () => {
  const rules = (properties: object) => ({ tool: { driver: { name: 'x', rules: [{ id: 'R', properties }] } } });
  const cases: readonly (readonly [string, object, object, string | undefined])[] = [
    ['of the rule', rules({ 'security-severity': '9.1' }), {}, 'critical'],
    [
      'of the result before that',
      rules({ 'security-severity': '9.1' }),
      { properties: { 'security-severity': 5 } },
      'medium',
    ],
    ['0.0 is none', rules({ 'security-severity': '0.0' }), {}, undefined],
    ['no number is none', rules({ 'security-severity': 'bad' }), {}, undefined],
    ['`problem.severity` is a level', rules({ 'problem.severity': 'error' }), {}, undefined],
  ];
  for (const [name, run, more, severity] of cases) {
    test(name, () => {
      assert.equal(report(sarif({ ...run, results: [result(more)] })).findings[0]?.severity, severity);
    });
  }

  test('of a rule in an extension, named by index', () => {
    const run = {
      tool: {
        driver: { name: 'CodeQL' },
        extensions: [{ name: 'a' }, { name: 'b', rules: [{ id: 'py/x', properties: { 'security-severity': '7.8' } }] }],
      },
      results: [{ rule: { index: 0, toolComponent: { index: 1 } }, message: { text: 'see this' } }],
    };
    const [finding] = report(sarif(run)).findings;
    assert.deepEqual([finding?.rule, finding?.severity, finding?.message], ['py/x', 'high', 'see this']);
  });
});

describe('what it is about', () => {
  test('packages of osv-scanner and trivy', () => {
    const osv = "Package 'jinja2@3.1.2' is vulnerable to 'CVE-2024-22195' (also known as 'GHSA-h5c8-rqwp-cp95').";
    const trivy =
      'Package: jinja2\nInstalled Version: 3.1.2\nVulnerability CVE-2024-22195\nSeverity: MEDIUM\nFixed Version: 3.1.3';
    const rules = [{ id: 'CVE-2024-22195', deprecatedIds: ['CVE-2024-22195', 'GHSA-h5c8-rqwp-cp95'] }];
    const run = {
      tool: { driver: { name: 'x', rules } },
      results: [osv, trivy].map((text) => ({ ruleId: 'CVE-2024-22195', message: { text } })),
    };
    const [first, second] = report(sarif(run)).findings;
    assert.deepEqual(first?.package, { name: 'jinja2', version: '3.1.2', fixedVersions: [] });
    assert.deepEqual(first?.aliases, ['GHSA-h5c8-rqwp-cp95']);
    assert.deepEqual(second?.package, { name: 'jinja2', version: '3.1.2', fixedVersions: ['3.1.3'] });
  });

  test('places: a base, an index, an escape, a region of nothing', () => {
    const place = (artifactLocation: object, region?: object) =>
      result({ locations: [{ physicalLocation: { artifactLocation, region } }] });
    const run = {
      originalUriBaseIds: { ROOT: { uri: 'file:///repo/' }, ROOTPATH: { uri: 'file:///' } },
      artifacts: [{ location: { uri: 'listed.py' } }],
      results: [
        place({ uri: 'a%20b.py', uriBaseId: 'ROOT' }, { startLine: 3, startColumn: 0, endLine: 1, endColumn: 0 }),
        place({ uri: 'uv.lock', uriBaseId: 'ROOTPATH' }),
        place({ index: 0 }, { startLine: 0 }),
        result({}),
      ],
    };
    assert.deepEqual(
      report(sarif(run)).findings.map(({ location }) => location),
      [
        { path: 'file:///repo/a%20b.py', line: 3 },
        { path: 'file:///uv.lock', line: 1 },
        { path: 'listed.py', line: 1 },
        undefined,
      ],
    );
  });

  test('what is no failure, or gone, is left out; what the tool knows of the base is kept', () => {
    const results = [
      result({ kind: 'pass' }),
      result({ kind: 'notApplicable' }),
      result({ baselineState: 'absent' }),
      result({ baselineState: 'unchanged' }),
      result({ baselineState: 'new' }),
      result({ suppressions: [{ kind: 'external', status: 'rejected' }] }),
      result({ suppressions: [{ kind: 'external', status: 'accepted' }] }),
    ];
    const { findings, suppressed } = report(sarif({ results }));
    assert.deepEqual([findings.map(({ inBase }) => inBase), suppressed], [[true, false, undefined], 1]);
  });
});

describe('what is not whole', () => {
  const broken: readonly (readonly [string, RegExp])[] = [
    ['', /^it is empty/u],
    ['{"version":"2.1.0","runs":[', /^it breaks off/u],
    ['{"version":"2.1.0","runs":[]}', /has no run/u],
    ['{"version":"1.0.0"}', /has no list `runs`/u],
    [sarif({ results: ['x'] }), /a result without a message/u],
  ];
  for (const [text, problem] of broken) {
    test(String(problem), () => assert.match(String(readSarif(text, 'x')), problem));
  }

  test('a run without results, one that failed, one that says what failed', () => {
    assert.match(report(sarif({ results: undefined })).gaps.join(), /a run without results/u);
    assert.match(report(sarif({ invocations: [{ executionSuccessful: false }] })).gaps.join(), /did not succeed/u);
    const note = { level: 'error', message: { text: 'src/a.py did not parse' } };
    const run = {
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: [note, { level: 'warning' }] }],
    };
    assert.deepEqual(report(sarif(run)).gaps, ['src/a.py did not parse']);
  });
});

test('safety: a banner before it, what its policy ignores, a CVE as the name', () => {
  const entry = {
    vulnerability_id: '64227',
    package_name: 'jinja2',
    analyzed_version: '3.1.2',
    ignored: false,
    advisory: 'xmlattr',
    CVE: 'CVE-2024-22195',
    fixed_versions: ['3.1.3'],
    severity: null,
  };
  const text = JSON.stringify({ report_meta: {}, vulnerabilities: [entry, { ...entry, ignored: true }] });
  const read = readSafety(`DEPRECATED: this command\n${text}`);
  assert.ok(typeof read !== 'string');
  assert.deepEqual(
    [read.ignored, read.findings[0]?.rule, read.findings[0]?.severity],
    [1, 'CVE-2024-22195', 'unknown'],
  );
  assert.match(String(readSafety('{"vulnerabilities":[]}')), /no report of `safety check`/u);
  assert.match(String(readSafety(text.slice(0, 80))), /not complete JSON/u);
});
