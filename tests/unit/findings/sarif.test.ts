import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { type Finding, readBandit, readPipAudit, type SarifRun, sarifLog } from '@sluice/findings';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { recorded, reportText } from './security-recording.ts';

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
// Its dialect is draft 04, whose words it uses mean the same in draft 07.
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const validate = ajv.compile(schema);
const problemsOf = (log: unknown): string => (validate(log) ? '' : ajv.errorsText(validate.errors));

test('the schema bites', () => {
  const log = JSON.parse(sarifLog([runOf([remark()])]));
  log.runs[0].results[0].locations[0].physicalLocation.region.startColumn = 0;
  delete log.runs[0].tool.driver.name;
  assert.match(problemsOf(log), /startColumn must be >= 1/u);
  assert.match(problemsOf(log), /must have required property 'name'/u);
});

function logOf(...runs: readonly SarifRun[]) {
  const log = JSON.parse(sarifLog(runs));
  assert.equal(problemsOf(log), '');
  return log;
}

function runOf(findings: readonly Finding[], more: Partial<SarifRun> = {}): SarifRun {
  return {
    tool: 'bandit',
    version: '1.9.4',
    category: 'security-scan/bandit',
    findings,
    lineHash: () => undefined,
    ...more,
  };
}

function remark(more: Partial<Finding> = {}): Finding {
  const location = { path: 'src/app.py', line: 3, column: 5, endLine: 3, endColumn: 9 };
  return {
    tool: 'bandit',
    rule: 'B602',
    level: 'error',
    message: 'A shell',
    location,
    aliases: [],
    seenBy: ['bandit'],
    ...more,
  };
}

function found<T extends { findings: readonly Finding[] }>(report: T | string): readonly Finding[] {
  if (typeof report === 'string') throw new Error(report);
  return report.findings;
}

test('what real tools found is valid SARIF 2.1.0 with all that GitHub asks for', () => {
  const log = logOf(
    runOf(found(readBandit(reportText(recorded('bandit', 'findings'))))),
    runOf(found(readPipAudit(reportText(recorded('pip-audit', 'vulnerable')))), {
      tool: 'pip-audit',
      category: 'security-scan/pip-audit',
    }),
  );
  assert.equal(log.version, '2.1.0');
  assert.match(log.$schema, /sarif-2\.1\.0\.json$/u);
  const ids = log.runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id);
  assert.deepEqual(ids, ['security-scan/bandit/', 'security-scan/pip-audit/'], 'one category for each tool');
  for (const run of log.runs) {
    assert.ok(run.results.length > 0);
    assert.equal(run.tool.driver.semanticVersion, '1.9.4');
    for (const rule of run.tool.driver.rules) {
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text]) {
        assert.ok(text.length > 0 && text.length <= 1024);
      }
      assert.match(rule.properties['security-severity'] ?? '8.0', /^(?:10|\d)\.\d$/u);
    }
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      const { region } = result.locations[0].physicalLocation;
      assert.equal(region.startLine, region.endLine, 'GitHub shows an alert only when its whole region was changed');
    }
  }
});

test('a clean run has an empty list of results: its absence would be invalid', () => {
  assert.deepEqual(logOf(runOf([])).runs[0].results, []);
});

test('a rule is told of once, with its worst severity; the severity is a number above 0 and up to 10', () => {
  const log = logOf(
    runOf([
      remark({ severity: 'low' }),
      remark({ severity: 'critical' }),
      remark({ rule: 'X-0', severity: 'low', score: 0 }),
      remark({ rule: 'X-1', severity: 'critical', score: 10 }),
      remark({ rule: 'X-2', severity: 'unknown' }),
      remark({ rule: 'F401' }),
    ]),
  );
  const { rules } = log.runs[0].tool.driver;
  assert.deepEqual(
    rules.map((rule: { id: string; properties: Record<string, unknown> }) => [
      rule.id,
      rule.properties['security-severity'],
    ]),
    [
      ['B602', '9.5'],
      ['X-0', '0.1'],
      ['X-1', '10.0'],
      ['X-2', '8.0'],
      ['F401', undefined],
    ],
  );
  assert.deepEqual(rules[0].properties.tags, ['security']);
  assert.deepEqual(rules[4].properties.tags, ['maintainability']);
});

test('a region of several lines becomes its first line, and stays as the context', () => {
  const location = { path: 'a.py', line: 3, column: 5, endLine: 6, endColumn: 2 };
  const { physicalLocation } = logOf(runOf([remark({ location })])).runs[0].results[0].locations[0];
  assert.deepEqual(physicalLocation.region, { startLine: 3, startColumn: 5, endLine: 3 });
  assert.deepEqual(physicalLocation.contextRegion, { startLine: 3, endLine: 6, endColumn: 2 });
});

test('no end before its start, no column below 1', () => {
  const region = (location: Finding['location']) =>
    logOf(runOf([remark(location === undefined ? {} : { location })])).runs[0].results[0].locations[0].physicalLocation
      .region;
  assert.deepEqual(region({ path: 'a.py', line: 3, column: 5, endLine: 3, endColumn: 5 }), {
    startLine: 3,
    startColumn: 5,
    endLine: 3,
  });
  assert.deepEqual(region({ path: 'a.py', line: 3, endLine: 1 }), { startLine: 3, endLine: 3 });
  assert.deepEqual(region({ path: 'a.py', line: 3, column: 1, endColumn: 4 }), {
    startLine: 3,
    startColumn: 1,
    endLine: 3,
    endColumn: 4,
  });
});

test('a path is a URI relative to the repository; what has no place is at the top of it', () => {
  const uri = (finding: Finding) =>
    logOf(runOf([finding])).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
  assert.equal(
    uri(remark({ location: { path: 'my files/größe#1%.py', line: 1 } })),
    'my%20files/gr%C3%B6%C3%9Fe%231%25.py',
  );
  const { location: _, ...nowhere } = remark();
  assert.equal(uri(nowhere), '.');
});

test('the fingerprint is that of the line', () => {
  const log = logOf(runOf([remark()], { lineHash: ({ path, line }) => `${path}:${line}` }));
  assert.deepEqual(log.runs[0].results[0].partialFingerprints, { primaryLocationLineHash: 'src/app.py:3' });
});

test('long texts are cut, tags are few, an address that is none is left out', () => {
  const long = 'x'.repeat(5000);
  const aliases = Array.from({ length: 40 }, (_, index) => `CVE-2024-${index}`);
  const log = logOf(runOf([remark({ message: long, aliases, helpUrl: 'no address' })]));
  const [rule] = log.runs[0].tool.driver.rules;
  assert.ok(log.runs[0].results[0].message.text.length <= 1000);
  assert.ok(rule.fullDescription.text.length <= 1000);
  assert.equal(rule.properties.tags.length, 10);
  assert.equal(rule.helpUri, undefined);
});

test('a version that is not semantic is told as it is', () => {
  const { driver } = logOf(runOf([], { version: '2024.1' })).runs[0].tool;
  assert.deepEqual([driver.version, driver.semanticVersion], ['2024.1', undefined]);
});

test('GitHub refuses more than 25,000 results: the most severe stay', () => {
  const many = Array.from({ length: 25_003 }, (_, index) => remark({ severity: index < 5 ? 'low' : 'high' }));
  const { results } = JSON.parse(sarifLog([runOf([...many, remark({ rule: 'worst', severity: 'critical' })])])).runs[0];
  assert.equal(results.length, 25_000);
  assert.equal(results[0].ruleId, 'worst');
});
