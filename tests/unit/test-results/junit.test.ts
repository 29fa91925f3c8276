import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { badCases, flakyTests, testId, totalsOf } from '@sluice/test-results';
import { fixture, read, report } from './documents.ts';

/** `tests passed failures errors skipped flaky`. */
async function counts(text: string): Promise<string> {
  const { tests, passed, failures, errors, skipped, flaky } = totalsOf([await report(text)]);
  return [tests, passed, failures, errors, skipped, flaky].join(' ');
}

describe('the counts of real reports are those that the tool itself printed', () => {
  const cases: readonly [string, string][] = [
    ['pytest/none.xml', '0 0 0 0 0 0'],
    ['pytest/collection-error.xml', '1 0 0 1 0 0'],
    // Two tests, one of which passed in its second try.
    ['pytest/rerun.xml', '2 1 1 0 0 1'],
  ];
  for (const [name, wanted] of cases) test(name, async () => assert.equal(await counts(fixture(name)), wanted));

  for (const name of ['default', 'xdist', 'legacy-short', 'native']) {
    test(`pytest/${name}.xml`, async () => {
      const printed = fixture(`pytest/${name}.console.txt`);
      const said = (word: string): number => Number(new RegExp(`(\\d+) ${word}`, 'u').exec(printed)?.[1] ?? 0);
      const totals = totalsOf([await report(fixture(`pytest/${name}.xml`))]);
      assert.ok(said('passed') > 0);
      // One of the passed tests broke in its teardown, and one of the failed ones too: both are errors here, once.
      assert.equal(totals.passed, said('passed') - 1);
      assert.equal(totals.failures, said('failed') - 1);
      assert.equal(totals.errors, said('errors'));
      assert.equal(totals.skipped, said('skipped') + said('xfailed'));
      assert.equal(totals.flaky, 0);
    });
  }

  test('node/junit.xml', async () => {
    const printed = fixture('node/junit.console.txt');
    const said = (word: string): number => Number(new RegExp(`${word} (\\d+)`, 'u').exec(printed)?.[1] ?? -1);
    const totals = totalsOf([await report(fixture('node/junit.xml'))]);
    assert.equal(totals.passed, said('pass'));
    // A suite that broke before its tests is one more: Node.js does not count suites among the failures.
    assert.equal(totals.failures, said('fail') + 1);
    assert.equal(totals.skipped, said('skipped') + said('todo'));
  });

  test('go/gotestsum-rerun.xml: what passed in a later run is flaky', async () => {
    const one = await report(fixture('go/gotestsum-rerun.xml'));
    assert.ok([...flakyTests([one]).keys()].some(({ name }) => name === 'TestFlaky'));
    assert.ok(badCases([one]).some((bad) => bad.name === 'TestFails' && bad.attempts > 1));
    const ids = one.cases.map(testId);
    assert.equal(new Set(ids).size, ids.length, 'no test is listed twice');
  });
});

