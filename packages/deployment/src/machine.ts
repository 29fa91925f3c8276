import type { Policy } from './policy.ts';
import { refusal } from './refusal.ts';
import { bad, lost, newestChecked, rollbackCancelled, rollbackVerified, rolledBack } from './rollback.ts';
import { type Done, done, type Event, type State, untouched } from './state.ts';

/** What follows. An event that does not fit its phase is a bug and throws. */
export function next(state: State, event: Event, policy: Policy): State {
  if (event.kind === 'cancelled') return cancelled(state, event.begun, policy);
  if (event.kind === 'blind') return blind(state, event.reason);
  switch (state.phase) {
    case 'guarding':
      if (event.kind === 'guarded')
        return refusal(event.facts, policy, false) ?? { phase: policy.validates ? 'validating' : 'recording' };
      break;
    case 'validating':
      if (event.kind === 'validated') return validated(event);
      break;
    case 'recording':
      if (event.kind === 'recorded') return { phase: 'taking-turn' };
      break;
    case 'taking-turn':
      if (event.kind === 'turn') return refusal(event.facts, policy, true) ?? { phase: 'deploying', attempt: 1 };
      if (event.kind === 'no-turn')
        return untouched('refused', 'inconclusive', `${event.reason}; nothing was touched`, true);
      break;
    case 'deploying':
      if (event.kind === 'deployed') return deployed(state.attempt, event, policy);
      if (event.kind === 'lost') return lost(state, event.reason);
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
      if (event.kind === 'rolled-back') return rolledBack(state, event, policy);
      if (event.kind === 'lost') return lost(state, event.reason);
      break;
    case 'verifying-rollback':
      if (event.kind === 'rollback-verified') return rollbackVerified(state, event, policy);
      break;
    case 'done':
      break;
  }
  throw new Error(`The event ${event.kind} does not fit the phase ${state.phase}.`);
}

/** A validation that was killed or ran out of time has found nothing: that is an error, and as little a pass. */
function validated({ status, reason }: Extract<Event, { kind: 'validated' }>): State {
  if (status === 'pass') return { phase: 'recording' };
  const what = status === 'fail' ? 'validation failed' : 'validation did not come to an end';
  return untouched('refused', status, `${what}: ${reason}; nothing was touched`);
}

/** Whoever cannot see does not touch. */
function blind(state: State, reason: string): State {
  switch (state.phase) {
    case 'guarding':
      return untouched('refused', 'error', `${reason} Nothing was touched.`);
    case 'recording':
    case 'taking-turn':
      return untouched('refused', 'error', `${reason} Nothing was touched.`, true);
    default:
      throw new Error(`The event blind does not fit the phase ${state.phase}.`);
  }
}

function deployed(attempt: number, event: Extract<Event, { kind: 'deployed' }>, policy: Policy): State {
  if (event.ending === 'ok') {
    if (policy.verifies) return { phase: 'verifying', attempt };
    return unprovenGood(
      attempt,
      'the command ended well, and nothing proved that the new version answers: give `url` and `version-from`, `checks` or `smoke-command`',
    );
  }
  const reason = `the deploy command failed: ${event.reason}`;
  // A command that never ran has changed nothing; after an earlier attempt that is no longer true.
  if (event.ending === 'broken' && attempt === 1) return untouched('failed', 'error', reason, true);
  const retryable = event.ending !== 'broken' && policy.retryOn.includes(event.ending);
  if (retryable && attempt < policy.attempts) return { phase: 'deploying', attempt: attempt + 1 };
  const tries = attempt === 1 ? '' : ` (${attempt} attempts)`;
  return bad(attempt, { kind: 'deploy-failure', reason: `${reason}${tries}` }, policy);
}

function verified(attempt: number, event: Extract<Event, { kind: 'verified' }>, policy: Policy): State {
  switch (event.status) {
    case 'pass':
      if (policy.watches) return { phase: 'watching', attempt, reason: event.reason };
      return good(attempt, event.reason, policy);
    case 'fail':
      return bad(attempt, { kind: 'verify-failure', reason: `verification failed: ${event.reason}` }, policy);
    case 'error':
    case 'inconclusive': {
      const cause = { kind: 'verify-error', reason: `could not be verified: ${event.reason}` } as const;
      return bad(attempt, cause, policy, event.status);
    }
  }
}

function watched(
  { attempt, reason }: Extract<State, { phase: 'watching' }>,
  event: Extract<Event, { kind: 'watched' }>,
  policy: Policy,
): State {
  if (event.status === 'pass') return good(attempt, `${reason}; ${event.reason}`, policy);
  if (event.status === 'fail')
    return bad(attempt, { kind: 'verify-failure', reason: `became unhealthy: ${event.reason}` }, policy);
  const cause = { kind: 'verify-error', reason: `could not be watched: ${event.reason}` } as const;
  return bad(attempt, cause, policy, event.status);
}

/** Healthy is not enough: green needs proof that it is the new release that is healthy. */
function good(attempt: number, reason: string, { unproven }: Policy): Done {
  if (unproven !== undefined) return unprovenGood(attempt, `healthy, but ${unproven} (${reason})`);
  return done(attempt, { result: 'deployed', status: 'pass', reason, live: 'new', recordAs: 'active' });
}

const unprovenGood = (attempt: number, reason: string): Done =>
  done(
    attempt,
    { result: 'deployed', status: 'inconclusive', reason, live: 'unknown', recordAs: 'error' },
    { held: true },
  );

/** Before anything was touched a cancel ends it; later it is a cause of its own. */
function cancelled(state: State, begun: boolean, policy: Policy): State {
  const nothing = 'cancelled before anything was touched';
  switch (state.phase) {
    case 'guarding':
    case 'validating':
      return untouched('failed', 'error', nothing);
    case 'recording':
    case 'taking-turn':
      return untouched('failed', 'error', nothing, true);
    case 'deploying':
      if (!begun && state.attempt === 1) return untouched('failed', 'error', nothing, true);
      return bad(state.attempt, { kind: 'cancel', reason: 'cancelled while deploying' }, policy, 'error');
    case 'verifying':
    case 'watching':
      if (policy.rollbackOn.includes('cancel') && policy.noRollback === undefined)
        return bad(state.attempt, { kind: 'cancel', reason: `cancelled while ${state.phase}` }, policy, 'error');
      // The release is out, and what is known of it is proven by nobody yet, or no longer: `post` asks (again).
      return { phase: 'verifying', attempt: state.attempt };
    case 'rolling-back':
      return begun ? rollbackCancelled(state, policy) : state;
    // Decided, and still to be done or proven: `post` does it.
    case 'checking-newest':
    case 'verifying-rollback':
    case 'done':
      return state;
  }
}
