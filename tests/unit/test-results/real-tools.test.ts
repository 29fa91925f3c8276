import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { flakyTests, type TestFormat, testId, totalsOf } from '@sluice/test-results';
import { fixture, report } from './documents.ts';

type Counts = readonly [
  tests: number,
  passed: number,
  failures: number,
  errors: number,
  skipped: number,
  flaky: number,
];

async function counts(name: string): Promise<Counts> {
  const { tests, passed, failures, errors, skipped, flaky } = totalsOf([await report(fixture(name))]);
  return [tests, passed, failures, errors, skipped, flaky];
}

/** The number before (or behind) a word in what the tool itself printed; 0 when it did not print it. */
const before = (printed: string, word: string): number =>
  Number(new RegExp(`(\\d+) ${word}`, 'u').exec(printed)?.[1] ?? 0);
const behind = (printed: string, word: string): number =>
  Number(new RegExp(`${word}:? +(\\d+)`, 'u').exec(printed)?.[1] ?? 0);

describe('the counts of real reports are those that the tool itself printed', () => {
  const jest = fixture('jest/junit.console.txt');
  const [jestFailed, jestPassed] = [
    before(jest.split('\n')[1] ?? '', 'failed'),
    before(jest.split('\n')[1] ?? '', 'passed'),
  ];

  test('jest --json', async () => {
    // One of the two files could not be run: an error more than Jest counts among its tests.
    assert.deepEqual(await counts('jest/jest.json'), [
      10,
      jestPassed,
      jestFailed,
      1,
      before(jest, 'skipped') + before(jest, 'todo'),
      0,
    ]);
  });

  test('jest-junit: two tests of one name are two, and the failed one is not hidden by the other', async () => {
    const [, passed, failures, errors, skipped, flaky] = await counts('jest/junit.xml');
    // jest-junit writes a to-do as a test that passed, and says nothing of the file that could not be run.
    assert.deepEqual(
      [passed, failures, errors, skipped, flaky],
      [jestPassed + before(jest, 'todo'), jestFailed, 0, 1, 0],
    );
    const { warnings } = await report(fixture('jest/junit.xml'));
    assert.match(warnings.join(), /same name failed and passed.*each counts.*same name/u);
  });

  test('jest-junit with reportTestSuiteErrors: the file that could not be run is there', async () => {
    const [, , failures, errors] = await counts('jest/junit-files.xml');
    assert.equal(errors, 1);
    assert.ok(failures >= jestFailed);
  });

  test('CTRF of Jest: a test that was tried again is flaky', async () => {
    assert.deepEqual(await counts('jest/ctrf.json'), [10, jestPassed, jestFailed, 0, 2, 1]);
  });

  const vitest = fixture('vitest/console.txt').split('\n')[1] ?? '';
  const vitestPassed = before(vitest, 'passed') + before(vitest, 'expected fail');
  const vitestSkipped = before(vitest, 'skipped') + before(vitest, 'todo');
  test('Vitest: junit, json and tap', async () => {
    const failed = before(vitest, 'failed');
    // The file that could not be run is a failed test in junit and tap, and an error in json.
    assert.deepEqual(await counts('vitest/junit.xml'), [12, vitestPassed, failed + 1, 0, vitestSkipped, 0]);
    assert.deepEqual(await counts('vitest/vitest.json'), [11, vitestPassed, failed, 1, vitestSkipped, 0]);
    assert.deepEqual(await counts('vitest/vitest.tap'), [12, vitestPassed, failed + 1, 0, vitestSkipped, 0]);
  });

  const mocha = fixture('mocha/console.txt');
  const [passing, failing, pending] = ['passing', 'failing', 'pending'].map((word) => before(mocha, word)) as [
    number,
    number,
    number,
  ];
  test('Mocha: junit, tap and trx', async () => {
    // mocha-junit-reporter does not list what is pending; mocha-trx-reporter lists both tests below a hook that broke.
    assert.deepEqual((await counts('mocha/junit.xml')).slice(1), [passing, failing, 0, 0, 0]);
    assert.deepEqual(await counts('mocha/mocha.tap'), [11, passing, failing, 0, pending, 0]);
    assert.deepEqual(await counts('mocha/mocha.trx'), [12, passing, failing + 1, 0, pending, 0]);
  });

  test('Node.js: tap', async () => {
    const printed = fixture('node/junit.console.txt');
    const skipped = behind(printed, 'skipped') + behind(printed, 'todo');
    // The suite that broke before its tests is an error more.
    assert.deepEqual(await counts('node/node.tap'), [
      8,
      behind(printed, 'pass'),
      behind(printed, 'fail'),
      1,
      skipped,
      0,
    ]);
  });

  const playwright = fixture('playwright/console.txt');
  test('Playwright: junit and CTRF; the summary of its CTRF counts the first try of a flaky test as failed', async () => {
    const [failed, flaky, skipped, passed] = ['failed', 'flaky', 'skipped', 'passed'].map((word) =>
      before(playwright, word),
    ) as [number, number, number, number];
    const [tests, good, failures, errors, left] = await counts('playwright/junit.xml');
    assert.deepEqual([tests, good, failures + errors, left], [8, passed + flaky, failed, skipped]);
    assert.deepEqual(await counts('playwright/ctrf.json'), [8, passed + flaky, failed, 0, skipped, flaky]);
  });

  test('Surefire with rerunFailingTestsCount', async () => {
    const printed = fixture('surefire/console.txt');
    const reports = await Promise.all(
      ['CartTest', 'BrokenTest'].map(async (name) => report(fixture(`surefire/TEST-com.acme.${name}.xml`))),
    );
    const totals = totalsOf(reports);
    assert.deepEqual(
      [totals.tests, totals.failures, totals.errors, totals.skipped, totals.flaky],
      ['Tests run', 'Failures', 'Errors', 'Skipped', 'Flakes'].map((word) => behind(printed, word)),
    );
    assert.equal([...flakyTests(reports).keys()][0]?.name, 'passesInItsSecondTry');
    assert.ok(reports[0]?.cases.find(({ name }) => name === 'isWrong')?.attempts === 3);
  });

  test('Gradle: a class whose set-up broke is a failure of its own', async () => {
    const printed = fixture('gradle/console.txt');
    const reports = await Promise.all(
      ['CartTest', 'BrokenTest'].map(async (name) => report(fixture(`gradle/TEST-com.acme.${name}.xml`))),
    );
    const { tests, failures, errors, skipped } = totalsOf(reports);
    const said = ['tests completed', 'failed', 'skipped'].map((word) => before(printed, word));
    assert.deepEqual([tests, failures + errors, skipped], said);
    assert.deepEqual(
      reports.flatMap(({ warnings, problems }) => [...warnings, ...problems]),
      [],
    );
    assert.match(
      reports[0]?.cases.find(({ name }) => name === 'isWrong')?.failures[0]?.message ?? '',
      /<wrong> & "quoted"/u,
    );
  });

  test('cargo-nextest with a retry', async () => {
    const printed = fixture('nextest/console.txt');
    assert.deepEqual(await counts('nextest/junit.xml'), [
      before(printed, 'tests run'),
      before(printed, 'passed'),
      before(printed, 'failed'),
      0,
      // Ignored tests are not in its report.
      0,
      before(printed, 'flaky'),
    ]);
  });

  test('PHPUnit: what it calls risky is an error in its report, and stays one', async () => {
    const printed = fixture('phpunit/console.txt');
    const said = (word: string): number => behind(printed, word);
    assert.deepEqual(await counts('phpunit/junit.xml'), [
      said('Tests'),
      2,
      said('Failures'),
      said('Errors') + said('Risky'),
      said('Skipped') + said('Incomplete'),
      0,
    ]);
  });

  test('RSpec', async () => {
    const printed = fixture('rspec/junit.console.txt');
    const [examples, failures, pendingOnes] = [
      before(printed, 'examples'),
      before(printed, 'failures'),
      before(printed, 'pending'),
    ];
    assert.deepEqual(await counts('rspec/junit.xml'), [
      examples,
      examples - failures - pendingOnes,
      failures,
      0,
      pendingOnes,
      0,
    ]);
    // Its report says nothing of an error outside of examples: nothing ran, and that is not green.
    assert.deepEqual(await counts('rspec/broken.xml'), [0, 0, 0, 0, 0, 0]);
  });

  test('Catch2: what may fail is no failure', async () => {
    const printed =
      fixture('catch2/console.txt')
        .split('\n')
        .find((line) => line.startsWith('test cases')) ?? '';
    const [, , failures, errors, skipped] = await counts('catch2/junit.xml');
    assert.deepEqual(
      [failures + errors, skipped],
      [before(printed.replace(/ +\| +/gu, ' '), 'failed'), before(printed, 'failed as expected')],
    );
  });

  test('GoogleTest', async () => {
    const printed = fixture('gtest/console.txt');
    assert.deepEqual(await counts('gtest/junit.xml'), [
      9,
      3,
      before(printed, 'FAILED TESTS'),
      0,
      behind(printed, '\\[  SKIPPED \\]') + before(printed, 'DISABLED'),
      0,
    ]);
  });

  test('Perl: TAP with a plan that was not kept, a bail-out, and nothing but a skip', async () => {
    const printed = fixture('perl/console.txt');
    assert.match(printed, /Tests: 8 Failed: 3/u);
    assert.deepEqual(await counts('perl/cart.tap'), [9, 3, 3, 1, 3, 0]);
    const { problems } = await report(fixture('perl/cart.tap'));
    assert.match(problems[0]?.message ?? '', /1 of 9 planned tests did not run/u);
    assert.deepEqual(await counts('perl/bails.tap'), [1, 1, 0, 1, 0, 0]);
    assert.deepEqual(await counts('perl/skips.tap'), [0, 0, 0, 0, 0, 0]);
  });

  test('go test -json, go-junit-report and gotestsum', async () => {
    const printed = fixture('go/gotestsum.console.txt');
    const [, passed, failures, errors, skipped] = await counts('go/go-test.json');
    assert.equal(skipped, before(printed, 'skipped'));
    // gotestsum counts the package that does not build both among its failures and as an error.
    assert.deepEqual([failures, errors], [before(printed, 'failures') - 1, before(printed, 'error')]);
    assert.equal(passed, 3);
    const others = await Promise.all(['go/go-junit-report.xml', 'go/gotestsum.xml'].map(counts));
    for (const [, good, failed, broken, left] of others) {
      assert.equal(good, passed);
      assert.equal(left, skipped);
      assert.ok(failed + broken >= failures + errors);
    }
    const { cases, problems } = await report(fixture('go/go-test.json'));
    assert.match(problems[0]?.message ?? '', /does not build/u);
    assert.match(problems[0]?.details ?? '', /broken_test\.go:5:37: undefined/u);
    assert.match(
      cases.find(({ name }) => name === 'TestPanics')?.failures[0]?.message ?? '',
      /^panic: .*index out of range/u,
    );
    assert.equal(cases.find(({ name }) => name === 'TestFails')?.failures[0]?.message, 'total: got 2, want 3');
  });

  test('pytest: NUnit 3 and CTRF by its plug-ins', async () => {
    // Neither knows errors; pytest-nunit calls the expected failure a pass.
    assert.deepEqual(await counts('pytest/nunit.xml'), [14, 5, 8, 0, 1, 0]);
    assert.deepEqual(await counts('pytest/ctrf.json'), [14, 4, 8, 0, 2, 0]);
  });
});

