import type { DeploymentRecord, Done } from '@sluice/deployment';
import { liveSha } from './conclusion.ts';
import type { Outcome } from './driver.ts';
import type { DeployPlan } from './plan.ts';
import { switchSeconds } from './switch-time.ts';

/** The details of the JSON report; its shape is in the README. */
export function deploymentReport(
  plan: DeployPlan,
  outcome: Outcome,
  done: Done,
  record: DeploymentRecord,
): Readonly<Record<string, unknown>> {
  const { preparation, id } = outcome.progress;
  const { noRollback } = preparation.policy;
  return {
    environment: plan.environment,
    operation: plan.operation,
    from: plan.from,
    result: done.result,
    release: plan.release,
    live: { state: done.live, sha: liveSha(plan, outcome, done) },
    previous: preparation.live.lastGood,
    previousDoubt: preparation.live.doubt,
    rollbackTarget: preparation.target,
    rollbackReady: noRollback === undefined,
    ...(noRollback === undefined ? {} : { rollbackProblem: noRollback }),
    promotion: preparation.promotion,
    marks: done.marks,
    record: { kind: record.kind, place: record.place, id },
    url: plan.url,
    expectedVersion: plan.expectVersion,
    servedVersion: (outcome.rollbackVerification ?? outcome.verification)?.servedVersion,
    attempts: done.attempts,
    switchSeconds: switchSeconds(outcome, done),
    steps: outcome.steps,
    remarks: outcome.remarks,
    verification: outcome.verification?.results,
    watchComparison: outcome.comparison,
    rollbackVerification: outcome.rollbackVerification?.results,
  };
}
