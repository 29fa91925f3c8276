import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addOutcomes, flakyTests, noOutcomes, outcomesFormat, type TestReport, testId } from '@sluice/test-results';
import { report } from './documents.ts';

const sha = 'c0ffee'.padEnd(40, '0');
const ok = (name: string): string => `<testcase classname="k" name="${name}"/>`;
const bad = (name: string): string =>
  `<testcase classname="k" name="${name}"><failure message="no &#10;more"/></testcase>`;
const retried = (name: string): string =>
  `<testcase classname="k" name="${name}"><flakyFailure message="f"/></testcase>`;
const of = (...cases: readonly string[]): Promise<TestReport> => report(`<testsuite>${cases.join('')}</testsuite>`);
const evidence = (reports: readonly TestReport[], earlier = noOutcomes(sha), paths: readonly string[] = []) => {
  const pathOf = new Map(reports.map((one, index) => [one, paths[index] ?? ''] as const));
  return [...flakyTests(reports, { pathOf, earlier }).values()].map((one) => `${testId(one.test)}: ${one.evidence}`);
};

test('both outcomes at one commit are the evidence, whatever they are from', async () => {
  const first = addOutcomes(noOutcomes(sha), [await of(bad('a'), ok('b'), bad('c'), retried('d'), bad('e'))], 'run 1');
  const second = addOutcomes(first, [await of(bad('a'), ok('e'))], 'run 2');
  const now = [
    await of(ok('a'), bad('b'), bad('c'), ok('d'), bad('e'), ok('f'), retried('g'), bad('h')),
    await of(ok('h')),
  ];
  assert.deepEqual(evidence(now, second, ['x.xml', 'y.xml']), [
    'k.a: failed in run 2',
    'k.b: passed in an earlier attempt',
    'k.d: failed in run 1',
    'k.e: passed in an earlier attempt',
    'k.g: passed in try 2',
    'k.h: passed in y.xml',
  ]);
});

describe('no evidence', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['two tests of one name, of which one failed before', [ok('a'), bad('a')], [ok('a'), bad('a')]],
    ['a test that always failed', [bad('a')], [bad('a')]],
    ['a test that is new', [bad('b')], [ok('a')]],
    ['a test that was skipped', ['<testcase classname="k" name="a"><skipped/></testcase>'], [bad('a')]],
  ];
  for (const [name, before, now] of cases) {
    test(name, async () => {
      const earlier = addOutcomes(noOutcomes(sha), [await of(...before)], 'run 1');
      assert.deepEqual(evidence([await of(...now)], earlier), []);
    });
  }
});

test('outcomes that are written and read back are the same, and what is none is refused', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => (index % 2 ? ok : bad)(`test number ${index} | é \u2028`));
  const outcomes = addOutcomes(noOutcomes(sha), [await of(...many)], 'run 1');
  assert.deepEqual([outcomes.failed.size, outcomes.passed.size], [1500, 1500]);
  assert.deepEqual(outcomesFormat.read(outcomesFormat.write(outcomes)), { ok: true, baseline: outcomes });
  const written = outcomesFormat.write(noOutcomes(sha));
  assert.deepEqual(outcomesFormat.read(written), { ok: true, baseline: noOutcomes(sha) });
  for (const text of ['', 'null', '{}', written.replace('[]', '[1]'), written.replace('[]', '[["a","b",3]]')]) {
    assert.equal(outcomesFormat.read(text).ok, false, text);
  }
});
