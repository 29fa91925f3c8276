import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Done, type Event, next, type Policy, type State, start } from '@sluice/deployment';
import {
  ahead,
  back,
  blind,
  broken,
  cancelled,
  cancelledBefore,
  deployed,
  exited,
  guarded,
  lost,
  newest,
  noTurn,
  policy,
  proven,
  recorded,
  timedOut,
  turn,
  validated,
  verified,
  watched,
} from './events.ts';

const run = (events: readonly Event[], given: Policy): State =>
  events.reduce<State>((state, event) => next(state, event, given), start);

/** Back, and proven to be. */
const gone = [newest('ours'), back(true), proven('pass')];

type Row = readonly [string, readonly Event[], Partial<Policy>, string];

/** Name, events, policy, and how it ends: result, verdict, what is live, how it is recorded, marks. */
const matrix: Readonly<Record<string, readonly Row[]>> = {
  'all is well': [
    ['the new version answers', [...ahead, deployed, verified('pass')], {}, 'deployed pass new active'],
    [
      'validated and watched',
      [guarded('ahead'), validated('pass'), recorded, turn('ahead'), deployed, verified('pass'), watched('pass')],
      { validates: true, watches: true },
      'deployed pass new active',
    ],
    [
      'a first deployment',
      [guarded('first'), recorded, turn('first'), deployed, verified('pass')],
      { noRollback: 'nothing to roll back to' },
      'deployed pass new active',
    ],
    [
      'an order that nobody knows',
      [guarded('unknown'), recorded, turn('unknown'), deployed, verified('pass')],
      {},
      'deployed pass new active',
    ],
  ],
  'pre-check fails: untouched, no rollback, not recorded': [
    ['validation fails', [guarded('first'), validated('fail')], { validates: true }, 'refused fail unchanged none'],
    [
      'validation is killed or runs out of time: no finding, and no pass',
      [guarded('first'), validated('error')],
      { validates: true },
      'refused error unchanged none',
    ],
    ['the record cannot be read', [blind], {}, 'refused error unchanged none'],
  ],
  'lease lost, or stale': [
    ['an older commit', [guarded('behind')], {}, 'superseded inconclusive unchanged none'],
    ['a commit beside the live one', [guarded('diverged')], {}, 'refused fail unchanged none'],
    [
      'an older commit that is allowed',
      [guarded('behind'), recorded, turn('behind'), deployed, verified('pass')],
      { allowOlder: true },
      'deployed pass new active',
    ],
    [
      'a commit beside the live one that is allowed',
      [guarded('diverged'), recorded, turn('diverged'), deployed, verified('pass')],
      { allowOlder: true },
      'deployed pass new active',
    ],
    [
      'a newer commit went live while it waited: seen right before anything is touched',
      [guarded('ahead'), recorded, turn('behind')],
      {},
      'superseded inconclusive unchanged error untouched',
    ],
    [
      'another one is still at it when the time is up',
      [guarded('ahead'), recorded, noTurn],
      {},
      'refused inconclusive unchanged error untouched',
    ],
    ['the record cannot be written', [guarded('ahead'), blind], {}, 'refused error unchanged error untouched'],
    [
      'the record cannot be read again',
      [guarded('ahead'), recorded, blind],
      {},
      'refused error unchanged error untouched',
    ],
  ],
  'the deploy command fails': [
    ['finally', [...ahead, exited, ...gone], {}, 'rolled-back fail previous failed'],
    ['no rollback wanted', [...ahead, exited], { rollbackOn: [] }, 'failed fail unknown failed'],
    [
      'once, and is tried again',
      [...ahead, exited, deployed, verified('pass')],
      { attempts: 2 },
      'deployed pass new active',
    ],
    [
      'as often as it may',
      [...ahead, exited, timedOut, exited, ...gone],
      { attempts: 3 },
      'rolled-back fail previous failed',
    ],
    [
      'of a class that is not tried again',
      [...ahead, exited, ...gone],
      { attempts: 3, retryOn: ['timeout'] },
      'rolled-back fail previous failed',
    ],
    ['it cannot be started: nothing was touched', [...ahead, broken], {}, 'failed error unchanged error untouched'],
    [
      'it cannot be started the second time: the first time may have left something',
      [...ahead, exited, broken, ...gone],
      { attempts: 2 },
      'rolled-back fail previous failed',
    ],
  ],
  'the deploy command runs out of time': [
    ['finally', [...ahead, timedOut, ...gone], {}, 'rolled-back fail previous failed'],
    [
      'and that is not tried again',
      [...ahead, timedOut, ...gone],
      { attempts: 3, retryOn: ['exit-code'] },
      'rolled-back fail previous failed',
    ],
  ],
  'verification finds it bad': [
    [
      'rolled back, and the commit is in quarantine',
      [...ahead, deployed, verified('fail'), ...gone],
      {},
      'rolled-back fail previous failed quarantined',
    ],
    [
      'no rollback wanted',
      [...ahead, deployed, verified('fail')],
      { rollbackOn: ['deploy-failure'] },
      'failed fail unknown failed quarantined',
    ],
    [
      'a release that a person brought back: it was proven here once, and is not in quarantine',
      [...ahead, deployed, verified('fail')],
      { byHand: true, noRollback: 'a rollback by hand is not undone by another one' },
      'failed fail unknown failed',
    ],
    [
      'while it is watched',
      [...ahead, deployed, verified('pass'), watched('fail'), ...gone],
      { watches: true },
      'rolled-back fail previous failed quarantined',
    ],
  ],
  'verification errs: no proof against the release, so it is held': [
    ['it breaks', [...ahead, deployed, verified('error')], {}, 'failed error unknown error'],
    [
      'it breaks, and that is a cause',
      [...ahead, deployed, verified('error'), ...gone],
      { rollbackOn: ['verify-error'] },
      'rolled-back fail previous error',
    ],
    [
      'it cannot be watched',
      [...ahead, deployed, verified('pass'), watched('error')],
      { watches: true },
      'failed error unknown error',
    ],
  ],
  'verification proves nothing': [
    ['too few rounds', [...ahead, deployed, verified('inconclusive')], {}, 'failed inconclusive unknown error'],
    ['nothing verifies', [...ahead, deployed], { verifies: false }, 'deployed inconclusive unknown error'],
    [
      'an old release could have answered the same',
      [...ahead, deployed, verified('pass')],
      { unproven: 'nobody was asked' },
      'deployed inconclusive unknown error',
    ],
    [
      'and watching does not change that',
      [...ahead, deployed, verified('pass'), watched('pass')],
      { unproven: 'nobody was asked', watches: true },
      'deployed inconclusive unknown error',
    ],
  ],
  'cancelled before anything was touched': [
    ['at the start', [cancelled], {}, 'failed error unchanged none'],
    ['while it validates', [guarded('first'), cancelled], { validates: true }, 'failed error unchanged none'],
    ['while it is recorded', [guarded('first'), cancelled], {}, 'failed error unchanged error untouched'],
    [
      'while it waits for its turn',
      [guarded('first'), recorded, cancelled],
      {},
      'failed error unchanged error untouched',
    ],
    [
      'right before the command',
      [...ahead, cancelledBefore],
      { rollbackOn: ['cancel'] },
      'failed error unchanged error untouched',
    ],
  ],
  'cancelled in the middle': [
    ['while it deploys', [...ahead, cancelled], {}, 'failed error unknown error'],
    [
      'while it deploys, and that is a cause',
      [...ahead, cancelled, ...gone],
      { rollbackOn: ['cancel'] },
      'rolled-back fail previous error',
    ],
    [
      'before the second attempt: the first one may have left something',
      [...ahead, exited, cancelledBefore],
      { attempts: 2 },
      'failed error unknown error',
    ],
    [
      'while it is verified: the release is out, so it is verified all the same',
      [...ahead, deployed, cancelled, verified('pass')],
      {},
      'deployed pass new active',
    ],
    [
      'while it is verified, and it is bad',
      [...ahead, deployed, cancelled, verified('fail'), ...gone],
      {},
      'rolled-back fail previous failed quarantined',
    ],
    [
      'while it is verified, and that is a cause',
      [...ahead, deployed, cancelled, ...gone],
      { rollbackOn: ['cancel'] },
      'rolled-back fail previous error',
    ],
    [
      'while it is verified, that is a cause, and there is no way back',
      [...ahead, deployed, cancelled, verified('pass')],
      { rollbackOn: ['cancel'], noRollback: 'nothing to go back to' },
      'deployed pass new active',
    ],
    [
      'while it is watched: what was proven may be true no longer, so it is verified again',
      [...ahead, deployed, verified('pass'), cancelled, verified('fail')],
      { watches: true, rollbackOn: [] },
      'failed fail unknown failed quarantined',
    ],
    [
      'once a rollback is decided: it is done all the same',
      [...ahead, exited, cancelled, ...gone],
      {},
      'rolled-back fail previous failed',
    ],
    [
      'while it is rolled back: half a rollback is done again',
      [...ahead, exited, newest('ours'), cancelled, newest('ours'), back(true), proven('pass')],
      {},
      'rolled-back fail previous failed',
    ],
    [
      'while it is rolled back, before that began: that attempt is still to come',
      [...ahead, exited, newest('ours'), cancelledBefore, back(true), proven('pass')],
      { rollbackAttempts: 1 },
      'rolled-back fail previous failed',
    ],
    [
      'while it is rolled back for the last time',
      [...ahead, exited, newest('ours'), cancelled, newest('ours'), cancelled],
      {},
      'rollback-failed fail unknown failed frozen',
    ],
    [
      'while the rollback is verified: it is verified all the same',
      [...ahead, exited, newest('ours'), back(true), cancelled, proven('pass')],
      {},
      'rolled-back fail previous failed',
    ],
  ],
  'a newer deployment finished meanwhile': [
    [
      'never rolled back over, and nobody is blamed for what it answered',
      [...ahead, deployed, verified('fail'), newest('another')],
      {},
      'superseded fail unknown failed',
    ],
    [
      'neither by the second attempt',
      [...ahead, exited, newest('ours'), back(false), newest('another')],
      {},
      'superseded fail unknown failed',
    ],
    [
      'we slept too long before the first attempt',
      [...ahead, lost],
      {},
      'superseded inconclusive unchanged error untouched',
    ],
    [
      'we slept too long before the rollback',
      [...ahead, deployed, verified('fail'), newest('ours'), lost],
      {},
      'superseded fail unknown failed',
    ],
    [
      'not deployed over either, when it took us for dead',
      [...ahead, exited, lost],
      { attempts: 3 },
      'superseded fail unknown failed',
    ],
    [
      'who cannot tell does not roll back either',
      [...ahead, deployed, verified('fail'), newest('unknown')],
      {},
      'failed fail unknown failed',
    ],
  ],
  'the rollback fails': [
    [
      'as often as it may: the environment is frozen',
      [...ahead, exited, newest('ours'), back(false), newest('ours'), back(false)],
      {},
      'rollback-failed fail unknown failed frozen',
    ],
    [
      'once',
      [...ahead, exited, newest('ours'), back(false), newest('ours'), back(true), proven('pass')],
      {},
      'rolled-back fail previous failed',
    ],
    [
      'it is not proven: both may be bad, so nobody goes further back',
      [...ahead, deployed, verified('fail'), newest('ours'), back(true), proven('fail')],
      {},
      'rollback-failed fail unknown failed quarantined frozen',
    ],
    [
      'it cannot be found out whether it worked',
      [...ahead, exited, newest('ours'), back(true), proven('error')],
      {},
      'rollback-failed fail unknown failed frozen',
    ],
    [
      'it cannot be verified at all',
      [...ahead, exited, newest('ours'), back(true)],
      { verifies: false },
      'rolled-back fail unknown failed',
    ],
    [
      'the bad release would answer the same',
      [...ahead, exited, newest('ours'), back(true), proven('pass')],
      { unprovenRollback: '1.0.0 is what both tell' },
      'rolled-back fail unknown failed',
    ],
  ],
  'no way back': [
    ['nothing to go back to', [...ahead, exited], { noRollback: 'first deployment' }, 'failed fail unknown failed'],
    [
      'and there must be one',
      [guarded('first')],
      { requireRollbackReady: true, noRollback: 'no target' },
      'refused fail unchanged none',
    ],
  ],
  'quarantine and freeze': [
    ['a bad commit again', [guarded('ahead', { quarantine: 'deployment 3' })], {}, 'refused fail unchanged none'],
    [
      'a bad commit again, and it may',
      [guarded('ahead', { quarantine: 'x' }), recorded, turn('ahead', { quarantine: 'x' }), deployed, verified('pass')],
      { allowQuarantined: true },
      'deployed pass new active',
    ],
    ['after a failed rollback', [guarded('ahead', { freeze: 'deployment 3' })], {}, 'refused fail unchanged none'],
    [
      'it was frozen while it waited',
      [guarded('ahead'), recorded, turn('ahead', { freeze: 'deployment 3' })],
      {},
      'refused fail unchanged error untouched',
    ],
    [
      'after a failed rollback, and it may',
      [guarded('ahead', { freeze: 'x' }), recorded, turn('ahead', { freeze: 'x' }), deployed, verified('pass')],
      { allowFrozen: true },
      'deployed pass new active',
    ],
  ],
  promotion: [
    [
      'the way back is gone',
      [guarded('behind', { noWayBack: 'a migration' })],
      { allowOlder: true },
      'refused fail unchanged none',
    ],
    ['not shown', [guarded('ahead', { unmetPromotion: 'not live in staging' })], {}, 'refused fail unchanged none'],
    [
      'no longer shown when its turn comes',
      [guarded('ahead'), recorded, turn('ahead', { unmetPromotion: 'rolled back in staging' })],
      {},
      'refused fail unchanged error untouched',
    ],
  ],
};

