import { defineGate, type Io } from '@sluice/action';
import {
  type DeploymentRecord,
  type Done,
  done,
  isOpen,
  maskCredentials,
  next,
  type RecordedDeployment,
  selectRecord,
  start,
} from '@sluice/deployment';
import { decide } from '@sluice/verdict';
import { conclude, liveSha } from './conclusion.ts';
import { drive, type Outcome, type Progress } from './driver.ts';
import { lendingIdentity } from './identity-token.ts';
import { deployInputs, planOf } from './inputs.ts';
import { told } from './operation.ts';
import { isLate } from './phase.ts';
import type { DeployPlan } from './plan.ts';
import { nothingKnown } from './preparation.ts';
import { savedProgress, savePlan, saveProgress, saveRunning } from './progress.ts';
import { deploymentReport } from './report.ts';
import { deploymentBlocks } from './summary.ts';
import { switchSeconds } from './switch-time.ts';
import { lookAgain } from './untouched.ts';

export default defineGate({
  name: 'deploy',
  inputs: deployInputs,
  async run(inputs, io) {
    const plan = await planOf(inputs, io);
    const record = selectRecord(plan.record, plan.environment, io);
    const begun: Progress = {
      state: start,
      preparation: nothingKnown(plan),
      id: undefined,
      leaseEnd: undefined,
      leftBehind: undefined,
    };
    savePlan(io.state, plan);
    const driven = await drive(begun, {
      plan,
      record,
      io: lendingIdentity(plan, io),
      ...keeping(io),
      budgetMs: Number.POSITIVE_INFINITY,
    });
    const end = endOf(plan, driven);
    const outcome = await lookAgain(plan, driven, end.done, io);
    const unrecorded = end.left ? undefined : await conclude(plan, outcome, end.done, record, io);
    if (!end.left && unrecorded === undefined) saveProgress(io.state, outcome.progress, true);
    const { progress } = outcome;
    const { result, status, reason, attempts } = end.done;
    return {
      verdict: decide([
        { name: plan.environment, status, reason },
        ...(unrecorded === undefined ? [] : [{ name: 'record', status: 'error' as const, reason: unrecorded.problem }]),
      ]),
      outputs: {
        result,
        'deployment-id': progress.id,
        url: plan.url,
        'rolled-back': result === 'rolled-back',
        'live-sha': unrecorded?.closed === true || isLate({ ...progress, io }) ? '' : liveSha(plan, outcome, end.done),
        'previous-sha': progress.preparation.live.lastGood?.sha,
        'rollback-ready': progress.preparation.policy.noRollback === undefined,
        attempts,
        'switch-seconds': switchSeconds(outcome, end.done),
        record: record.kind,
      },
      title: plan.from === undefined ? `Deploy to ${plan.environment}` : `Roll back ${plan.environment}`,
      summary: deploymentBlocks(plan, outcome, end.done, record),
      annotations: [],
      report: deploymentReport(plan, outcome, end.done, record),
    };
  },

  /** Only a cancelled or killed step leaves anything to do: what it was in the middle of is brought to an end here. */
  async post(saved, io) {
    const left = savedProgress(saved);
    if (left === undefined || left.concluded) return;
    const { plan } = left;
    await maskCredentials(plan, io);
    const record = selectRecord(plan.record, plan.environment, io);
    if (left.running !== undefined && (await io.exec.endGroup(left.running)))
      io.log.warning('The command of the killed step was still running; it was ended.');
    const progress = await takenUp(plan, left.progress, record);
    const within = { plan, record, io: lendingIdentity(plan, io), ...keeping(io), budgetMs: postBudgetMs };
    const outcome = await drive(progress, within);
    const end = endOf(plan, outcome).done;
    const unrecorded = await conclude(plan, outcome, end, record, io);
    if (unrecorded !== undefined) io.log.error(`${plan.environment}: ${unrecorded.problem}`);
    if (left.progress.state.phase === 'done') return;
    // The step is red all the same: it was cancelled.
    if (end.status === 'pass')
      io.log.notice(`${plan.environment}: the release was verified at the end of the job: ${end.reason}`);
    else io.log.error(`${plan.environment}: ${end.reason}`);
  },
});

/** The runner gives a cancelled job five minutes for everything; part of them is gone, and requests need some. */
const postBudgetMs = 230_000;

/**
 * Finds what a killed step had begun in the record, and takes the phase that it was in for cancelled. There is time to verify, and none to
 * watch.
 */
async function takenUp(plan: DeployPlan, progress: Progress, record: DeploymentRecord): Promise<Progress> {
  const { state } = progress;
  const policy = { ...progress.preparation.policy, watches: false };
  const mayHaveBegun = state.phase === 'recording' && progress.id === undefined;
  const isOurs = (entry: RecordedDeployment): boolean => entry.attemptKey === plan.attemptKey && isOpen(entry);
  const found = mayHaveBegun ? (await record.list()).find(isOurs) : undefined;
  return {
    ...progress,
    id: progress.id ?? found?.id,
    preparation: { ...progress.preparation, policy },
    state: next(state, { kind: 'cancelled', begun: true }, policy),
  };
}

const keeping = ({ state }: Io) => ({
  save: (progress: Progress): void => saveProgress(state, progress, false),
  onCommand: (group: number): void => saveRunning(state, group),
});

/** How it ended; `left`: it did not, because the job was cancelled, and `post` goes on. */
function endOf(plan: DeployPlan, { progress: { state } }: Outcome): { readonly done: Done; readonly left: boolean } {
  if (state.phase === 'done') return { done: told(plan, state), left: false };
  const reason = `cancelled while ${state.phase}; the end of the job does what is left of it`;
  const attempts = 'attempt' in state ? state.attempt : 0;
  const end = done(attempts, { result: 'failed', status: 'error', reason, live: 'unknown', recordAs: 'error' });
  return { done: end, left: true };
}
