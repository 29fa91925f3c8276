import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sparkline } from '@sluice/report';

const cases: readonly [readonly number[], string][] = [
  [[], ''],
  [[5], '▄'],
  [[0.8, 0.8, 0.8], '▄▄▄'],
  [[0, 1], '▁█'],
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  [[-1, 0, 1], '▁▅█'],
];
for (const [values, bars] of cases) test(`${values.join(' ')} is ${bars}`, () => assert.equal(sparkline(values), bars));
