import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, test } from 'node:test';
import { runBundle } from '@sluice/testing';
import { fixture, pullRequestEvent, repository, suite, type Texts, testcase } from './world.ts';

const good = suite(testcase('test_total'), testcase('test_empty'));

describe('what other reporters let pass is red', () => {
  const many = Array.from({ length: 200 }, (_, index) => testcase(`test_${index}`));
  const cases: readonly [string, string, string][] = [
    [
      'a failure in a suite within a suite within a suite',
      `<testsuites><testsuite><testsuite><testsuite>${testcase('a', '<failure/>')}</testsuite></testsuite>${testcase('b')}</testsuite></testsuites>`,
      'fail',
    ],
    ['a failure behind two hundred tests that passed', suite(...many, testcase('late', '<failure/>')), 'fail'],
    [
      'an error of a suite',
      `<testsuites><testsuite><error message="no database"/></testsuite>${good}</testsuites>`,
      'fail',
    ],
    ['a failure that is only counted', `<testsuites><testsuite tests="1" failures="1"/>${good}</testsuites>`, 'fail'],
    ['a suite without a test', '<testsuites><testsuite name="a" tests="0"/></testsuites>', 'inconclusive'],
    ['a report of coverage', '<coverage line-rate="1"/>', 'error'],
    ['a page of an error', '<!doctype html><title>502</title>', 'error'],
    ['two tests of one name, of which the second passed', fixture('jest/junit.xml'), 'fail'],
    ['a TAP without its plan', 'ok 1\nok 2\n', 'error'],
    ['a TAP whose plan was not kept', '1..3\nok 1\n', 'fail'],
    ['a Go package that does not build', fixture('go/go-test.json'), 'fail'],
    ['a Jest run that was interrupted', '{"wasInterrupted":true,"testResults":[],"numTotalTests":0}', 'fail'],
    ['examples that could not be loaded', fixture('rspec/broken.xml'), 'inconclusive'],
    ['a teardown that broke after its tests passed', fixture('documented/nunit3.xml'), 'fail'],
  ];
  for (const [name, text, verdict] of cases) {
    test(name, async (context) => {
      const { folder } = repository(context, { 'report.any': text });
      await using run = await runBundle('test-report', { workspace: folder, inputs: { files: 'report.any' } });
      assert.equal(run.exitCode, 1);
      assert.equal(run.outputs.verdict, verdict, run.log);
      assert.ok((run.outputs.reason ?? '').length > 10);
    });
  }
});

test('formats may be mixed, and each is told from its content', async (context) => {
  const { folder } = repository(context, {
    'r/a.xml': good,
    'r/b.tap': '1..1\nok 1 - x\n',
    'r/c.json': '{"results":{"tool":{"name":"t"},"tests":[{"name":"y","status":"passed"}]}}',
  });
  await using run = await runBundle('test-report', { workspace: folder, inputs: { files: 'r/*' } });
  assert.equal(run.outputs.verdict, 'pass', run.log);
  assert.equal(run.outputs.tests, '4');
  assert.match(run.summary, /2 tests \(junit\)[\s\S]*1 test \(tap\)[\s\S]*1 test \(ctrf\)/u);
});

test('a copied report is no report of another shard', async (context) => {
  const { folder } = repository(context, { '1/junit.xml': good, '2/junit.xml': good });
  const inputs = { files: '*/junit.xml', 'expected-reports': '2' };
  await using run = await runBundle('test-report', { workspace: folder, inputs });
  assert.equal(run.outputs.verdict, 'inconclusive');
  assert.match(run.outputs.reason ?? '', /1 of 2 expected reports were found \(1 more are copies of these\)/u);
  assert.equal(run.outputs.tests, '2', 'and it is not counted twice');
});

test('a test that failed here and passed there still counts, and the other report is named', async (context) => {
  const { folder } = repository(context, {
    'a.xml': suite(testcase('test_total', '<failure/>'), testcase('x')),
    'b.xml': suite(testcase('test_total')),
  });
  await using run = await runBundle('test-report', { workspace: folder, inputs: { files: '*.xml' } });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.summary, /test_total.*passed in b\.xml/u);
});

