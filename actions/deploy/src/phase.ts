import { type Io, UserError } from '@sluice/action';
import {
  type DeploymentRecord,
  type Done,
  type Event,
  isNewest,
  type Relation,
  refusal,
  relationTo,
  type State,
} from '@sluice/deployment';
import type { Verification } from '@sluice/probe';
import { type CommandEnd, runCommand, succeeded } from './command.ts';
import { commandVariables, type DeployPlan, rollbackVariables } from './plan.ts';
import { driftOf, type Preparation, prepare } from './preparation.ts';
import { verifyRelease, watchRelease } from './verification.ts';

/** What came of one phase. */
export interface Performed {
  readonly event: Event;
  /** A row of the summary. */
  readonly step?: { readonly good: boolean; readonly reason: string; readonly output: string };
  /** What a person should know, whatever the verdict. */
  readonly remarks?: readonly string[];
  readonly preparation?: Preparation;
  readonly id?: number | undefined;
  readonly verification?: Verification;
  readonly rollbackVerification?: Verification;
}

export interface Work {
  readonly plan: DeployPlan;
  readonly record: DeploymentRecord;
  readonly io: Io;
  readonly preparation: Preparation;
  readonly id: number | undefined;
}

/** Does what a phase is there for, and says what happened. */
export async function perform(state: Exclude<State, Done>, work: Work): Promise<Performed> {
  const { plan, record, io, preparation } = work;
  const { target } = preparation;
  switch (state.phase) {
    case 'guarding':
      return guard(work);
    case 'validating': {
      const end = await command(work, plan.validate ?? '', commandVariables(plan, plan.release));
      return ended(end, { kind: 'validated', ok: succeeded(end), reason: end.reason });
    }
    case 'recording':
      return begin(work);
    case 'deploying': {
      if (state.attempt > 1) await io.clock.sleep(backoffMs(state.attempt, io.clock.random()));
      const env = { ...commandVariables(plan, plan.release), SLUICE_ATTEMPT: String(state.attempt) };
      const end = await command(work, plan.command, env);
      return ended(end, deployedEvent(end));
    }
    case 'verifying': {
      const verification = await verifyRelease(plan, plan.release, plan.expectVersion, io);
      const { status, reason } = verification;
      return { ...proved(verification, { kind: 'verified', status, reason }), verification };
    }
    case 'watching': {
      const { status, reason } = await watchRelease(plan, plan.expectVersion, io);
      const event: Event = io.host.cancelled.aborted ? { kind: 'cancelled' } : { kind: 'watched', status, reason };
      return { event, step: { good: status === 'pass', reason, output: '' } };
    }
    case 'checking-newest':
      return { event: await newest(record, work.id, io) };
    case 'rolling-back': {
      if (target === undefined || plan.rollbackCommand === undefined)
        return { event: { kind: 'rolled-back', ok: false, reason: 'there is nothing to go back to' } };
      const end = await command(work, plan.rollbackCommand, rollbackVariables(plan, target));
      return ended(end, { kind: 'rolled-back', ok: succeeded(end), reason: end.reason });
    }
    case 'verifying-rollback': {
      const expected = target === undefined ? undefined : target.servedVersion || target.version || target.sha;
      const rollbackVerification = await verifyRelease(plan, target ?? plan.release, expected, io);
      const { status, reason } = rollbackVerification;
      const performed = proved(rollbackVerification, { kind: 'rollback-verified', status, reason });
      return { ...performed, rollbackVerification };
    }
  }
}

async function guard({ plan, io, preparation: { previous } }: Work): Promise<Performed> {
  const relation = await relationTo(previous?.sha, plan.release.sha, io);
  const drift = await driftOf(plan, previous, io);
  const remarks = [...(drift === undefined ? [] : [drift]), ...(relation === 'unknown' ? [unknownOrder] : [])];
  return { event: { kind: 'guarded', relation }, remarks };
}

const unknownOrder =
  'Whether this commit is newer than the live one could not be told: the history is not checked out (`fetch-depth: 0`), and GitHub did not say.';

/** Somebody may have deployed while we validated: all is looked at again, right before anything is touched. */
async function begin({ plan, record, io }: Work): Promise<Performed> {
  const preparation = await prepare(plan, record);
  const { previous } = preparation;
  const relation: Relation = await relationTo(previous?.sha, plan.release.sha, io);
  const event: Event = { kind: 'recorded', relation };
  if (refusal(relation, preparation.policy) !== undefined) return { event, preparation };
  const id = await record.begin({
    release: plan.release,
    previous,
    rollbackOf: undefined,
    servedVersion: plan.expectVersion ?? '',
  });
  return { event, preparation, id };
}

const looks = 3;
const lookAgainMs = 3000;

async function newest(record: DeploymentRecord, id: number | undefined, io: Io): Promise<Event> {
  if (id === undefined) return { kind: 'newest', newest: 'ours', reason: '' };
  for (let look = 1; ; look += 1) {
    try {
      const ours = isNewest(await record.list(), id);
      return { kind: 'newest', newest: ours ? 'ours' : 'another', reason: '' };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (look === looks) return { kind: 'newest', newest: 'unknown', reason: error.message };
      await io.clock.sleep(lookAgainMs);
    }
  }
}

const command = ({ plan, io }: Work, script: string, env: Readonly<Record<string, string>>): Promise<CommandEnd> =>
  runCommand(io.exec, script, env, plan.timeoutMs);

function ended(end: CommandEnd, event: Event): Performed {
  const step = { good: succeeded(end), reason: end.reason, output: end.output };
  return { event: end.ending.kind === 'cancelled' ? { kind: 'cancelled' } : event, step };
}

function proved({ status, reason, cancelled }: Verification, event: Event): Performed {
  return { event: cancelled ? { kind: 'cancelled' } : event, step: { good: status === 'pass', reason, output: '' } };
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
      return { kind: 'cancelled' };
  }
}

/** 1 to 5 s before the second attempt, doubled each time, at most a minute. `random` from 0 to 1. */
function backoffMs(attempt: number, random: number): number {
  return Math.min(60_000, (1000 + random * 4000) * 2 ** (attempt - 2));
}
