import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTestReport, type TestFormat, totalsOf } from '@sluice/test-results';
import { fixture, read, report } from './documents.ts';

/** `tests passed failures errors skipped flaky`, and the problem where there is one. */
async function counts(text: string): Promise<string> {
  const result = await read(text);
  const one = result.ok ? result.report : result.partial;
  const { tests, passed, failures, errors, skipped, flaky } = totalsOf(one === undefined ? [] : [one]);
  return [tests, passed, failures, errors, skipped, flaky, ...(result.ok ? [] : [result.problem])].join(' ');
}

const table = (name: string, cases: readonly (readonly [string, string, string])[]): void => {
  describe(name, () => {
    for (const [title, text, wanted] of cases) test(title, async () => assert.equal(await counts(text), wanted));
  });
};

const lines = (...events: readonly object[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const inPackage = (Action: string, more: object = {}) => ({ Action, Package: 'p', ...more });

table('go test -json', [
  [
    'a test that never ended is an error',
    lines(inPackage('start'), inPackage('run', { Test: 'A' }), inPackage('fail')),
    '1 0 0 1 0 0',
  ],
  [
    'a package that failed without a failed test',
    lines(inPackage('pass', { Test: 'A' }), inPackage('fail')),
    '1 1 0 1 0 0',
  ],
  [
    'two runs of one test (-count=2): a pass does not hide a failure',
    lines(inPackage('fail', { Test: 'A' }), inPackage('pass', { Test: 'A' }), inPackage('fail')),
    '2 1 1 0 0 0',
  ],
  [
    'the package is started again (gotestsum --rerun-fails): a try',
    lines(
      inPackage('start'),
      inPackage('fail', { Test: 'A' }),
      inPackage('fail'),
      inPackage('start'),
      inPackage('pass', { Test: 'A' }),
      inPackage('pass'),
    ),
    '1 1 0 0 0 1',
  ],
  ['a package without tests is none', lines(inPackage('start'), inPackage('skip')), '0 0 0 0 0 0'],
  ['cut short', lines(inPackage('start'), inPackage('run', { Test: 'A' })), '1 0 0 1 0 0 truncated'],
  [
    'a half line at the end',
    `${lines(inPackage('start'), inPackage('pass', { Test: 'A' }))}{"Action":"pa`,
    '1 1 0 0 0 0 truncated',
  ],
  [
    'other lines in between',
    `${lines(inPackage('pass', { Test: 'A' }))}go: downloading x\n${lines(inPackage('pass'))}`,
    '1 1 0 0 0 0',
  ],
]);

table('TAP', [
  [
    'skip and todo',
    '1..4\nok 1 # SKIP why\nnot ok 2 - x # TODO later\nok 3 # todo\nok 4 - a # not a directive\n',
    '4 1 0 0 3 0',
  ],
  ['the plan at the end', 'ok\nnot ok\n1..2\n', '2 1 1 0 0 0'],
  ['no plan: cut short', 'TAP version 14\nok 1\nok 2\n', '2 2 0 0 0 0 truncated'],
  ['planned tests that did not run', 'TAP version 14\n1..5\nok 1\nok 2\n', '2 2 0 3 0 0'],
  ['more tests than planned', '1..1\nok 1\nok 2\n', '2 2 0 1 0 0'],
  ['nothing but a version', 'TAP version 14\n', '0 0 0 0 0 0 truncated'],
  ['everything is skipped', '1..0 # skip no database\n', '0 0 0 0 0 0'],
  ['a bail-out', '1..3\nok 1\nBail out! database is gone\nok 2\n', '1 1 0 1 0 0'],
  ['a subtest that failed although its tests passed', '    ok 1\n    1..1\nnot ok 1 - sub\n1..1\n', '1 1 1 0 0 0'],
  ['a subtest of a to-do', '    not ok 1\n    1..1\nnot ok 1 - sub # TODO\n1..1\n', '1 0 0 0 1 0'],
  ['the plan of a subtest', '    ok 1\n    1..3\nnot ok 1 - sub\n1..1\n', '1 1 0 2 0 0'],
  ['subtests in braces', 'ok 1 - a {\n  ok 1\n  not ok 2\n  1..2\n}\n1..1\n', '2 1 1 0 0 0'],
  ['braces that are not closed', '1..1\nok 1 - a {\n  ok 1\n', '1 1 0 0 0 0 truncated'],
  ['subtests without their point', '1..1\n    ok 1\n    1..1\n', '1 1 0 2 0 0'],
  ['a block that is not closed', '1..1\nnot ok 1\n  ---\n  message: x\n', '1 0 1 0 0 0 truncated'],
  ['words that begin like a test', 'okay\nnot okay\nok 1\n1..1\nok: no\n', '1 1 0 0 0 0'],
  ['two documents after one another', 'TAP version 13\n1..1\nok 1\nTAP version 13\n1..2\nok 1\n', '2 2 0 1 0 0'],
]);

const jest = (rest: object, ...files: readonly object[]): string => JSON.stringify({ testResults: files, ...rest });
const assertion = (status: string) => ({ title: 'x', ancestorTitles: [], status });

table('Jest', [
  [
    'a file that could not be run',
    jest({}, { name: 'a', status: 'failed', message: 'no', assertionResults: [] }),
    '0 0 0 1 0 0',
  ],
  ['no success, and nothing to show for it', jest({ success: false, numTotalTests: 0 }), '0 0 1 0 0 0'],
  ['only the number of failed files', jest({ numFailedTestSuites: 1, numTotalTests: 0 }), '0 0 1 0 0 0'],
  [
    'more failed than are listed',
    jest(
      { numFailedTests: 2, numTotalTests: 2, success: false },
      { status: 'passed', assertionResults: [assertion('passed')] },
    ),
    '1 1 2 0 0 0',
  ],
  [
    'interrupted',
    jest({ wasInterrupted: true, numTotalTests: 1 }, { status: 'passed', assertionResults: [assertion('passed')] }),
    '1 1 0 1 0 0',
  ],
  [
    'an unknown status is no pass',
    jest({}, { assertionResults: [assertion('brilliant'), assertion('passed')] }),
    '2 1 1 0 0 0',
  ],
  [
    'tried again',
    jest(
      {},
      { assertionResults: [{ ...assertion('passed'), invocations: 2, retryReasons: ['Error: slow\n    at x'] }] },
    ),
    '1 1 0 0 0 1',
  ],
  [
    'cut short',
    jest({ success: true }, { assertionResults: [assertion('passed')] }).slice(0, -8),
    '1 1 0 0 0 0 truncated',
  ],
]);

const ctrf = (tests: readonly object[], summary: object = {}): string =>
  JSON.stringify({ reportFormat: 'CTRF', results: { tool: { name: 't' }, summary, tests } });

table('CTRF', [
  [
    'every status',
    ctrf(['passed', 'failed', 'skipped', 'pending', 'other', 'x'].map((status) => ({ name: 'a', status }))),
    '6 1 1 1 3 0',
  ],
  ['other, and how it really ended', ctrf([{ name: 'a', status: 'other', rawStatus: 'timedOut' }]), '1 0 0 1 0 0'],
  [
    'the summary counts a failure that is not listed',
    ctrf([{ name: 'a', status: 'passed' }], { failed: 1, tests: 2 }),
    '1 1 1 0 0 0',
  ],
  [
    'flaky by its tries',
    ctrf([
      { name: 'a', status: 'passed', retries: 1, retryAttempts: [{ attempt: 1, status: 'failed', message: 'm' }] },
    ]),
    '1 1 0 0 0 1',
  ],
  ['flaky by its own word', ctrf([{ name: 'a', status: 'passed', flaky: true, retries: 2 }]), '1 1 0 0 0 1'],
]);

const trx = (results: string, summary: string): string =>
  `<TestRun xmlns="u"><Results>${results}</Results><ResultSummary ${summary}</ResultSummary></TestRun>`;

table('TRX', [
  [
    'the run was aborted, and no test shows it',
    trx('<UnitTestResult testName="a" outcome="Passed"/>', 'outcome="Aborted">'),
    '1 1 0 1 0 0',
  ],
  [
    'the host crashed',
    trx(
      '<UnitTestResult testName="a" outcome="Passed"/>',
      'outcome="Failed"><RunInfos><RunInfo outcome="Error"><Text>The test host process crashed</Text></RunInfo></RunInfos>',
    ),
    '1 1 0 1 0 0',
  ],
  [
    'counters that count more than is listed',
    trx(
      '<UnitTestResult testName="a" outcome="Passed"/>',
      'outcome="Failed"><Counters total="3" failed="1" timeout="1"/>',
    ),
    '1 1 1 1 0 0',
  ],
  ['without an outcome it did not pass', trx('<UnitTestResult testName="a"/>', 'outcome="Completed">'), '1 0 0 1 0 0'],
  [
    'a data-driven test that failed by itself',
    trx(
      '<UnitTestResult testName="a" outcome="Failed"><InnerResults><UnitTestResult testName="a (1)" outcome="Passed"/></InnerResults></UnitTestResult>',
      'outcome="Failed">',
    ),
    '2 1 1 0 0 0',
  ],
]);

table('NUnit and xUnit', [
  [
    'a setup that broke: its tests show it',
    '<test-run failed="1" total="1"><test-suite type="TestFixture" result="Failed" site="SetUp"><failure><message>no</message></failure><test-case name="a" result="Failed" site="Parent"/></test-suite></test-run>',
    '1 0 1 0 0 0',
  ],
  [
    'a setup that broke and has no test to show it',
    '<test-run total="0"><test-suite type="SetUpFixture" result="Failed" site="SetUp"><failure><message>no</message></failure></test-suite></test-run>',
    '0 0 0 1 0 0',
  ],
  [
    'the run counts a failure that is not listed',
    '<test-run total="1" failed="1"><test-case name="a" result="Passed"/></test-run>',
    '1 1 1 0 0 0',
  ],
  [
    'an empty failure of a test that passed',
    '<test-run><test-case name="a" result="Passed"><failure><message/></failure></test-case></test-run>',
    '1 1 0 0 0 0',
  ],
  [
    'NUnit 2 before there was a result',
    '<test-results><test-case name="A.b" executed="True" success="False"/><test-case name="A.c" executed="False"/></test-results>',
    '2 0 1 0 1 0',
  ],
  [
    'an assembly whose errors are only counted',
    '<assemblies><assembly name="a" total="1" failed="0" errors="1"><test name="x" result="Pass"/></assembly></assemblies>',
    '1 1 1 0 0 0',
  ],
  ['a result that nobody knows', '<assembly name="a"><test name="x" result="Perhaps"/></assembly>', '1 0 0 1 0 0'],
]);

describe('the format is told from the content', () => {
  const cases: readonly [string, TestFormat][] = [
    ['pytest/default.xml', 'junit'],
    ['documented/vstest.trx', 'trx'],
    ['documented/nunit2.xml', 'nunit'],
    ['documented/nunit3.xml', 'nunit'],
    ['documented/xunit2.xml', 'xunit'],
    ['jest/ctrf.json', 'ctrf'],
    ['pytest/ctrf.json', 'ctrf'],
    ['jest/jest.json', 'jest-json'],
    ['vitest/vitest.json', 'jest-json'],
    ['go/go-test.json', 'go-json'],
    ['node/node.tap', 'tap'],
    ['perl/cart.tap', 'tap'],
    ['perl/bails.tap', 'tap'],
  ];
  for (const [name, format] of cases) {
    test(name, async () => {
      const one = await report(fixture(name));
      assert.equal(one.format, format);
      const marked = await report(
        `\ufeff\n${format === 'tap' || name.endsWith('.json') ? fixture(name) : fixture(name).trimStart()}`,
      );
      assert.deepEqual(totalsOf([marked]), totalsOf([one]), 'white space and a byte order mark change nothing');
    });
  }

  const strange: readonly [string, string, RegExp][] = [
    ['a report of coverage', '<coverage line-rate="1"/>', /looks like a report of coverage/u],
    ['a page', '<html/>', /its root is <html>/u],
    ['other JSON', '{"name": "x"}', /is JSON, and not that of a CTRF or Jest report/u],
    ['prose', 'hello world\n', /no report of tests in a format that is known/u],
  ];
  for (const [name, text, message] of strange) {
    test(name, async () => {
      const result = await read(text);
      assert.ok(!result.ok && result.problem === 'unknown-format');
      assert.match(result.message, message);
    });
  }

  test('a format that is given is held to', async () => {
    async function* bytes() {
      yield Buffer.from('<testsuites><testsuite><testcase name="x"/></testsuite></testsuites>');
    }
    const result = await readTestReport(bytes(), 'trx');
    assert.ok(!result.ok);
    assert.match(result.message, /its root is <testsuites>, and not that of a trx report/u);
  });

  test('UTF-16 with its mark', async () => {
    async function* bytes() {
      yield Buffer.from('\ufeff<testsuite><testcase name="ä"/></testsuite>', 'utf16le');
    }
    const result = await readTestReport(bytes(), 'auto');
    assert.ok(result.ok && result.report.cases[0]?.name === 'ä');
  });
});

describe('a summary that counts fewer failures than are listed: the list counts, and it is said', () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    ['JUnit', '<testsuite name="s" tests="1" failures="0"><testcase name="a"><failure/></testcase></testsuite>'],
    [
      'JUnit, of a suite above',
      '<testsuites failures="0"><testsuite><testcase name="a"><error/></testcase></testsuite></testsuites>',
    ],
    ['JUnit, an error of the suite', '<testsuite failures="0" errors="0"><testcase name="a"/><error/></testsuite>'],
    [
      'TRX',
      trx('<UnitTestResult testName="a" outcome="Failed"/>', 'outcome="Completed"><Counters total="1" failed="0"/>'),
    ],
    ['NUnit 3', '<test-run total="1" failed="0"><test-case name="a" result="Failed"/></test-run>'],
    [
      'NUnit 2',
      '<test-results total="1" failures="0"><test-case name="A.a" success="False" executed="True"/></test-results>',
    ],
    ['xUnit', '<assembly name="a" total="1" failed="0" errors="0"><test name="x" result="Fail"/></assembly>'],
    ['Jest', jest({ numFailedTests: 0, numTotalTests: 1 }, { assertionResults: [assertion('failed')] })],
    ['CTRF', ctrf([{ name: 'a', status: 'failed' }], { failed: 0, tests: 1 })],
  ];
  for (const [name, text] of cases) {
    test(name, async () => {
      const one = await report(text);
      assert.equal(totalsOf([one]).failures + totalsOf([one]).errors, 1);
      assert.match(one.warnings.join('\n'), /: 0 by its (?:attributes|summary), 1 by its list; the list counts\./u);
    });
  }

  test('retries and errors that are counted elsewhere are no contradiction', async () => {
    const quiet = [
      '<testsuite failures="0" errors="0" tests="1"><testcase name="a"><flakyFailure/></testcase></testsuite>',
      '<testsuite failures="1" tests="1"><testcase name="a"><failure/><rerunFailure/></testcase></testsuite>',
      ctrf([{ name: 'a', status: 'other', rawStatus: 'timedOut' }], { failed: 0, other: 1, tests: 1 }),
      fixture('surefire/TEST-com.acme.CartTest.xml'),
      fixture('pytest/rerun.xml'),
      fixture('documented/vstest.trx'),
      fixture('documented/nunit3.xml'),
    ];
    for (const text of quiet) assert.doesNotMatch((await report(text)).warnings.join('\n'), /by its list/u);
  });
});