describe('against the baseline', () => {
  const tests = (count: number, ...more: readonly string[]): string =>
    suite(...Array.from({ length: count }, (_, index) => testcase(`test_${index}`)), ...more);
  const baselineFrom = async (context: Parameters<typeof repository>[0], junit: string): Promise<string> => {
    const { folder } = repository(context, { 'junit.xml': junit });
    await using run = await runBundle('test-report', { workspace: folder, inputs: { baseline: 'none.json' } });
    return readFileSync(run.outputs.baseline ?? '', 'utf8');
  };

  test('what is new, fixed and removed is said; new failures come first', async (context) => {
    const baseline = await baselineFrom(
      context,
      tests(2, testcase('old', '<failure/>'), testcase('mended', '<failure/>'), testcase('gone')),
    );
    const now = tests(
      2,
      testcase('old', '<failure message="old"/>'),
      testcase('mended'),
      testcase('fresh', '<failure message="fresh"/>'),
    );
    const { folder } = repository(context, { 'junit.xml': now, 'b.json': baseline });
    await using run = await runBundle('test-report', { workspace: folder, inputs: { baseline: 'b.json' } });
    assert.equal(run.outputs.verdict, 'fail');
    assert.equal(run.outputs['new-failures'], '1');
    assert.match(run.summary, /1 newly failing, 1 still failing, 1 fixed, 1 removed, 1 new/u);
    assert.match(run.summary, /fresh<\/strong> \(new\)[\s\S]*old<\/strong> \(failed before\)/u);
    assert.match(run.log, /::error [^\n]*title=tests\.test_cart\.fresh[\s\S]*title=tests\.test_cart\.old/u);
  });

  test('tests that vanished are red beyond the limit, and exactly at it are not', async (context) => {
    const baseline = await baselineFrom(context, tests(10));
    const { folder } = repository(context, { 'junit.xml': tests(9), 'b.json': baseline });
    await using exact = await runBundle('test-report', {
      workspace: folder,
      inputs: { baseline: 'b.json', 'max-test-drop': '10' },
    });
    assert.equal(exact.outputs.verdict, 'pass', exact.log);
    await using more = await runBundle('test-report', {
      workspace: folder,
      inputs: { baseline: 'b.json', 'max-test-drop': '9.9' },
    });
    assert.equal(more.outputs.verdict, 'fail');
    assert.match(
      more.outputs.reason ?? '',
      /9 tests ran and 10 in the baseline: 10\.00% \(1\/10\) fewer, at most 9\.9% wanted/u,
    );
  });

  test('a baseline in the repository is read as it was before the pull request', async (context) => {
    const baseline = await baselineFrom(context, tests(10));
    const repo = repository(context, { 'b.json': baseline });
    const head = repo.commit({ 'b.json': await baselineFrom(context, tests(1)), 'junit.xml': tests(1) });
    const inputs = { baseline: 'b.json', 'max-test-drop': '10' };
    await using run = await runBundle('test-report', {
      workspace: repo.folder,
      inputs,
      event: pullRequestEvent(repo.first, head),
      sha: head,
    });
    assert.equal(run.outputs.verdict, 'fail', run.log);
    assert.match(run.outputs.reason ?? '', /1 tests ran and 10 in the baseline/u);
  });

  test('skipping them instead is seen as well', async (context) => {
    const baseline = await baselineFrom(context, tests(10));
    const skipped = suite(
      ...Array.from({ length: 10 }, (_, index) => testcase(`test_${index}`, index < 5 ? '<skipped/>' : '')),
    );
    const { folder } = repository(context, { 'junit.xml': skipped, 'b.json': baseline });
    await using run = await runBundle('test-report', {
      workspace: folder,
      inputs: { baseline: 'b.json', 'max-test-drop': '10' },
    });
    assert.equal(run.outputs.verdict, 'fail');
    assert.match(run.summary, /5 newly skipped/u);
  });

  test('without one nothing is held against it, and it is said', async (context) => {
    const { folder } = repository(context, { 'junit.xml': good, 'odd.json': '{}' });
    for (const [baseline, message] of [
      ['none.json', /there is no file none\.json yet/u],
      ['odd.json', /what is kept is no baseline: its `schema` is not/u],
    ] as const) {
      await using run = await runBundle('test-report', {
        workspace: folder,
        inputs: { baseline, 'max-test-drop': '1' },
      });
      assert.equal(run.outputs.verdict, 'pass', run.log);
      assert.match(run.log, message);
    }
  });
});

