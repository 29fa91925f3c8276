import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { binomialCdf, leastSamples, logGamma, proportionInterval, quantile, quantileBounds } from '@sluice/statistics';

const near = (actual: number | undefined, wanted: number, within = 1e-9): void => {
  assert.ok(actual !== undefined && Math.abs(actual - wanted) <= within, `${actual}, wanted ${wanted}`);
};

test('the logarithm of gamma is that of factorials, and of the square root of pi', () => {
  near(logGamma(1), 0);
  near(logGamma(11), Math.log(3_628_800));
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)));
});

test('the binomial distribution is the sum of its terms', () => {
  const term = (k: number): number =>
    Math.exp(logGamma(21) - logGamma(k + 1) - logGamma(21 - k)) * 0.3 ** k * 0.7 ** (20 - k);
  let sum = 0;
  for (let k = 0; k < 20; k += 1) {
    sum += term(k);
    near(binomialCdf(k, 20, 0.3), sum, 1e-12);
  }
  assert.equal(binomialCdf(-1, 20, 0.3), 0);
  assert.equal(binomialCdf(20, 20, 0.3), 1);
  near(binomialCdf(950_000, 1_000_000, 0.95), 0.5, 0.01);
});

describe('upper bound of an error rate when no error was seen', () => {
  for (const [n, bound] of [
    [20, 0.139],
    [50, 0.058],
    [100, 0.03],
    [300, 0.00994],
    [1000, 0.00299],
  ] as const) {
    test(`${n} requests`, () => near(proportionInterval(0, n, 0.95).upper, bound, 0.0006));
  }
});

test('the exact interval holds what it promises: bounds are where the tails have the probability', () => {
  const { lower, upper } = proportionInterval(7, 120, 0.95);
  near(binomialCdf(7, 120, upper), 0.05, 1e-6);
  near(1 - binomialCdf(6, 120, lower), 0.05, 1e-6);
  assert.equal(proportionInterval(5, 5, 0.95).upper, 1);
});

describe('values needed for an upper bound', () => {
  for (const [p, n] of [
    [0.5, 5],
    [0.9, 29],
    [0.95, 59],
    [0.99, 299],
    [0.999, 2995],
  ] as const) {
    test(`p${p * 100}: ${n}`, () => {
      assert.equal(leastSamples(p, 0.95), n);
      const values = Array.from({ length: n }, (_, index) => index);
      assert.notEqual(quantileBounds(values, p, 0.95).upper, undefined);
      assert.equal(quantileBounds(values.slice(1), p, 0.95).upper, undefined);
    });
  }
});

test('the bounds of a quantile contain it as often as they say', () => {
  let state = 1;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rounds = 2000;
  let above = 0;
  let below = 0;
  for (let round = 0; round < rounds; round += 1) {
    const sample = Array.from({ length: 200 }, random).sort((a, b) => a - b);
    const { lower, upper } = quantileBounds(sample, 0.95, 0.95);
    if ((upper ?? 1) >= 0.95) above += 1;
    if ((lower ?? 0) <= 0.95) below += 1;
  }
  assert.ok(above / rounds > 0.94, `upper: ${above / rounds}`);
  assert.ok(below / rounds > 0.94, `lower: ${below / rounds}`);
});

test('a quantile is a value that occurred', () => {
  assert.equal(quantile([1, 2, 3, 4], 0.5), 2);
  assert.equal(quantile([1, 2, 3, 4], 0.51), 3);
  assert.equal(quantile([7], 0.99), 7);
});
