import type { RegressionLimit } from '@sluice/action';
import type { MigrationPolicy, Operation, Policy, PromotionRule, ProofPlan, Release } from '@sluice/deployment';

/** All that a deployment needs to know; plain data, so that `post` can finish what a cancelled job left. */
export interface DeployPlan extends ProofPlan {
  readonly environment: string;
  readonly operation: Operation;
  readonly release: Release;
  /** What a rollback by hand leaves; only with that operation. */
  readonly from: Left | undefined;
  /** Of this step and no other: by it `post` finds what a killed step had begun. */
  readonly attemptKey: string;
  readonly command: string;
  readonly validate: string | undefined;
  readonly rollbackCommand: string | undefined;
  readonly rollbackCheck: string | undefined;
  /** Globs of the files that change the database. */
  readonly migrations: readonly string[];
  readonly acrossMigrations: MigrationPolicy;
  /** Digest of what the release is configured with; empty when that is not said. */
  readonly config: string;
  /** The deploy and the rollback command may ask GitHub for an identity token. */
  readonly idToken: boolean;
  readonly expectVersion: string | undefined;
  readonly watchMs: number;
  readonly watchFailures: number;
  /** `undefined`: the watch is compared with nothing. */
  readonly watchCompare: WatchCompare | undefined;
  /** For each run of a command. */
  readonly timeoutMs: number;
  /** How long to wait for those that began before. */
  readonly queueMs: number;
  readonly promotion: PromotionRule | undefined;
  /** `auto`, `github`, `file:PATH`, `off`. */
  readonly record: string;
  readonly policy: Omit<Policy, 'noRollback' | 'unproven' | 'unprovenRollback'>;
}

export interface Left extends Release {
  readonly id: number;
  /** The last deployment that was proven then. */
  readonly lastGood: number;
}

export interface WatchCompare {
  /** How long the release before is measured. */
  readonly windowMs: number;
  readonly regression: RegressionLimit;
  /** Percentage points, as they were written. */
  readonly errorIncrease: string;
}

const minuteMs = 60_000;
/** For all that has no limit of its own: requests, the time until `post`, and the five minutes that this has. */
const marginMs = 10 * minuteMs;

/** The longest that anything of it can run. */
export function leaseMs(plan: DeployPlan): number {
  const { attempts, rollbackAttempts } = plan.policy;
  const commands = (attempts + rollbackAttempts + 1) * (plan.timeoutMs + minuteMs);
  return (
    plan.queueMs + commands + 2 * plan.verifyTimeoutMs + plan.watchMs + (plan.watchCompare?.windowMs ?? 0) + marginMs
  );
}

/** What the commands see of it; `release` is the one that they are about. */
export function commandVariables({ environment, url }: DeployPlan, release: Release): Readonly<Record<string, string>> {
  return {
    SLUICE_ENVIRONMENT: environment,
    SLUICE_SHA: release.sha,
    SLUICE_VERSION: release.version,
    SLUICE_ARTIFACT: release.artifact,
    SLUICE_BASE_URL: url ?? '',
  };
}

/** Of the command that brings `release`: with a rollback by hand that is `rollback-command`, which goes back from what is left. */
export function switchVariables(plan: DeployPlan): Readonly<Record<string, string>> {
  const { from, release } = plan;
  return from === undefined ? commandVariables(plan, release) : rollbackVariables({ ...plan, release: from }, release);
}

export function rollbackVariables(plan: DeployPlan, target: Release): Readonly<Record<string, string>> {
  return {
    ...commandVariables(plan, plan.release),
    SLUICE_ROLLBACK_SHA: target.sha,
    SLUICE_ROLLBACK_VERSION: target.version,
    SLUICE_ROLLBACK_ARTIFACT: target.artifact,
    SLUICE_FAILED_SHA: plan.release.sha,
  };
}
