import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { recorded } from '../unit/findings/security-recording.ts';
import { everythingSaid, reportOf, startWorld, toolOf } from './security-scan/world.ts';

const fresh = recorded('uv-lock', 'fresh');
const cleanAudit = [fresh, recorded('pip-audit', 'clean')];
const vulnerable = [fresh, recorded('uv-audit', 'vulnerable'), recorded('pip-audit', 'locked')];
const pinned = (recorded('pip-audit', 'vulnerable').files['pins.txt'] ?? []).join('\n');

test('a clean project is green, and says what was looked at and how much is known', async (context) => {
  const world = await startWorld(context, [...cleanAudit, recorded('bandit', 'clean')]);
  await using run = await world.scan();
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.verdict, 'pass');
  assert.match(
    run.outputs.reason ?? '',
    /^pip-audit: no findings in 1 package of uv\.lock \(advisories: local slice of \d{4}-\d\d-\d\d, \d+ entries\); bandit: no findings in 2 lines of Python in 1 file$/u,
  );
  const names = ['findings', 'critical', 'high', 'medium', 'low', 'unknown', 'tools-failed'];
  assert.deepEqual(
    names.map((name) => run.outputs[name]),
    names.map(() => '0'),
  );
  assert.ok(run.summary.includes(`advisories: ${world.service.description}`));
  const report = reportOf(run);
  assert.equal(report.schema, 'sluice/security-scan@1');
  assert.deepEqual(report.advisories, { service: world.service.url, description: world.service.description });
  assert.deepEqual([toolOf(run, 'bandit').version, toolOf(run, 'pip-audit').version], ['1.9.4', '2.10.1']);
  const sarif = JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8'));
  assert.deepEqual(
    sarif.runs.map((one: { results: unknown }) => one.results),
    [[], []],
  );
  assert.ok(
    world.calls('bandit').some((call) => call.startsWith('-c pyproject.toml -r .')),
    'with the project’s rules',
  );
});

test('what is bad enough is red, named in the reason, in the summary, beside the code and in the SARIF file', async (context) => {
  const world = await startWorld(context, [...vulnerable, recorded('bandit', 'findings')]);
  await using run = await world.scan({ tools: 'pip-audit\nuv-audit\nbandit' });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'fail');
  const counts = ['findings', 'critical', 'high', 'medium', 'low', 'unknown'].map((name) => run.outputs[name]);
  assert.deepEqual(counts, ['9', '1', '1', '6', '1', '0']);
  assert.match(run.outputs.reason ?? '', /pip-audit: 1 finding of high severity or worse in 8 packages of uv\.lock/u);
  assert.match(run.outputs.reason ?? '', /h11 0\.14\.0 \(GHSA-vqfr-h8mv-ghfj, critical\); 5 less severe/u);
  assert.match(
    run.outputs.reason ?? '',
    /bandit: 1 finding of high .*: src\/shell\.py:5 \(B602, high\); 2 less severe/u,
  );
  assert.match(run.summary, /`h11` 0\.14\.0 \(development only\)/u);
  assert.match(run.summary, /GHSA-j8r2-6x86-q33q.*PYSEC-2023-74, CVE-2023-32681 \(seen by pip-audit, uv-audit\)/u);
  assert.match(run.summary, /uv lock --upgrade-package h11/u);

  const lock = readFileSync(`${world.workspace}/uv.lock`, 'utf8').split('\n');
  const line = String(lock.indexOf('name = "h11"') + 1);
  const beside = run.annotations.map(({ level, properties }) => `${level} ${properties.file}:${properties.line}`);
  assert.ok(beside.includes(`error uv.lock:${line}`), beside.join(', '));
  assert.ok(beside.includes('error src/shell.py:5'), beside.join(', '));
  assert.ok(beside.includes('notice src/shell.py:1'), beside.join(', '));
  const columns = run.annotations.find(({ properties }) => properties.line === '5')?.properties;
  assert.deepEqual([columns?.col, columns?.endColumn], ['29', '72'], 'in UTF-16 units, not in bytes');

  const sarif = JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8'));
  const results = sarif.runs.map((one: { results: readonly { partialFingerprints?: object }[] }) => one.results);
  assert.deepEqual(
    results.map((list: readonly unknown[]) => list.length),
    [6, 0, 3],
    'what two tools saw is there once',
  );
  for (const result of results.flat()) assert.ok(result.partialFingerprints, JSON.stringify(result));
});

