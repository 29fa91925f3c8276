import type { PlanProof, ShardAdvice, ShardPlan } from '@sluice/test-results';
import type { Runner } from './runner.ts';
import type { Timings } from './timings.ts';

/** A plan with all that there is to say about it. */
export interface Split {
  readonly runner: Runner;
  readonly plan: ShardPlan;
  readonly planId: string;
  /** Against what this checkout has. */
  readonly proof: PlanProof;
  /** False when the plan is by number of files only. */
  readonly known: boolean;
  readonly imbalance: number;
  /** How it was made; `undefined` for a plan that another job made. */
  readonly making: Making | undefined;
  /** Attempt of the run in which it was made, for a plan that is made once for all shards. */
  readonly attempt: number | undefined;
  /** The commit whose files were planned. */
  readonly sha: string;
}

export interface Making {
  readonly timings: Timings;
  /** Seconds of a unit without a time. */
  readonly fallback: number;
  readonly advice: ShardAdvice | undefined;
}

export const unitsName = ({ runner }: Pick<Split, 'runner'>): 'test files' | 'packages' =>
  runner === 'go' ? 'packages' : 'test files';
