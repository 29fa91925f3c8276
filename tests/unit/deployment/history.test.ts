import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  aheadOf,
  freezeOf,
  guardedSha,
  isNewest,
  leaseIsOver,
  liveDeployment,
  quarantineOf,
  type RecordedDeployment,
  rollbackTarget,
  runEnd,
} from '@sluice/deployment';
import { fakeIo } from '@sluice/testing';
import { entry, release, shaOf } from './entries.ts';

type List = readonly RecordedDeployment[];
const at = (minute: number): Partial<RecordedDeployment> => ({
  changedAt: `2026-11-23T00:${String(minute).padStart(2, '0')}:00Z`,
});

describe('where a bad release goes back to', () => {
  const cases: readonly [string, List, string | undefined][] = [
    ['the one that is live', [entry(2, 'b', 'active'), entry(1, 'a', 'inactive')], 'b'],
    ['nothing in an empty record', [], undefined],
    ['never one that failed', [entry(3, 'c', 'failed'), entry(2, 'b', 'error'), entry(1, 'a', 'inactive')], 'a'],
    [
      'never one that is not ended',
      [entry(3, 'c', 'waiting'), entry(2, 'b', 'in-progress'), entry(1, 'a', 'active')],
      'a',
    ],
    ['not the candidate itself, deployed again', [entry(2, 'z', 'active'), entry(1, 'a', 'inactive')], 'a'],
    [
      'not one that was rolled back from, however it was marked',
      [entry(3, 'a', 'active', { rollbackOf: 2 }), entry(2, 'b', 'inactive'), entry(1, 'a', 'inactive')],
      'a',
    ],
    [
      'not one that was found bad since it was good',
      [entry(3, 'b', 'failed', { marks: ['quarantined'] }), entry(2, 'b', 'inactive'), entry(1, 'a', 'inactive')],
      'a',
    ],
    [
      'the live one, also when one that was brought back while it waited has a higher number',
      [entry(6, 'a', 'inactive', { rollbackOf: 4 }), entry(5, 'b', 'active'), entry(3, 'a', 'inactive')],
      'b',
    ],
    [
      'never what something else has deployed',
      [entry(2, 'b', 'active', { foreign: true }), entry(1, 'a', 'inactive')],
      'a',
    ],
  ];
  for (const [name, list, wanted] of cases) {
    test(name, () =>
      assert.equal(rollbackTarget(list, release('z'))?.sha, wanted === undefined ? undefined : shaOf(wanted)),
    );
  }

  test('the same commit in another version is another release', () => {
    const list = [entry(1, 'z', 'active', { version: '1.0.0' })];
    assert.equal(rollbackTarget(list, { ...release('z'), version: '1.0.1' })?.id, 1);
    assert.equal(rollbackTarget(list, { ...release('z'), version: '1.0.0' }), undefined);
  });
});

