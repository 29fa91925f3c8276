import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Done, type Event, type Facts, next, type State, start } from '@sluice/deployment';
import {
  back,
  broken,
  cancelled,
  cancelledBefore,
  lost,
  newest,
  policy,
  recorded,
  validated,
  verified,
  watched,
} from './events.ts';
import { type Dice, dice } from './seeded.ts';

const statuses = ['pass', 'pass', 'fail', 'error', 'inconclusive'] as const;

function randomFacts({ pick }: Dice): Facts {
  const maybe = (text: string): string | undefined => pick([undefined, undefined, undefined, text]);
  return {
    relation: pick(['first', 'ahead', 'ahead', 'same', 'behind', 'diverged', 'unknown'] as const),
    quarantine: maybe('bad before'),
    freeze: maybe('rollback failed'),
    unmetPromotion: maybe('not in staging'),
    noWayBack: maybe('another one took its place'),
  };
}

function randomEvent(state: Exclude<State, Done>, random: Dice): Event {
  const { pick, chance } = random;
  if (chance(0.07)) return pick([cancelled, cancelledBefore]);
  const reason = 'r';
  switch (state.phase) {
    case 'guarding':
      return chance(0.05) ? { kind: 'blind', reason } : { kind: 'guarded', facts: randomFacts(random) };
    case 'validating':
      return validated(pick(['pass', 'pass', 'pass', 'fail', 'error'] as const));
    case 'recording':
      return chance(0.05) ? { kind: 'blind', reason } : recorded;
    case 'taking-turn':
      if (chance(0.1))
        return pick([
          { kind: 'blind', reason },
          { kind: 'no-turn', reason },
        ] as const);
      return { kind: 'turn', facts: randomFacts(random) };
    case 'deploying':
      if (chance(0.05)) return lost;
      if (chance(0.05)) return broken;
      return { kind: 'deployed', ending: pick(['ok', 'ok', 'ok', 'exit-code', 'timeout'] as const), reason };
    case 'verifying':
      return verified(pick(statuses));
    case 'watching':
      return watched(pick(statuses));
    case 'checking-newest':
      return newest(pick(['ours', 'ours', 'ours', 'another', 'unknown'] as const));
    case 'rolling-back':
      return chance(0.05) ? lost : back(chance(0.6));
    case 'verifying-rollback':
      return { kind: 'rollback-verified', status: pick(statuses), reason };
  }
}

const rounds = 100_000;

test(`whatever happens: ${rounds} random deployments keep the promises`, () => {
  const random = dice(20_261_124);
  const { pick } = random;
  const ends = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    const given = policy({
      attempts: pick([1, 2, 3]),
      rollbackAttempts: pick([1, 2, 3]),
      allowOlder: pick([true, false]),
      allowQuarantined: pick([true, false]),
      allowFrozen: pick([true, false]),
      requireRollbackReady: pick([true, false, false]),
      validates: pick([true, false]),
      verifies: pick([true, true, true, false]),
      watches: pick([true, false]),
      noRollback: pick([undefined, undefined, 'no target']),
      unproven: pick([undefined, undefined, 'nobody was asked']),
      unprovenRollback: pick([undefined, undefined, 'nobody was asked']),
      rollbackOn: pick([
        [],
        ['deploy-failure', 'verify-failure'],
        ['deploy-failure', 'verify-failure', 'verify-error', 'cancel'],
      ] as const),
    });
    let state: State = start;
    const seen: Event[] = [];
    const phases: string[] = [];
    while (state.phase !== 'done') {
      // Cancelled again and again while a rollback is decided, it stays; each other event leads on.
      assert.ok(seen.length < 200, 'it comes to an end');
      const event = randomEvent(state, random);
      seen.push(event);
      phases.push(state.phase);
      state = next(state, event, given);
    }
    const end: Done = state;
    ends.set(`${end.result} ${end.status} ${end.live}`, (ends.get(`${end.result} ${end.status} ${end.live}`) ?? 0) + 1);
    const count = (kind: Event['kind']): number => seen.filter((event) => event.kind === kind).length;
    const lastOf = (kind: Event['kind']): Event | undefined => seen.findLast((event) => event.kind === kind);

    // Green, recorded as good, and called live: all three or none, and only after the last verification and the last watch were good.
    const good = end.status === 'pass';
    assert.equal(end.recordAs === 'active', good);
    assert.equal(end.live === 'new', good);
    if (good) {
      assert.equal(end.result, 'deployed');
      assert.deepEqual(lastOf('verified'), verified('pass'));
      if (given.watches) assert.deepEqual(lastOf('watched'), watched('pass'));
      assert.equal(given.unproven, undefined);
      assert.equal(phases.includes('rolling-back'), false, 'never green after a rollback');
    }
    // One decision to roll back, never over a newer release, never without a target, never more often than it may.
    assert.ok(count('newest') <= given.rollbackAttempts);
    if (phases.includes('rolling-back')) assert.equal(given.noRollback, undefined);
    for (const [at, phase] of phases.entries()) {
      if (phase !== 'rolling-back') continue;
      const looked = seen.slice(0, at).findLast((event) => event !== cancelledBefore);
      assert.deepEqual(looked, newest('ours'), 'looked right before each attempt');
    }
    const begunBack = seen.filter(
      (event, at) => phases[at] === 'rolling-back' && event !== cancelledBefore && event !== lost,
    ).length;
    assert.ok(begunBack <= given.rollbackAttempts);
    assert.ok(count('deployed') <= given.attempts);
    if (end.result === 'rolled-back' || end.result === 'rollback-failed') assert.equal(end.status, 'fail');
    // The previous one is called live only when it was proven to be.
    if (end.live === 'previous') {
      assert.deepEqual((lastOf('rollback-verified') as { status?: string }).status, 'pass');
      assert.equal(given.unprovenRollback, undefined);
    }
    // Nothing was touched exactly when no command can have begun; and what is recorded ends in the record.
    const touched = seen.some(
      (event, at) => phases[at] === 'deploying' && ![broken, cancelledBefore, lost].includes(event),
    );
    assert.equal(end.live === 'unchanged', !touched);
    assert.equal(end.marks.includes('untouched'), !touched && end.recordAs !== 'none');
    if (count('recorded') > 0) assert.notEqual(end.recordAs, 'none');
    // Blamed only for wrong answers; frozen exactly when the way back failed.
    if (end.marks.includes('quarantined'))
      assert.ok(
        seen.some((event) => (event.kind === 'verified' || event.kind === 'watched') && event.status === 'fail'),
      );
    assert.equal(end.marks.includes('frozen'), end.result === 'rollback-failed');
    assert.ok(end.reason.length > 0);
  }
  const shown = [...ends].map(([end, times]) => `${end}: ${times}`).join('\n');
  for (const result of ['deployed', 'rolled-back', 'rollback-failed', 'failed', 'superseded', 'refused'])
    assert.ok(
      [...ends.keys()].some((end) => end.startsWith(result)),
      `${result} never happened:\n${shown}`,
    );
});
