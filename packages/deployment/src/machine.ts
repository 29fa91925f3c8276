import type { Status } from '@sluice/verdict';

export const rollbackCauses = ['deploy-failure', 'verify-failure', 'verify-error', 'cancel'] as const;
export type RollbackCause = (typeof rollbackCauses)[number];

export const retryCauses = ['exit-code', 'timeout'] as const;
export type RetryCause = (typeof retryCauses)[number];

export type DeployResult = 'deployed' | 'rolled-back' | 'rollback-failed' | 'failed' | 'superseded' | 'refused';

/** What may happen; fixed before the first step. */
export interface Policy {
  readonly rollbackOn: readonly RollbackCause[];
  readonly attempts: number;
  readonly retryOn: readonly RetryCause[];
  readonly allowOlder: boolean;
  readonly requireRollbackReady: boolean;
  readonly validates: boolean;
  readonly verifies: boolean;
  readonly watches: boolean;
  /** `undefined`: there is a command and a release to go back to; else why not. */
  readonly noRollback: string | undefined;
}

/** Why a rollback was wanted. */
export interface Cause {
  readonly kind: RollbackCause;
  readonly reason: string;
}

export type State =
  | { readonly phase: 'guarding' }
  | { readonly phase: 'validating' }
  /** Again the guard, right before anything is touched, and then the record. */
  | { readonly phase: 'recording' }
  | { readonly phase: 'deploying'; readonly attempt: number }
  | { readonly phase: 'verifying'; readonly attempt: number }
  | { readonly phase: 'watching'; readonly attempt: number; readonly reason: string }
  /** Is ours still the newest release? A newer one is never rolled back over. */
  | { readonly phase: 'checking-newest'; readonly attempt: number; readonly cause: Cause }
  | { readonly phase: 'rolling-back'; readonly attempt: number; readonly cause: Cause }
  | { readonly phase: 'verifying-rollback'; readonly attempt: number; readonly cause: Cause }
  | Done;

export interface Done {
  readonly phase: 'done';
  readonly result: DeployResult;
  readonly status: Status;
  readonly reason: string;
  /** What answers now, as far as it was proven. `unchanged`: nothing was touched. */
  readonly live: 'new' | 'previous' | 'unchanged' | 'unknown';
  /** How the record of this deployment ends; `none`: none was begun. `failed`: the release is bad; `error`: that is not known. */
  readonly recordAs: 'active' | 'failed' | 'error' | 'none';
  readonly attempts: number;
}

/** How the candidate stands to the commit that is live. */
export type Relation = 'first' | 'ahead' | 'same' | 'behind' | 'diverged' | 'unknown';

export type Event =
  | { readonly kind: 'guarded'; readonly relation: Relation }
  | { readonly kind: 'validated'; readonly ok: boolean; readonly reason: string }
  | { readonly kind: 'recorded'; readonly relation: Relation }
  | { readonly kind: 'deployed'; readonly ending: 'ok' | RetryCause | 'broken'; readonly reason: string }
  | { readonly kind: 'verified'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'watched'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'newest'; readonly ours: boolean }
  | { readonly kind: 'rolled-back'; readonly ok: boolean; readonly reason: string }
  | { readonly kind: 'rollback-verified'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'cancelled' };

export const start: State = { phase: 'guarding' };

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
      if (event.kind === 'recorded')
        return isStale(event.relation, policy) ? superseded('none') : { phase: 'deploying', attempt: 1 };
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
      if (event.kind === 'newest') {
        if (event.ours) return { phase: 'rolling-back', attempt: state.attempt, cause: state.cause };
        const reason = `${state.cause.reason}; not rolled back, because a newer release was deployed meanwhile`;
        return done(state.attempt, {
          result: 'superseded',
          status: 'fail',
          reason,
          live: 'unknown',
          recordAs: recordOf(state.cause),
        });
      }
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
  if (isStale(relation, policy)) return superseded('none');
  if (policy.requireRollbackReady && policy.noRollback !== undefined) {
    return untouched('refused', 'fail', `a rollback would not be possible: ${policy.noRollback}; nothing was touched`);
  }
  return { phase: policy.validates ? 'validating' : 'recording' };
}

const isStale = (relation: Relation, policy: Policy): boolean => relation === 'behind' && !policy.allowOlder;

function superseded(recordAs: Done['recordAs']): Done {
  const reason =
    'a newer commit is live; this one is older and was not deployed (`allow-older: true` does it all the same)';
  return {
    phase: 'done',
    result: 'superseded',
    status: 'inconclusive',
    reason,
    live: 'unchanged',
    recordAs,
    attempts: 0,
  };
}

const untouched = (result: DeployResult, status: Status, reason: string): Done => ({
  phase: 'done',
  result,
  status,
  reason,
  live: 'unchanged',
  recordAs: 'none',
  attempts: 0,
});

const done = (attempts: number, rest: Omit<Done, 'phase' | 'attempts'>): Done => ({ phase: 'done', attempts, ...rest });

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

/** Something went wrong after the environment was touched. `status` is that of a verdict without a rollback. */
function bad(attempt: number, cause: Cause, policy: Policy, status: Status = 'fail'): State {
  if (!policy.rollbackOn.includes(cause.kind)) {
    const reason = `${cause.reason}; not rolled back (\`rollback-on\` does not have ${cause.kind})`;
    return done(attempt, { result: 'failed', status, reason, live: 'unknown', recordAs: recordOf(cause) });
  }
  if (policy.noRollback !== undefined) {
    const reason = `${cause.reason}; not rolled back: ${policy.noRollback}`;
    return done(attempt, { result: 'failed', status, reason, live: 'unknown', recordAs: recordOf(cause) });
  }
  return { phase: 'checking-newest', attempt, cause };
}

/** `failed` says that the release is bad and must not be gone back to; a cancel and our own trouble do not say that. */
const recordOf = ({ kind }: Cause): 'failed' | 'error' =>
  kind === 'verify-error' || kind === 'cancel' ? 'error' : 'failed';

function rolledBack(
  attempt: number,
  cause: Cause,
  event: Extract<Event, { kind: 'rolled-back' }>,
  policy: Policy,
): State {
  if (!event.ok) return rollbackFailed(attempt, cause, `the rollback failed: ${event.reason}`);
  if (policy.verifies) return { phase: 'verifying-rollback', attempt, cause };
  const reason = `${cause.reason}; rolled back, and nothing proved that the previous version answers`;
  return done(attempt, { result: 'rolled-back', status: 'fail', reason, live: 'unknown', recordAs: recordOf(cause) });
}

function rollbackVerified(attempt: number, cause: Cause, event: Extract<Event, { kind: 'rollback-verified' }>): Done {
  if (event.status !== 'pass') {
    return rollbackFailed(
      attempt,
      cause,
      `after the rollback the previous release was not proven to answer: ${event.reason}`,
    );
  }
  const reason = `${cause.reason}; rolled back: ${event.reason}`;
  return done(attempt, { result: 'rolled-back', status: 'fail', reason, live: 'previous', recordAs: recordOf(cause) });
}

function rollbackFailed(attempt: number, cause: Cause, what: string): Done {
  const reason = `${cause.reason}; and ${what}. What is live is unknown: look now`;
  return done(attempt, {
    result: 'rollback-failed',
    status: 'fail',
    reason,
    live: 'unknown',
    recordAs: recordOf(cause),
  });
}

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
    case 'checking-newest':
    case 'rolling-back':
    case 'verifying-rollback':
      return rollbackFailed(state.attempt, state.cause, `the rollback was cancelled while ${state.phase}`);
    case 'done':
      return state;
  }
}
