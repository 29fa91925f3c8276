import { UserError } from '@sluice/action';
import { aheadOf, checkWaiting, closeDead, refusal, releaseName, servedVersion, whyUnproven } from '@sluice/deployment';

import { commandVariables, leaseMs } from './plan.ts';
import { type Preparation, prepare } from './preparation.ts';
import { measureBefore } from './watch.ts';
import type { Performed, Work } from './work.ts';

/** The first look: whoever is refused here has done nothing, and is not recorded. */
export async function guard({ plan, record, io, preparation: before }: Work): Promise<Performed> {
  try {
    const { facts, preparation } = await prepare(plan, record, before, io);
    const head = await io.git.run(['rev-parse', 'HEAD']);
    const otherHead = plan.from === undefined && head.ok && head.stdout.trim() !== plan.release.sha;
    const remarks = [
      ...(facts.relation === 'unknown' ? [unknownOrder] : []),
      ...(otherHead ? [`\`sha\` is not the commit that is checked out (${head.stdout.trim()}).`] : []),
      ...(preparation.targetProblem === undefined ? [] : [`There would be no rollback: ${preparation.targetProblem}.`]),
      ...(preparation.targetWarning === undefined ? [] : [preparation.targetWarning]),
    ];
    return { event: { kind: 'guarded', facts }, remarks, preparation };
  } catch (error) {
    return blind(error);
  }
}

const unknownOrder =
  'Whether this commit is newer than the live one could not be told: the history is not checked out (`fetch-depth: 0`), and GitHub did not say.';

export async function begin({ plan, record, io, preparation }: Work): Promise<Performed> {
  const { lastGood } = preparation.live;
  const leaseEnd = io.clock.now() + leaseMs(plan);
  try {
    const id = await record.begin({
      release: plan.release,
      previous: lastGood,
      rollbackOf: plan.from?.id,
      servedVersion: plan.expectVersion ?? '',
      config: plan.config,
      attemptKey: plan.attemptKey,
      leaseMs: leaseMs(plan),
    });
    return { event: { kind: 'recorded' }, id, leaseEnd };
  } catch (error) {
    return blind(error);
  }
}

/** Waits for those that began before, and looks again at everything, because a deployment of theirs may have changed all of it. */
export async function takeTurn(work: Work): Promise<Performed> {
  const { plan, record, io, id } = work;
  try {
    const waited = id === undefined ? 'free' : await waitFor(id, work);
    if (waited === 'cancelled') return { event: { kind: 'cancelled', begun: false } };
    if (waited !== 'free') return { event: { kind: 'no-turn', reason: waited } };
    // While nobody else deploys, and before the last look: between that and the command there must be no time.
    const before = plan.watchCompare === undefined ? undefined : await measureBefore(plan, plan.watchCompare, io);
    if (io.host.cancelled.aborted) return { event: { kind: 'cancelled', begun: false } };
    const { facts, preparation: prepared, list } = await prepare(plan, record, work.preparation, io);
    const servedBefore = await servedVersion(plan, commandVariables(plan, plan.release), io);
    const own = list.find((entry) => entry.id === id);
    if (own !== undefined) checkWaiting(own);
    const others = list.filter((entry) => entry.id !== id);
    const unproven = whyUnproven({ expected: plan.expectVersion, servedBefore, release: plan.release }, others);
    const preparation: Preparation = { ...prepared, policy: { ...prepared.policy, unproven } };
    const drift = driftOf(preparation, servedBefore);
    if (refusal(facts, preparation.policy, true) === undefined && id !== undefined) await record.start(id);
    return { event: { kind: 'turn', facts }, preparation, before, remarks: drift === undefined ? [] : [drift] };
  } catch (error) {
    return blind(error);
  }
}

const firstPauseMs = 3000;
const longestPauseMs = 15_000;

/** `free`, `cancelled`, or why it will not be free in time. */
async function waitFor(id: number, { plan, record, io }: Work): Promise<string> {
  const began = io.clock.elapsed();
  let said: number | undefined;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 1.5)) {
    const { dead, alive } = await closeDead(aheadOf(await record.list(), id), record, io);
    for (const one of dead)
      io.log.warning(
        `Deployment ${one.id} of ${plan.environment} (${one.runUrl}) never ended; its run has. It is closed now.`,
      );
    const [holder] = alive;
    if (holder === undefined) return 'free';
    if (io.host.cancelled.aborted) return 'cancelled';
    const who = `deployment ${holder.id} of ${releaseName(holder)} (${holder.runUrl})`;
    if (io.clock.elapsed() - began + pauseMs > plan.queueMs)
      return `${who} is still running after ${Math.round(plan.queueMs / 1000)} s (\`queue-timeout\`)`;
    if (said !== holder.id) io.log.info(`Waiting for ${who} to end.`);
    said = holder.id;
    await io.clock.sleep(pauseMs);
    if (io.host.cancelled.aborted) return 'cancelled';
  }
}

/** The record says one thing and the service another: deployed by hand, or held back by a rollback by hand. */
function driftOf({ live: { lastGood, doubt } }: Preparation, served: string | undefined): string | undefined {
  if (lastGood === undefined || doubt !== undefined || lastGood.servedVersion === '') return undefined;
  if (served === undefined || served === lastGood.servedVersion) return undefined;
  return `Before this deployment ${served} answered, where the record says ${releaseName(lastGood)} (${lastGood.servedVersion}): somebody deployed by another way.`;
}

function blind(error: unknown): Performed {
  if (!(error instanceof UserError)) throw error;
  return { event: { kind: 'blind', reason: error.message } };
}
