import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fixtures, recorded } from '../unit/findings/security-recording.ts';
import { pullRequest } from './security-scan/event.ts';
import { reportOf, startWorld, toolOf } from './security-scan/world.ts';

const semgrep = readFileSync(join(fixtures, 'sarif-reports/semgrep.sarif'), 'utf8');
const empty = JSON.stringify({ ...JSON.parse(semgrep), runs: [{ ...JSON.parse(semgrep).runs[0], results: [] }] });
const app = 'def run(x):\n    return eval(x)\n\n\nprint(eval("1"))  # nosemgrep: no-eval\n';
const only = { tools: 'bandit', reports: 'semgrep: semgrep.sarif' };
const bandit = recorded('bandit', 'clean');

test('a report of another tool is judged with the rest; what nobody gives a severity counts as high', async (context) => {
  const world = await startWorld(context, [bandit], { 'semgrep.sarif': semgrep, 'src/app.py': app });
  await using run = await world.scan(only);
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.match(
    run.outputs.reason ?? '',
    /^semgrep: 2 findings of high severity or worse in 1 report \(semgrep\.sarif\): src\/app\.py:2 \(no-eval, unknown\), src\/app\.py:5 \(no-print, unknown\)$/u,
  );
  assert.match(run.summary, /semgrep: 1 finding that the tool itself passes over/u);
  assert.equal(toolOf(run, 'semgrep').version, '1.185.0');
});

describe('a report that is not whole is inconclusive, never a pass', () => {
  const cases: readonly (readonly [string, string | undefined, RegExp])[] = [
    ['missing', undefined, /the report semgrep\.sarif is not there/u],
    ['empty', '', /cannot be used: it is empty/u],
    ['broken off', semgrep.slice(0, semgrep.length / 2), /cannot be used: it breaks off/u],
    ['without a run', '{"version":"2.1.0","runs":[]}', /it has no run/u],
    [
      'of a tool that failed',
      empty.replace('"executionSuccessful":true', '"executionSuccessful":false'),
      /a run that did not succeed/u,
    ],
  ];
  for (const [name, text, reason] of cases) {
    test(name, async (context) => {
      const world = await startWorld(context, [bandit], text === undefined ? {} : { 'semgrep.sarif': text });
      await using run = await world.scan(only);
      assert.equal(run.outputs.verdict, 'inconclusive', run.outputs.reason);
      assert.match(run.outputs.reason ?? '', reason);
      assert.equal(toolOf(run, 'semgrep').state, 'incomplete');
    });
  }

  test('one that says that all is well is green', async (context) => {
    const world = await startWorld(context, [bandit], { 'semgrep.sarif': empty });
    await using run = await world.scan(only);
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
  });
});

describe('on a pull request', () => {
  test('on a changed line it is new; elsewhere it is not known without a report of the base', async (context) => {
    const world = await startWorld(context, [bandit], { 'src/app.py': app.replace('eval(x)', 'x') });
    const base = world.commit();
    world.write('src/app.py', app);
    world.write('semgrep.sarif', semgrep);
    await using run = await world.scan(only, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'fail', run.outputs.reason);
    assert.match(
      run.outputs.reason ?? '',
      /^semgrep: new: 1 finding .*: src\/app\.py:2 \(no-eval, unknown\); 1 of unknown age$/u,
    );

    const same = await startWorld(context, [bandit], { 'src/app.py': app, 'semgrep.sarif': semgrep });
    const old = same.commit();
    await using untold = await same.scan(only, pullRequest(old, same.commit()));
    assert.equal(untold.outputs.verdict, 'inconclusive');
    assert.match(
      untold.outputs.reason ?? '',
      /there is no report of the base: name one as `semgrep@base: path` in `reports`/u,
    );
    const reports = 'semgrep: semgrep.sarif\nsemgrep@base: semgrep.sarif';
    await using told = await same.scan({ ...only, reports }, pullRequest(old, same.commit()));
    assert.equal(told.outputs.verdict, 'pass', told.outputs.reason);
    assert.match(told.outputs.reason ?? '', /semgrep: no new findings; 2 that the base has too/u);
    const broken = 'semgrep: semgrep.sarif\nsemgrep@base: nowhere.sarif';
    await using lost = await same.scan({ ...only, reports: broken }, pullRequest(old, same.commit()));
    assert.equal(lost.outputs.verdict, 'inconclusive');
    assert.match(lost.outputs.reason ?? '', /the report nowhere\.sarif is not there/u);
  });
});

test('the same advisory from an auditor and a report is one finding, seen by both', async (context) => {
  const audit = recorded('pip-audit', 'vulnerable');
  const text = "Package 'jinja2@3.1.2' is vulnerable to 'CVE-2024-22195' (also known as 'GHSA-h5c8-rqwp-cp95').";
  const sarif = {
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'osv-scanner' } }, results: [{ ruleId: 'CVE-2024-22195', message: { text } }] }],
  };
  const files = { 'requirements.txt': (audit.files['pins.txt'] ?? []).join('\n'), 'osv.sarif': JSON.stringify(sarif) };
  const world = await startWorld(context, [audit], files);
  await using run = await world.scan({ tools: 'pip-audit', reports: 'osv-scanner: osv.sarif', 'fail-on': 'any' });
  assert.equal(run.outputs.findings, '5');
  const shared = reportOf(run).findings.filter((one: { seenBy: readonly string[] }) => one.seenBy.length === 2);
  assert.deepEqual(
    shared.map((one: { rule: string; seenBy: unknown }) => [one.rule, one.seenBy]),
    [['GHSA-h5c8-rqwp-cp95', ['pip-audit', 'osv-scanner']]],
  );
});

test('lines that are no reports are an error that says how one is written', async (context) => {
  const world = await startWorld(context, []);
  for (const reports of ['semgrep.sarif', 'semgrep@base: base.sarif']) {
    await using run = await world.scan({ reports });
    assert.equal(run.outputs.verdict, 'error');
    assert.match(run.outputs.reason ?? '', /`reports`.*semgrep: semgrep\.sarif/u);
  }
});
