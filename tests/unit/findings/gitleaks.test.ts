import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { leakFinding, readGitleaks, readGitleaksLog } from '@sluice/findings';
import { fixtures } from './security-recording.ts';

function recorded(name: string): { readonly exitCode: number; readonly stderr: string; readonly output: string } {
  const text = readFileSync(join(fixtures, 'gitleaks/8.28.0', `${name}.json`), 'utf8');
  const { exitCode, stderr, output } = JSON.parse(text);
  return { exitCode, stderr: stderr.join('\n'), output: output.join('\n') };
}

test('leaks are read without what they are, who made them and what was said', () => {
  const { output, stderr } = recorded('leaks');
  assert.ok(output.includes('THE-SECRET'), 'the report itself has it, in the message of the commit');
  const report = readGitleaks(output);
  assert.ok(typeof report !== 'string', String(report));
  assert.deepEqual(
    report.findings.map(({ rule, path, line }) => `${rule} ${path}:${line}`),
    ['aws-access-token b/app.py:2', 'aws-access-token key.py:1'],
  );
  const said = JSON.stringify(report.findings.map((leak) => leakFinding(leak, leak.path, leak.line, true)));
  assert.doesNotMatch(said, /THE-SECRET|REDACTED|Somebody|example\.com/u);
  assert.deepEqual(readGitleaksLog(stderr), { commits: 4, error: undefined });
});

test('a clean report of a git that failed is told from a clean one: both exit 0', () => {
  const [clean, unknown] = [recorded('clean'), recorded('unknown')];
  assert.deepEqual([clean.exitCode, unknown.exitCode], [0, 0]);
  assert.deepEqual(readGitleaks(unknown.output), { findings: [] });
  assert.match(readGitleaksLog(unknown.stderr).error ?? '', /ambiguous argument 'nonsense\.\.HEAD'/u);
  assert.deepEqual(readGitleaksLog(clean.stderr), { commits: 1, error: undefined });
});

test('half a report, or another’s, is none', () => {
  assert.equal(readGitleaks(''), 'it wrote no report');
  assert.equal(readGitleaks('[{"RuleID":'), 'its report is not complete JSON');
  assert.match(String(readGitleaks('[{"RuleID":"x"}]')), /without a rule, a file or a commit/u);
});