describe('dialects', () => {
  const cases: readonly [string, string, string][] = [
    [
      'suites in suites, failures in the depth',
      '<testsuites><testsuite name="a"><testsuite name="b"><testsuite name="c"><testcase name="x"><failure/></testcase></testsuite><testcase name="y"/></testsuite></testsuite></testsuites>',
      '2 1 1 0 0 0',
    ],
    [
      'a suite as root, no attributes at all',
      '<testsuite><testcase><error/></testcase><testcase/></testsuite>',
      '2 1 0 1 0 0',
    ],
    [
      'a suite that broke before its tests',
      '<testsuites><testsuite name="setup" tests="0" errors="1"><error message="no database"/></testsuite></testsuites>',
      '0 0 0 1 0 0',
    ],
    [
      'attributes count more failures than are listed',
      '<testsuites><testsuite name="a" tests="2" failures="2"><testcase name="x"/><testcase name="y"/></testsuite></testsuites>',
      '2 2 2 0 0 0',
    ],
    [
      'only the root counts a failure',
      '<testsuites failures="1"><testsuite name="a" tests="1"><testcase name="x"/></testsuite></testsuites>',
      '1 1 1 0 0 0',
    ],
    [
      'totals of nested suites are not counted twice',
      '<testsuites failures="1" tests="1"><testsuite failures="1" tests="1"><testsuite failures="1" tests="1"><testcase name="x"><failure/></testcase></testsuite></testsuite></testsuites>',
      '1 0 1 0 0 0',
    ],
    [
      'Surefire: failed in every try',
      '<testsuite tests="1" failures="1"><testcase name="x" classname="A"><failure message="1"/><rerunFailure message="2"><stackTrace>s</stackTrace></rerunFailure><rerunError message="3"/></testcase></testsuite>',
      '1 0 1 0 0 0',
    ],
    [
      'Surefire: passed in the end',
      '<testsuite tests="1" flakes="1"><testcase name="x" classname="A"><flakyFailure message="1"><stackTrace>s</stackTrace></flakyFailure><flakyError/></testcase></testsuite>',
      '1 1 0 0 0 1',
    ],
    [
      'a method that is listed again after it failed (Gradle)',
      '<testsuite name="a.B"><testcase name="x" classname="a.B"><failure/></testcase><testcase name="x" classname="a.B"/></testsuite>',
      '1 1 0 0 0 1',
    ],
    [
      'a test that is listed again after it failed, of a tool that allows two of one name: no pass hides a failure',
      '<testsuite name="cart"><testcase name="x" classname="A"><failure/></testcase><testcase name="x" classname="A"/></testsuite>',
      '2 1 1 0 0 0',
    ],
    [
      'a file as suite and class has no methods (Vitest)',
      '<testsuite name="a.test.js"><testcase name="x" classname="a.test.js"><failure/></testcase><testcase name="x" classname="a.test.js"/></testsuite>',
      '2 1 1 0 0 0',
    ],
    [
      'attributes that count failed assertions',
      '<testsuite tests="3" failures="3"><testcase name="x"><failure/><failure/><failure/></testcase></testsuite>',
      '1 0 1 0 0 0',
    ],
    [
      'attributes that count the failed try of a test that passed in the end',
      '<testsuite tests="1" failures="1"><testcase name="x"><flakyFailure/></testcase></testsuite>',
      '1 1 0 0 0 1',
    ],
    [
      'two tests of one name are two tests',
      '<testsuite><testcase name="x" classname="A"/><testcase name="x" classname="A"><failure/></testcase></testsuite>',
      '2 1 1 0 0 0',
    ],
    [
      'skipped in all spellings',
      '<testsuite><testcase name="a"><skipped message="m"/></testcase><testcase name="b" status="notrun"/><testcase name="c" result="suppressed"/><testcase name="d" status="disabled"/></testsuite>',
      '4 0 0 0 4 0',
    ],
    [
      'only the status says that it did not pass',
      '<testsuite><testcase name="a" status="Failed"/><testcase name="b" result="timeout"/><testcase name="c" status="run" result="completed"/></testsuite>',
      '3 1 1 1 0 0',
    ],
    [
      'a failure wins over skipped',
      '<testsuite><testcase name="a"><skipped/><failure/></testcase></testsuite>',
      '1 0 1 0 0 0',
    ],
    [
      'a prefix of a namespace',
      '<t:testsuites xmlns:t="x"><t:testsuite><t:testcase name="a"><t:failure/></t:testcase></t:testsuite></t:testsuites>',
      '1 0 1 0 0 0',
    ],
    [
      'cases without a suite',
      '<testsuites><testcase name="a"/><testcase name="b"><failure/></testcase></testsuites>',
      '2 1 1 0 0 0',
    ],
    [
      'properties and attachments are no tests',
      '<testsuite><properties><property name="failure" value="1"/></properties><testcase name="a"><properties><property name="x">failure</property></properties><system-out>[[ATTACHMENT|a.png]]</system-out></testcase></testsuite>',
      '1 1 0 0 0 0',
    ],
  ];
  for (const [name, text, wanted] of cases) test(name, async () => assert.equal(await counts(text), wanted));
});

