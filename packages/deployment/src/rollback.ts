import type { Status } from '@sluice/verdict';
import type { Policy } from './policy.ts';
import { type Cause, type Done, done, type Event, type State } from './state.ts';

/** Something went wrong after the environment was touched. `status` is that of a verdict without a rollback. */
export function bad(attempt: number, cause: Cause, policy: Policy, status: Status = 'fail'): State {
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

/** Never over a newer release; and who cannot tell whether there is one does not go back either. */
export function newestChecked(
  { attempt, cause }: Extract<State, { phase: 'checking-newest' }>,
  event: Extract<Event, { kind: 'newest' }>,
): State {
  const recordAs = recordOf(cause);
  switch (event.newest) {
    case 'ours':
      return { phase: 'rolling-back', attempt, cause };
    case 'another': {
      const reason = `${cause.reason}; not rolled back, because a newer release was deployed meanwhile`;
      return done(attempt, { result: 'superseded', status: 'fail', reason, live: 'unknown', recordAs });
    }
    case 'unknown': {
      const reason = `${cause.reason}; not rolled back, because it could not be told whether a newer release was deployed meanwhile: ${event.reason}`;
      return done(attempt, { result: 'failed', status: 'fail', reason, live: 'unknown', recordAs });
    }
  }
}

/** `failed` says that the release is bad and must not be gone back to; a cancel and our own trouble do not say that. */
const recordOf = ({ kind }: Cause): 'failed' | 'error' =>
  kind === 'verify-error' || kind === 'cancel' ? 'error' : 'failed';

export function rolledBack(
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

export function rollbackVerified(
  attempt: number,
  cause: Cause,
  event: Extract<Event, { kind: 'rollback-verified' }>,
): Done {
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

export function rollbackFailed(attempt: number, cause: Cause, what: string): Done {
  const reason = `${cause.reason}; and ${what}. What is live is unknown: look now`;
  return done(attempt, {
    result: 'rollback-failed',
    status: 'fail',
    reason,
    live: 'unknown',
    recordAs: recordOf(cause),
  });
}
