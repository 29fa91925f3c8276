import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';

function project(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-split-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const suite = (times: Readonly<Record<string, number>>): string =>
  `<testsuite>${Object.entries(times)
    .map(([module, time]) => `<testcase classname="${module}" name="test_x" time="${time}"/>`)
    .join('')}</testsuite>`;

const python = {
  'tests/test_slow.py': '',
  'tests/unit/test_a.py': '',
  'tests/unit/test_b.py': '',
  'tests/unit/c_test.py': '',
  'tests/conftest.py': '',
  'timings/1.xml': suite({ 'tests.test_slow': 10, 'tests.unit.test_a': 4, 'tests.unit.test_b.TestB': 5 }),
  'timings/2.xml': suite({ 'tests.test_slow': 10, 'tests.unit.test_a': 6 }),
};

test('the shards are what was discovered, by earlier times, with the same plan on each', async (context) => {
  const workspace = project(context, python);
  const seen: string[] = [];
  const plans = new Set<string>();
  for (const shard of ['1', '2']) {
    await using run = await runBundle('split-tests', {
      workspace,
      inputs: { shard, shards: '2', timings: 'timings/*.xml' },
    });
    assert.equal(run.exitCode, 0, run.log);
    seen.push(run.outputs.files ?? '');
    plans.add(run.outputs['plan-id'] ?? '');
    const listed = readFileSync(run.outputs['files-file'] ?? '', 'utf8');
    assert.equal(listed, `${run.outputs.files?.replaceAll(' ', '\n')}\n`);
    assert.equal(run.outputs['expected-duration'], shard === '1' ? '15' : '10');
    assert.equal(run.outputs.imbalance, '1.2');
    assert.match(run.summary, /each of the 4 discovered test files is in exactly one shard/u);
    assert.match(run.summary, /3 of 4 test files have a time, from 2 reports; 1 without count as 5\.0 s/u);
    const plan = JSON.parse(readFileSync(run.outputs.plan ?? '', 'utf8'));
    assert.equal(plan.schema, 'sluice/split-tests@1');
    assert.equal(plan.proof.holds, true);
    assert.equal(plan.shard, Number(shard));
  }
  assert.deepEqual(seen, ['tests/test_slow.py tests/unit/test_b.py', 'tests/unit/c_test.py tests/unit/test_a.py']);
  assert.equal(plans.size, 1);
});

test('without times the files are divided by number, and no duration is made up', async (context) => {
  const workspace = project(context, python);
  await using run = await runBundle('split-tests', { workspace, inputs: { shard: '2', shards: '2' } });
  assert.equal(run.outputs.count, '2');
  assert.equal(run.outputs['expected-duration'], '');
  assert.match(run.summary, /No times are known/u);
});

test('no test file is a failure that names what was looked for', async (context) => {
  const workspace = project(context, { 'a.py': '' });
  await using run = await runBundle('split-tests', { workspace, inputs: { shard: '1', shards: '2' } });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /No test file matches \*\*\/test_\*\.py, \*\*\/\*_test\.py in /u);
});

test('an empty shard is said, with what to do', async (context) => {
  const workspace = project(context, { 'tests/test_a.py': '' });
  await using run = await runBundle('split-tests', { workspace, inputs: { shard: '3', shards: '3' } });
  assert.equal(run.exitCode, 0, run.log);
  assert.deepEqual([run.outputs.count, run.outputs.files], ['0', '']);
  assert.match(run.log, /::warning.*Shard 3 has nothing to run.*`count` is not 0/u);
});

test('a shard that does not exist is a bad input', async (context) => {
  const workspace = project(context, python);
  await using run = await runBundle('split-tests', { workspace, inputs: { shard: '5', shards: '4' } });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /`shard` is 5, and there are only 4/u);
});

test('times that cannot be read are said and do no harm', async (context) => {
  const workspace = project(context, { 'tests/test_a.py': '', 't/1.xml': '<testsuite><testcase', 't/2.xml': '{}' });
  await using run = await runBundle('split-tests', { workspace, inputs: { shard: '1', shards: '1', timings: 't/*' } });
  assert.equal(run.exitCode, 0, run.log);
  assert.match(run.log, /::warning.*t\/1\.xml.*not used/u);
  assert.equal(run.outputs.files, 'tests/test_a.py');
});

test('Go packages are divided with the times of go-junit-report', async (context) => {
  const workspace = project(context, {
    'go.mod': 'module example.com/shop\n',
    'main_test.go': '',
    'cart/cart_test.go': '',
    'panics/a_test.go': '',
    'panics/testdata/x/b_test.go': '',
    't.xml': `<testsuites>${['', '/cart', '/panics'].map((path, index) => `<testsuite name="example.com/shop${path}"><testcase classname="example.com/shop${path}" name="T" time="${index + 1}"/></testsuite>`).join('')}</testsuites>`,
  });
  await using run = await runBundle('split-tests', {
    workspace,
    inputs: { shard: '1', shards: '2', runner: 'go', timings: 't.xml' },
  });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.files, './panics');
  assert.equal(run.outputs['expected-duration'], '3');
  assert.match(run.summary, /3 of 3 packages have a time/u);
});

test('odd names of files are data, for the shell and in the summary', async (context) => {
  const workspace = project(context, { "tests/test_$(id) 'x' | <b>@octocat.py": '' });
  await using run = await runBundle('split-tests', { workspace, inputs: { shard: '1', shards: '1' } });
  assert.equal(run.outputs.files, `'tests/test_$(id) '\\''x'\\'' | <b>@octocat.py'`);
  assert.doesNotMatch(run.summary.replace(/`[^`]*`/gu, ''), /<b>/u);
});
