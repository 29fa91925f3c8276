import type { Io } from '@sluice/action';
import { type Asked, healthPlan } from '@sluice/deployment';
import { passed, probeRound, reasonOf } from '@sluice/probe';
import type { Status } from '@sluice/verdict';
import type { DeployPlan } from './plan.ts';

const intervalMs = 2000;
const requestMs = 10_000;

export interface WatchEnd {
  readonly status: Status;
  readonly reason: string;
}

/**
 * Health after verification, without the smoke suite: `watchFailures` bad rounds in a row are unhealthy, a single one is not. The watch
 * does not end on a bad round: it goes on until that one is followed by a good one, or by enough others.
 */
export async function watchRelease(plan: DeployPlan, asked: Asked, io: Io): Promise<WatchEnd> {
  const health = await healthPlan(plan, asked, io);
  const started = io.clock.elapsed();
  const left = (): number => plan.watchMs - (io.clock.elapsed() - started);
  let rounds = 0;
  let badInARow = 0;
  while ((left() > 0 || badInARow > 0) && !io.host.cancelled.aborted) {
    await io.clock.sleep(badInARow > 0 ? intervalMs : Math.min(intervalMs, left()));
    const round = await probeRound(health, requestMs, io);
    rounds += 1;
    badInARow = passed(round) ? 0 : badInARow + 1;
    if (badInARow < plan.watchFailures) continue;
    const status: Status = round.results.some((result) => result.status === 'fail') ? 'fail' : 'error';
    return { status, reason: `${badInARow} rounds in a row: ${reasonOf(round)}` };
  }
  const seconds = ((io.clock.elapsed() - started) / 1000).toFixed(1);
  return { status: 'pass', reason: `healthy for ${seconds} s (${rounds} rounds)` };
}
