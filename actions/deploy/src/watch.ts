import type { Io } from '@sluice/action';
import {
  type Asked,
  anythingAnswers,
  type Before,
  type HealthWindow,
  healthPlan,
  recordWindow,
  type WindowComparison,
  windowComparison,
} from '@sluice/deployment';
import { passed, probeRound, reasonOf } from '@sluice/probe';
import { parsePercent, type Status } from '@sluice/verdict';
import { commandVariables, type DeployPlan, type WatchCompare } from './plan.ts';

const intervalMs = 2000;
const requestMs = 10_000;

export interface WatchEnd {
  readonly status: Status;
  readonly reason: string;
  /** With the release before; `undefined` when nothing was compared. */
  readonly comparison: WindowComparison | undefined;
}

/**
 * Health after verification, without the smoke suite: `watchFailures` bad rounds in a row are unhealthy, a single one is not. The watch
 * does not end on a bad round: it goes on until that one is followed by a good one, or by enough others. A watch that was good is compared
 * with the release before, once and at its end; only what is proven worse makes it bad.
 */
export async function watchRelease(
  plan: DeployPlan,
  asked: Asked,
  before: Before | undefined,
  io: Io,
): Promise<WatchEnd> {
  const health = await healthPlan(plan, asked, io);
  const recorder = recordWindow(health.checks);
  const started = io.clock.elapsed();
  const left = (): number => plan.watchMs - (io.clock.elapsed() - started);
  let rounds = 0;
  let badInARow = 0;
  while ((left() > 0 || badInARow > 0) && !io.host.cancelled.aborted) {
    await io.clock.sleep(badInARow > 0 ? intervalMs : Math.min(intervalMs, left()));
    const round = await probeRound(health, requestMs, io);
    recorder.add(round.results);
    rounds += 1;
    badInARow = passed(round) ? 0 : badInARow + 1;
    if (badInARow < plan.watchFailures) continue;
    const status: Status = round.results.some((result) => result.status === 'fail') ? 'fail' : 'error';
    return { status, reason: `${badInARow} rounds in a row: ${reasonOf(round)}`, comparison: undefined };
  }
  const seconds = ((io.clock.elapsed() - started) / 1000).toFixed(1);
  const healthy = `healthy for ${seconds} s (${rounds} rounds)`;
  if (io.host.cancelled.aborted || plan.watchCompare === undefined || before === undefined)
    return { status: 'pass', reason: healthy, comparison: undefined };
  if (before.kind === 'none')
    return { status: 'pass', reason: `${healthy}; not compared: ${before.reason}`, comparison: undefined };
  const comparison = await compared(recorder.window(), before.window, plan.watchCompare);
  return { ...judged(comparison, healthy), comparison };
}

/** A watch that cannot tell keeps its own verdict. */
function judged({ status, reason }: WindowComparison, healthy: string): Pick<WatchEnd, 'status' | 'reason'> {
  switch (status) {
    case 'fail':
      return { status, reason: `worse than the release before: ${reason}` };
    case 'pass':
      return { status, reason: `${healthy}, and not worse than the release before` };
    case 'inconclusive':
    case 'error':
      return {
        status: 'pass',
        reason: `${healthy}; whether it is worse than the release before could not be told: ${reason}`,
      };
  }
}

async function compared(after: HealthWindow, before: HealthWindow, { regression, errorIncrease }: WatchCompare) {
  const limit = parsePercent(errorIncrease);
  if (limit === undefined) throw new Error(`${errorIncrease} was read as a percentage, and is none.`);
  const { compareWindows } = await windowComparison();
  return compareWindows(after, before, { regression, errorIncrease: limit });
}

/** The release that is live now, measured in the same way as the watch will measure the new one; which version it is does not matter. */
export async function measureBefore(plan: DeployPlan, { windowMs }: WatchCompare, io: Io): Promise<Before> {
  const health = await healthPlan(plan, { expected: undefined, env: commandVariables(plan, plan.release) }, io);
  const recorder = recordWindow(health.checks);
  const started = io.clock.elapsed();
  const left = (): number => windowMs - (io.clock.elapsed() - started);
  io.log.info(`Measuring the release before for ${windowMs / 1000} s: the watch is compared with it.`);
  for (let rounds = 1; !io.host.cancelled.aborted; rounds += 1) {
    const { results } = await probeRound(health, requestMs, io);
    if (rounds === 1 && !anythingAnswers(results.slice(0, health.checks.length)))
      return { kind: 'none', reason: 'nothing answered before this deployment' };
    recorder.add(results);
    if (left() <= 0) break;
    await io.clock.sleep(Math.min(intervalMs, left()));
  }
  return { kind: 'measured', window: recorder.window() };
}