for (const [name, rows] of Object.entries(matrix)) {
  describe(name, () => {
    for (const [row, events, changes, wanted] of rows) {
      test(row, () => {
        const state = run(events, policy(changes));
        assert.equal(state.phase, 'done');
        const { result, status, live, recordAs, marks } = state as Done;
        assert.equal([result, status, live, recordAs, ...marks].join(' '), wanted);
      });
    }
  });
}

test('the reason names the cause and what was done about it', () => {
  const { reason } = run([...ahead, deployed, verified('fail'), ...gone], policy()) as Done;
  assert.equal(reason, 'verification failed: it was fail; rolled back: the old one was pass');
  const failed = run([...ahead, exited, newest('ours'), back(false), newest('ours'), back(false)], policy()) as Done;
  assert.match(
    failed.reason,
    /exit code 1; and the rollback failed: exit code 9 \(2 attempts\)\. What is live is unknown/u,
  );
  const frozen = run([guarded('ahead', { freeze: 'deployment 3 failed' })], policy()) as Done;
  assert.match(frozen.reason, /frozen: deployment 3 failed\..*`allow-frozen: true`; nothing was touched/u);
});

test('the way back was lost while it waited, and there must be one', () => {
  const wanted = policy({ requireRollbackReady: true });
  const waiting = run([guarded('ahead'), recorded], wanted);
  const end = next(waiting, turn('ahead'), { ...wanted, noRollback: 'the image is gone' }) as Done;
  assert.deepEqual([end.result, end.live, end.recordAs, ...end.marks], ['refused', 'unchanged', 'error', 'untouched']);
  assert.match(end.reason, /a rollback would not be possible: the image is gone; nothing was touched/u);
});

test('an event that does not fit is a bug', () => {
  assert.throws(() => next(start, deployed, policy()), /does not fit the phase/u);
  assert.throws(() => run([...ahead, blind], policy()), /does not fit the phase/u);
});