describe('reports written from the documented formats', () => {
  const cases: readonly [string, TestFormat, Counts][] = [
    ['documented/vstest.trx', 'trx', [8, 3, 2, 1, 2, 0]],
    ['documented/nunit3.xml', 'nunit', [8, 3, 2, 2, 2, 0]],
    ['documented/nunit2.xml', 'nunit', [6, 2, 1, 1, 2, 0]],
    ['documented/xunit2.xml', 'xunit', [5, 2, 2, 1, 1, 0]],
  ];
  for (const [name, format, wanted] of cases) {
    test(name, async () => {
      assert.deepEqual(await counts(name), wanted);
      const one = await report(fixture(name));
      assert.equal(one.format, format);
      const wrong = one.cases.find((found) => found.name === 'IsWrong');
      assert.match(testId(wrong ?? { suite: [], classname: '', name: '' }), /^Shop\.(?:Tests\.)?CartTests\.IsWrong$/u);
      assert.match(wrong?.failures[0]?.details ?? '', /Expected: 3[\s\S]*CartTests\.cs:/u);
      assert.equal(wrong?.seconds, 0.5);
      assert.equal(one.cases.find(({ outcome }) => outcome === 'skipped')?.skipReason, 'not on this machine');
      // Failing output is kept where the format has it.
      if (format !== 'nunit' || name.includes('nunit3'))
        assert.match(wrong?.output ?? '', /cart before the assertion/u);
    });
  }
});