describe('what is live, or that nobody knows', () => {
  const cases: readonly [string, List, string, RegExp | undefined][] = [
    ['nothing ever was', [], '', undefined],
    ['the active one', [entry(2, 'b', 'active'), entry(1, 'a', 'inactive')], 'b', undefined],
    ['while the next one waits', [entry(2, 'b', 'waiting'), entry(1, 'a', 'active')], 'a', undefined],
    [
      'not while the next one is deployed',
      [entry(2, 'b', 'in-progress'), entry(1, 'a', 'active')],
      'a',
      /has not ended/u,
    ],
    ['not after the next one went wrong', [entry(2, 'b', 'failed'), entry(1, 'a', 'active')], 'a', /went wrong/u],
    ['not after the next one was cancelled', [entry(2, 'b', 'error'), entry(1, 'a', 'active')], 'a', /went wrong/u],
    [
      'after one that touched nothing',
      [entry(2, 'b', 'error', { marks: ['untouched'] }), entry(1, 'a', 'active')],
      'a',
      undefined,
    ],
    [
      'after one that went wrong and was rolled back',
      [entry(3, 'a', 'active', { rollbackOf: 2 }), entry(2, 'b', 'failed', at(9)), entry(1, 'a', 'inactive')],
      'a',
      undefined,
    ],
    [
      'after a failure that a later one made good',
      [entry(3, 'c', 'active'), entry(2, 'b', 'failed'), entry(1, 'a', 'inactive')],
      'c',
      undefined,
    ],
    [
      'one with a lower number that ended later counts: it had waited',
      [entry(6, 'a', 'active', at(6)), entry(5, 'b', 'failed', at(7))],
      'a',
      /went wrong/u,
    ],
    [
      'when the other one is already inactive and ours is not yet active, nobody knows',
      [entry(2, 'b', 'in-progress', at(2)), entry(1, 'a', 'inactive', at(3))],
      'a',
      /has not ended/u,
    ],
    [
      'not after something else has deployed',
      [entry(2, 'b', 'active', { foreign: true }), entry(1, 'a', 'active')],
      'a',
      /something else/u,
    ],
    [
      'after something else that failed',
      [entry(2, 'b', 'failed', { foreign: true }), entry(1, 'a', 'active')],
      'a',
      undefined,
    ],
    ['a good one that somebody else marked inactive', [entry(1, 'a', 'inactive')], 'a', undefined],
  ];
  for (const [name, list, wanted, doubt] of cases) {
    test(name, () => {
      const live = liveDeployment(list);
      assert.equal(live.lastGood?.sha.slice(0, 1) ?? '', wanted);
      if (doubt === undefined) assert.equal(live.doubt, undefined);
      else assert.match(live.doubt ?? '', doubt);
    });
  }

  test('a candidate has to follow what something else has deployed as well', () => {
    assert.equal(guardedSha([entry(2, 'b', 'active', { foreign: true }), entry(1, 'a', 'active')]), shaOf('b'));
    assert.equal(guardedSha([entry(2, 'b', 'active'), entry(1, 'a', 'active', { foreign: true })]), shaOf('b'));
    assert.equal(guardedSha([entry(1, 'a', 'active', { foreign: true })]), shaOf('a'));
    assert.equal(guardedSha([entry(2, 'b', 'failed'), entry(1, 'a', 'active')]), shaOf('a'));
    assert.equal(guardedSha([]), undefined);
  });
});

describe('a newer deployment is never rolled back over', () => {
  const ours = entry(2, 'b', 'in-progress');
  const cases: readonly [string, RecordedDeployment, boolean][] = [
    ['one that waits for us', entry(3, 'c', 'waiting'), true],
    ['one that was turned away', entry(3, 'c', 'error', { marks: ['untouched'] }), true],
    ['one that is at it, because we were taken for dead', entry(3, 'c', 'in-progress'), false],
    ['one that is live', entry(3, 'c', 'active'), false],
    ['one that was live', entry(3, 'c', 'inactive'), false],
    ['one that failed and left who knows what', entry(3, 'c', 'failed'), false],
    ['one with a lower number that was taken for dead and was not', entry(1, 'a', 'active'), false],
    ['one of something else', entry(3, 'c', 'active', { foreign: true }), false],
    ['an older one of something else', entry(1, 'c', 'active', { foreign: true }), true],
  ];
  for (const [name, other, wanted] of cases) test(name, () => assert.equal(isNewest([other, ours], 2, []), wanted));

  test('what had ended when our turn came is no newer one, whatever its number', () => {
    const brought = entry(3, 'a', 'active', { rollbackOf: 1 });
    assert.equal(isNewest([brought, ours, entry(1, 'c', 'failed')], 2, [3, 1]), true);
  });

  test('ours that somebody else has closed is no longer ours', () => {
    assert.equal(isNewest([entry(2, 'b', 'error')], 2, []), false);
    assert.equal(isNewest([entry(2, 'b', 'waiting')], 2, []), true);
  });

  test('without a record of ours, what came later is newer', () => {
    assert.equal(isNewest([entry(1, 'a', 'active')], undefined, [1]), true);
    assert.equal(isNewest([entry(2, 'b', 'active'), entry(1, 'a', 'inactive')], undefined, [1]), false);
    assert.equal(isNewest([], undefined, []), true);
  });
});

