import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Done, type Event, next, type Policy, type State, start } from '@sluice/deployment';

const policy = (changes: Partial<Policy> = {}): Policy => ({
  rollbackOn: ['deploy-failure', 'verify-failure'],
  attempts: 1,
  retryOn: ['exit-code', 'timeout'],
  allowOlder: false,
  requireRollbackReady: false,
  validates: false,
  verifies: true,
  watches: false,
  noRollback: undefined,
  ...changes,
});

const ahead: readonly Event[] = [
  { kind: 'guarded', relation: 'ahead' },
  { kind: 'recorded', relation: 'ahead' },
];
const deployed: Event = { kind: 'deployed', ending: 'ok', reason: '' };
const exited: Event = { kind: 'deployed', ending: 'exit-code', reason: 'exit code 1' };
const timedOut: Event = { kind: 'deployed', ending: 'timeout', reason: 'did not end within 900 s' };
const verified = (status: 'pass' | 'fail' | 'error' | 'inconclusive'): Event => ({
  kind: 'verified',
  status,
  reason: `it was ${status}`,
});
const watched = (status: 'pass' | 'fail' | 'error' | 'inconclusive'): Event => ({
  kind: 'watched',
  status,
  reason: `it was ${status}`,
});
const newest = (which: 'ours' | 'another' | 'unknown'): Event => ({
  kind: 'newest',
  newest: which,
  reason: 'no answer',
});
const back = (ok: boolean): Event => ({ kind: 'rolled-back', ok, reason: ok ? '' : 'exit code 9' });
const proven = (status: 'pass' | 'fail'): Event => ({
  kind: 'rollback-verified',
  status,
  reason: `the old one was ${status}`,
});
const cancelled: Event = { kind: 'cancelled' };

const run = (events: readonly Event[], given: Policy): State =>
  events.reduce<State>((state, event) => next(state, event, given), start);

const gone = [newest('ours'), back(true), proven('pass')];

