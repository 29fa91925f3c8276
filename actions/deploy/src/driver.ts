import type { Io } from '@sluice/action';
import {
  type Before,
  type DeploymentRecord,
  type Done,
  next,
  type State,
  type WindowComparison,
} from '@sluice/deployment';
import type { Verification } from '@sluice/probe';
import { endLeftBehind, perform } from './phase.ts';
import { phaseTitle } from './phase-title.ts';
import type { DeployPlan } from './plan.ts';
import type { Preparation } from './preparation.ts';

/** Where a deployment is; plain data, saved before each phase. */
export interface Progress {
  readonly state: State;
  readonly preparation: Preparation;
  /** In the record; `undefined` before it was begun. */
  readonly id: number | undefined;
  /** Until when nobody takes it for dead; epoch milliseconds. */
  readonly leaseEnd: number | undefined;
  /** Process group of what the deploy command left running. */
  readonly leftBehind: number | undefined;
}

export interface Step {
  readonly phase: State['phase'];
  /** Of the deploy or rollback command. */
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
  /** Of the watch with the release before. */
  readonly comparison: WindowComparison | undefined;
}

export interface Drive {
  readonly plan: DeployPlan;
  readonly record: DeploymentRecord;
  readonly io: Io;
  readonly save: (progress: Progress) => void;
  /** Hears the process group of each command as soon as it runs. */
  readonly onCommand: (group: number) => void;
  /** All phases together; `post` has five minutes. */
  readonly budgetMs: number;
}

/** Shorter makes no sense for a command or for a verification. */
const leastMs = 1000;

/**
 * Goes from phase to phase until the deployment is done. When the job is cancelled it stops at once; what is then left, a rollback for
 * instance, takes longer than a cancelled step may, and `post` goes on from what `save` kept.
 */
export async function drive(begun: Progress, { plan, record, io, save, onCommand, budgetMs }: Drive): Promise<Outcome> {
  const steps: Step[] = [];
  const remarks: string[] = [];
  const endsAt = io.clock.elapsed() + budgetMs;
  let { state, ...progress } = begun;
  let verification: Verification | undefined;
  let rollbackVerification: Verification | undefined;
  let before: Before | undefined;
  let comparison: WindowComparison | undefined;
  let cancelled = io.host.cancelled.aborted;

  while (state.phase !== 'done' && !cancelled) {
    const current: Exclude<State, Done> = state;
    save({ state, ...progress });
    const startedAt = io.clock.elapsed();
    const work = {
      plan,
      record,
      io: heard(io, onCommand),
      ...progress,
      before,
      within: (ms: number) => Math.max(leastMs, Math.min(ms, endsAt - io.clock.elapsed())),
    };
    const performed = await io.log.group(phaseTitle(current, plan, progress.preparation), () => perform(current, work));
    progress = {
      preparation: performed.preparation ?? progress.preparation,
      id: performed.id ?? progress.id,
      leaseEnd: performed.leaseEnd ?? progress.leaseEnd,
      leftBehind: performed.leftBehind ?? progress.leftBehind,
    };
    verification = performed.verification ?? verification;
    rollbackVerification = performed.rollbackVerification ?? rollbackVerification;
    before = performed.before ?? before;
    comparison = performed.comparison ?? comparison;
    for (const remark of performed.remarks ?? []) {
      if (remarks.includes(remark)) continue;
      remarks.push(remark);
      io.log.warning(remark);
    }
    if (performed.step !== undefined) {
      const durationMs = Math.round(io.clock.elapsed() - startedAt);
      steps.push({ phase: current.phase, attempt: attemptOf(current), durationMs, ...performed.step });
    }
    const { event } = performed;
    state = event.kind === 'cancelled' ? cancel(state, event.begun, progress) : next(state, event, policyOf(progress));
    cancelled = event.kind === 'cancelled' || io.host.cancelled.aborted;
    if (event.kind !== 'cancelled' && cancelled) state = cancel(state, false, progress);
  }
  for (const remark of await leftRunning({ state, ...progress }, io)) {
    remarks.push(remark);
    io.log.warning(remark);
  }
  const reached: Progress = { state, ...progress };
  save(reached);
  return { progress: reached, steps, remarks, verification, rollbackVerification, comparison };
}

/** It may be the service itself, or a deployment that goes on behind our back: nobody can tell them apart but a person. */
async function leftRunning({ state, leftBehind }: Progress, io: Io): Promise<readonly string[]> {
  if (state.phase !== 'done' || leftBehind === undefined) return [];
  if (state.live !== 'new' && !state.held) return endLeftBehind({ leftBehind, io }, 'the next deployment');
  return [
    'Processes that the deploy command started were still running when it ended. If they go on deploying, what was verified may change: let the command wait for them.',
  ];
}

/** Tells the process group of each script as soon as it runs: whoever takes up a killed step has to end it. */
function heard(io: Io, onStart: (group: number) => void): Io {
  const script: Io['exec']['script'] = (given) =>
    io.exec.script({
      ...given,
      onStart: (group) => {
        onStart(group);
        given.onStart?.(group);
      },
    });
  return { ...io, exec: { ...io.exec, script } };
}

const policyOf = ({ preparation }: Pick<Progress, 'preparation'>) => preparation.policy;

/**
 * Ended where there is nothing left to do. Otherwise the phase stays as it is: `post`, which cannot know whether a killed phase had begun,
 * takes it for begun.
 */
function cancel(state: State, begun: boolean, progress: Pick<Progress, 'preparation'>): State {
  const after = next(state, { kind: 'cancelled', begun }, policyOf(progress));
  return after.phase === 'done' ? after : state;
}

function attemptOf(state: State): number | undefined {
  if (state.phase === 'deploying') return state.attempt;
  return state.phase === 'rolling-back' ? state.attemptBack : undefined;
}
