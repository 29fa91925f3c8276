import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBandit } from '@sluice/findings';
import { recorded, reportText } from './security-recording.ts';

function read(name: string, version?: string) {
  const report = readBandit(reportText(recorded('bandit', name, version)));
  if (typeof report === 'string') throw new Error(report);
  return report;
}

test('a clean report tells what was looked at', () => {
  assert.deepEqual(read('clean'), { files: ['src/clean.py'], lines: 2, suppressed: 0, errors: [], findings: [] });
});

for (const version of ['1.7.10', '1.8.6', '1.9.4']) {
  test(`bandit ${version}: rule, severity, place; columns only where they belong to the line`, () => {
    const { files, findings } = read('findings', version);
    assert.deepEqual(files, ['src/clean.py', 'src/shell.py']);
    assert.deepEqual(
      findings.map(({ rule, severity, level, location }) => [rule, severity, level, location]),
      [
        ['B404', 'low', 'note', { path: 'src/shell.py', line: 1, column: 1, endLine: 1, endColumn: 18 }],
        ['B602', 'high', 'error', { path: 'src/shell.py', line: 5, column: 31, endLine: 5, endColumn: 74 }],
        ['B307', 'medium', 'warning', { path: 'src/shell.py', line: 8 }],
      ],
    );
    assert.match(findings[1]?.helpUrl ?? '', /^https:\/\/bandit\.readthedocs\.io\//u);
  });
}

test('a password that bandit quotes does not travel on', () => {
  const recording = recorded('bandit', 'secrets');
  const secrets = ['correct-horse', 'battery-staple', 'open-sesame', 'let-me-in', "it's-quoted"];
  for (const secret of secrets) assert.ok(reportText(recording).includes(secret), `bandit quotes ${secret}`);
  const { findings } = read('secrets');
  assert.deepEqual(
    findings.map(({ rule, message }) => `${rule} ${message}`),
    ['B105', 'B105', 'B107', 'B106', 'B105'].map((rule) => `${rule} Possible hardcoded password (confidence: medium)`),
  );
  for (const secret of secrets) assert.ok(!JSON.stringify(findings).includes(secret));
});

test('a file that does not parse is an error and no part of what was looked at, although bandit exits 0', () => {
  assert.equal(recorded('bandit', 'unparsable').exitCode, 0);
  const { files, lines, errors } = read('unparsable');
  assert.deepEqual([files, lines], [['src/clean.py'], 2]);
  assert.deepEqual(errors, [{ path: 'src/broken.py', reason: 'syntax error while parsing AST from file' }]);
});

test('nothing looked at is 0 lines, although bandit exits 0', () => {
  for (const name of ['empty', 'excluded']) {
    assert.equal(recorded('bandit', name).exitCode, 0);
    assert.deepEqual([read(name).files, read(name).lines], [[], 0]);
  }
});

test('what a nosec kept back is counted, with and without a rule, and one that kept nothing back is not', () => {
  assert.equal(read('suppressed').suppressed, 2);
});

test('a severity that bandit does not know is unknown', () => {
  const text = reportText(recorded('bandit', 'findings')).replaceAll('"HIGH"', '"UNDEFINED"');
  const report = readBandit(text);
  assert.ok(typeof report !== 'string');
  assert.equal(report.findings[1]?.severity, 'unknown');
});

const whole = reportText(recorded('bandit', 'findings'));
const unusable: readonly [string, string, RegExp][] = [
  ['none', '', /wrote no report/u],
  ['half of one', whole.slice(0, whole.length / 2), /not complete JSON/u],
  ['another one', '{"results": []}', /another shape/u],
  ['one with a result of no place', whole.replaceAll(/"line_number": \d+/gu, '"line_number": 0'), /without a rule/u],
];
for (const [name, text, reason] of unusable) {
  test(`no usable report: ${name}`, () => {
    const report = readBandit(text);
    assert.ok(typeof report === 'string');
    assert.match(report, reason);
  });
}
