import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readParcel } from '../src/parcel.ts';

describe('a parcel', () => {
  test('is read from a query', () => {
    const parcel = readParcel(new URLSearchParams('grams=750&country=be'));
    assert.deepEqual(parcel, { grams: 750, country: 'BE' });
  });

  for (const [query, problem] of [
    ['country=BE', /grams: a whole number/u],
    ['grams=0&country=BE', /grams: a whole number/u],
    ['grams=31501&country=BE', /at most 31500/u],
    ['grams=10&country=Belgium', /two letters/u],
    ['grams=10', /two letters/u],
  ] as const) {
    test(`is refused: ${query}`, () => {
      assert.match(String(readParcel(new URLSearchParams(query))), problem);
    });
  }
});