/** Name, events, policy, and how it ends: result, verdict, what is live, how it is recorded. */
const rows: readonly [string, readonly Event[], Partial<Policy>, string][] = [
  ['all is well', [...ahead, deployed, verified('pass')], {}, 'deployed pass new active'],
  [
    'watched and well',
    [...ahead, deployed, verified('pass'), watched('pass')],
    { watches: true },
    'deployed pass new active',
  ],
  [
    'validation fails',
    [
      { kind: 'guarded', relation: 'first' },
      { kind: 'validated', ok: false, reason: 'port' },
    ],
    { validates: true },
    'refused fail unchanged none',
  ],
  ['an older commit', [{ kind: 'guarded', relation: 'behind' }], {}, 'superseded inconclusive unchanged none'],
  ['a commit beside the live one', [{ kind: 'guarded', relation: 'diverged' }], {}, 'refused fail unchanged none'],
  [
    'a commit beside the live one that is allowed',
    [{ kind: 'guarded', relation: 'diverged' }, { kind: 'recorded', relation: 'diverged' }, deployed, verified('pass')],
    { allowOlder: true },
    'deployed pass new active',
  ],
  [
    'an older commit that is allowed',
    [{ kind: 'guarded', relation: 'behind' }, { kind: 'recorded', relation: 'behind' }, deployed, verified('pass')],
    { allowOlder: true },
    'deployed pass new active',
  ],
  [
    'a newer commit went live while we validated',
    [
      { kind: 'guarded', relation: 'ahead' },
      { kind: 'validated', ok: true, reason: '' },
      { kind: 'recorded', relation: 'behind' },
    ],
    { validates: true },
    'superseded inconclusive unchanged none',
  ],
  [
    'no rollback would be possible, and it must be',
    [{ kind: 'guarded', relation: 'first' }],
    { requireRollbackReady: true, noRollback: 'no target' },
    'refused fail unchanged none',
  ],
  ['the command fails', [...ahead, exited, ...gone], {}, 'rolled-back fail previous failed'],
  ['the command fails, no rollback wanted', [...ahead, exited], { rollbackOn: [] }, 'failed fail unknown failed'],
  [
    'the command fails, nothing to go back to',
    [...ahead, exited],
    { noRollback: 'first deployment' },
    'failed fail unknown failed',
  ],
  [
    'the command fails once and is tried again',
    [...ahead, exited, deployed, verified('pass')],
    { attempts: 2 },
    'deployed pass new active',
  ],
  [
    'the command fails as often as it may',
    [...ahead, exited, timedOut, exited, ...gone],
    { attempts: 3 },
    'rolled-back fail previous failed',
  ],
  [
    'a timeout that is not tried again',
    [...ahead, timedOut, ...gone],
    { attempts: 3, retryOn: ['exit-code'] },
    'rolled-back fail previous failed',
  ],
  [
    'a command that cannot be started is not tried again',
    [...ahead, { kind: 'deployed', ending: 'broken', reason: 'no bash' }, ...gone],
    { attempts: 3 },
    'rolled-back fail previous failed',
  ],
  ['nothing verifies it', [...ahead, deployed], { verifies: false }, 'deployed inconclusive unknown error'],
  ['verification fails', [...ahead, deployed, verified('fail'), ...gone], {}, 'rolled-back fail previous failed'],
  [
    'verification breaks: no proof against the release',
    [...ahead, deployed, verified('error')],
    {},
    'failed error unknown error',
  ],
  [
    'verification proves nothing',
    [...ahead, deployed, verified('inconclusive')],
    {},
    'failed inconclusive unknown error',
  ],
  [
    'verification breaks, and that is a cause',
    [...ahead, deployed, verified('error'), ...gone],
    { rollbackOn: ['verify-error'] },
    'rolled-back fail previous error',
  ],
  [
    'it becomes unhealthy',
    [...ahead, deployed, verified('pass'), watched('fail'), ...gone],
    { watches: true },
    'rolled-back fail previous failed',
  ],
  [
    'it cannot be watched',
    [...ahead, deployed, verified('pass'), watched('error')],
    { watches: true },
    'failed error unknown error',
  ],
  [
    'a newer release was deployed meanwhile',
    [...ahead, deployed, verified('fail'), newest('another')],
    {},
    'superseded fail unknown failed',
  ],
  [
    'nobody can tell whether a newer release was deployed meanwhile',
    [...ahead, deployed, verified('fail'), newest('unknown')],
    {},
    'failed fail unknown failed',
  ],
  ['the rollback fails', [...ahead, exited, newest('ours'), back(false)], {}, 'rollback-failed fail unknown failed'],
  [
    'the rollback is not proven',
    [...ahead, exited, newest('ours'), back(true), proven('fail')],
    {},
    'rollback-failed fail unknown failed',
  ],
  [
    'the rollback cannot be verified at all',
    [...ahead, exited, newest('ours'), back(true)],
    { verifies: false },
    'rolled-back fail unknown failed',
  ],
  ['cancelled before it began', [cancelled], {}, 'failed error unchanged none'],
  [
    'cancelled while it validates',
    [{ kind: 'guarded', relation: 'first' }, cancelled],
    { validates: true },
    'failed error unchanged none',
  ],
  ['cancelled while it deploys', [...ahead, cancelled], {}, 'failed error unknown error'],
  [
    'cancelled while it deploys, and that is a cause',
    [...ahead, cancelled, ...gone],
    { rollbackOn: ['cancel'] },
    'rolled-back fail previous error',
  ],
  ['cancelled while it is verified', [...ahead, deployed, cancelled], {}, 'failed error unknown error'],
  [
    'cancelled while it is watched',
    [...ahead, deployed, verified('pass'), cancelled],
    { watches: true },
    'failed error unknown error',
  ],
  [
    'cancelled once a rollback is decided: it is done all the same',
    [...ahead, exited, cancelled, ...gone],
    {},
    'rolled-back fail previous failed',
  ],
  [
    'cancelled while the rollback is verified: it is verified all the same',
    [...ahead, exited, newest('ours'), back(true), cancelled, proven('pass')],
    {},
    'rolled-back fail previous failed',
  ],
  [
    'cancelled while it is rolled back',
    [...ahead, exited, newest('ours'), cancelled],
    {},
    'rollback-failed fail unknown failed',
  ],
];

