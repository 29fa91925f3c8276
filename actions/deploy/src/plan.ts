import type { Policy, Release } from '@sluice/deployment';

/** All that a deployment needs to know; plain data, so that `post` can finish what a cancelled job left. */
export interface DeployPlan {
  readonly environment: string;
  readonly release: Release;
  readonly command: string;
  readonly validate: string | undefined;
  readonly rollbackCommand: string | undefined;
  readonly url: string | undefined;
  /** YAML, as in `checks`. */
  readonly checks: string | undefined;
  readonly expectVersion: string | undefined;
  readonly versionFrom: string | undefined;
  readonly smokeCommand: string | undefined;
  readonly verifyTimeoutMs: number;
  readonly consecutive: number;
  readonly watchMs: number;
  readonly watchFailures: number;
  readonly timeoutMs: number;
  /** `auto`, `github`, `file:PATH`, `off`. */
  readonly record: string;
  readonly policy: Omit<Policy, 'noRollback'>;
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

export function rollbackVariables(plan: DeployPlan, target: Release): Readonly<Record<string, string>> {
  return {
    ...commandVariables(plan, plan.release),
    SLUICE_ROLLBACK_SHA: target.sha,
    SLUICE_ROLLBACK_VERSION: target.version,
    SLUICE_ROLLBACK_ARTIFACT: target.artifact,
    SLUICE_FAILED_SHA: plan.release.sha,
  };
}
