import type { Policy, Relation } from './policy.ts';
import { refusal } from './refusal.ts';
import { bad, newestChecked, rollbackFailed, rollbackVerified, rolledBack } from './rollback.ts';
import { type Done, done, type Event, type State, untouched } from './state.ts';

/** What follows. An event that does not fit its phase is a bug and throws. */
export function next(state: State, event: Event, policy: Policy): State {
  if (event.kind === 'cancelled') return cancelled(state, policy);
  switch (state.phase) {
    case 'guarding':
      if (event.kind === 'guarded') return guarded(event.relation, policy);
      break;
    case 'validating':
      if (event.kind === 'validated') {
        if (event.ok) return { phase: 'recording' };
        return untouched('refused', 'fail', `validation failed: ${event.reason}; nothing was touched`);
      }
      break;
    case 'recording':
      if (event.kind === 'recorded') return refusal(event.relation, policy) ?? { phase: 'deploying', attempt: 1 };
      break;
    case 'deploying':
      if (event.kind === 'deployed') return deployed(state.attempt, event, policy);
      break;
    case 'verifying':
      if (event.kind === 'verified') return verified(state.attempt, event, policy);
      break;
    case 'watching':
      if (event.kind === 'watched') return watched(state, event, policy);
      break;
    case 'checking-newest':
      if (event.kind === 'newest') return newestChecked(state, event);
      break;
    case 'rolling-back':
      if (event.kind === 'rolled-back') return rolledBack(state.attempt, state.cause, event, policy);
      break;
    case 'verifying-rollback':
      if (event.kind === 'rollback-verified') return rollbackVerified(state.attempt, state.cause, event);
      break;
    case 'done':
      break;
  }
  throw new Error(`The event ${event.kind} does not fit the phase ${state.phase}.`);
}

function guarded(relation: Relation, policy: Policy): State {
  const refused = refusal(relation, policy);
  if (refused !== undefined) return refused;
  if (policy.requireRollbackReady && policy.noRollback !== undefined) {
    return untouched('refused', 'fail', `a rollback would not be possible: ${policy.noRollback}; nothing was touched`);
  }
  return { phase: policy.validates ? 'validating' : 'recording' };
}

function deployed(attempt: number, event: Extract<Event, { kind: 'deployed' }>, policy: Policy): State {
  if (event.ending === 'ok') {
    if (policy.verifies) return { phase: 'verifying', attempt };
    const reason =
      'the command ended well, and nothing proved that the new version answers: give `url`, `checks`, `version-from` or `smoke-command`';
    return done(attempt, { result: 'deployed', status: 'inconclusive', reason, live: 'unknown', recordAs: 'error' });
  }
  const retryable = event.ending !== 'broken' && policy.retryOn.includes(event.ending);
  if (retryable && attempt < policy.attempts) return { phase: 'deploying', attempt: attempt + 1 };
  const tries = attempt === 1 ? '' : ` (${attempt} attempts)`;
  return bad(attempt, { kind: 'deploy-failure', reason: `the deploy command failed: ${event.reason}${tries}` }, policy);
}

function verified(attempt: number, event: Extract<Event, { kind: 'verified' }>, policy: Policy): State {
  switch (event.status) {
    case 'pass':
      if (policy.watches) return { phase: 'watching', attempt, reason: event.reason };
      return live(attempt, event.reason);
    case 'fail':
      return bad(attempt, { kind: 'verify-failure', reason: `verification failed: ${event.reason}` }, policy);
    case 'error':
    case 'inconclusive':
      return bad(
        attempt,
        { kind: 'verify-error', reason: `could not be verified: ${event.reason}` },
        policy,
        event.status,
      );
  }
}

function watched(
  state: Extract<State, { phase: 'watching' }>,
  event: Extract<Event, { kind: 'watched' }>,
  policy: Policy,
): State {
  if (event.status === 'pass') return live(state.attempt, `${state.reason}; ${event.reason}`);
  if (event.status === 'fail')
    return bad(state.attempt, { kind: 'verify-failure', reason: `became unhealthy: ${event.reason}` }, policy);
  return bad(
    state.attempt,
    { kind: 'verify-error', reason: `could not be watched: ${event.reason}` },
    policy,
    event.status,
  );
}

const live = (attempt: number, reason: string): Done =>
  done(attempt, { result: 'deployed', status: 'pass', reason, live: 'new', recordAs: 'active' });

/** Before anything was touched a cancel ends it; later it is a cause of its own. */
function cancelled(state: State, policy: Policy): State {
  switch (state.phase) {
    case 'guarding':
    case 'validating':
    case 'recording':
      return untouched('failed', 'error', 'cancelled before anything was touched');
    case 'deploying':
    case 'verifying':
    case 'watching':
      return bad(state.attempt, { kind: 'cancel', reason: `cancelled while ${state.phase}` }, policy, 'error');
    case 'rolling-back':
      return rollbackFailed(state.attempt, state.cause, 'the rollback was cancelled in the middle');
    // Decided, and still to be done or proven: `post` does it.
    case 'checking-newest':
    case 'verifying-rollback':
    case 'done':
      return state;
  }
}
