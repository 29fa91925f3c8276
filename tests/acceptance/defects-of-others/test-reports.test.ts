import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { type BundleResult, runBundle } from '@sluice/testing';
import { repositoryOf } from './repository.ts';

async function reportOn(
  context: TestContext,
  junit: string,
  files: Readonly<Record<string, string>> = {},
): Promise<BundleResult> {
  const workspace = repositoryOf(context, files, { 'junit.xml': junit });
  const run = await runBundle('test-report', { workspace });
  context.after(() => run[Symbol.asyncDispose]());
  return run;
}

test('suites within suites count, however deep', async (context) => {
  const run = await reportOn(
    context,
    '<testsuites><testsuite name="a"><testcase name="x"/><testsuite name="b"><testcase name="y"/>' +
      '<testsuite name="c"><testcase name="z"><failure message="no"/></testcase></testsuite></testsuite></testsuite></testsuites>',
  );
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs.verdict, run.outputs.tests, run.outputs.failures], ['fail', '3', '1']);
});

test('a failure behind more results than are shown is a failure', async (context) => {
  const cases = Array.from({ length: 1000 }, (_, index) =>
    index === 639 ? `<testcase name="t${index}"><failure message="late"/></testcase>` : `<testcase name="t${index}"/>`,
  );
  const run = await reportOn(context, `<testsuite>${cases.join('')}</testsuite>`);
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs.tests, run.outputs.failures], ['1000', '1']);
});

test('an error of a suite is red, although none of its tests failed', async (context) => {
  const run = await reportOn(
    context,
    '<testsuites><testsuite name="a"><testcase name="x"/></testsuite><testsuite name="b"><error message="could not be set up"/></testsuite></testsuites>',
  );
  assert.equal(run.exitCode, 1);
  assert.match(run.summary, /could not be set up/u);
});

test('a suite that says that it failed and lists no test is red', async (context) => {
  const run = await reportOn(
    context,
    '<testsuites><testsuite name="a"><testcase name="x"/></testsuite><testsuite name="b" tests="3" failures="1"/></testsuites>',
  );
  assert.equal(run.exitCode, 1);
  assert.notEqual(run.outputs.verdict, 'pass');
});

test('51 failures are 51, and no more are annotated than GitHub takes', async (context) => {
  const cases = Array.from(
    { length: 51 },
    (_, index) => `<testcase name="t${index}"><failure message="m"/></testcase>`,
  );
  const run = await reportOn(context, `<testsuite>${cases.join('')}</testsuite>`);
  assert.equal(run.outputs.failures, '51');
  assert.ok((run.log.match(/^::error/gmu) ?? []).length <= 10);
  assert.match(run.summary, /t50/u);
});

test('a test that always fails is not flaky', async (context) => {
  const run = await reportOn(
    context,
    '<testsuite><testcase name="x"><failure message="a"/><rerunFailure message="b"/><rerunFailure message="c"/></testcase></testsuite>',
  );
  assert.deepEqual([run.outputs.verdict, run.outputs.failures, run.outputs.flaky], ['fail', '1', '0']);
});

test('what looks like markup in the name of a test is shown, not lost', async (context) => {
  const run = await reportOn(
    context,
    '<testsuite><testcase name="sorts List&lt;T&gt; | of a|b"><failure message="Map&lt;K, V&gt; is empty"/></testcase></testsuite>',
  );
  assert.match(run.summary, /List&lt;T(?:&gt;|>)/u);
  assert.doesNotMatch(run.summary.replaceAll(/^```[\s\S]*?^```$/gmu, ''), /List<T>/u);
});

test('a report of thirty thousand classes and of many failures without a file names each once', async (context) => {
  const cases = Array.from({ length: 30_000 }, (_, index) => {
    const failure =
      index % 150 === 0 ? `<failure message="m">at example.Type${index}.run(Type${index}.java:3)</failure>` : '';
    return `<testcase classname="example.Type${index}" name="t">${failure}</testcase>`;
  });
  const sources = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`src/example/Type${at * 150}.java`, '\n\n\n']),
  );
  const run = await reportOn(context, `<testsuite>${cases.join('')}</testsuite>`, sources);
  const json = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.equal(run.outputs.failures, '200');
  assert.equal(json.failed[0].location.path, 'src/example/Type0.java');
});
