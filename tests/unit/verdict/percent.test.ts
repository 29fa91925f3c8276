import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  difference,
  dropsAtMost,
  formatPoints,
  formatRatio,
  formatRatioWithCounts,
  meets,
  missingToDropAtMost,
  missingToMeet,
  type Percent,
  parsePercent,
} from '@sluice/verdict';

const percent = (text: string): Percent => {
  const parsed = parsePercent(text);
  assert.ok(parsed, text);
  return parsed;
};

describe('a percentage as it was written', () => {
  for (const text of ['95', '95%', ' 95 % ', '95.0', '0', '100']) {
    test(`${text} is accepted`, () => assert.ok(parsePercent(text)));
  }
  for (const text of ['', '-1', '101', '100.0001', '95,5', '1e2', '95.12345', 'ninety', '.5']) {
    test(`${JSON.stringify(text)} is refused`, () => assert.equal(parsePercent(text), undefined));
  }
});

describe('a drop is compared exactly', () => {
  const from = { covered: 2, total: 3 };
  test('the missing lines, once covered, are enough and one fewer is not', () => {
    for (let total = 1; total < 60; total += 1) {
      for (const drop of ['0', '0.5', '33.3333', '100']) {
        const missing = missingToDropAtMost(from, { covered: 0, total }, percent(drop));
        assert.equal(dropsAtMost(from, { covered: missing, total }, percent(drop)), true);
        if (missing > 0) assert.equal(dropsAtMost(from, { covered: missing - 1, total }, percent(drop)), false);
      }
    }
  });
  test('nothing measured is neither', () => {
    assert.equal(dropsAtMost(from, { covered: 0, total: 0 }, percent('1')), undefined);
    assert.equal(dropsAtMost({ covered: 0, total: 0 }, from, percent('1')), undefined);
  });
});

describe('a threshold is compared exactly', () => {
  test('94.996 % does not meet 95 and is not shown as 95', () => {
    const ratio = { covered: 94_996, total: 100_000 };
    assert.equal(meets(ratio, percent('95')), false);
    assert.equal(formatRatio(ratio), '94.99%');
    assert.equal(missingToMeet(ratio, percent('95')), 4);
  });
  test('29 of 100 is 29.00 %, where floating point says 28.99', () => {
    assert.equal(formatRatioWithCounts({ covered: 29, total: 100 }), '29.00% (29/100)');
  });
  test('exactly on the threshold passes', () => {
    assert.equal(meets({ covered: 19, total: 20 }, percent('95')), true);
    assert.equal(missingToMeet({ covered: 19, total: 20 }, percent('95')), 0);
  });
  test('one billion lines do not lose precision', () => {
    assert.equal(meets({ covered: 949_999_999, total: 1_000_000_000 }, percent('95')), false);
  });
  test('nothing measured is neither met nor missed', () => {
    assert.equal(meets({ covered: 0, total: 0 }, percent('0')), undefined);
    assert.equal(formatRatio({ covered: 0, total: 0 }), 'n/a');
  });
  test('the missing lines, once covered, meet the threshold and one fewer does not', () => {
    for (let total = 1; total < 60; total += 1) {
      for (const threshold of ['95', '87.5', '33.3333', '100']) {
        const missing = missingToMeet({ covered: 0, total }, percent(threshold));
        assert.equal(meets({ covered: missing, total }, percent(threshold)), true);
        assert.equal(meets({ covered: missing - 1, total }, percent(threshold)), false);
      }
    }
  });
});

describe('a change of coverage', () => {
  test('a drop is never shown smaller than it is', () => {
    const points = difference({ covered: 2, total: 3 }, { covered: 1, total: 3 });
    assert.equal(points === undefined ? undefined : formatPoints(points), '-33.34');
  });
  test('a rise is never shown larger than it is', () => {
    const points = difference({ covered: 1, total: 3 }, { covered: 2, total: 3 });
    assert.equal(points === undefined ? undefined : formatPoints(points), '+33.33');
  });
  test('without a total there is no change', () => {
    assert.equal(difference({ covered: 0, total: 0 }, { covered: 1, total: 1 }), undefined);
  });
});
