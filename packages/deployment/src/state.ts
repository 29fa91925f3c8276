import type { Status } from '@sluice/verdict';
import type { Relation, RetryCause, RollbackCause } from './policy.ts';

export type DeployResult = 'deployed' | 'rolled-back' | 'rollback-failed' | 'failed' | 'superseded' | 'refused';

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

export type Event =
  | { readonly kind: 'guarded'; readonly relation: Relation }
  | { readonly kind: 'validated'; readonly ok: boolean; readonly reason: string }
  | { readonly kind: 'recorded'; readonly relation: Relation }
  | { readonly kind: 'deployed'; readonly ending: 'ok' | RetryCause | 'broken'; readonly reason: string }
  | { readonly kind: 'verified'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'watched'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'newest'; readonly newest: 'ours' | 'another' | 'unknown'; readonly reason: string }
  | { readonly kind: 'rolled-back'; readonly ok: boolean; readonly reason: string }
  | { readonly kind: 'rollback-verified'; readonly status: Status; readonly reason: string }
  | { readonly kind: 'cancelled' };

export const start: State = { phase: 'guarding' };

export const untouched = (result: DeployResult, status: Status, reason: string): Done => ({
  phase: 'done',
  result,
  status,
  reason,
  live: 'unchanged',
  recordAs: 'none',
  attempts: 0,
});

export const done = (attempts: number, rest: Omit<Done, 'phase' | 'attempts'>): Done => ({
  phase: 'done',
  attempts,
  ...rest,
});
