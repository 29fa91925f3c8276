import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UserError } from '@sluice/action';
import { leaving, liveOnce, type RecordedDeployment, wayBack } from '@sluice/deployment';
import { entry, shaOf } from './entries.ts';

const a = entry(1, 'a', 'inactive');
const b = entry(2, 'b', 'inactive');
const c = entry(3, 'c', 'active');

/** Name, record, the commit that is named, and `from -> target` by their numbers. */
const rows: readonly (readonly [string, readonly RecordedDeployment[], string | undefined, string])[] = [
  ['the one before the live one', [c, b, a], undefined, '3 -> 2'],
  ['one that is named', [c, b, a], shaOf('a'), '3 -> 1'],
  ['one that is named by its beginning', [c, b, a], 'AAAAAAA', '3 -> 1'],
  ['never one that failed', [c, entry(2, 'b', 'failed', { marks: ['quarantined'] }), a], undefined, '3 -> 1'],
  ['the live one, when something went wrong after it', [entry(4, 'd', 'failed'), c, b], undefined, '4 -> 3'],
  [
    'the live one, when the way back failed too',
    [entry(4, 'd', 'failed', { marks: ['frozen'] }), c],
    undefined,
    '4 -> 3',
  ],
  [
    'twice: not to the one that was left',
    [entry(4, 'b', 'active', { rollbackOf: 3 }), entry(3, 'c', 'inactive'), b, a],
    undefined,
    '4 -> 1',
  ],
  [
    'after a rollback by itself, which left nothing but the bad one',
    [entry(5, 'c', 'active', { rollbackOf: 4 }), entry(4, 'd', 'failed'), entry(3, 'c', 'inactive'), b],
    undefined,
    '5 -> 2',
  ],
  [
    'what somebody else deployed is left, never brought back',
    [entry(4, 'd', 'active', { foreign: true }), c],
    undefined,
    '4 -> 3',
  ],
  [
    'once more to where a person wanted, when that was not proven',
    [entry(4, 'b', 'failed', { rollbackOf: 3 }), c, b, a],
    undefined,
    '4 -> 2',
  ],
  [
    'to where another person is going back to just now',
    [entry(4, 'a', 'in-progress', { rollbackOf: 3 }), c, b, a],
    undefined,
    '4 -> 1',
  ],
  [
    'to what a record tells that does not reach back to its proof',
    [entry(4, 'b', 'error', { rollbackOf: 3 }), c],
    undefined,
    '4 -> 4',
  ],
  [
    'not to what a person wanted gone, also when something else went wrong since',
    [entry(5, 'd', 'failed'), entry(4, 'b', 'failed', { rollbackOf: 3 }), c, b, a],
    undefined,
    '5 -> 2',
  ],
];

describe('where a person goes back to', () => {
  for (const [name, list, wanted, expected] of rows) {
    test(name, () => {
      const { from, target } = wayBack(list, { target: wanted, from: undefined }, 'staging');
      assert.equal(`${from.id} -> ${target.id}`, expected);
      assert.equal(leaving(list)?.id, from.id);
    });
  }

  for (const [name, list, wanted, says] of [
    ['an empty record', [], undefined, /Nothing was ever verified in staging/u],
    ['nothing before the live one', [c], undefined, /No release before vc .* was verified in staging/u],
    [
      'only one that was left',
      [entry(4, 'b', 'active', { rollbackOf: 3 }), entry(3, 'c', 'inactive')],
      undefined,
      /No release/u,
    ],
    ['a commit that is live', [c, b], shaOf('c'), /is what is live in staging; `operation: redeploy`/u],
    ['a commit that was never proven here', [c, entry(2, 'b', 'failed')], shaOf('b'), /was never verified in staging/u],
    ['what fits two commits', [c, b, { ...a, sha: `${'b'.repeat(39)}c` }], 'bbbbbbb', /more than one commit/u],
  ] as const) {
    test(`${name} is told`, () => {
      assert.throws(
        () => wayBack(list, { target: wanted, from: undefined }, 'staging'),
        (error) => error instanceof UserError && says.test(error.message),
      );
    });
  }
});

test('when another one would be left than the one that a person saw, that is told', () => {
  const from = (list: readonly RecordedDeployment[], seen: string) =>
    wayBack(list, { target: undefined, from: seen }, 'staging').from.id;
  assert.equal(from([c, b], 'CCCCCCC'), 3);
  assert.throws(() => from([c, b], shaOf('b')), /not b+, but vc .*\(deployment 3\) is what.*look, and ask again/u);
  assert.throws(() => from([entry(4, 'd', 'in-progress'), c, b], shaOf('c')), /but vd .*\(deployment 4\)/u);
});

test('what is deployed once more is the last one that was proven', () => {
  assert.equal(liveOnce([entry(4, 'd', 'failed'), c, b], 'staging').id, 3);
  assert.throws(() => liveOnce([entry(1, 'a', 'failed')], 'staging'), /Nothing was ever verified in staging/u);
});
