import type { Fields } from './call.ts';
import { GraphQLSyntaxError, parseQuery } from './graphql-query.ts';
import { checkSelection, type Resolvable, type Resolver, select, UnknownField } from './graphql-selection.ts';
import { mayUse, type Permissions } from './permissions.ts';
import type { DeploymentRecord, DeploymentStatusRecord } from './records.ts';
import type { GitHubState } from './state.ts';

/** Problems are violations: the query would not work on GitHub, or the fake does not know it. */
export interface GraphQLAnswer {
  readonly body: unknown;
  readonly problems: readonly string[];
}

const pageLimit = 100;
const abandonedAfterMs = 30 * 60_000;

/**
 * Answers queries for the deployments of a repository with their latest status, and nothing else; what is asked and what is answered is
 * held to GitHub's schema.
 */
export function answerGraphQL(state: GitHubState, permissions: Permissions | undefined, body: Fields): GraphQLAnswer {
  const { query, variables = {} } = body;
  try {
    if (typeof query !== 'string') throw new GraphQLSyntaxError('`query` is not a string');
    const fields = parseQuery(query, variables as Fields);
    checkSelection(fields, 'Query');
    const [owner, name] = [state.owner, state.repo];
    const root: Resolvable = {
      repository: ((args) =>
        args.owner === owner && args.name === name ? repositoryType(state) : null) satisfies Resolver,
    };
    if (!mayUse('GET /deployments', permissions)) {
      const message = 'Resource not accessible by integration';
      const path = ['repository', 'deployments'];
      return { body: { data: { repository: null }, errors: [{ type: 'FORBIDDEN', path, message }] }, problems: [] };
    }
    const data = select(root, fields, 'Query');
    const missing = (data as Fields).repository === null;
    const message = 'Could not resolve to a Repository with that name.';
    const errors = missing ? { errors: [{ type: 'NOT_FOUND', path: ['repository'], message }] } : {};
    return { body: { data, ...errors }, problems: [] };
  } catch (error) {
    if (!(error instanceof GraphQLSyntaxError || error instanceof UnknownField)) throw error;
    return { body: { errors: [{ message: error.message }] }, problems: [error.message] };
  }
}

function repositoryType(state: GitHubState): Resolvable {
  return {
    name: state.repo,
    nameWithOwner: `${state.owner}/${state.repo}`,
    deployments: ((args) => deploymentConnection(state, args)) satisfies Resolver,
  };
}

function deploymentConnection(state: GitHubState, args: Fields): Resolvable {
  const { first, last, after, before, environments, orderBy } = args;
  if (before !== undefined) throw new UnknownField('the fake GitHub pages forward only');
  const size = Number(first ?? last);
  if (!(size >= 1 && size <= pageLimit))
    throw new UnknownField(`deployments needs \`first\` or \`last\`, from 1 to ${pageLimit}`);
  const wanted = environments as readonly string[] | null | undefined;
  const { field = 'CREATED_AT', direction = 'ASC' } = (orderBy ?? {}) as Fields;
  if (field !== 'CREATED_AT') throw new UnknownField(`orderBy has no field ${String(field)}`);
  const all = state.deployments.filter(({ environment }) => wanted?.includes(environment) ?? true);
  const ordered = direction === 'DESC' ? all.toReversed() : all;
  const start = typeof after === 'string' ? ordered.findIndex(({ id }) => cursor(id) === after) + 1 : 0;
  const page = first === undefined || first === null ? ordered.slice(-size) : ordered.slice(start, start + size);
  const end = page.at(-1);
  const hasNextPage = end !== undefined && ordered.indexOf(end) < ordered.length - 1;
  return {
    totalCount: all.length,
    pageInfo: { hasNextPage, endCursor: end === undefined ? null : cursor(end.id) },
    nodes: page.map((one) => deploymentType(state, one)),
  };
}

const cursor = (id: number): string => Buffer.from(`deployment:${id}`).toString('base64');

function deploymentType(state: GitHubState, deployment: DeploymentRecord): Resolvable {
  const latest = deployment.statuses.at(-1);
  return {
    id: `DE_${deployment.id}`,
    databaseId: deployment.id,
    createdAt: deployment.created_at,
    updatedAt: deployment.updated_at,
    state: stateOf(deployment, latest, Date.parse(state.timestamp())),
    task: deployment.task,
    environment: deployment.environment,
    originalEnvironment: deployment.original_environment,
    latestEnvironment: deployment.environment,
    description: deployment.description,
    // A string of JSON, so a payload that was sent as a string of JSON is encoded twice.
    payload: JSON.stringify(deployment.payload),
    commitOid: deployment.sha,
    creator: { login: deployment.creator.replace('[bot]', '') },
    latestStatus: latest === undefined ? null : statusType(latest),
  };
}

function statusType(status: DeploymentStatusRecord): Resolvable {
  return {
    state: status.state.toUpperCase(),
    description: status.description,
    logUrl: status.log_url === '' ? null : status.log_url,
    environmentUrl: status.environment_url === '' ? null : status.environment_url,
    createdAt: status.created_at,
    updatedAt: status.created_at,
    creator: { login: 'github-actions' },
  };
}

function stateOf(deployment: DeploymentRecord, latest: DeploymentStatusRecord | undefined, now: number): string {
  switch (latest?.state ?? 'pending') {
    case 'success':
      return 'ACTIVE';
    case 'inactive':
      return deployment.transient_environment ? 'DESTROYED' : 'INACTIVE';
    case 'failure':
      return 'FAILURE';
    case 'error':
      return 'ERROR';
    case 'in_progress':
      return 'IN_PROGRESS';
    case 'queued':
      return 'QUEUED';
    case 'pending':
      return now - Date.parse(deployment.updated_at) > abandonedAfterMs ? 'ABANDONED' : 'PENDING';
  }
}
