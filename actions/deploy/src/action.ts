import { defineGate } from '@sluice/action';
import { type Done, next, start } from '@sluice/deployment';
import { verdictOf } from '@sluice/verdict';
import { conclude, liveSha } from './conclusion.ts';
import { drive, type Outcome, prepare } from './driver.ts';
import { deployInputs, planOf } from './inputs.ts';
import type { DeployPlan } from './plan.ts';
import { savedProgress, saveProgress } from './progress.ts';
import { selectRecord } from './select-record.ts';
import { deploymentBlocks } from './summary.ts';

export default defineGate({
  name: 'deploy',
  inputs: deployInputs,
  async run(inputs, io) {
    const plan = await planOf(inputs, io);
    const record = await selectRecord(plan.record, plan.environment, io);
    const preparation = await prepare(plan, record);
    const save = (progress: Outcome['progress']): void => saveProgress(io.state, plan, progress);
    const outcome = await drive(plan, { state: start, preparation, id: undefined }, record, io, save);
    const { state } = outcome.progress;
    const done = state.phase === 'done' ? state : interrupted(state.phase);
    if (state.phase === 'done') {
      await conclude(plan, outcome, state, record);
      save(outcome.progress);
    }
    return {
      verdict: verdictOf(done.status, plan.environment, done.reason),
      outputs: {
        result: done.result,
        'deployment-id': outcome.progress.id === undefined || record.kind === 'off' ? undefined : outcome.progress.id,
        url: plan.url,
        'rolled-back': done.result === 'rolled-back',
        'live-sha': liveSha(plan, outcome, done),
        'previous-sha': preparation.previous?.sha,
        attempts: done.attempts,
        record: record.kind,
      },
      title: `Deploy to ${plan.environment}`,
      summary: deploymentBlocks(plan, outcome, done),
      annotations: [],
      report: reportOf(plan, outcome, done, record.kind),
    };
  },

  /** Only a cancelled or killed step leaves anything to do: what it was in the middle of is brought to an end here. */
  async post(saved, io) {
    const left = savedProgress(saved);
    if (left === undefined || left.progress.state.phase === 'done') return;
    const { progress } = left;
    const plan: DeployPlan = { ...left.plan, ...shortened(left.plan) };
    const record = await selectRecord(plan.record, plan.environment, io);
    const state = next(progress.state, { kind: 'cancelled' }, progress.preparation.policy);
    const outcome = await drive(plan, { ...progress, state }, record, io, () => undefined);
    const end = outcome.progress.state;
    const done = end.phase === 'done' ? end : interrupted(end.phase);
    await conclude(plan, outcome, done, record);
    io.log.error(`${plan.environment}: ${done.reason}${manual(plan, done)}`);
  },
});

/** The runner gives a cancelled job five minutes for everything that is left. */
const postCommandMs = 120_000;
const postVerifyMs = 60_000;

function shortened(plan: DeployPlan): Pick<DeployPlan, 'timeoutMs' | 'verifyTimeoutMs'> {
  return {
    timeoutMs: Math.min(plan.timeoutMs, postCommandMs),
    verifyTimeoutMs: Math.min(plan.verifyTimeoutMs, postVerifyMs),
  };
}

function interrupted(phase: string): Done {
  return {
    phase: 'done',
    result: 'failed',
    status: 'error',
    reason: `cancelled while ${phase}; what is left is done at the end of the job`,
    live: 'unknown',
    recordAs: 'error',
    attempts: 0,
  };
}

function manual(plan: DeployPlan, done: Done): string {
  if (done.live !== 'unknown' || plan.rollbackCommand === undefined) return '';
  return '. To bring the previous release back by hand, run the `rollback-command` of this step, or deploy again';
}

function reportOf(plan: DeployPlan, outcome: Outcome, done: Done, record: string): Readonly<Record<string, unknown>> {
  const { preparation, id } = outcome.progress;
  return {
    environment: plan.environment,
    result: done.result,
    release: plan.release,
    live: { state: done.live, sha: liveSha(plan, outcome, done) },
    previous: preparation.previous,
    rollbackTarget: preparation.target,
    record: { kind: record, id },
    url: plan.url,
    attempts: done.attempts,
    steps: outcome.steps,
    servedVersion: (outcome.rollbackVerification ?? outcome.verification)?.servedVersion,
    verification: outcome.verification?.results,
    rollbackVerification: outcome.rollbackVerification?.results,
  };
}
