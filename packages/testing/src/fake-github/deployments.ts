import { account, tokenOwner } from './account.ts';
import {
  type Answer,
  type Call,
  created,
  type Handlers,
  invalid,
  noContent,
  notFound,
  ok,
  paged,
  refused,
} from './call.ts';
import { combinedState } from './commit-statuses.ts';
import type { DeploymentRecord, DeploymentState, DeploymentStatusRecord } from './records.ts';
import type { GitHubState } from './state.ts';

const longestDescription = 140;

/** Deployments as GitHub keeps them: https://docs.github.com/rest/deployments. */
export const deploymentHandlers: Handlers = {
  'POST /deployments': create,
  'GET /deployments': (call) => {
    const { state } = call;
    const wanted = (['sha', 'ref', 'task', 'environment'] as const).map((name) => [name, call.query(name)] as const);
    const found = state.deployments.filter((deployment) =>
      wanted.every(
        ([name, value]) => value === undefined || value === 'none' || sameName(name, deployment[name], value),
      ),
    );
    return paged(
      call,
      found.toReversed().map((one) => deploymentBody(state, one)),
    );
  },
  'GET /deployments/{deployment_id}': (call) => withDeployment(call, (one) => ok(deploymentBody(call.state, one))),
  'DELETE /deployments/{deployment_id}': (call) =>
    withDeployment(call, (one) => {
      const { deployments } = call.state;
      const alone = deployments.filter(({ environment }) => environment === one.environment).length === 1;
      if (!alone && one.statuses.at(-1)?.state !== 'inactive') {
        return refused(
          422,
          'We cannot delete an active deployment unless it is the only deployment in a given environment.',
        );
      }
      deployments.splice(deployments.indexOf(one), 1);
      return noContent;
    }),
  'POST /deployments/{deployment_id}/statuses': (call) => withDeployment(call, (one) => createStatus(call, one)),
  'GET /deployments/{deployment_id}/statuses': (call) =>
    withDeployment(call, (one) =>
      paged(
        call,
        one.statuses.toReversed().map((status) => statusBody(call.state, one, status)),
      ),
    ),
  'GET /deployments/{deployment_id}/statuses/{status_id}': (call) =>
    withDeployment(call, (one) => {
      const status = one.statuses.find(({ id }) => String(id) === call.params.status_id);
      return status === undefined ? notFound : ok(statusBody(call.state, one, status));
    }),
};

interface CreateDeployment {
  readonly ref: string;
  readonly task?: string;
  readonly auto_merge?: boolean;
  readonly required_contexts?: readonly string[];
  readonly payload?: DeploymentRecord['payload'];
  readonly environment?: string;
  readonly description?: string | null;
  readonly transient_environment?: boolean;
  readonly production_environment?: boolean;
}

function create({ state, body }: Call): Answer {
  const wanted = body as unknown as CreateDeployment;
  const { ref, environment = 'production', payload = {}, transient_environment = false } = wanted;
  const commit = state.git.resolve(ref);
  if (commit === undefined) return refused(422, `No ref found for: ${ref}`);
  const base = state.git.resolve(state.defaultBranch);
  const behind = base !== undefined && state.git.between(commit.sha, base.sha).length > 0;
  if ((wanted.auto_merge ?? true) && behind && state.git.isBranch(ref)) {
    if (state.conflicting.has(ref)) return refused(409, `Conflict merging ${state.defaultBranch} into ${ref}.`);
    state.commit({
      branch: ref,
      parents: [commit.sha, base.sha],
      files: base.files,
      message: `Merge ${state.defaultBranch}`,
    });
    return { status: 202, body: { message: `Auto-merged ${state.defaultBranch} into ${ref} on deployment.` } };
  }
  const checks = combinedState(state, commit.sha, wanted.required_contexts);
  if (checks.some(({ state: one }) => one !== 'success')) {
    return refused(409, `Conflict: Commit status checks failed for ${ref}.`, [
      { contexts: checks, resource: 'Deployment', field: 'required_contexts', code: 'invalid' },
    ]);
  }
  const deployment: DeploymentRecord = {
    id: state.nextId(),
    sha: commit.sha,
    ref,
    task: wanted.task ?? 'deploy',
    payload,
    original_environment: environment,
    environment: state.environment(environment).name,
    description: wanted.description ?? '',
    transient_environment,
    production_environment: wanted.production_environment ?? environment === 'production',
    creator: tokenOwner,
    created_at: state.timestamp(),
    updated_at: state.timestamp(),
    statuses: [],
  };
  state.deployments.push(deployment);
  return created(deploymentBody(state, deployment));
}

