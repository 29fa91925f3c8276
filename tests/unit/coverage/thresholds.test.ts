import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  badge,
  checkThresholds,
  type FileCoverage,
  type Measurement,
  missingRanges,
  unmeasuredFile,
  writeCobertura,
} from '@sluice/coverage';
import { parsePercent } from '@sluice/verdict';
import { report } from './documents.ts';

/** Of `total` lines the first `covered` ran. */
const file = (path: string, covered: number, total: number): FileCoverage => ({
  path,
  lines: new Map(Array.from({ length: total }, (_, index) => [index + 1, index < covered ? 1 : 0])),
  branches: new Map(),
});

const whole = (files: readonly FileCoverage[]): Measurement => ({
  files,
  patch: { kind: 'none' },
  baseline: { kind: 'none' },
});

describe('thresholds', () => {
  test('94.996 % is below 95 %, is shown as 94.99 %, and the rest is counted', () => {
    const [check] = checkThresholds(whole([file('a', 23_749, 25_000)]), { line: parsePercent('95') });
    assert.deepEqual(check, {
      name: 'line coverage',
      status: 'fail',
      reason: '94.99% (23749/25000), at least 95% wanted: 1 more line',
    });
  });

  test('exactly enough is enough', () => {
    const [check] = checkThresholds(whole([file('a', 19, 20)]), { line: parsePercent('95%') });
    assert.equal(check?.status, 'pass');
  });

  test('nothing measured is inconclusive, never 100 %', () => {
    assert.equal(checkThresholds(whole([file('a', 0, 0)]), { line: parsePercent('0') })[0]?.status, 'inconclusive');
    assert.equal(checkThresholds(whole([file('a', 0, 0)]), {})[0]?.status, 'inconclusive');
    const [branch] = checkThresholds(whole([file('a', 1, 1)]), { branch: parsePercent('50') });
    assert.equal(branch?.status, 'inconclusive');
    assert.match(branch?.reason ?? '', /--cov-branch/u);
  });

  test('each file below its bar is named', () => {
    const checks = checkThresholds(whole([file('good.py', 9, 10), file('bad.py', 1, 10), file('empty.py', 0, 0)]), {
      file: parsePercent('80'),
    });
    assert.deepEqual(
      checks.map(({ name, status }) => [name, status]),
      [['bad.py', 'fail']],
    );
    assert.match(checks[0]?.reason ?? '', /10\.00% \(1\/10\).*7 more lines/u);
  });

  test('without a threshold the numbers are told', () => {
    assert.deepEqual(checkThresholds(whole([file('a', 1, 3)]), {}), [
      { name: 'line coverage', status: 'pass', reason: '33.33% (1/3), no threshold given' },
    ]);
  });
});

test('missing lines are ranges that lines without code do not break', () => {
  const lines = new Map([
    [3, 0],
    [1, 0],
    [7, 0],
    [9, 1],
    [12, 0],
  ]);
  assert.deepEqual(missingRanges({ path: 'a', lines, branches: new Map() }), [
    [1, 7],
    [12, 12],
  ]);
});

test('a file that no test imports has the lines that are neither blank nor comments', () => {
  const { lines } = unmeasuredFile('a.py', '# licence\n\nimport os\n\n\ndef f():\n    # why\n    return os\n');
  assert.deepEqual([...lines.keys()], [3, 6, 8]);
});

test('what is written as Cobertura reads back as the same, names included', async () => {
  const files: readonly FileCoverage[] = [
    {
      path: 'src/a & "b" <c>.py',
      lines: new Map([
        [1, 2],
        [2, 0],
      ]),
      branches: new Map([[1, { total: 4, covered: 3 }]]),
    },
    file('top.py', 2, 3),
  ];
  const { files: back, warnings } = await report([...writeCobertura(files, 0)].join(''));
  assert.deepEqual(warnings, []);
  assert.deepEqual(new Set(back.map(({ path }) => path)), new Set(files.map(({ path }) => path)));
  for (const wanted of files) {
    const found = back.find(({ path }) => path === wanted.path);
    assert.deepEqual([...(found?.lines ?? [])], [...wanted.lines]);
    assert.deepEqual(
      [...(found?.branches ?? [])].map(([line, { covered, total }]) => [line, covered, total]),
      [...wanted.branches].map(([line, { covered, total }]) => [line, covered, total]),
    );
  }
});

test('the badge floors and loads nothing', () => {
  const svg = badge({ covered: 23_749, total: 25_000 });
  assert.match(svg, /94\.99%/u);
  assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:/u);
  assert.match(badge({ covered: 0, total: 0 }), /n\/a/u);
});