describe('what is kept of a failure', () => {
  test('message, type, trace and the end of the output, bounded', async () => {
    const long = 'x'.repeat(300_000);
    const { cases } = await report(
      `<testsuite><testcase name="a" classname="k"><failure type="E" message="m &lt;b&gt;"><![CDATA[first\n${long}\nlast]]></failure><system-out>${long}end of output</system-out></testcase></testsuite>`,
    );
    const [failed] = cases;
    const [failure] = failed?.failures ?? [];
    assert.equal(failure?.type, 'E');
    assert.equal(failure?.message, 'm <b>');
    assert.match(failure?.details ?? '', /^first[\s\S]*characters left out[\s\S]*last$/u);
    assert.ok((failure?.details.length ?? 0) < 10_000);
    assert.match(failed?.output ?? '', /end of output$/u);
    assert.ok((failed?.output.length ?? 0) < 10_000);
  });

  test('without a message the first line of the text is the message', async () => {
    const { cases } = await report(
      '<testsuite><testcase name="a"><failure>\n  boom\n  at x.py:3\n</failure></testcase></testsuite>',
    );
    assert.equal(cases[0]?.failures[0]?.message, 'boom');
  });

  test('control characters of terminals do not end the reading', async () => {
    const { cases, warnings } = await report(
      '<testsuite><testcase name="a"><failure message="&#27;[31mred">\u001b[31mred</failure></testcase><testcase name="b"/></testsuite>',
    );
    assert.equal(cases.length, 2);
    assert.equal(warnings.length, 1);
  });

  test('what a passed test printed is not kept', async () => {
    const { cases } = await report(
      '<testsuite><testcase name="a"><system-out>much</system-out></testcase></testsuite>',
    );
    assert.equal(cases[0]?.output, '');
  });

  test('times of all locales', async () => {
    const { cases } = await report(
      '<testsuite><testcase name="a" time="1,234.5"/><testcase name="b" time="0,25"/><testcase name="c" time="-1"/><testcase name="d" time="soon"/></testsuite>',
    );
    assert.deepEqual(
      cases.map(({ seconds }) => seconds),
      [1234.5, 0.25, 0, undefined],
    );
  });
});

describe('what is broken', () => {
  const cases: readonly [string, string, string][] = [
    ['nothing', '', 'empty'],
    ['a coverage report', '<coverage/>', 'unknown-format'],
    ['an HTML page', '<html><body>404</body></html>', 'unknown-format'],
    ['an entity', '<!DOCTYPE x [<!ENTITY e "e">]><testsuite name="&e;"/>', 'malformed'],
  ];
  for (const [name, text, problem] of cases) {
    test(name, async () => {
      const result = await read(text);
      assert.ok(!result.ok);
      assert.equal(result.problem, problem);
    });
  }

  test('of a truncated report the tests that were listed count, and no missing one is made up', async () => {
    const result = await read(
      '<testsuites tests="9" failures="5"><testsuite name="a" failures="5"><testcase name="x"><failure>boom</failure></testcase><testcase name="y"/><testcase name="z"><fail',
    );
    assert.ok(!result.ok && result.problem === 'truncated');
    assert.ok(result.partial !== undefined);
    const totals = totalsOf([result.partial]);
    assert.equal(totals.failures, 1);
    assert.ok(totals.tests >= 2);
  });

  test('tests that are only counted are said, and counted nowhere', async () => {
    const one = await report('<testsuite tests="10"><testcase name="x"/></testsuite>');
    assert.equal(one.unlisted, 9);
    assert.match(one.warnings.join(), /9 tests that are not listed/u);
    assert.equal(totalsOf([one]).tests, 1);
  });
});