interface CreateStatus {
  readonly state: DeploymentState;
  readonly target_url?: string;
  readonly log_url?: string;
  readonly description?: string;
  readonly environment?: string;
  readonly environment_url?: string;
  readonly auto_inactive?: boolean;
}

function createStatus({ state, body }: Call, deployment: DeploymentRecord): Answer {
  const wanted = body as unknown as CreateStatus;
  if ((wanted.description ?? '').length > longestDescription) {
    return invalid(
      'DeploymentStatus',
      'description',
      'custom',
      `description is too long (maximum is ${longestDescription} characters)`,
    );
  }
  if (wanted.environment !== undefined) deployment.environment = state.environment(wanted.environment).name;
  if (wanted.state === 'success' && (wanted.auto_inactive ?? true)) inactivateOthers(state, deployment);
  const status = addStatus(state, deployment, {
    state: wanted.state,
    description: wanted.description ?? '',
    environment_url: wanted.environment_url ?? '',
    log_url: wanted.log_url ?? wanted.target_url ?? '',
  });
  return created(statusBody(state, deployment, status));
}

/** Only earlier ones that were good, in the same environment, neither transient nor production. */
function inactivateOthers(state: GitHubState, deployment: DeploymentRecord): void {
  for (const other of state.deployments) {
    const last = other.statuses.at(-1);
    if (other === deployment || other.environment !== deployment.environment || last?.state !== 'success') continue;
    if (other.transient_environment || other.production_environment || other.id > deployment.id) continue;
    addStatus(state, other, {
      state: 'inactive',
      description: '',
      environment_url: last.environment_url,
      log_url: last.log_url,
    });
  }
}

function addStatus(
  state: GitHubState,
  deployment: DeploymentRecord,
  status: Omit<DeploymentStatusRecord, 'id' | 'environment' | 'created_at'>,
): DeploymentStatusRecord {
  const { environment } = deployment;
  const added = { ...status, id: state.nextId(), environment, created_at: state.timestamp() };
  deployment.statuses.push(added);
  deployment.updated_at = added.created_at;
  return added;
}

function withDeployment({ state, params }: Call, answer: (deployment: DeploymentRecord) => Answer): Answer {
  const found = state.deployments.find(({ id }) => String(id) === params.deployment_id);
  return found === undefined ? notFound : answer(found);
}

/** Names of environments are the same in upper and lower case. */
const sameName = (field: string, a: string, b: string): boolean =>
  field === 'environment' ? a.toLowerCase() === b.toLowerCase() : a === b;

function deploymentBody(state: GitHubState, { statuses: _, creator, ...deployment }: DeploymentRecord): unknown {
  const url = state.api(`/deployments/${deployment.id}`);
  return {
    ...deployment,
    url,
    statuses_url: `${url}/statuses`,
    repository_url: state.api(''),
    creator: account(creator),
  };
}

function statusBody(state: GitHubState, { id, creator }: DeploymentRecord, status: DeploymentStatusRecord): unknown {
  const deployment_url = state.api(`/deployments/${id}`);
  return {
    ...status,
    url: `${deployment_url}/statuses/${status.id}`,
    deployment_url,
    target_url: status.log_url,
    repository_url: state.api(''),
    updated_at: status.created_at,
    creator: account(creator),
  };
}
