import { type Done, releaseName, type State } from '@sluice/deployment';
import type { DeployPlan } from './plan.ts';
import type { Preparation } from './preparation.ts';

/** In the table of the summary. */
export const stepNames: Readonly<Record<State['phase'], string>> = {
  guarding: 'compare',
  validating: 'validate',
  recording: 'record',
  'taking-turn': 'take its turn',
  deploying: 'deploy',
  verifying: 'verify',
  watching: 'watch',
  'checking-newest': 'compare',
  'rolling-back': 'roll back',
  'verifying-rollback': 'verify the rollback',
  done: 'done',
};

/** Of the fold in the log. */
export function phaseTitle(state: Exclude<State, Done>, plan: DeployPlan, { target, policy }: Preparation): string {
  switch (state.phase) {
    case 'guarding':
      return `Compare with what is live in ${plan.environment}`;
    case 'validating':
      return 'Validate';
    case 'recording':
      return 'Record the deployment';
    case 'taking-turn':
      return 'Take its turn, and look again right before anything is touched';
    case 'deploying':
      if (plan.from !== undefined) return `Roll back ${plan.environment} to ${releaseName(plan.release)}`;
      return `Deploy to ${plan.environment}${policy.attempts > 1 ? ` (attempt ${state.attempt} of ${policy.attempts})` : ''}`;
    case 'verifying':
      return 'Verify that the new version answers';
    case 'watching':
      return `Watch for ${plan.watchMs / 1000} s`;
    case 'checking-newest':
      return 'Check that no newer release was deployed meanwhile';
    case 'rolling-back':
      return `Roll back to ${target === undefined ? 'the previous release' : releaseName(target)}${state.attemptBack > 1 ? ` (attempt ${state.attemptBack} of ${policy.rollbackAttempts})` : ''}`;
    case 'verifying-rollback':
      return 'Verify that the previous version answers';
  }
}
