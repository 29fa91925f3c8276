import type { Io } from '@sluice/action';
import type { Before, DeploymentRecord, Event, WindowComparison } from '@sluice/deployment';
import type { Verification } from '@sluice/probe';
import type { DeployPlan } from './plan.ts';
import type { Preparation } from './preparation.ts';

/** What a phase works with. */
export interface Work {
  readonly plan: DeployPlan;
  readonly record: DeploymentRecord;
  readonly io: Io;
  readonly preparation: Preparation;
  readonly id: number | undefined;
  readonly leaseEnd: number | undefined;
  /** What the deploy command left running. */
  readonly leftBehind: number | undefined;
  /** The release before, as it was measured for the watch. */
  readonly before: Before | undefined;
  /** A time limit, cut to what is left in `post`. */
  readonly within: (ms: number) => number;
}

/** What came of one phase. */
export interface Performed {
  readonly event: Event;
  /** A row of the summary. */
  readonly step?: { readonly good: boolean; readonly reason: string; readonly output: string };
  /** What a person should know, whatever the verdict. */
  readonly remarks?: readonly string[];
  readonly preparation?: Preparation;
  readonly id?: number | undefined;
  readonly leaseEnd?: number;
  readonly leftBehind?: number | undefined;
  readonly verification?: Verification;
  readonly rollbackVerification?: Verification;
  readonly before?: Before | undefined;
  readonly comparison?: WindowComparison | undefined;
}
