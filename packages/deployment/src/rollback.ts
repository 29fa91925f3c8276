import type { Status } from '@sluice/verdict';
import type { Policy } from './policy.ts';
import type { Mark } from './record.ts';
import { type Cause, type Done, done, type Event, type State, untouched } from './state.ts';

type GoingBack = Extract<State, { phase: 'checking-newest' | 'rolling-back' | 'verifying-rollback' }>;
type RollingBack = Extract<State, { phase: 'rolling-back' }>;

/** Something went wrong after the environment was touched. `status` is that of a verdict without a rollback. */
export function bad(attempt: number, cause: Cause, policy: Policy, status: Status = 'fail'): State {
  const held = cause.kind === 'verify-error';
  const staying = (why: string): Done =>
    ended({ attempt, cause }, 'failed', `${cause.reason}; not rolled back${why}`, {
      status,
      held,
      blamed: !policy.byHand,
    });
  if (!policy.rollbackOn.includes(cause.kind)) return staying(` (\`rollback-on\` does not have ${cause.kind})`);
  if (policy.noRollback !== undefined) return staying(`: ${policy.noRollback}`);
  return { phase: 'checking-newest', attempt, cause, attemptBack: 1 };
}

/** Never over a newer release; and who cannot tell whether there is one does not go back either. */
export function newestChecked(
  state: Extract<State, { phase: 'checking-newest' }>,
  event: Extract<Event, { kind: 'newest' }>,
): State {
  const { cause } = state;
  switch (event.newest) {
    case 'ours':
      return { ...state, phase: 'rolling-back' };
    case 'another': {
      const reason = `${cause.reason}; not rolled back, because a newer release was deployed meanwhile`;
      return ended(state, 'superseded', reason, { blamed: false });
    }
    case 'unknown': {
      const reason = `${cause.reason}; not rolled back, because it could not be told whether a newer release was deployed meanwhile: ${event.reason}`;
      return ended(state, 'failed', reason, { blamed: false });
    }
  }
}

export function rolledBack(state: RollingBack, event: Extract<Event, { kind: 'rolled-back' }>, policy: Policy): State {
  const { attempt, cause, attemptBack } = state;
  if (!event.ok) {
    if (attemptBack < policy.rollbackAttempts) return again(state);
    const tries = attemptBack === 1 ? '' : ` (${attemptBack} attempts)`;
    return rollbackFailed(state, `the rollback failed: ${event.reason}${tries}`);
  }
  if (policy.verifies) return { phase: 'verifying-rollback', attempt, cause };
  return ended(
    state,
    'rolled-back',
    `${cause.reason}; rolled back, and nothing proved that the previous version answers`,
  );
}

/** Stopped in the middle, it is half done: only doing it again makes it whole. */
export function rollbackCancelled(state: RollingBack, policy: Policy): State {
  if (state.attemptBack < policy.rollbackAttempts) return again(state);
  return rollbackFailed(state, 'the rollback was cancelled in the middle');
}

const again = (state: RollingBack): State => ({
  ...state,
  phase: 'checking-newest',
  attemptBack: state.attemptBack + 1,
});

/** Whoever has deployed meanwhile, when we were taken for dead, is responsible for what answers now. */
export function lost(state: Extract<State, { phase: 'deploying' | 'rolling-back' }>, reason: string): Done {
  const meanwhile = 'a newer release was deployed meanwhile, or may have been';
  if (state.phase === 'rolling-back')
    return ended(state, 'superseded', `${state.cause.reason}; not rolled back: ${reason}, and ${meanwhile}`, {
      blamed: false,
    });
  if (state.attempt === 1)
    return untouched('superseded', 'inconclusive', `${reason}, and ${meanwhile}; nothing was touched`, true);
  const cause = { kind: 'deploy-failure', reason: 'the deploy command failed' } as const;
  const attempt = state.attempt - 1;
  return ended({ attempt, cause }, 'superseded', `${cause.reason}; not tried again: ${reason}, and ${meanwhile}`);
}

export function rollbackVerified(
  state: Extract<State, { phase: 'verifying-rollback' }>,
  { status, reason }: Extract<Event, { kind: 'rollback-verified' }>,
  { unprovenRollback }: Policy,
): Done {
  const { cause } = state;
  if (status !== 'pass')
    return rollbackFailed(state, `after the rollback the previous release was not proven to answer: ${reason}`);
  if (unprovenRollback !== undefined)
    return ended(state, 'rolled-back', `${cause.reason}; rolled back and healthy, but ${unprovenRollback} (${reason})`);
  return ended(state, 'rolled-back', `${cause.reason}; rolled back: ${reason}`, { live: 'previous' });
}

function rollbackFailed(state: GoingBack, what: string): Done {
  const reason = `${state.cause.reason}; and ${what}. What is live is unknown: look now`;
  return ended(state, 'rollback-failed', reason, { frozen: true });
}

interface How {
  readonly status?: Status;
  readonly live?: Done['live'];
  readonly frozen?: boolean;
  /** False when wrong answers may have been those of a newer release, or say nothing of one that was brought back. */
  readonly blamed?: boolean;
  readonly held?: boolean;
}

/** `failed` says that it went wrong; a cancel and our own trouble do not say that of the release. */
function ended(
  { attempt, cause }: Pick<GoingBack, 'attempt' | 'cause'>,
  result: Done['result'],
  reason: string,
  how: How = {},
): Done {
  const { status = 'fail', live = 'unknown', frozen = false, blamed = true, held = false } = how;
  const recordAs = cause.kind === 'verify-error' || cause.kind === 'cancel' ? 'error' : 'failed';
  const marks: readonly Mark[] = [
    // That a command failed says nothing of the release; that its answers were wrong does.
    ...(cause.kind === 'verify-failure' && blamed ? (['quarantined'] as const) : []),
    ...(frozen ? (['frozen'] as const) : []),
  ];
  return done(attempt, { result, status, reason, live, recordAs }, { marks, held });
}
