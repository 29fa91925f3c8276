import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  badge,
  checkThresholds,
  type FileCoverage,
  type MeasuredPatch,
  type Measurement,
  missingRanges,
  unmeasuredFile,
  writeCobertura,
} from '@sluice/coverage';
import { parsePercent, type Ratio } from '@sluice/verdict';
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

  describe('of the patch', () => {
    const patch = parsePercent('80');
    const against = (measured: MeasuredPatch) =>
      checkThresholds({ ...whole([file('a', 1, 1)]), patch: measured }, { patch }).map(({ status, reason }) => [
        status,
        reason,
      ]);

    test('counts what is missing in changed lines', () => {
      assert.deepEqual(against({ kind: 'measured', ratio: { covered: 7, total: 10 } }), [
        ['fail', '70.00% (7/10), at least 80% wanted: 1 more changed line'],
      ]);
    });
    test('is met by a change without code, and cannot be told without a base', () => {
      assert.deepEqual(against({ kind: 'measured', ratio: { covered: 0, total: 0 } }), [
        ['pass', 'no line of code was changed'],
      ]);
      assert.deepEqual(against({ kind: 'unavailable', reason: 'no base' }), [['inconclusive', 'no base']]);
    });
    test('is not applied where there is no change', () => {
      assert.deepEqual(against({ kind: 'none' }), [['pass', '100.00% (1/1), no threshold could be applied here']]);
    });
  });

  describe('of a drop', () => {
    const against = (then: Ratio, now: FileCoverage, drop: string, unstable = 0) => {
      const baseline = { kind: 'found', lines: then, label: 'abc', unstable } as const;
      return checkThresholds({ ...whole([now]), baseline }, { drop: parsePercent(drop) })[0];
    };

    test('is exact, and counts the lines that are missing', () => {
      assert.deepEqual(against({ covered: 90, total: 100 }, file('a', 85, 100), '1'), {
        name: 'change of line coverage',
        status: 'fail',
        reason: '-5.00 points (85.00% against 90.00% (90/100) at abc), a drop of at most 1 allowed: 4 more lines',
      });
      assert.equal(against({ covered: 90, total: 100 }, file('a', 89, 100), '1')?.status, 'pass');
      assert.equal(against({ covered: 1, total: 3 }, file('a', 333_333, 1_000_000), '0')?.status, 'fail');
      assert.equal(against({ covered: 1, total: 3 }, file('a', 333_334, 1_000_000), '0')?.status, 'pass');
    });
    test('does not count lines that come and go', () => {
      const check = against({ covered: 9, total: 10 }, file('a', 8, 10), '0', 1);
      assert.equal(check?.status, 'pass');
      assert.match(check?.reason ?? '', /not counting 1 line that comes and goes/u);
    });
    test('without a baseline is not judged: it must not keep the first change from being merged', () => {
      const checks = checkThresholds(whole([file('a', 0, 10)]), { drop: parsePercent('0'), line: parsePercent('0') });
      assert.deepEqual(
        checks.map(({ name, status }) => [name, status]),
        [['line coverage', 'pass']],
      );
    });
    test('of nothing measured is inconclusive', () => {
      assert.equal(against({ covered: 0, total: 0 }, file('a', 1, 1), '5')?.status, 'inconclusive');
    });
  });

  test('the checks of a component carry its name, and a component without thresholds has none', () => {
    const checks = checkThresholds(whole([file('a', 1, 4)]), { line: parsePercent('50') }, 'api');
    assert.deepEqual(
      checks.map(({ name }) => name),
      ['api: line coverage'],
    );
    assert.deepEqual(checkThresholds(whole([file('a', 1, 4)]), {}, 'api'), []);
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
