import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postage } from '../src/postage.ts';

for (const [grams, country, zone, cents] of [
  [1, 'NL', 'home', 450],
  [1000, 'DE', 'near', 1030],
  [1001, 'DE', 'near', 1170],
  [2500, 'JP', 'far', 3250],
] as const) {
  test(`${grams} g to ${country}`, () => {
    assert.deepEqual(postage({ grams, country }), { zone, cents });
  });
}
