import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  adviseShards,
  fileDurations,
  imbalanceOf,
  medianOf,
  planId,
  planShards,
  provePlan,
} from '@sluice/test-results';
import { report } from './documents.ts';

const files = (seconds: Readonly<Record<string, number>>) =>
  Object.entries(seconds).map(([path, value]) => ({ path, microseconds: value * 1e6 }));
const divided = (seconds: Readonly<Record<string, number>>, shards: number): readonly string[] =>
  planShards(files(seconds), shards).shards.map((shard) => shard.files.map(({ path }) => path).join(' '));

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

describe('a plan', () => {
  test('gives the longest file to the shard with least to do', () => {
    assert.deepEqual(divided({ a: 1, b: 7, c: 4, d: 4, e: 2 }, 2), ['b e', 'a c d']);
  });

  test('decides ties by the path, the number of files and the number of the shard', () => {
    assert.deepEqual(divided({ b: 1, a: 1, d: 1, c: 1 }, 2), ['a c', 'b d']);
    assert.deepEqual(divided({ d: 1, c: 1, b: 1, a: 1 }, 2), ['a c', 'b d']);
  });

  test('leaves shards empty where there are more of them than files', () => {
    assert.deepEqual(divided({ a: 1 }, 3), ['a', '', '']);
  });

  test('does not depend on the order in which files are listed, and its id is that of the division', async () => {
    const random = numbers(7);
    for (let round = 0; round < 50; round += 1) {
      const some = Array.from({ length: 40 }, (_, index) => ({
        path: `t/${index}`,
        microseconds: Math.ceil(random() * 5),
      }));
      const shuffled = some
        .map((file) => ({ file, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ file }) => file);
      const [one, other] = [planShards(some, 5), planShards(shuffled, 5)];
      assert.deepEqual(one, other);
      assert.equal(await planId(one), await planId(other));
      assert.notEqual(await planId(one), await planId(planShards(some, 6)));
    }
  });

  test('has every file exactly once, and no shard is longer than 4/3 of the least possible', () => {
    const random = numbers(11);
    for (let round = 0; round < 100; round += 1) {
      const shards = 1 + Math.floor(random() * 8);
      const some = Array.from({ length: 1 + Math.floor(random() * 60) }, (_, index) => ({
        path: `t/${index}`,
        microseconds: Math.ceil(random() ** 3 * 1e6),
      }));
      const plan = planShards(some, shards);
      assert.ok(
        provePlan(
          some.map(({ path }) => path),
          plan,
        ).holds,
      );
      const total = some.reduce((sum, { microseconds }) => sum + microseconds, 0);
      const sorted = some.map(({ microseconds }) => microseconds).sort((a, b) => b - a);
      // With one file more than shards, two of these must share one.
      const least = Math.max(total / shards, sorted[0] ?? 0, (sorted[shards - 1] ?? 0) + (sorted[shards] ?? 0));
      const longest = Math.max(...plan.shards.map(({ microseconds }) => microseconds));
      assert.ok(longest <= (4 / 3) * least, `${longest} for ${least}`);
    }
  });
});

test('the proof sees what is missing, twice or strange', () => {
  const shard = (number: number, ...paths: readonly string[]) => ({
    number,
    files: paths.map((path) => ({ path, microseconds: 1 })),
    microseconds: 1,
  });
  const { missing, repeated, unknown, holds } = provePlan(['a', 'b', 'c'], {
    shards: [shard(1, 'a', 'x'), shard(2, 'a', 'b')],
  });
  assert.deepEqual(
    { missing, repeated, unknown, holds },
    { missing: ['c'], repeated: ['a'], unknown: ['x'], holds: false },
  );
});

test('imbalance is the longest shard against the mean', () => {
  assert.equal(imbalanceOf(planShards(files({ a: 3, b: 1 }), 2)), 1.5);
  assert.equal(imbalanceOf(planShards([], 2)), 1);
});

describe('times of files', () => {
  const suite = (...cases: readonly string[]): string => `<testsuite>${cases.join('')}</testsuite>`;
  const timed = (file: string, name: string, seconds: string): string =>
    `<testcase classname="${file}" name="${name}" time="${seconds}"/>`;

  test('are summed in each report, and the median over the reports that have the file counts', async () => {
    const reports = await Promise.all(
      [
        suite(timed('a', '1', '1'), timed('a', '2', '2'), timed('b', '1', '5')),
        suite(timed('a', '1', '10')),
        suite(timed('a', '1', '1'), timed('a', '2', '3')),
        suite(timed('gone', '1', '1')),
      ].map(report),
    );
    const known = new Set(['a', 'b']);
    const durations = fileDurations(reports, ({ classname }) => (known.has(classname) ? classname : undefined));
    assert.deepEqual(
      [...durations.seconds],
      [
        ['a', 4],
        ['b', 5],
      ],
    );
    assert.deepEqual([durations.attributed, durations.unattributed], [6, 1]);
  });

  test('median', () => {
    assert.deepEqual([medianOf([]), medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])], [0, 2, 2.5]);
  });
});

describe('advice on the number of shards', () => {
  const advice = (durations: readonly number[], setUp: number): string => {
    const { shards, limit, seconds } = adviseShards({ durations, setUp }) ?? {};
    return `${shards} ${limit} ${seconds}`;
  };
  const many = Array.from({ length: 100 }, () => 6);
  const cases: readonly [string, readonly number[], number, string][] = [
    ['a shard tests at least as long as it sets up', many, 100, '6 set-up 200'],
    ['the longest file sets the pace', [60, 30, 30, 30, 30], 1, '3 longest 61'],
    ['there are no more files than that', [10, 10], 0, '2 longest 10'],
    ['a short run is not divided', [2, 3, 4], 30, '1 set-up 39'],
  ];
  for (const [name, durations, setUp, wanted] of cases) {
    test(name, () => assert.equal(advice(durations, setUp), wanted));
  }
  test('none without times', () => assert.equal(adviseShards({ durations: [0, 0], setUp: 1 }), undefined));
});
