import type { Io } from '@sluice/action';
import type { Release } from '@sluice/deployment';
import {
  defaultCheck,
  type HttpCheck,
  type ProbePlan,
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
const requestMs = 10_000;

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

/** Header values that look like credentials are starred out wherever they would be shown. */
export async function maskCredentials(plan: DeployPlan, io: Io): Promise<void> {
  for (const { headers } of await checksOf(plan, io)) {
    for (const [name, value] of Object.entries(headers))
      if (/authorization|cookie|token|secret|key/iu.test(name)) io.log.mask(value);
  }
}

async function healthPlan(plan: DeployPlan, expected: string | undefined, io: Io): Promise<ProbePlan> {
  const from = plan.versionFrom === undefined ? undefined : parseVersionFrom(plan.versionFrom);
  return {
    checks: await checksOf(plan, io),
    ...(from === undefined || plan.url === undefined ? {} : { version: { from, baseUrl: plan.url, expected } }),
  };
}

/** The same gate for a new release and for one that was brought back; only the release that must answer differs. */
export async function verifyRelease(
  plan: DeployPlan,
  release: Release,
  expected: string | undefined,
  io: Io,
): Promise<Verification> {
  const health = await healthPlan(plan, expected, io);
  const env = commandVariables(plan, release);
  const command = plan.smokeCommand === undefined ? {} : { command: { script: plan.smokeCommand, env } };
  const { verifyTimeoutMs: timeoutMs, consecutive } = plan;
  return verify({ ...health, ...command, timeoutMs, intervalMs, consecutive }, io);
}

/** What answers now; `undefined` when nobody says. */
export async function servedVersion(plan: DeployPlan, io: Io): Promise<string | undefined> {
  const { version } = await healthPlan(plan, undefined, io);
  if (version === undefined) return undefined;
  return (await probeRound({ checks: [], version }, requestMs, io)).servedVersion;
}

export interface WatchEnd {
  readonly status: Status;
  readonly reason: string;
}

/**
 * Health after verification, without the smoke suite: `watchFailures` bad rounds in a row are unhealthy, a single one is not. The watch
 * does not end on a bad round: it goes on until that one is followed by a good one, or by enough others.
 */
export async function watchRelease(plan: DeployPlan, expected: string | undefined, io: Io): Promise<WatchEnd> {
  const health = await healthPlan(plan, expected, io);
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
