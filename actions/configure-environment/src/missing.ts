import type { GitHubContext } from '@sluice/action';
import type { MissingKey } from '@sluice/environment';

/** Which name has no value, and the likely cause: GitHub gives an empty text for a secret that is not there. */
export function missingReason({ key, given }: MissingKey, context: GitHubContext): string {
  if (context.pullRequest?.fromFork === true) return `${key} is empty: a pull request from a fork gets no secrets`;
  if (context.actor === 'dependabot[bot]') {
    return `${key} is empty: runs of Dependabot get Dependabot secrets only (Settings, Secrets and variables, Dependabot)`;
  }
  const cause =
    'no secret or variable of this name is visible to this job (an environment secret needs `environment:` on the job, a called workflow needs it under `secrets:`)';
  return given ? `${key} is empty: ${cause}` : `${key} was not handed over: ${cause}`;
}
