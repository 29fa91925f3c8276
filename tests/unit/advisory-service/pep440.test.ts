import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePep440 } from '../../../packages/testing/src/advisory-service/pep440.ts';

// In ascending order, from the examples of PEP 440.
const ascending = [
  '1.dev0',
  '1.0.dev456',
  '1.0a1',
  '1.0a2.dev456',
  '1.0a12.dev456',
  '1.0a12',
  '1.0b1.dev456',
  '1.0b2',
  '1.0b2.post345.dev456',
  '1.0b2.post345',
  '1.0rc1.dev456',
  '1.0rc1',
  '1.0',
  '1.0+abc.5',
  '1.0+abc.7',
  '1.0+5',
  '1.0.post456.dev34',
  '1.0.post456',
  '1.0.15',
  '1.1.dev1',
  '1!0.1',
];

test('versions order as PEP 440 says', () => {
  for (let left = 0; left < ascending.length; left += 1) {
    for (let right = 0; right < ascending.length; right += 1) {
      const result = comparePep440(ascending[left] ?? '', ascending[right] ?? '');
      assert.equal(Math.sign(result ?? Number.NaN), Math.sign(left - right), `${ascending[left]} ${ascending[right]}`);
    }
  }
});

for (const [left, right] of [
  ['1.0', '1.0.0'],
  ['v1.0', '1'],
  ['1.0alpha1', '1.0a1'],
  ['1.0-1', '1.0.post1'],
  ['1.0c1', '1.0rc1'],
  ['2015.04.28', '2015.4.28'],
] as const) {
  test(`${left} is ${right}`, () => assert.equal(comparePep440(left, right), 0));
}

test('what is no version has no order', () => {
  assert.equal(comparePep440('latest', '1.0'), undefined);
});