describe('quarantine and freeze', () => {
  const bad = entry(2, 'b', 'failed', { marks: ['quarantined'] });
  test('a commit that was found bad, until it is found good', () => {
    assert.equal(quarantineOf([bad], shaOf('b'))?.id, 2);
    assert.equal(quarantineOf([bad], shaOf('a')), undefined);
    assert.equal(quarantineOf([entry(3, 'b', 'error'), bad], shaOf('b'))?.id, 2, 'a cancelled one proves nothing');
    assert.equal(quarantineOf([entry(3, 'b', 'active'), bad], shaOf('b')), undefined);
    assert.equal(quarantineOf([entry(3, 'b', 'failed')], shaOf('b')), undefined, 'a failed command is no proof');
  });

  test('a commit that a person went back from, whether that was proven or not', () => {
    const [left, before] = [entry(2, 'b', 'inactive'), entry(1, 'a', 'inactive')];
    assert.equal(quarantineOf([entry(3, 'a', 'active', { rollbackOf: 2 }), left, before], shaOf('b'))?.id, 3);
    const [begun, live] = [entry(3, 'a', 'failed', { rollbackOf: 2 }), entry(2, 'b', 'active')];
    assert.equal(quarantineOf([begun, live, before], shaOf('b'))?.id, 3);
    assert.equal(rollbackTarget([begun, live, before], release('z'))?.id, 1, 'nor is it gone back to by itself');
    assert.equal(quarantineOf([entry(4, 'b', 'active'), begun, live], shaOf('b')), undefined, 'found good since');
    const refused = entry(3, 'a', 'error', { rollbackOf: 2, marks: ['untouched'] });
    assert.equal(quarantineOf([refused, live, before], shaOf('b')), undefined, 'nobody has gone back');
    const begins = entry(3, 'a', 'in-progress', { rollbackOf: 2 });
    assert.equal(quarantineOf([begins, live, before], shaOf('b')), undefined);
    assert.equal(
      liveDeployment([begun, live, before]).lastGood?.id,
      2,
      'a way back that was not proven has replaced nothing',
    );
  });

  test('an environment whose rollback failed, until something is proven to answer', () => {
    const frozen = entry(2, 'b', 'failed', { marks: ['frozen'] });
    assert.equal(freezeOf([frozen, entry(1, 'a', 'active')])?.id, 2);
    assert.equal(freezeOf([entry(3, 'c', 'failed'), frozen])?.id, 2);
    assert.equal(freezeOf([entry(3, 'c', 'active'), frozen]), undefined);
    assert.equal(freezeOf([entry(1, 'a', 'active')]), undefined);
  });
});

describe('whose turn it is', () => {
  test('those that began before and have not ended, oldest first', () => {
    const list = [
      entry(6, 'f', 'waiting'),
      entry(5, 'e', 'waiting'),
      entry(4, 'd', 'error'),
      entry(3, 'c', 'in-progress'),
      entry(2, 'b', 'waiting', { foreign: true }),
      entry(1, 'a', 'active'),
    ];
    assert.deepEqual(
      aheadOf(list, 6).map(({ id }) => id),
      [3, 5],
    );
    assert.deepEqual(aheadOf(list, 3), []);
  });

  test('a lease says until when something can still run', () => {
    const one = entry(1, 'a', 'in-progress', { leaseUntil: '2026-11-23T12:00:00Z' });
    assert.equal(leaseIsOver(one, Date.UTC(2026, 10, 23, 11, 59)), false);
    assert.equal(leaseIsOver(one, Date.UTC(2026, 10, 23, 12, 0)), true);
    assert.equal(
      leaseIsOver(entry(1, 'a', 'in-progress'), Number.MAX_SAFE_INTEGER),
      false,
      'who says nothing is waited for',
    );
  });

  test('whether a run has ended is known from the run itself', async () => {
    const url = (id: number, attempt: number) => `https://github.com/acme/shop/actions/runs/${id}/attempts/${attempt}`;
    const ask = (runUrl: string, run?: object, context = {}) => {
      const io = fakeIo({
        context,
        ...(run === undefined ? {} : { api: () => ({ ok: true, status: 200, data: run, next: undefined }) }),
      });
      return runEnd({ runUrl }, io.github);
    };
    assert.equal(await ask(url(42, 1), undefined, { runAttempt: 2 }), 'ended', 'ours was tried again');
    assert.equal(await ask(url(42, 1)), 'runs', 'ours');
    assert.equal(await ask(url(41, 1), { status: 'completed', run_attempt: 1 }), 'ended');
    assert.equal(await ask(url(41, 1), { status: 'in_progress', run_attempt: 1 }), 'runs');
    assert.equal(await ask(url(41, 1), { status: 'in_progress', run_attempt: 2 }), 'ended', 'that attempt');
    assert.equal(await ask(url(41, 1)), 'unknown', 'nobody may ask');
    assert.equal(await ask('https://github.com/acme/other/actions/runs/41', { status: 'completed' }), 'unknown');
    assert.equal(await ask('', { status: 'completed' }), 'unknown');
  });
});
