import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keepBaseline } from '@sluice/baseline';
import {
  createSourcePaths,
  createTestFiles,
  type ProjectFile,
  secondsOf,
  type TestTimings,
  timingsFormat,
  timingsOf,
  timingsPlace,
} from '@sluice/test-results';
import { fakeIo } from '@sluice/testing';
import { fixture, report } from './documents.ts';

const sha = 'c0ffee'.padEnd(40, '0');
const tracked = ['tests/test_cart.py', 'tests/with space.py'];
const fileOf: ProjectFile = createTestFiles(createSourcePaths({ root: '/r', project: '', tracked }));
const one = (classname: string, time: number, suite = 's'): string =>
  `<testsuite name="${suite}"><testcase classname="${classname}" name="x" time="${time}"/></testsuite>`;
const of = async (texts: readonly string[], previous?: TestTimings): Promise<TestTimings> =>
  timingsOf(await Promise.all(texts.map((text) => report(text))), fileOf, sha, previous);

describe('timings', () => {
  test('are of files where these are known, else of packages; the newest run comes first, five are kept', async () => {
    let timings: TestTimings | undefined;
    for (const time of [9, 1, 2, 3, 4, 5])
      timings = await of([one('tests.test_cart', time), one('example.com/shop/cart', 0.5)], timings);
    assert.deepEqual([...(timings?.files ?? [])], [['tests/test_cart.py', [5000, 4000, 3000, 2000, 1000]]]);
    assert.deepEqual(timings?.names.get('example.com/shop/cart'), [500, 500, 500, 500, 500]);
    assert.deepEqual([...secondsOf(timings?.files ?? new Map())], [['tests/test_cart.py', 3]]);
  });

  test('a file in two reports of one run counts as their median, two tests of a file as their sum', async () => {
    const both = `<testsuites>${one('tests.test_cart', 1)}${one('tests.test_cart', 2, 't')}</testsuites>`;
    assert.deepEqual((await of([both, one('tests.test_cart', 5)])).files.get('tests/test_cart.py'), [4000]);
  });

  test('of what Go reports, the packages', async () => {
    const timings = await of([fixture('go/go-test.json')]);
    assert.ok(timings.names.size > 1);
    for (const name of timings.names.keys()) assert.match(name, /\//u);
  });

  test('written and read back are the same', async () => {
    const timings = { commit: sha, files: new Map([['tests/with space.py', [1, 20]]]), names: new Map([['a/b', [0]]]) };
    assert.deepEqual(timingsFormat.read(timingsFormat.write(timings)), { ok: true, baseline: timings });
    assert.equal(timingsFormat.commitOf(timings), sha);
  });

  const wrong: readonly (readonly [text: string, message: RegExp])[] = [
    ['', /no timings/u],
    [`sluice-timings 2 ${sha}\n`, /no timings/u],
    ['sluice-timings 1 main\n', /no timings/u],
    [`sluice-timings 1 ${sha}\nf 1 a\nf x a\n`, /line 3/u],
    [`sluice-timings 1 ${sha}\nf 1,2,3,4,5,6 a\n`, /line 2/u],
    [`sluice-timings 1 ${sha}\nf -1 a\n`, /line 2/u],
    [`sluice-timings 1 ${sha}\nf 1 cut off`, /line 2/u],
    [`sluice-timings 1 ${sha}\n${'f 1 a\n'.repeat(200_001)}`, /more than 200000 lines/u],
  ];
  for (const [text, message] of wrong) {
    test(`${JSON.stringify(text.slice(0, 70))} is refused`, () => {
      const read = timingsFormat.read(text);
      assert.match(read.ok ? '' : read.message, message);
    });
  }

  test('are found by another job and another step of the same workflow and folder, by nobody else', async () => {
    const placeOf = async (context: { workflow: string; job: string }, action: string, name?: string) =>
      timingsPlace(name, fakeIo({ context, variables: { GITHUB_ACTION: action } }));
    const kept = await placeOf({ workflow: 'ci', job: 'report' }, '__test-report');
    assert.deepEqual(await placeOf({ workflow: 'ci', job: 'shard' }, '__split'), kept);
    assert.notDeepEqual(await placeOf({ workflow: 'nightly', job: 'shard' }, '__split'), kept);
    assert.notDeepEqual(await placeOf({ workflow: 'ci', job: 'shard' }, '__split', 'slow'), kept);
    const cache = new Map<string, string>();
    await keepBaseline(timingsFormat, kept, await of([one('tests.test_cart', 1)]), fakeIo({ cache }));
    assert.match([...cache.keys()].join(), /^sluice-timings-1-[0-9a-f]{16}-c0ffee0+$/u);
  });
});