describe('every row of the failure matrix', () => {
  for (const [name, events, changes, wanted] of rows) {
    test(name, () => {
      const state = run(events, policy(changes));
      assert.equal(state.phase, 'done');
      const { result, status, live, recordAs } = state as Done;
      assert.equal([result, status, live, recordAs].join(' '), wanted);
    });
  }

  test('the reason names the cause and what was done about it', () => {
    const { reason } = run([...ahead, deployed, verified('fail'), ...gone], policy()) as Done;
    assert.equal(reason, 'verification failed: it was fail; rolled back: the old one was pass');
    const failed = run([...ahead, exited, newest('ours'), back(false)], policy()) as Done;
    assert.match(failed.reason, /exit code 1; and the rollback failed: exit code 9\. What is live is unknown/u);
  });

  test('an event that does not fit is a bug', () =>
    assert.throws(() => next(start, deployed, policy()), /does not fit the phase/u));
});

/** Numbers from 0 to 1 that are the same in every run (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const statuses = ['pass', 'fail', 'error', 'inconclusive'] as const;

function randomEvent(state: Exclude<State, Done>, pick: <T>(list: readonly T[]) => T): Event {
  if (pick([true, ...Array.from({ length: 12 }, () => false)])) return cancelled;
  const relations = ['first', 'ahead', 'same', 'behind', 'diverged', 'unknown'] as const;
  const reason = 'r';
  switch (state.phase) {
    case 'guarding':
      return { kind: 'guarded', relation: pick(relations) };
    case 'validating':
      return { kind: 'validated', ok: pick([true, true, false]), reason };
    case 'recording':
      return { kind: 'recorded', relation: pick(relations) };
    case 'deploying':
      return { kind: 'deployed', ending: pick(['ok', 'ok', 'exit-code', 'timeout', 'broken'] as const), reason };
    case 'verifying':
      return verified(pick(statuses));
    case 'watching':
      return watched(pick(statuses));
    case 'checking-newest':
      return newest(pick(['ours', 'ours', 'another', 'unknown'] as const));
    case 'rolling-back':
      return back(pick([true, true, false]));
    case 'verifying-rollback':
      return { kind: 'rollback-verified', status: pick(statuses), reason };
  }
}

test('whatever happens: 20,000 random deployments keep the promises', () => {
  const random = seeded(20_261_123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const results = new Set<string>();
  for (let round = 0; round < 20_000; round += 1) {
    const given = policy({
      attempts: pick([1, 2, 3]),
      allowOlder: pick([true, false]),
      requireRollbackReady: pick([true, false, false]),
      validates: pick([true, false]),
      verifies: pick([true, true, false]),
      watches: pick([true, false]),
      noRollback: pick([undefined, undefined, 'no target']),
      rollbackOn: pick([
        [],
        ['deploy-failure', 'verify-failure'],
        ['deploy-failure', 'verify-failure', 'verify-error', 'cancel'],
      ] as const),
    });
    let state: State = start;
    const seen: Event[] = [];
    while (state.phase !== 'done') {
      assert.ok(seen.length < 60, 'it comes to an end');
      const event = randomEvent(state, pick);
      seen.push(event);
      state = next(state, event, given);
    }
    results.add(`${state.result} ${state.status}`);
    const count = (kind: Event['kind']): number => seen.filter((event) => event.kind === kind).length;
    const verifiedGood = seen.some((event) => event.kind === 'verified' && event.status === 'pass');
    // Green, and recorded as good, only after verification.
    if (state.status === 'pass' || state.recordAs === 'active' || state.live === 'new')
      assert.ok(verifiedGood && state.result === 'deployed');
    assert.equal(state.status === 'pass', state.recordAs === 'active');
    // At most one rollback, never over a newer release, never without a target, and never green after one.
    assert.ok(count('rolled-back') <= 1);
    if (count('rolled-back') > 0)
      assert.ok(
        seen.some((event) => event.kind === 'newest' && event.newest === 'ours') && given.noRollback === undefined,
      );
    if (state.result === 'rolled-back' || state.result === 'rollback-failed') assert.equal(state.status, 'fail');
    // The previous one is called live only when it was proven to be.
    if (state.live === 'previous')
      assert.ok(seen.some((event) => event.kind === 'rollback-verified' && event.status === 'pass'));
    // What was not touched is not recorded, and what was is.
    assert.equal(count('recorded') > 0 && state.live !== 'unchanged', state.recordAs !== 'none');
    assert.ok(count('deployed') <= given.attempts);
    assert.ok(state.reason.length > 0);
  }
  assert.ok(results.size >= 8, [...results].join(', '));
});
