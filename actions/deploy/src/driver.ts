import type { Io } from '@sluice/action';
import { type DeploymentRecord, type Done, next, type State } from '@sluice/deployment';
import type { Verification } from '@sluice/probe';
import { perform } from './phase.ts';
import { phaseTitle } from './phase-title.ts';
import type { DeployPlan } from './plan.ts';
import type { Preparation } from './preparation.ts';

/** Where a deployment is; plain data, saved before each phase. */
export interface Progress {
  readonly state: State;
  readonly preparation: Preparation;
  /** In the record; `undefined` before it was begun. */
  readonly id: number | undefined;
}

export interface Step {
  readonly phase: State['phase'];
  /** Of the deploy command. */
  readonly attempt: number | undefined;
  readonly durationMs: number;
  readonly good: boolean;
  readonly reason: string;
  /** The end of what a command printed. */
  readonly output: string;
}

export interface Outcome {
  readonly progress: Progress;
  readonly steps: readonly Step[];
  readonly remarks: readonly string[];
  readonly verification: Verification | undefined;
  readonly rollbackVerification: Verification | undefined;
}

/**
 * Goes from phase to phase until the deployment is done. When the job is cancelled it stops at once; what is then left, a rollback for
 * instance, takes longer than a cancelled step may, and `post` goes on from what `save` kept.
 */
export async function drive(
  plan: DeployPlan,
  begun: Progress,
  record: DeploymentRecord,
  io: Io,
  save: (progress: Progress) => void,
): Promise<Outcome> {
  const steps: Step[] = [];
  const remarks: string[] = [];
  let { state, id, preparation } = begun;
  let verification: Verification | undefined;
  let rollbackVerification: Verification | undefined;
  let cancelled = false;

  while (state.phase !== 'done' && !cancelled) {
    const current: Exclude<State, Done> = state;
    save({ state, preparation, id });
    const startedAt = io.clock.elapsed();
    const title = phaseTitle(current, plan, preparation);
    const performed = await io.log.group(title, () => perform(current, { plan, record, io, preparation, id }));
    preparation = performed.preparation ?? preparation;
    id = performed.id ?? id;
    verification = performed.verification ?? verification;
    rollbackVerification = performed.rollbackVerification ?? rollbackVerification;
    for (const remark of performed.remarks ?? []) {
      remarks.push(remark);
      io.log.warning(remark);
    }
    if (performed.step !== undefined) {
      const durationMs = Math.round(io.clock.elapsed() - startedAt);
      const attempt = current.phase === 'deploying' ? current.attempt : undefined;
      steps.push({ phase: current.phase, attempt, durationMs, ...performed.step });
    }
    if (performed.event.kind !== 'cancelled') state = next(state, performed.event, preparation.policy);
    cancelled = performed.event.kind === 'cancelled' || io.host.cancelled.aborted;
  }
  if (cancelled && state.phase !== 'done') {
    const after = next(state, { kind: 'cancelled' }, preparation.policy);
    if (after.phase === 'done') state = after;
  }
  const progress: Progress = { state, preparation, id };
  save(progress);
  return { progress, steps, remarks, verification, rollbackVerification };
}
