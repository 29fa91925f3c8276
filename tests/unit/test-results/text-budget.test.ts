import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTextBudget, isBad, readTestReport, totalsOf } from '@sluice/test-results';

const long = 'x'.repeat(3000);
const go = (test: string): string =>
  [
    { Action: 'run', Package: 'p', Test: test },
    { Action: 'output', Package: 'p', Test: test, Output: `${long}\n` },
    { Action: 'fail', Package: 'p', Test: test },
  ]
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
const names = ['a', 'b', 'c', 'd'];
const each = (text: (name: string) => string): string => names.map(text).join('');

describe('when failures say too much in all, the later ones are shortened, and none is lost', () => {
  const cases: readonly (readonly [format: string, text: string])[] = [
    [
      'JUnit',
      `<testsuite>${each((name) => `<testcase name="${name}"><failure message="${long}">${long}</failure><system-out>${long}</system-out></testcase>`)}</testsuite>`,
    ],
    [
      'TRX',
      `<TestRun><Results>${each((name) => `<UnitTestResult testName="${name}" outcome="Failed"><Output><ErrorInfo><Message>${long}</Message><StackTrace>${long}</StackTrace></ErrorInfo></Output></UnitTestResult>`)}</Results></TestRun>`,
    ],
    [
      'NUnit 3',
      `<test-run>${each((name) => `<test-case name="${name}" result="Failed"><failure><message>${long}</message></failure></test-case>`)}</test-run>`,
    ],
    [
      'NUnit 2',
      `<test-results>${each((name) => `<test-case name="K.${name}" executed="True" success="False"><failure><message>${long}</message></failure></test-case>`)}</test-results>`,
    ],
    [
      'xUnit',
      `<assembly name="k">${each((name) => `<test name="${name}" result="Fail"><failure><message>${long}</message></failure></test>`)}</assembly>`,
    ],
    [
      'CTRF',
      JSON.stringify({
        results: { tool: { name: 't' }, tests: names.map((name) => ({ name, status: 'failed', trace: long })) },
      }),
    ],
    [
      'Jest',
      JSON.stringify({
        testResults: [
          { assertionResults: names.map((title) => ({ title, status: 'failed', failureMessages: [long] })) },
        ],
      }),
    ],
    ['TAP', `1..4\n${each((name) => `not ok - ${name}\n  ---\n  message: ${long}\n  ...\n`)}`],
    ['go test -json', `${each(go)}${JSON.stringify({ Action: 'fail', Package: 'p' })}\n`],
  ];
  for (const [format, text] of cases) {
    test(format, async () => {
      async function* bytes() {
        yield Buffer.from(text);
      }
      const budget = createTextBudget(10_000);
      const result = await readTestReport(bytes(), 'auto', budget);
      assert.ok(result.ok, result.ok ? '' : result.message);
      assert.equal(totalsOf([result.report]).failures, 4);
      assert.ok(budget.shortened() > 0);
      const said = result.report.cases
        .filter(isBad)
        .map(({ failures, output }) => (failures[0]?.details.length ?? 0) + output.length);
      assert.ok((said[0] ?? 0) > 2900, 'the first is whole');
      assert.ok((said[3] ?? 0) < 1000, `the last has ${said[3]}`);
      assert.ok((result.report.cases[3]?.failures[0]?.message ?? '') !== '', 'and still says what was wrong');
    });
  }
});
