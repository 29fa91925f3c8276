import { UserError } from '@sluice/action';
import { type Asked, type Done, type Event, isNewest, type State, verifyRelease } from '@sluice/deployment';
import type { Verification } from '@sluice/probe';
import { type CommandEnd, runCommand, succeeded } from './command.ts';
import { begin, guard, takeTurn } from './guard.ts';
import { commandVariables, type DeployPlan, rollbackVariables, switchVariables } from './plan.ts';
import { expectedOf } from './preparation.ts';
import { watchRelease } from './watch.ts';
import type { Performed, Work } from './work.ts';

/** Does what a phase is there for, and says what happened. */
export async function perform(state: Exclude<State, Done>, work: Work): Promise<Performed> {
  const { plan, io, preparation } = work;
  switch (state.phase) {
    case 'guarding':
      return guard(work);
    case 'validating': {
      const end = await command(work, plan.validate ?? '', switchVariables(plan));
      const status = succeeded(end) ? 'pass' : end.ending.kind === 'exited' ? 'fail' : 'error';
      return ended(end, { kind: 'validated', status, reason: end.reason });
    }
    case 'recording':
      return begin(work);
    case 'taking-turn':
      return takeTurn(work);
    case 'deploying':
      return deploy(state.attempt, work);
    case 'verifying': {
      const verification = await verifyRelease(limited(work), candidate(plan), io);
      const { status, reason } = verification;
      return { ...proved(verification, { kind: 'verified', status, reason }), verification };
    }
    case 'watching': {
      const { status, reason, comparison } = await watchRelease(plan, candidate(plan), work.before, io);
      const event: Event = io.host.cancelled.aborted
        ? { kind: 'cancelled', begun: true }
        : { kind: 'watched', status, reason };
      return { event, step: { good: status === 'pass', reason, output: '' }, comparison };
    }
    case 'checking-newest': {
      if (state.attemptBack > 1) await io.clock.sleep(backoffMs(state.attemptBack, io.clock.random()));
      return { event: await lookForNewer(work) };
    }
    case 'rolling-back':
      return rollBack(state.attemptBack, work);
    case 'verifying-rollback': {
      const { target } = preparation;
      const asked: Asked =
        target === undefined ? candidate(plan) : { expected: expectedOf(target), env: commandVariables(plan, target) };
      const rollbackVerification = await verifyRelease(limited(work), asked, io);
      const { status, reason } = rollbackVerification;
      const performed = proved(rollbackVerification, { kind: 'rollback-verified', status, reason });
      return { ...performed, rollbackVerification };
    }
  }
}

const candidate = (plan: DeployPlan): Asked => ({
  expected: plan.expectVersion,
  env: commandVariables(plan, plan.release),
});

const limited = ({ plan, within }: Work): DeployPlan => ({ ...plan, verifyTimeoutMs: within(plan.verifyTimeoutMs) });

async function deploy(attempt: number, work: Work): Promise<Performed> {
  const { plan, io } = work;
  const remarks = await endLeftBehind(work, 'the next attempt');
  if (attempt > 1) {
    await io.clock.sleep(backoffMs(attempt, io.clock.random()));
    const seen = await lookForNewer(work);
    if (seen.newest === 'another') return { event: { kind: 'lost', reason: 'it was closed in the record' }, remarks };
  }
  if (isLate(work)) return { event: late, remarks };
  const env = { ...switchVariables(plan), SLUICE_ATTEMPT: String(attempt) };
  const end = await command(work, plan.command, env);
  return { ...ended(end, deployedEvent(end)), leftBehind: end.leftBehind, remarks };
}

/** What the deploy command has put into the background would go on deploying over what comes next. */
export async function endLeftBehind(
  { leftBehind, io }: Pick<Work, 'leftBehind' | 'io'>,
  what: string,
): Promise<readonly string[]> {
  if (leftBehind === undefined || !(await io.exec.endGroup(leftBehind))) return [];
  return [`The deploy command had left processes running; they were ended, so that they do not disturb ${what}.`];
}

/**
 * Whoever took longer than it said it could, because its machine was asleep, may have been taken for dead. Asked right before a command,
 * by our own clock: a look at the record would be older.
 */
export const isLate = ({ leaseEnd, io }: Pick<Work, 'leaseEnd' | 'io'>): boolean =>
  leaseEnd !== undefined && io.clock.now() >= leaseEnd;
const late: Event = { kind: 'lost', reason: 'it took longer than it could have' };

async function rollBack(attemptBack: number, work: Work): Promise<Performed> {
  const { plan, preparation } = work;
  const { target } = preparation;
  if (target === undefined || plan.rollbackCommand === undefined)
    return { event: { kind: 'rolled-back', ok: false, reason: 'there is nothing to go back to' } };
  const remarks = await endLeftBehind(work, 'the rollback');
  if (isLate(work)) return { event: late, remarks };
  const env = { ...rollbackVariables(plan, target), SLUICE_ATTEMPT: String(attemptBack) };
  const end = await command(work, plan.rollbackCommand, env);
  return { ...ended(end, { kind: 'rolled-back', ok: succeeded(end), reason: end.reason }), remarks };
}

const looks = 3;
const lookAgainMs = 3000;

async function lookForNewer({ record, id, preparation, io }: Work): Promise<Extract<Event, { kind: 'newest' }>> {
  for (let look = 1; ; look += 1) {
    try {
      const isOurs = isNewest(await record.list(), id, preparation.settled);
      return { kind: 'newest', newest: isOurs ? 'ours' : 'another', reason: '' };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (look === looks) return { kind: 'newest', newest: 'unknown', reason: error.message };
      await io.clock.sleep(lookAgainMs);
    }
  }
}

const command = (
  { plan, io, within }: Work,
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<CommandEnd> => runCommand(io.exec, script, env, within(plan.timeoutMs));

function ended(end: CommandEnd, event: Event): Performed {
  const step = { good: succeeded(end), reason: end.reason, output: end.output };
  return { event: end.ending.kind === 'cancelled' ? { kind: 'cancelled', begun: end.started } : event, step };
}

function proved({ status, reason, cancelled }: Verification, event: Event): Performed {
  const step = { good: status === 'pass', reason, output: '' };
  return { event: cancelled ? { kind: 'cancelled', begun: true } : event, step };
}

function deployedEvent(end: CommandEnd): Event {
  const { reason } = end;
  switch (end.ending.kind) {
    case 'exited':
      return { kind: 'deployed', ending: end.ending.code === 0 ? 'ok' : 'exit-code', reason };
    case 'timed-out':
      return { kind: 'deployed', ending: 'timeout', reason };
    case 'signalled':
      return { kind: 'deployed', ending: 'exit-code', reason };
    case 'not-started':
      return { kind: 'deployed', ending: 'broken', reason };
    case 'cancelled':
      return { kind: 'cancelled', begun: end.started };
  }
}

/** 1 to 5 s before the second attempt, doubled each time, at most a minute. `random` from 0 to 1. */
function backoffMs(attempt: number, random: number): number {
  return Math.min(60_000, (1000 + random * 4000) * 2 ** (attempt - 2));
}
