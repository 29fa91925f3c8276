import { type Handlers, notFound, ok, paged } from './call.ts';
import type { EnvironmentRecord } from './records.ts';
import type { GitHubState } from './state.ts';

export const environmentHandlers: Handlers = {
  'GET /environments': (call) =>
    paged(call, call.state.environments, (page) => ({
      total_count: call.state.environments.length,
      environments: page.map((one) => environmentBody(call.state, one)),
    })),
  'GET /environments/{environment_name}': ({ state, params }) => {
    const name = (params.environment_name ?? '').toLowerCase();
    const found = state.environments.find((one) => one.name.toLowerCase() === name);
    return found === undefined ? notFound : ok(environmentBody(state, found));
  },
};

function environmentBody(state: GitHubState, environment: EnvironmentRecord): unknown {
  const name = encodeURIComponent(environment.name);
  return {
    ...environment,
    url: state.api(`/environments/${name}`),
    html_url: state.web(`/deployments/activity_log?environments_filter=${name}`),
    protection_rules: [],
    deployment_branch_policy: null,
  };
}
