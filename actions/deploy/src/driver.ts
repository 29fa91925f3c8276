import type { Io } from '@sluice/action';
import {
  type DeploymentRecord,
  type Done,
  type Event,
  isNewest,
  liveDeployment,
  next,
  type Policy,
  type RecordedDeployment,
  type Relation,
  relationTo,
  rollbackTarget,
  type State,
} from '@sluice/deployment';
import type { Verification } from '@sluice/probe';
import { runCommand, succeeded } from './command.ts';
import { commandVariables, type DeployPlan, rollbackVariables } from './plan.ts';
import { verifyRelease, watchRelease } from './verification.ts';

/** What is known before the first step. */
export interface Preparation {
  readonly previous: RecordedDeployment | undefined;
  readonly target: RecordedDeployment | undefined;
  readonly policy: Policy;
}

/** Where a deployment is; plain data, saved before each phase. */
export interface Progress {
  readonly state: State;
  readonly preparation: Preparation;
  /** In the record; `undefined` before it was begun. */
  readonly id: number | undefined;
}

export interface Step {
  readonly phase: State['phase'];
  readonly durationMs: number;
  readonly good: boolean;
  readonly reason: string;
  /** The end of what a command printed. */
  readonly output: string;
}

export interface Outcome {
  readonly progress: Progress;
  readonly steps: readonly Step[];
  readonly verification: Verification | undefined;
  readonly rollbackVerification: Verification | undefined;
}

export async function prepare(plan: DeployPlan, record: DeploymentRecord): Promise<Preparation> {
  const list = await record.list();
  const target = rollbackTarget(list, plan.release);
  const policy: Policy = { ...plan.policy, ...noRollback(plan, record, target) };
  return { previous: liveDeployment(list), target, policy };
}

function noRollback(
  plan: DeployPlan,
  record: DeploymentRecord,
  target: RecordedDeployment | undefined,
): Pick<Policy, 'noRollback'> {
  if (plan.rollbackCommand === undefined) return { noRollback: 'no `rollback-command` is given' };
  if (target !== undefined) return { noRollback: undefined };
  return record.kind === 'off'
    ? { noRollback: 'without a record (`record`) no earlier release is known' }
    : { noRollback: `nothing to roll back to: no earlier release was verified in ${plan.environment}` };
}

/**
 * Goes from phase to phase until the deployment is done, or the job is cancelled: then it stops at once, and `post` goes on from what
 * `save` kept.
 */
export async function drive(
  plan: DeployPlan,
  begun: Progress,
  record: DeploymentRecord,
  io: Io,
  save: (progress: Progress) => void,
): Promise<Outcome> {
  const steps: Step[] = [];
  let { state, id } = begun;
  let verification: Verification | undefined;
  let rollbackVerification: Verification | undefined;
  const { preparation } = begun;
  const { policy, previous, target } = preparation;
  const progress = (): Progress => ({ state, preparation, id });
  const relation = (): Promise<Relation> => relationTo(previous?.sha, plan.release.sha, io);

  const command = async (script: string, env: Readonly<Record<string, string>>) => {
    const end = await runCommand(io.exec, script, env, plan.timeoutMs);
    note(succeeded(end), end.reason, end.output);
    return end;
  };
  let startedAt = 0;
  const note = (good: boolean, reason: string, output = ''): void => {
    steps.push({ phase: state.phase, durationMs: io.clock.elapsed() - startedAt, good, reason, output });
  };

  const perform = async (now: Exclude<State, Done>): Promise<Event> => {
    switch (now.phase) {
      case 'guarding':
        return { kind: 'guarded', relation: await relation() };
      case 'validating': {
        const end = await command(plan.validate ?? '', commandVariables(plan));
        return end.ending.kind === 'cancelled'
          ? { kind: 'cancelled' }
          : { kind: 'validated', ok: succeeded(end), reason: end.reason };
      }
      case 'recording': {
        // Somebody may have deployed while we validated.
        const live = liveDeployment(await record.list());
        const current = await relationTo(live?.sha, plan.release.sha, io);
        if (current === 'behind' && !policy.allowOlder) return { kind: 'recorded', relation: current };
        id = await record.begin({ release: plan.release, previous, rollbackOf: undefined, servedVersion: '' });
        return { kind: 'recorded', relation: current };
      }
      case 'deploying': {
        if (now.attempt > 1) await io.clock.sleep(backoffMs(now.attempt, io.clock.random()));
        const end = await command(plan.command, { ...commandVariables(plan), SLUICE_ATTEMPT: String(now.attempt) });
        return deployedEvent(end);
      }
      case 'verifying': {
        verification = await verifyRelease(plan, plan.expectVersion, io);
        note(verification.status === 'pass', verification.reason, verification.commandOutput);
        return verification.cancelled ? { kind: 'cancelled' } : { kind: 'verified', ...verification };
      }
      case 'watching': {
        const watched = await watchRelease(plan, plan.expectVersion, io);
        note(watched.status === 'pass', watched.reason);
        return io.host.cancelled.aborted ? { kind: 'cancelled' } : { kind: 'watched', ...watched };
      }
      case 'checking-newest':
        return { kind: 'newest', ours: id === undefined || id === 0 || isNewest(await record.list(), id) };
      case 'rolling-back': {
        if (target === undefined || plan.rollbackCommand === undefined)
          return { kind: 'rolled-back', ok: false, reason: 'there is no target' };
        const end = await command(plan.rollbackCommand, rollbackVariables(plan, target));
        return end.ending.kind === 'cancelled'
          ? { kind: 'cancelled' }
          : { kind: 'rolled-back', ok: succeeded(end), reason: end.reason };
      }
      case 'verifying-rollback': {
        const expected = target?.servedVersion || target?.version || undefined;
        rollbackVerification = await verifyRelease(plan, expected, io);
        note(rollbackVerification.status === 'pass', rollbackVerification.reason, rollbackVerification.commandOutput);
        return rollbackVerification.cancelled
          ? { kind: 'cancelled' }
          : { kind: 'rollback-verified', ...rollbackVerification };
      }
    }
  };

  while (state.phase !== 'done') {
    const current: Exclude<State, Done> = state;
    save(progress());
    startedAt = io.clock.elapsed();
    const event = await io.log.group(titleOf(current, plan, preparation), () => perform(current));
    if (event.kind === 'cancelled' || io.host.cancelled.aborted) break;
    state = next(state, event, policy);
  }
  return { progress: progress(), steps, verification, rollbackVerification };
}

function deployedEvent(end: Awaited<ReturnType<typeof runCommand>>): Event {
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

function titleOf(state: Exclude<State, Done>, plan: DeployPlan, { target, policy }: Preparation): string {
  switch (state.phase) {
    case 'guarding':
      return `Compare with what is live in ${plan.environment}`;
    case 'validating':
      return 'Validate';
    case 'recording':
      return 'Record the deployment';
    case 'deploying':
      return `Deploy to ${plan.environment}${policy.attempts > 1 ? ` (attempt ${state.attempt} of ${policy.attempts})` : ''}`;
    case 'verifying':
      return 'Verify that the new version answers';
    case 'watching':
      return `Watch for ${plan.watchMs / 1000} s`;
    case 'checking-newest':
      return 'Check that no newer release was deployed meanwhile';
    case 'rolling-back':
      return `Roll back to ${target?.version || target?.sha || 'the previous release'}`;
    case 'verifying-rollback':
      return 'Verify that the previous version answers';
  }
}
