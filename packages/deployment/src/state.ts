import type { Status } from '@sluice/verdict';
import type { Facts, RetryCause, RollbackCause } from './policy.ts';
import type { Mark } from './record.ts';

export type DeployResult = 'deployed' | 'rolled-back' | 'rollback-failed' | 'failed' | 'superseded' | 'refused';

/** Why a rollback was wanted. */
export interface Cause {
  readonly kind: RollbackCause;
  readonly reason: string;
}

interface GoingBack {
  readonly attempt: number;
  readonly cause: Cause;
}

export type State =
  | { readonly phase: 'guarding' }
  | { readonly phase: 'validating' }
  | { readonly phase: 'recording' }
  /** Those that began before end first; then the guard again, right before anything is touched. */
  | { readonly phase: 'taking-turn' }
  | { readonly phase: 'deploying'; readonly attempt: number }
  | { readonly phase: 'verifying'; readonly attempt: number }
  | { readonly phase: 'watching'; readonly attempt: number; readonly reason: string }
  /** Is ours still the newest release? A newer one is never rolled back over. Asked before each attempt. */
  | ({ readonly phase: 'checking-newest'; readonly attemptBack: number } & GoingBack)
  | ({ readonly phase: 'rolling-back'; readonly attemptBack: number } & GoingBack)
  | ({ readonly phase: 'verifying-rollback' } & GoingBack)
  | Done;

export interface Done {
  readonly phase: 'done';
  readonly result: DeployResult;
  readonly status: Status;
  readonly reason: string;
  /** What answers now, as far as it was proven. `unchanged`: nothing was touched. */
  readonly live: 'new' | 'previous' | 'unchanged' | 'unknown';
  /** How the record of this deployment ends; `none`: none was begun. `failed`: it went wrong; `error`: whether it is good is not known. */
  readonly recordAs: 'active' | 'failed' | 'error' | 'none';
  /** What that means for the next ones. */
  readonly marks: readonly Mark[];
  /** The release stays as it is on purpose: nothing was found against it. */
  readonly held: boolean;
  readonly attempts: number;
}

export type Event =
  | { readonly kind: 'guarded'; readonly facts: Facts }
  /** The record, or what else has to be known, could not be read. */
  | { readonly kind: 'blind'; readonly reason: string }
  | { readonly kind: 'validated'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'turn'; readonly facts: Facts }
  /** Somebody else is still at it. */
  | { readonly kind: 'no-turn'; readonly reason: string }
  | { readonly kind: 'deployed'; readonly ending: 'ok' | RetryCause | 'broken'; readonly reason: string }
  /** We were taken for dead, or may have been: another deployment has touched the environment, or may have. */
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'verified'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'watched'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'newest'; readonly newest: 'ours' | 'another' | 'unknown'; readonly reason: string }
  | { readonly kind: 'rolled-back'; readonly ok: boolean; readonly reason: string }
  | { readonly kind: 'rollback-verified'; readonly status: Status; readonly reason: string }
  /** `begun`: the work of the phase had begun, or may have. */
  | { readonly kind: 'cancelled'; readonly begun: boolean };

export const start: State = { phase: 'guarding' };

export const done = (
  attempts: number,
  rest: Omit<Done, 'phase' | 'attempts' | 'marks' | 'held'>,
  { marks = [], held = false }: Partial<Pick<Done, 'marks' | 'held'>> = {},
): Done => ({ phase: 'done', attempts, marks, held, ...rest });

/** `recorded`: a deployment was begun in the record, and has to end there. */
export function untouched(result: DeployResult, status: Status, reason: string, recorded = false): Done {
  return done(
    0,
    { result, status, reason, live: 'unchanged', recordAs: recorded ? 'error' : 'none' },
    recorded ? { marks: ['untouched'] } : {},
  );
}
