import { type Check, decide, type Status } from '@sluice/verdict';
import type { CheckResult, ProbeWorld } from './check-result.ts';
import { type ProbePlan, passed, probeRound, type Round } from './round.ts';

export interface VerificationPlan extends ProbePlan {
  /** Keep trying until all holds, at most so long. */
  readonly timeoutMs: number;
  /** Pause between rounds. */
  readonly intervalMs: number;
  /** Rounds in a row that must pass. */
  readonly consecutive: number;
}

export interface VerificationWorld extends ProbeWorld {
  readonly host: { readonly cancelled: AbortSignal };
}

export interface RoundNote {
  /** Since verification began. */
  readonly atMs: number;
  readonly passed: boolean;
  /** What did not hold. */
  readonly reason: string;
}

export interface Verification {
  readonly status: Status;
  readonly reason: string;
  readonly checks: readonly Check[];
  /** Of the last round. */
  readonly results: readonly CheckResult[];
  readonly attempts: number;
  readonly servedVersion: string | undefined;
  readonly durationMs: number;
  readonly commandOutput: string | undefined;
  /** The first and the last rounds. */
  readonly history: readonly RoundNote[];
  readonly cancelled: boolean;
}

/** A suite that fails while everything else holds is told apart from a release that still warms up by one more run. */
const commandRuns = 2;
const notesKept = 40;

/**
 * Rounds until `consecutive` of them passed in a row, or the time is up. The last round decides: what did not hold then is the reason.
 * Rounds that passed, but not often enough in a row before the time was up, prove nothing: inconclusive.
 */
export async function verify(plan: VerificationPlan, world: VerificationWorld): Promise<Verification> {
  const { clock, host } = world;
  const started = clock.elapsed();
  const spent = (): number => clock.elapsed() - started;
  const history: RoundNote[] = [];
  let inARow = 0;
  let failedCommands = 0;
  for (let attempts = 1; ; attempts += 1) {
    const atMs = spent();
    const round = await probeRound(plan, plan.timeoutMs - atMs, world);
    const good = passed(round);
    note(history, { atMs, passed: good, reason: good ? '' : reasonOf(round) });
    inARow = good ? inARow + 1 : 0;
    if (round.commandRan && !good) failedCommands += 1;
    const { aborted } = host.cancelled;
    const over = spent() + plan.intervalMs >= plan.timeoutMs;
    if (aborted || over || failedCommands >= commandRuns || inARow >= plan.consecutive) {
      return ended(round, {
        attempts,
        inARow,
        wanted: plan.consecutive,
        durationMs: spent(),
        history,
        cancelled: aborted,
      });
    }
    await clock.sleep(plan.intervalMs);
    if (host.cancelled.aborted) {
      return ended(round, {
        attempts,
        inARow,
        wanted: plan.consecutive,
        durationMs: spent(),
        history,
        cancelled: true,
      });
    }
  }
}

interface End {
  readonly attempts: number;
  readonly inARow: number;
  readonly wanted: number;
  readonly durationMs: number;
  readonly history: readonly RoundNote[];
  readonly cancelled: boolean;
}

function ended(round: Round, { attempts, inARow, wanted, durationMs, history, cancelled }: End): Verification {
  const checks: Check[] = round.results.map(({ name, status, reason }) => ({ name, status, reason }));
  if (passed(round) && inARow < wanted) {
    const why = cancelled ? 'the job was cancelled' : 'the time was up';
    checks.push({
      name: 'rounds',
      status: 'inconclusive',
      reason: `${inARow} of ${wanted} rounds in a row passed when ${why}`,
    });
  }
  const { status, reason } = decide(checks);
  const good = status === 'pass';
  return {
    status,
    reason: good
      ? goodReason(round, attempts, durationMs)
      : `${reason} (${attempts} ${attempts === 1 ? 'round' : 'rounds'} in ${seconds(durationMs)})`,
    checks,
    results: round.results,
    attempts,
    servedVersion: round.servedVersion,
    durationMs,
    commandOutput: round.commandOutput,
    history,
    cancelled,
  };
}

function goodReason(round: Round, attempts: number, durationMs: number): string {
  const count = `${round.results.length} ${round.results.length === 1 ? 'check' : 'checks'} passed`;
  const version = round.servedVersion === undefined ? '' : `, serves ${round.servedVersion}`;
  return `${count}${version}, in round ${attempts} after ${seconds(durationMs)}`;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export function reasonOf(round: Round): string {
  return round.results
    .filter(({ status }) => status !== 'pass')
    .map(({ name, reason }) => `${name}: ${reason}`)
    .join('; ');
}

function note(history: RoundNote[], entry: RoundNote): void {
  if (history.length >= notesKept) history.splice(notesKept / 2, 1);
  history.push(entry);
}
