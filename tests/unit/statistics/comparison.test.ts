import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compareQuantiles,
  compareShares,
  differenceOf,
  type Estimate,
  judgeChange,
  mannWhitneyCdf,
  normalQuantile,
  quantileBounds,
  shiftOf,
} from '@sluice/statistics';

const near = (actual: number | undefined, wanted: number, within: number): void => {
  assert.ok(actual !== undefined && Math.abs(actual - wanted) <= within, `${actual}, wanted ${wanted}`);
};

test('the quantiles of the normal distribution are those of the tables', () => {
  for (const [p, z] of [
    [0.5, 0],
    [0.8, 0.8416212],
    [0.95, 1.6448536],
    [0.975, 1.959964],
    [0.999, 3.0902323],
    [1e-9, -5.997807],
    [1 - 1e-12, 7.0344838],
  ] as const)
    near(normalQuantile(p), z, 2e-5);
});

describe("with Wilson's intervals the difference of two shares is Newcombe's method 10 (his table II)", () => {
  for (const [a, m, b, n, lower, upper] of [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const) {
    test(`${a}/${m} and ${b}/${n}`, () => {
      const difference = differenceOf(wilson(a, m), wilson(b, n));
      near(difference.lower, lower, 0.00006);
      near(difference.upper, upper, 0.00006);
    });
  }
});

/** E. B. Wilson, 1927, 95 % on both sides. */
function wilson(hits: number, n: number): Estimate {
  const z = normalQuantile(0.975);
  const p = hits / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { value: p, lower: middle - half, upper: middle + half };
}

describe('the distribution of U is that of all arrangements', () => {
  for (const [n, m] of [
    [1, 1],
    [3, 4],
    [5, 3],
  ] as const) {
    test(`${n} and ${m}`, () => {
      const seen = Array.from({ length: n * m + 1 }, () => 0);
      let all = 0;
      for (let mask = 0; mask < 2 ** (n + m); mask += 1) {
        const order = Array.from({ length: n + m }, (_, at) => (mask >> at) & 1);
        if (order.reduce((sum, bit) => sum + bit, 0) !== n) continue;
        let u = 0;
        for (const [at, bit] of order.entries())
          if (bit === 1) u += order.slice(0, at).filter((one) => one === 0).length;
        seen[u] = (seen[u] ?? 0) + 1;
        all += 1;
      }
      let sum = 0;
      for (const [u, p] of mannWhitneyCdf(n, m).entries()) {
        sum += seen[u] ?? 0;
        near(p, sum / all, 1e-12);
      }
    });
  }
  test('and its critical values are those of the tables: one-sided 5 %', () => {
    for (const [n, critical] of [
      [5, 4],
      [10, 27],
      [20, 138],
    ] as const)
      assert.equal(
        mannWhitneyCdf(n, n).findLastIndex((p) => p <= 0.05),
        critical,
      );
  });
});

test('a shift is the median of the differences, with the bounds of the test', () => {
  const older = [1.1, 2.2, 3.3, 4.4, 5.5];
  const newer = older.map((value) => value + 10);
  const { value, lower, upper } = shiftOf(newer, older, 0.95);
  near(value, 10, 1e-9);
  // U at most 4 of 25 has 2.8 %: the fifth difference from either end.
  const differences = newer.flatMap((a) => older.map((b) => a - b)).sort((a, b) => a - b);
  assert.deepEqual([lower, upper], [differences[4], differences[20]]);
  assert.deepEqual(shiftOf([1, 2], [3, 4], 0.95).lower, undefined, 'four pairs prove nothing');
  assert.ok(Number.isNaN(shiftOf([], [1], 0.95).value));
});

describe('judged against a limit', () => {
  const change = (value: number, lower?: number, upper?: number): Estimate => ({ value, lower, upper });
  test('worse, within and unclear', () => {
    assert.equal(judgeChange(change(0.3, 0.2, 0.4), 0.1, 0.95).decision, 'worse');
    assert.equal(judgeChange(change(0, -0.1, 0.1), 0.1, 0.95).decision, 'within');
    assert.equal(judgeChange(change(0.05, -0.1, 0.2), 0.1, 0.95).decision, 'unclear');
  });
  test('how many more it takes goes with the square of the distance', () => {
    assert.equal(judgeChange(change(0, -0.2, 0.2), 0.1, 0.95).factor, 4);
    near(judgeChange(change(0.3, 0, 0.6), 0.2, 0.95).factor, 9, 1e-9);
    assert.equal(judgeChange(change(0.1, 0, 0.2), 0.1, 0.95).factor, undefined, 'at the limit no number is enough');
  });
  test('without a bound nothing is proven', () => {
    const { decision, detectable, factor } = judgeChange(change(5), 0.1, 0.95);
    assert.deepEqual([decision, detectable, factor], ['unclear', undefined, undefined]);
  });
});

test('what failed is slower than anything: infinite values are compared as well', () => {
  const ok = Array.from({ length: 400 }, (_, index) => 10 + (index % 10));
  const failing = ok.map((value, index) => (index % 5 === 0 ? Number.POSITIVE_INFINITY : value));
  const worse = compareQuantiles(failing, ok, 0.95, 0.95).change;
  assert.deepEqual([worse.value, worse.lower], [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  assert.equal(compareQuantiles(failing, failing, 0.95, 0.95).change.lower, undefined, 'nothing to compare with');
  assert.ok(Number.isFinite(compareQuantiles(failing, failing, 0.5, 0.95).change.upper));
});

test('fewer independent values have wider bounds, and never a rank that is not there', () => {
  const values = Array.from({ length: 1000 }, (_, index) => index);
  const all = quantileBounds(values, 0.95, 0.95);
  const tenth = quantileBounds(values, 0.95, 0.95, 100);
  assert.ok((tenth.lower ?? 0) < (all.lower ?? 0) && (tenth.upper ?? 0) > (all.upper ?? 0));
  assert.equal(quantileBounds(values, 0.95, 0.95, 50).upper, undefined);
  assert.deepEqual(quantileBounds(values, 0.95, 0.95, 0), { lower: undefined, upper: undefined });
});

test('no failure on either side: as many requests as the exact interval asks for', () => {
  const none = (n: number): readonly boolean[] => Array.from({ length: n }, () => false);
  const { change } = compareShares(none(300), none(300), 0.95);
  near(change.upper, 0.00994, 0.0001);
  near(change.lower, -0.00994, 0.0001);
});
