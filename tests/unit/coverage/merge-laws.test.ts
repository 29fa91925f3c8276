import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  branchRatio,
  type FileCoverage,
  type LineBranches,
  lineHitsOf,
  lineRatio,
  type MergedFile,
  mergeBranches,
  mergeFiles,
  writeCobertura,
} from '@sluice/coverage';
import { report } from './documents.ts';

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const rounds = 400;

function branchesFrom(random: () => number): LineBranches {
  const total = 1 + Math.floor(random() * 3);
  const covered = Math.floor(random() * (total + 1));
  if (random() < 0.4) return { total, covered };
  const names = ['a', 'b', 'c', 'd'].sort(() => random() - 0.5).slice(0, total);
  const missing = new Set(names.slice(covered));
  return random() < 0.5 ? { total, covered, missing } : { total, covered, missing, ways: [...names].sort().join(' ') };
}

function fileFrom(random: () => number): FileCoverage {
  const lines = new Map<number, number>();
  const branches = new Map<number, LineBranches>();
  for (let count = Math.floor(random() * 8); count > 0; count -= 1) {
    const line = 1 + Math.floor(random() * 6) * (random() < 0.2 ? 30_000 : 1);
    lines.set(line, random() < 0.4 ? 0 : Math.floor(random() * (random() < 0.3 ? 2 ** 40 : 400)));
    if (random() < 0.5) branches.set(line, branchesFrom(random));
  }
  const path = random() < 0.5 ? 'a' : 'b';
  if (random() < 0.8) return { path, lines, branches };
  const ratio = { covered: Math.floor(random() * 5), total: 5 };
  return { path, lines: new Map(), branches: new Map(), totals: { lines: ratio, branches: ratio } };
}

const reportFrom = (random: () => number): readonly FileCoverage[] =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => fileFrom(random));

/** As plain values, in order. */
const plain = (files: readonly MergedFile[]): unknown =>
  files.map(({ path, lines, branches, totals, disagreement }) => ({
    path,
    lines: [...lines],
    branches: [...branches].sort(([a], [b]) => a - b),
    totals,
    disagreement,
  }));

describe('merging', () => {
  test('the order makes no difference', () => {
    const random = randomNumbers(1);
    for (let round = 0; round < rounds; round += 1) {
      const [a, b] = [reportFrom(random), reportFrom(random)];
      assert.deepEqual(plain(mergeFiles([...a, ...b])), plain(mergeFiles([...b, ...a])));
    }
  });

  test('the grouping makes no difference', () => {
    const random = randomNumbers(2);
    for (let round = 0; round < rounds; round += 1) {
      const [a, b, c] = [reportFrom(random), reportFrom(random), reportFrom(random)];
      const left = mergeFiles([...mergeFiles([...a, ...b]), ...c]);
      assert.deepEqual(plain(left), plain(mergeFiles([...a, ...mergeFiles([...b, ...c])])));
    }
  });

  test('a report that is there twice makes no difference', () => {
    const random = randomNumbers(3);
    for (let round = 0; round < rounds; round += 1) {
      const once = mergeFiles([...reportFrom(random), ...reportFrom(random)]);
      assert.deepEqual(plain(mergeFiles([...once, ...once])), plain(once));
    }
  });

  test('never less is covered than in any one report, and never more than there is', () => {
    const random = randomNumbers(4);
    for (let round = 0; round < rounds; round += 1) {
      const branches = Array.from({ length: 3 }, () => branchesFrom(random));
      const merged = branches.reduce(mergeBranches);
      assert.ok(
        merged.covered <= merged.total && merged.covered >= Math.max(...branches.map(({ covered }) => covered)),
      );
      if (merged.missing !== undefined) assert.equal(merged.missing.size, merged.total - merged.covered);
    }
  });

  test('ways of two versions of a line are not taken for each other', () => {
    const way = (missing: string, ways: string): LineBranches => ({
      total: 2,
      covered: 1,
      missing: new Set([missing]),
      ways,
    });
    const merged = mergeBranches(way('b', 'a b'), way('c', 'a c'));
    assert.deepEqual([merged.covered, merged.total], [1, 2]);
    const same = mergeBranches(way('b', 'a b'), way('a', 'a b'));
    assert.deepEqual([same.covered, same.total], [2, 2]);
  });
});

describe('splitting a report and merging it gives the same totals', () => {
  const split = (files: readonly FileCoverage[], random: () => number): readonly FileCoverage[] =>
    files.flatMap((file) =>
      Array.from({ length: 3 }, (_, shard) => ({
        path: file.path,
        // Each line runs in at least the shard that its number says, and perhaps in others.
        lines: new Map(
          [...file.lines].map(([line, hits]) => [line, line % 3 === shard || random() < 0.3 ? hits : 0] as const),
        ),
        branches: new Map([...file.branches].filter(([line]) => line % 3 === shard || random() < 0.3)),
        ...(file.totals === undefined ? {} : { totals: file.totals }),
      })),
    );
  test('by what ran in each shard', () => {
    const random = randomNumbers(5);
    for (let round = 0; round < rounds; round += 1) {
      const whole = mergeFiles(reportFrom(random));
      const again = mergeFiles(split(whole, random));
      assert.deepEqual(lineRatio(again), lineRatio(whole));
      assert.deepEqual(branchRatio(again), branchRatio(whole));
    }
  });
});

test('what is written as Cobertura is read back as it was', async () => {
  const random = randomNumbers(6);
  for (let round = 0; round < 100; round += 1) {
    const files = mergeFiles(reportFrom(random)).filter(({ totals, lines }) => totals === undefined && lines.size > 0);
    const { files: back, warnings } = await report([...writeCobertura(files, 0)].join(''));
    const shown = (all: readonly FileCoverage[]): unknown =>
      all.map(({ path, lines, branches }) => ({
        path,
        lines: [...lines],
        branches: [...branches].map(([line, { total, covered }]) => [line, total, covered]).sort(),
      }));
    assert.deepEqual(shown(back), shown(files));
    assert.deepEqual(warnings, []);
  }
});

test('lines in any order, repeated, with large numbers and large counts', () => {
  const given: [number, number][] = [
    [70_000, 1],
    [3, 300],
    [1, 0],
    [9_999_999, 2 ** 52],
    [2, 5],
  ];
  const hits = lineHitsOf(new Map(given));
  assert.deepEqual(
    [...hits],
    [
      [1, 0],
      [2, 5],
      [3, 300],
      [70_000, 1],
      [9_999_999, 2 ** 52],
    ],
  );
  assert.equal(hits.covered, 4);
  assert.equal(hits.get(70_000), 1);
  assert.equal(hits.get(4), undefined);
  assert.equal(hits.has(1), true);
  assert.deepEqual([...hits.keys()], [1, 2, 3, 70_000, 9_999_999]);
});

test('lines that come again and again, in any order, are each there once with their highest count', async () => {
  const random = randomNumbers(7);
  for (let round = 0; round < 50; round += 1) {
    const wanted = new Map<number, number>();
    const records = Array.from({ length: 5 + Math.floor(random() * 300) }, () => {
      const line = 1 + Math.floor(random() * 40);
      const hits = Math.floor(random() * 3);
      wanted.set(line, Math.max(wanted.get(line) ?? 0, hits));
      return `DA:${line},${hits}\n`;
    });
    const { files } = await report(`SF:a.c\n${records.join('')}end_of_record\n`);
    assert.deepEqual(
      [...(files[0]?.lines ?? [])],
      [...wanted].sort(([a], [b]) => a - b),
    );
  }
});
