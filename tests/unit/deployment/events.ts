import type { Event, Facts, Policy, Relation } from '@sluice/deployment';
import type { Status } from '@sluice/verdict';

/** A policy that would let everything go well, with changes. */
export const policy = (changes: Partial<Policy> = {}): Policy => ({
  byHand: false,
  rollbackOn: ['deploy-failure', 'verify-failure'],
  attempts: 1,
  retryOn: ['exit-code', 'timeout'],
  rollbackAttempts: 2,
  allowOlder: false,
  allowQuarantined: false,
  allowFrozen: false,
  requireRollbackReady: false,
  validates: false,
  verifies: true,
  watches: false,
  noRollback: undefined,
  unproven: undefined,
  unprovenRollback: undefined,
  ...changes,
});

export const facts = (relation: Relation, changes: Partial<Facts> = {}): Facts => ({
  relation,
  quarantine: undefined,
  freeze: undefined,
  unmetPromotion: undefined,
  noWayBack: undefined,
  ...changes,
});

export const guarded = (relation: Relation, changes: Partial<Facts> = {}): Event => ({
  kind: 'guarded',
  facts: facts(relation, changes),
});
export const turn = (relation: Relation, changes: Partial<Facts> = {}): Event => ({
  kind: 'turn',
  facts: facts(relation, changes),
});
export const recorded: Event = { kind: 'recorded' };
export const validated = (status: Status): Event => ({ kind: 'validated', status, reason: `it was ${status}` });

/** All is looked at, recorded, and our turn: the command runs next. */
export const ahead: readonly Event[] = [guarded('ahead'), recorded, turn('ahead')];

export const deployed: Event = { kind: 'deployed', ending: 'ok', reason: '' };
export const exited: Event = { kind: 'deployed', ending: 'exit-code', reason: 'exit code 1' };
export const timedOut: Event = { kind: 'deployed', ending: 'timeout', reason: 'did not end within 900 s' };
export const broken: Event = { kind: 'deployed', ending: 'broken', reason: 'no bash' };
export const verified = (status: Status): Event => ({ kind: 'verified', status, reason: `it was ${status}` });
export const watched = (status: Status): Event => ({ kind: 'watched', status, reason: `it was ${status}` });
export const newest = (which: 'ours' | 'another' | 'unknown'): Event => ({
  kind: 'newest',
  newest: which,
  reason: 'no answer',
});
export const back = (ok: boolean): Event => ({ kind: 'rolled-back', ok, reason: ok ? '' : 'exit code 9' });
export const proven = (status: Status): Event => ({
  kind: 'rollback-verified',
  status,
  reason: `the old one was ${status}`,
});
export const cancelled: Event = { kind: 'cancelled', begun: true };
export const cancelledBefore: Event = { kind: 'cancelled', begun: false };
export const blind: Event = { kind: 'blind', reason: 'GitHub does not answer.' };
export const noTurn: Event = { kind: 'no-turn', reason: 'deployment 7 is still running' };
export const lost: Event = { kind: 'lost', reason: 'attempt 1 failed' };