describe('fail-on', () => {
  const cases: readonly [string, string, RegExp][] = [
    ['critical', 'fail', /1 finding of critical severity in/u],
    ['high', 'fail', /1 finding of high severity or worse/u],
    ['low', 'fail', /6 findings of low severity or worse/u],
    ['any', 'fail', /6 findings in/u],
    ['never', 'pass', /6 findings \(1 critical, 5 medium\), none too severe/u],
  ];
  for (const [floor, verdict, reason] of cases) {
    test(floor, async (context) => {
      const world = await startWorld(context, vulnerable);
      await using run = await world.scan({ tools: 'pip-audit', 'fail-on': floor });
      assert.equal(run.outputs.verdict, verdict);
      assert.match(run.outputs.reason ?? '', reason);
      assert.equal(run.outputs.findings, '6');
    });
  }
});

test('what nobody can tell the severity of counts as high', async (context) => {
  const world = await startWorld(context, [recorded('pip-audit', 'vulnerable')], { 'requirements.txt': pinned });
  await using run = await world.scan({ 'advisory-url': 'http://127.0.0.1:9' });
  assert.equal(run.outputs.verdict, 'fail');
  assert.deepEqual([run.outputs.unknown, run.outputs.high], ['5', '0']);
  assert.match(run.outputs.reason ?? '', /5 findings of high severity or worse.*, unknown\)/u);
  assert.match(run.summary, /severities: the advisory service could not be asked: .*; unknown counts as high/u);
});

test('a list of pins is audited with the files that it includes, each finding at its line', async (context) => {
  const [first = '', ...rest] = pinned.split('\n');
  const files = { 'requirements.txt': `${first}\n-r more/base.txt\n`, 'more/base.txt': `# others\n${rest.join('\n')}` };
  const world = await startWorld(context, [recorded('pip-audit', 'vulnerable')], files, 'service');
  await using run = await world.scan({ 'fail-on': 'medium' });
  assert.equal(run.outputs.verdict, 'fail', run.log);
  const beside = run.annotations.map(({ properties }) => `${properties.file}:${properties.line}`);
  assert.ok(beside.includes('service/requirements.txt:1'), beside.join(', '));
  assert.ok(beside.includes('service/more/base.txt:2'), beside.join(', '));
  const sarif = JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8'));
  assert.equal(
    sarif.runs[0].automationDetails.id,
    'security-scan/service/pip-audit/',
    'another project, another category',
  );
  assert.match(run.summary, /pin a fixed version of `requests, jinja2` in `more\/base\.txt, requirements\.txt`/u);
});

test('uv audits where pip-audit is not installed', async (context) => {
  const world = await startWorld(context, [fresh, recorded('uv-audit', 'vulnerable')]);
  await using run = await world.scan();
  assert.equal(run.outputs.verdict, 'fail');
  assert.deepEqual([toolOf(run, 'uv-audit').state, run.outputs.findings], ['findings', '6']);
});

test('green says what it leaves out', async (context) => {
  const world = await startWorld(context, [recorded('bandit', 'suppressed')], { 'tests/test_x.py': 'assert True\n' });
  await using run = await world.scan({ tools: 'bandit' });
  assert.equal(run.outputs.verdict, 'pass');
  assert.match(run.summary, /2 findings kept back by \\# nosec/u);
  assert.match(run.summary, /1 of 2 tracked Python files left out by the configuration: tests\/test\\_x\.py/u);
});

test('no secret goes into log, summary, report or SARIF file', async (context) => {
  const files = {
    'requirements.txt': `${pinned}tool @ git+https://robot:token-111@git.example/tool.git\nwheel @ https://files.example/w.whl?key=token-222\n`,
  };
  const world = await startWorld(context, [recorded('pip-audit', 'refused'), recorded('bandit', 'secrets')], files);
  const url = `http://robot:pass-333%21@127.0.0.1:${new URL(world.service.url).port}`;
  await using run = await world.scan({ tools: 'pip-audit, bandit', 'advisory-url': url, 'fail-on': 'low' });
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.match(run.outputs.reason ?? '', /B105/u);
  assert.ok(
    world.calls('pip-audit').some((call) => call.includes(url)),
    'the tool gets them',
  );
  const said = everythingSaid(run);
  for (const secret of [
    'token-111',
    'token-222',
    'pass-333',
    'correct-horse',
    'battery-staple',
    'open-sesame',
    'let-me-in',
  ]) {
    assert.ok(!said.includes(secret), `${secret} is said`);
  }
  assert.deepEqual(run.masks, ['pass-333%21', 'pass-333!']);
});

test('all bad inputs are told at once, with what was meant', async (context) => {
  const world = await startWorld(context, []);
  const inputs = { tools: 'pip_audit, bandit', 'fail-on': 'severe', 'advisory-url': 'ftp://x', timeout: 'soon' };
  await using run = await world.scan(inputs);
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'error');
  for (const name of Object.keys(inputs))
    assert.ok((run.outputs.reason ?? '').includes(`\`${name}\``), run.outputs.reason);
  assert.match(run.outputs.reason ?? '', /did you mean `pip-audit`/u);
});
