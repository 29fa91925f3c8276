import { defineGate } from '@sluice/action';
import { type Done, done, next, start } from '@sluice/deployment';
import { decide } from '@sluice/verdict';
import { conclude, liveSha } from './conclusion.ts';
import { drive, type Outcome } from './driver.ts';
import { deployInputs, planOf } from './inputs.ts';
import type { DeployPlan } from './plan.ts';
import { prepare } from './preparation.ts';
import { savedProgress, saveProgress } from './progress.ts';
import { deploymentReport } from './report.ts';
import { selectRecord } from './select-record.ts';
import { deploymentBlocks } from './summary.ts';
import { maskCredentials } from './verification.ts';

export default defineGate({
  name: 'deploy',
  inputs: deployInputs,
  async run(inputs, io) {
    const plan = await planOf(inputs, io);
    const record = await selectRecord(plan.record, plan.environment, io);
    const begun = { state: start, preparation: await prepare(plan, record), id: undefined };
    const outcome = await drive(plan, begun, record, io, (progress) => saveProgress(io.state, plan, progress, false));
    const end = endOf(outcome);
    const problem = end.left ? undefined : await conclude(plan, outcome, end.done, record, io);
    if (!end.left && problem === undefined) saveProgress(io.state, plan, outcome.progress, true);
    const { progress } = outcome;
    const { result, status, reason, attempts } = end.done;
    return {
      verdict: decide([
        { name: plan.environment, status, reason },
        ...(problem === undefined ? [] : [{ name: 'record', status: 'error' as const, reason: problem }]),
      ]),
      outputs: {
        result,
        'deployment-id': progress.id,
        url: plan.url,
        'rolled-back': result === 'rolled-back',
        'live-sha': liveSha(plan, outcome, end.done),
        'previous-sha': progress.preparation.previous?.sha,
        attempts,
        record: record.kind,
      },
      title: `Deploy to ${plan.environment}`,
      summary: deploymentBlocks(plan, outcome, end.done, record),
      annotations: [],
      report: deploymentReport(plan, outcome, end.done, record),
    };
  },

  /** Only a cancelled or killed step leaves anything to do: what it was in the middle of is brought to an end here. */
  async post(saved, io) {
    const left = savedProgress(saved);
    if (left === undefined || left.concluded) return;
    const { progress } = left;
    const plan: DeployPlan = { ...left.plan, ...shortened(left.plan) };
    await maskCredentials(plan, io);
    const record = await selectRecord(plan.record, plan.environment, io);
    const state = next(progress.state, { kind: 'cancelled' }, progress.preparation.policy);
    const outcome = await drive(plan, { ...progress, state }, record, io, () => undefined);
    const end = endOf(outcome).done;
    const problem = await conclude(plan, outcome, end, record, io);
    if (problem !== undefined) io.log.error(`${plan.environment}: ${problem}`);
    if (progress.state.phase !== 'done') io.log.error(`${plan.environment}: ${end.reason}`);
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

/** How it ended; `left`: it did not, because the job was cancelled, and `post` goes on. */
function endOf({ progress: { state } }: Outcome): { readonly done: Done; readonly left: boolean } {
  if (state.phase === 'done') return { done: state, left: false };
  const reason = `cancelled while ${state.phase}; the end of the job does what is left of it`;
  const attempts = 'attempt' in state ? state.attempt : 0;
  const end = done(attempts, { result: 'failed', status: 'error', reason, live: 'unknown', recordAs: 'error' });
  return { done: end, left: true };
}
