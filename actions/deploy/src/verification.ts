import type { Io } from '@sluice/action';
import {
  defaultCheck,
  type HttpCheck,
  parseChecks,
  parseVersionFrom,
  passed,
  probeRound,
  reasonOf,
  type Verification,
  verify,
} from '@sluice/probe';
import type { Status } from '@sluice/verdict';
import { commandVariables, type DeployPlan } from './plan.ts';

const intervalMs = 2000;

/** Whether anything proves that a release answers. */
export function canVerify(plan: Pick<DeployPlan, 'url' | 'checks' | 'smokeCommand' | 'versionFrom'>): boolean {
  return [plan.url, plan.checks, plan.smokeCommand, plan.versionFrom].some((given) => given !== undefined);
}

export async function checksOf(
  plan: Pick<DeployPlan, 'url' | 'checks'>,
  io: Pick<Io, 'files'>,
): Promise<readonly HttpCheck[]> {
  if (plan.checks === undefined) return plan.url === undefined ? [] : [defaultCheck(plan.url)];
  const path = plan.checks.trim();
  if (!path.includes('\n') && /\.ya?ml$/u.test(path)) return parseChecks(await io.files.text(path), plan.url, path);
  return parseChecks(plan.checks, plan.url);
}

async function probePlan(plan: DeployPlan, expected: string | undefined, io: Io) {
  const from = plan.versionFrom === undefined ? undefined : parseVersionFrom(plan.versionFrom);
  const env = commandVariables(plan);
  return {
    checks: await checksOf(plan, io),
    ...(from === undefined || plan.url === undefined ? {} : { version: { from, baseUrl: plan.url, expected } }),
    ...(plan.smokeCommand === undefined ? {} : { command: { script: plan.smokeCommand, env } }),
  };
}

/** The same gate for a new release and for one that was brought back; only the version that must answer differs. */
export async function verifyRelease(plan: DeployPlan, expected: string | undefined, io: Io): Promise<Verification> {
  const probe = await probePlan(plan, expected, io);
  return verify({ ...probe, timeoutMs: plan.verifyTimeoutMs, intervalMs, consecutive: plan.consecutive }, io);
}

export interface WatchEnd {
  readonly status: Status;
  readonly reason: string;
}

/** Health after verification, without the smoke suite: `watchFailures` bad rounds in a row are unhealthy, a single one is not. */
export async function watchRelease(plan: DeployPlan, expected: string | undefined, io: Io): Promise<WatchEnd> {
  const { command: _, ...probe } = await probePlan(plan, expected, io);
  const started = io.clock.elapsed();
  let rounds = 0;
  let badInARow = 0;
  while (io.clock.elapsed() - started < plan.watchMs && !io.host.cancelled.aborted) {
    await io.clock.sleep(intervalMs);
    const round = await probeRound(probe, 10_000, io);
    rounds += 1;
    badInARow = passed(round) ? 0 : badInARow + 1;
    if (badInARow < plan.watchFailures) continue;
    const status: Status = round.results.some((result) => result.status === 'fail') ? 'fail' : 'error';
    return { status, reason: `${badInARow} rounds in a row: ${reasonOf(round)}` };
  }
  const seconds = Math.round((io.clock.elapsed() - started) / 1000);
  if (badInARow > 0) return { status: 'inconclusive', reason: `the watch ended with ${badInARow} bad rounds` };
  return { status: 'pass', reason: `healthy for ${seconds} s (${rounds} rounds)` };
}
