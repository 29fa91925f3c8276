import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Baseline, baselineOf, compareWithBaseline, testBaseline } from '@sluice/test-results';
import { fixture, report } from './documents.ts';

const sha = 'c0ffee'.padEnd(40, '0');
const suite = (cases: string): string => `<testsuite>${cases}</testsuite>`;
const of = async (cases: string): Promise<Baseline> => baselineOf([await report(suite(cases))], sha);
const ok = (name: string, time = 0.1): string => `<testcase classname="k" name="${name}" time="${time}"/>`;
const bad = (name: string): string => `<testcase classname="k" name="${name}"><failure/></testcase>`;
const skipped = (name: string): string => `<testcase classname="k" name="${name}"><skipped/></testcase>`;

describe('a baseline', () => {
  test('written and read back is the same', async () => {
    const reports = await Promise.all(
      ['pytest/default.xml', 'surefire/TEST-com.acme.CartTest.xml', 'jest/jest.json', 'vitest/vitest.tap'].map(
        async (name) => report(fixture(name)),
      ),
    );
    const written = baselineOf(reports, sha);
    const read = testBaseline.read(testBaseline.write(written));
    const back = read.ok ? read.baseline : undefined;
    assert.equal(back?.commit, sha);
    assert.deepEqual([...(back?.tests.keys() ?? [])], [...written.tests.keys()]);
    assert.ok(written.tests.size > 20);
    for (const [id, { outcome, seconds }] of written.tests) {
      assert.equal(back?.tests.get(id)?.outcome, outcome);
      assert.equal(back?.tests.get(id)?.seconds, seconds === undefined ? undefined : Math.round(seconds * 1000) / 1000);
    }
  });

  test('of tests with one name is the worst of them', async () => {
    const { tests } = await of(ok('x', 1) + bad('x') + skipped('x'));
    assert.deepEqual(tests.get('k.x'), { outcome: 'failed', seconds: 1 });
  });

  const strange = [
    '',
    '{}',
    '[]',
    'null',
    '{"schema":"sluice/test-baseline@1","commit":"--output=x","tests":[]}',
    `{"schema":"sluice/test-baseline@1","commit":"${sha}","tests":[["x","?"]]}`,
    `{"schema":"sluice/test-baseline@1","commit":"${sha}"}`,
    '{"schema":"x"}',
  ];
  for (const text of strange)
    test(`is not ${text || 'nothing'}`, () => assert.equal(testBaseline.read(text).ok, false));
});

test('the comparison names what changed', async () => {
  const before = await of(
    ok('good') +
      ok('breaks') +
      bad('stays') +
      bad('mended') +
      ok('skips') +
      ok('goes') +
      ok('slow', 1) +
      ok('jitter', 0.1) +
      skipped('was skipped'),
  );
  const now = await of(
    ok('good') +
      bad('breaks') +
      bad('stays') +
      ok('mended') +
      skipped('skips') +
      bad('new and bad') +
      ok('new') +
      ok('slow', 3) +
      ok('jitter', 0.9) +
      ok('was skipped'),
  );
  const { commit, label, ...lists } = compareWithBaseline(before, now, 'the label');
  assert.deepEqual([commit, label], [sha, 'the label']);
  assert.deepEqual(lists, {
    newFailures: ['k.breaks', 'k.new and bad'],
    stillFailing: ['k.stays'],
    fixed: ['k.mended'],
    newlySkipped: ['k.skips'],
    added: ['k.new and bad', 'k.new'],
    removed: ['k.goes'],
    slower: [{ test: 'k.slow', before: 1, now: 3 }],
    ranBefore: 8,
    ranNow: 9,
  });
});
