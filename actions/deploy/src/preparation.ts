import type { Io } from '@sluice/action';
import {
  configChanged,
  type DeploymentRecord,
  type Facts,
  freezeOf,
  guardedSha,
  isOpen,
  type Live,
  liveDeployment,
  migrationObstacle,
  migrationsBetween,
  type Policy,
  promotionEvidence,
  quarantineOf,
  type RecordedDeployment,
  relationTo,
  rollbackTarget,
  selectRecord,
  whyAmbiguous,
} from '@sluice/deployment';
import { runCommand, succeeded } from './command.ts';
import { type DeployPlan, rollbackVariables } from './plan.ts';
import { lookAtWayBack } from './way-back.ts';

/** What is known before anything is touched. */
export interface Preparation {
  readonly live: Live;
  /** Where a rollback goes to. */
  readonly target: RecordedDeployment | undefined;
  /** Why the target cannot be brought back after all. */
  readonly targetProblem: string | undefined;
  /** What a person should know before it is. */
  readonly targetWarning: string | undefined;
  /** Those that had ended when our turn came. */
  readonly settled: readonly number[];
  /** Why the release is fit for this environment, where that has to be shown. */
  readonly promotion: string | undefined;
  readonly policy: Policy;
}

export function nothingKnown(plan: DeployPlan): Preparation {
  return {
    live: { lastGood: undefined, doubt: undefined },
    target: undefined,
    targetProblem: undefined,
    targetWarning: undefined,
    settled: [],
    promotion: undefined,
    policy: {
      ...plan.policy,
      noRollback: 'nothing was looked at yet',
      unproven: undefined,
      unprovenRollback: undefined,
    },
  };
}

export interface Prepared {
  readonly facts: Facts;
  readonly preparation: Preparation;
  readonly list: readonly RecordedDeployment[];
}

/** Looks at the record and at the history. `before`: what an earlier look found, so that nothing is asked twice. */
export async function prepare(
  plan: DeployPlan,
  record: DeploymentRecord,
  before: Preparation,
  io: Io,
): Promise<Prepared> {
  const list = await record.list();
  const { release } = plan;
  const target = plan.from === undefined ? rollbackTarget(list, release) : undefined;
  const byHand = await lookAtWayBack(plan, list, io);
  const { targetProblem, targetWarning } =
    target !== undefined && target.id === before.target?.id ? before : await lookAtTarget(plan, target, io);
  const promotion = await fitness(plan, io);
  const quarantined = quarantineOf(list, release.sha);
  const frozen = freezeOf(list);
  return {
    list,
    facts: {
      relation: await relationTo(guardedSha(list), release.sha, io),
      quarantine: quarantined && `${described(quarantined)}: ${quarantined.description}`,
      freeze: frozen && `${described(frozen)}: ${frozen.description}`,
      unmetPromotion: promotion?.met === false ? promotion.reason : undefined,
      noWayBack: byHand.problem,
    },
    preparation: {
      live: liveDeployment(list),
      target,
      targetProblem,
      targetWarning: targetWarning ?? byHand.warning,
      settled: list.filter((entry) => !isOpen(entry)).map(({ id }) => id),
      promotion: promotion?.reason,
      policy: {
        ...before.policy,
        noRollback: whyNoRollback(plan, record, target, targetProblem),
        unprovenRollback: target && whyRollbackUnproven(plan, target, list),
      },
    },
  };
}

const described = ({ id, runUrl }: RecordedDeployment): string =>
  `deployment ${id}${runUrl === '' ? '' : ` (${runUrl})`}`;

async function fitness(plan: DeployPlan, io: Io) {
  if (plan.promotion === undefined) return undefined;
  const list = await selectRecord(plan.record, plan.promotion.environment, io).list();
  return promotionEvidence(list, plan.release, plan.promotion, io.clock.now());
}

type TargetLook = Pick<Preparation, 'targetProblem' | 'targetWarning'>;

async function lookAtTarget(plan: DeployPlan, target: RecordedDeployment | undefined, io: Io): Promise<TargetLook> {
  const other = target && configChanged(plan.config, target.config);
  const fine = {
    targetProblem: undefined,
    targetWarning: other && `A rollback would not be the whole way back: ${other}.`,
  };
  if (target === undefined || plan.rollbackCommand === undefined) return fine;
  if (plan.rollbackCheck !== undefined) {
    const end = await runCommand(io.exec, plan.rollbackCheck, rollbackVariables(plan, target), plan.timeoutMs);
    if (!succeeded(end))
      return { ...fine, targetProblem: `\`rollback-check\` says that it cannot be brought back: ${end.reason}` };
  }
  if (plan.migrations.length === 0 || plan.acrossMigrations === 'allow') return fine;
  const between = await migrationsBetween(io.git, target.sha, plan.release.sha, plan.migrations);
  const obstacle = migrationObstacle(between);
  return plan.acrossMigrations === 'block'
    ? { ...fine, targetProblem: obstacle }
    : {
        ...fine,
        targetWarning:
          [obstacle && `A rollback would be risky: ${obstacle}.`, fine.targetWarning].filter(Boolean).join(' ') ||
          undefined,
      };
}

function whyNoRollback(
  plan: DeployPlan,
  record: DeploymentRecord,
  target: RecordedDeployment | undefined,
  problem: string | undefined,
): string | undefined {
  if (plan.from !== undefined) return 'a rollback by hand is not undone by another one';
  if (plan.rollbackCommand === undefined) return 'no `rollback-command` is given';
  if (target !== undefined) return problem;
  return record.kind === 'off'
    ? 'without a record (`record`) no earlier release is known'
    : `nothing to roll back to: no earlier release was verified in ${plan.environment}`;
}

/** What the release that is brought back has to tell. */
export const expectedOf = (target: RecordedDeployment): string => target.servedVersion || target.version || target.sha;

function whyRollbackUnproven(
  { versionFrom, expectVersion, environment, release }: DeployPlan,
  target: RecordedDeployment,
  list: readonly RecordedDeployment[],
): string | undefined {
  if (versionFrom === undefined) return `which version answers in ${environment} was not asked (\`version-from\`)`;
  const expected = expectedOf(target);
  if (expected === expectVersion && target.sha !== release.sha)
    return `${expected} is what the bad release tells as well`;
  return whyAmbiguous(expected, target, list);
}
