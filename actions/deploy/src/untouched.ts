import type { Io } from '@sluice/action';
import { type Done, releaseName, servedVersion } from '@sluice/deployment';
import type { Outcome } from './driver.ts';
import { commandVariables, type DeployPlan } from './plan.ts';

/**
 * Nothing was touched, so what was live is live; but that it was verified then does not say that it answers now. Whoever can be asked is asked
 * once, and an answer that does not fit becomes the doubt. A cancelled step has no time for that.
 */
export async function lookAgain(plan: DeployPlan, outcome: Outcome, done: Done, io: Io): Promise<Outcome> {
  const { preparation } = outcome.progress;
  const { lastGood, doubt } = preparation.live;
  if (done.live !== 'unchanged' || io.host.cancelled.aborted) return outcome;
  if (lastGood === undefined || doubt !== undefined || lastGood.servedVersion === '') return outcome;
  if (plan.versionFrom === undefined) return outcome;
  const served = await servedVersion(plan, commandVariables(plan, lastGood), io);
  if (served === lastGood.servedVersion) return outcome;
  const found = `${served ?? 'no version'} answers, where the record says ${releaseName(lastGood)}`;
  const live = { lastGood, doubt: found };
  const remarks = outcome.remarks.includes(found) ? outcome.remarks : [...outcome.remarks, `${found}.`];
  return { ...outcome, remarks, progress: { ...outcome.progress, preparation: { ...preparation, live } } };
}