describe('the plans of split-tests', () => {
  const python: Texts = { 'tests/test_a.py': '', 'tests/test_b.py': '', 'tests/test_c.py': '' };
  const plansOf = async (folder: string, shards: readonly number[], more: Texts = {}): Promise<Texts> => {
    const plans: Record<string, string> = {};
    for (const shard of shards) {
      await using run = await runBundle('split-tests', {
        workspace: folder,
        inputs: { shard: String(shard), shards: '2', ...more },
      });
      plans[`plans/${shard}.json`] = readFileSync(run.outputs.plan ?? '', 'utf8');
    }
    return plans;
  };
  const reports: Texts = {
    'r/1.xml': suite(testcase('x', '', 'tests.test_a'), testcase('x', '', 'tests.test_c')),
    'r/2.xml': suite(testcase('x', '', 'tests.test_b')),
  };
  const inputs = { files: 'r/*.xml', plans: 'plans/*.json' };

  test('all shards, one plan, every file in a report: green', async (context) => {
    const repo = repository(context, { ...python, ...reports });
    repo.write(await plansOf(repo.folder, [1, 2]));
    await using run = await runBundle('test-report', { workspace: repo.folder, inputs });
    assert.equal(run.outputs.verdict, 'pass', run.log);
  });

  test('a shard that died is named', async (context) => {
    const repo = repository(context, { ...python, ...reports });
    repo.write(await plansOf(repo.folder, [1]));
    await using run = await runBundle('test-report', { workspace: repo.folder, inputs });
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /of 2 shards 2 did not hand in its plan/u);
  });

  test('shards that divided the files differently are not green', async (context) => {
    const repo = repository(context, { ...python, ...reports, 't.xml': suite(testcase('x', '', 'tests.test_c')) });
    repo.write({
      ...(await plansOf(repo.folder, [1])),
      ...(await plansOf(repo.folder, [2], { timings: 't.xml', 'default-duration': '10ms' })),
    });
    await using run = await runBundle('test-report', { workspace: repo.folder, inputs });
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /shards 1 and 2 divided the tests differently/u);
  });

  test('a planned file without a test in any report is named', async (context) => {
    const repo = repository(context, { ...python, 'r/1.xml': reports['r/1.xml'] ?? '' });
    repo.write(await plansOf(repo.folder, [1, 2]));
    await using run = await runBundle('test-report', { workspace: repo.folder, inputs });
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /1 of 3 planned files have no test in any report: tests\/test_b\.py/u);
  });

  const jest = { 'services/api/cart.test.js': '', 'services/api/src/cart.test.js': '' };
  const inFile = (file: string): string => `<testcase classname="x" name="${file}" file="${file}" time="1"/>`;
  for (const [from, project] of [
    ['its own folder', 'services/api'],
    ['the root', ''],
  ] as const) {
    test(`a file whose name is the end of another's is not taken for it, seen from ${from}`, async (context) => {
      const repo = repository(context, jest);
      const own = { 'working-directory': 'services/api', runner: 'jest' };
      const plans = await plansOf(repo.folder, [1, 2], own);
      const below = project === '' ? '' : `${project}/`;
      for (const [path, text] of Object.entries(plans)) repo.write({ [`${below}${path}`]: text });
      repo.write({ [`${below}r/1.xml`]: suite(inFile('services/api/src/cart.test.js')) });
      await using run = await runBundle('test-report', {
        workspace: repo.folder,
        inputs: { ...inputs, 'working-directory': project || '.' },
      });
      assert.equal(run.outputs.verdict, 'inconclusive', run.log);
      assert.match(run.outputs.reason ?? '', /1 of 2 planned files have no test in any report: cart\.test\.js/u);
      repo.write({ [`${below}r/2.xml`]: suite(inFile('services/api/cart.test.js')) });
      await using all = await runBundle('test-report', {
        workspace: repo.folder,
        inputs: { ...inputs, 'working-directory': project || '.' },
      });
      assert.equal(all.outputs.verdict, 'pass', all.log);
    });
  }

  test('where no report names a planned file, it is said that nothing could be checked', async (context) => {
    const repo = repository(context, { 'cart.test.js': '', 'shop.test.js': '' });
    repo.write(await plansOf(repo.folder, [1, 2], { runner: 'jest' }));
    repo.write({ 'r/1.xml': suite(testcase('adds', '', 'cart adds')) });
    await using run = await runBundle('test-report', { workspace: repo.folder, inputs });
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(
      run.log,
      /::warning.*could not be checked: no report names any of the 2 planned files.*addFileAttribute/u,
    );
  });

  test('no plan where one is expected', async (context) => {
    const { folder } = repository(context, { ...python, ...reports });
    await using run = await runBundle('test-report', { workspace: folder, inputs });
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /no plan of split-tests was found at plans\/\*\.json/u);
  });
});

test('thousands of long failures: everything stays within GitHub’s limits, and what is not shown is counted', async (context) => {
  const long = 'x'.repeat(9000);
  const cases = Array.from({ length: 2000 }, (_, index) =>
    testcase(`t${index}`, `<failure message="${index}">${long}</failure>`, `m${index}`),
  );
  const { folder } = repository(context, { 'junit.xml': suite(...cases) });
  await using run = await runBundle('test-report', { workspace: folder });
  assert.equal(run.outputs.failures, '2000');
  assert.equal(run.annotations.filter(({ level }) => level === 'error').length, 10, 'the last word of the step is one');
  assert.ok(Buffer.byteLength(run.summary) <= 1024 * 1024);
  assert.match(run.summary, /Failed \(2000\)/u);
  assert.match(run.summary, /1970 more/u);
  assert.equal(run.summary.match(/<details/gu)?.length, run.summary.match(/<\/details>/gu)?.length);
  assert.ok(statSync(run.outputs.report ?? '').size < 16 * 1024 * 1024);
});

test('the trace of a failure is short, its place is linked, its output is folded', async (context) => {
  const { folder } = repository(context, {
    'junit.xml': fixture('vitest/junit.xml'),
    'src/cart.test.js': '\n'.repeat(30),
    'src/broken.test.js': '\n\n',
  });
  await using run = await runBundle('test-report', { workspace: folder });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.summary, /https:\/\/github\.com\/acme\/shop\/blob\/1{40}\/src\/cart\.test\.js#L13/u);
  assert.match(run.summary, /#### `src\/cart\.test\.js`/u);
  assert.match(run.summary, /<summary>Its output<\/summary>\s+```\s*cart before the assertion/u);
  assert.match(run.log, /::error file=src\/cart\.test\.js,line=13,title=[^:]*is wrong/u);
  assert.match(run.log, /::error file=src\/broken\.test\.js,line=2/u);
});
