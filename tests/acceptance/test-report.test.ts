import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/test-results/${name}`, import.meta.url), 'utf8');

/** A git repository with these files, all of them tracked. */
function repository(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-tests-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '-A'], { cwd: folder });
  return folder;
}

const good =
  '<testsuite name="s"><testcase classname="a" name="x" time="0.5"/><testcase classname="a" name="y" time="0.1"/></testsuite>';

test('tests that passed are green, and counted', async (context) => {
  const workspace = repository(context, { 'junit.xml': good });
  await using run = await runBundle('test-report', { workspace });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.verdict, 'pass');
  assert.deepEqual(
    ['tests', 'passed', 'failures', 'errors', 'skipped', 'flaky', 'suites', 'files'].map((name) => run.outputs[name]),
    ['2', '2', '0', '0', '0', '0', '1', '1'],
  );
  assert.equal(run.outputs.duration, '0.6');
  assert.match(run.summary, /\*\*pass\*\* tests: 2 passed, in 600 ms/u);
});

test('a failure is red, with its name, its reason and its line', async (context) => {
  const workspace = repository(context, {
    'junit.xml': fixture('pytest/default.xml'),
    'test_cart.py': fixture('pytest/test_cart.py'),
  });
  await using run = await runBundle('test-report', { workspace });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /5 failed, 3 with errors, of 14: test_cart\./u);
  assert.match(run.log, /::error file=test_cart\.py,line=\d+,title=test_cart\.test_raises::/u);
  assert.match(run.summary, /test\\?_raises/u);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.equal(report.schema, 'sluice/test-report@1');
  assert.equal(report.failed[0].location.path, 'test_cart.py');
});

test('a test that passed in its second try is green and said', async (context) => {
  const text = '<testsuite><testcase name="x"><flakyFailure message="too slow"/></testcase></testsuite>';
  await using run = await runBundle('test-report', { workspace: repository(context, { 'junit.xml': text }) });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.flaky, '1');
  assert.match(run.summary, /Flaky[\s\S]*too slow/u);
  assert.match(run.log, /::warning.*Flaky/u);
});

const inconclusive: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, RegExp][] = [
  ['no report', {}, {}, /no report was found at junit\.xml/u],
  ['no test', { 'junit.xml': fixture('pytest/none.xml') }, {}, /0 tests ran; at least 1 wanted/u],
  [
    'only skipped tests',
    { 'junit.xml': '<testsuite><testcase name="x"><skipped/></testcase></testsuite>' },
    {},
    /0 tests ran, 1 were skipped/u,
  ],
  ['an empty file', { 'junit.xml': '' }, {}, /the document is empty/u],
  ['a missing shard', { 'junit.xml': good }, { 'expected-reports': '2' }, /1 of 2 expected reports/u],
  ['too few tests', { 'junit.xml': good }, { 'min-tests': '3' }, /2 tests ran; at least 3 wanted/u],
];
for (const [name, files, inputs, reason] of inconclusive) {
  test(`${name} is inconclusive, and red`, async (context) => {
    await using run = await runBundle('test-report', { workspace: repository(context, files), inputs });
    assert.equal(run.exitCode, 1);
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', reason);
  });
}

test('tests that could not be collected are red', async (context) => {
  const workspace = repository(context, { 'junit.xml': fixture('pytest/collection-error.xml') });
  await using run = await runBundle('test-report', { workspace });
  assert.equal(run.outputs.verdict, 'fail');
  assert.equal(run.outputs.errors, '1');
  assert.match(run.summary, /no_such_module_at_all|no\\_such\\_module\\_at\\_all/u);
});

test('a truncated report is an error, with what it still says', async (context) => {
  const whole = fixture('node/junit.xml');
  const workspace = repository(context, {
    'junit.xml': '<testsuite><testcase name="x"/><testcase name="y"/>',
    'b/junit.xml': whole,
  });
  await using run = await runBundle('test-report', { workspace, inputs: { files: 'junit.xml' } });
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.outputs.reason ?? '', /junit\.xml: .*ends too early/u);
  assert.equal(run.outputs.tests, '2');
});

test('more skipped than wanted is red, exactly as many is not', async (context) => {
  const text = `<testsuite>${'<testcase name="s"><skipped/></testcase>'}${Array.from({ length: 9 }, (_, index) => `<testcase name="${index}"/>`).join('')}</testsuite>`;
  const workspace = repository(context, { 'junit.xml': text });
  await using exact = await runBundle('test-report', { workspace, inputs: { 'max-skipped': '10%' } });
  assert.equal(exact.outputs.verdict, 'pass');
  await using more = await runBundle('test-report', { workspace, inputs: { 'max-skipped': '9.99' } });
  assert.equal(more.outputs.verdict, 'fail');
  assert.match(more.outputs.reason ?? '', /10\.00% \(1\/10\) skipped, at most 9\.99% wanted/u);
});

test('names and messages are text, whatever they contain', async (context) => {
  const evil =
    '::error::x&#10;##[error]y <script>alert(1)</script> [a](javascript:alert(1)) | ` {{ x }} ` @octocat #1 </details>';
  const escaped = evil.replaceAll('<', '&lt;');
  const text = `<testsuite><testcase classname="k" name="${escaped}"><failure message="${escaped}">${escaped}</failure></testcase></testsuite>`;
  await using run = await runBundle('test-report', { workspace: repository(context, { 'junit.xml': text }) });
  assert.equal(run.outputs.verdict, 'fail');
  assert.doesNotMatch(run.log, /^(::error::x|##\[error\])/mu);
  // Within a code block nothing is markup, and within <summary> only HTML is.
  const outside = run.summary.replace(/^```[\s\S]*?^```$/gmu, '');
  assert.doesNotMatch(outside, /<script>/u);
  assert.doesNotMatch(outside.replace(/^<summary>.*$/gmu, ''), /(?<!\\)\]\(/u);
  assert.equal(outside.match(/<details/gu)?.length, outside.match(/<\/details>/gu)?.length);
});
