import { type ApiResponse, type GitHub, UserError } from '@sluice/action';
import {
  type Beginning,
  type DeploymentRecord,
  type Ending,
  type RecordedDeployment,
  type RecordedState,
  RecordRefused,
  recordDescription,
} from './record.ts';

const schema = 'sluice/deploy@1';
const task = 'deploy';

/** Pages of a hundred; most environments have all that is needed on the first. */
const pages = 5;

const query = `query($owner:String!,$repo:String!,$environments:[String!],$after:String){repository(owner:$owner,name:$repo){deployments(first:100,after:$after,environments:$environments,orderBy:{field:CREATED_AT,direction:DESC}){pageInfo{hasNextPage endCursor}nodes{databaseId createdAt state task payload commitOid latestStatus{description logUrl}}}}}`;

export const permissionLines = 'permissions:\n  contents: read\n  deployments: write';

interface Node {
  readonly databaseId?: unknown;
  readonly createdAt?: unknown;
  readonly state?: unknown;
  readonly task?: unknown;
  readonly payload?: unknown;
  readonly commitOid?: unknown;
  readonly latestStatus?: { readonly description?: unknown; readonly logUrl?: unknown } | null;
}

interface Page {
  readonly nodes?: readonly Node[];
  readonly pageInfo?: { readonly hasNextPage?: unknown; readonly endCursor?: unknown };
}

const states: Readonly<Record<string, RecordedState>> = {
  ACTIVE: 'active',
  INACTIVE: 'inactive',
  DESTROYED: 'inactive',
  FAILURE: 'failed',
  ERROR: 'error',
  ABANDONED: 'error',
  IN_PROGRESS: 'in-progress',
  QUEUED: 'in-progress',
  WAITING: 'in-progress',
  PENDING: 'in-progress',
};

/**
 * GitHub's deployments as the record. Only those that carry our payload are looked at; one GraphQL read tells all of them. `success`
 * is written only after verification, and we make the previous ones inactive ourselves, because GitHub's own rule leaves out production.
 * `onSecond` hears once when the job's own `environment:` makes GitHub record this run a second time.
 */
export function createGitHubRecord(
  github: GitHub,
  environment: string,
  onSecond: () => void = () => undefined,
): DeploymentRecord {
  const { owner, repo, runUrl, runId, runAttempt, job, serverUrl } = github.context;
  const base = `/repos/${owner}/${repo}/deployments`;
  let heard = false;
  const post = async (path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await github.request('POST', path, body);
    return (expected(answer, environment) ?? {}) as Readonly<Record<string, unknown>>;
  };
  const setStatus = (id: number, state: string, description: string, url = ''): Promise<unknown> =>
    post(`${base}/${id}/statuses`, {
      state,
      log_url: runUrl,
      description: recordDescription(description),
      auto_inactive: false,
      ...(/^https?:/u.test(url) ? { environment_url: url } : {}),
    });

  const list = async (): Promise<readonly RecordedDeployment[]> => {
    const found: RecordedDeployment[] = [];
    let after: string | null = null;
    for (let page = 1; page <= pages; page += 1) {
      const variables = { owner, repo, environments: [environment], after };
      const { nodes, next } = pageOf(expected(await github.graphql(query, variables), environment));
      found.push(...nodes.flatMap((node) => recordedOf(node) ?? []));
      if (!heard && nodes.some((node) => isJobsOwn(node, runId))) {
        heard = true;
        onSecond();
      }
      // What is live and what to go back to: older ones are of no use.
      const good = new Set(
        found.filter(({ state }) => state === 'active' || state === 'inactive').map(({ sha }) => sha),
      );
      if (next === undefined || good.size > 2) break;
      after = next;
    }
    return found;
  };

  return {
    kind: 'github',
    place: `${serverUrl}/${owner}/${repo}/deployments/${encodeURIComponent(environment)}`,
    list,
    async begin({ release, previous, rollbackOf, servedVersion }: Beginning) {
      const answer = await post(base, {
        ref: release.sha,
        task,
        auto_merge: false,
        required_contexts: [],
        environment,
        production_environment: environment.toLowerCase() === 'production',
        transient_environment: false,
        description: rollbackOf === undefined ? 'Deployed by Sluice' : 'Rolled back by Sluice',
        payload: {
          schema,
          attempt_key: `${runId}.${runAttempt}.${job}`,
          ...release,
          expect: { version: servedVersion },
          previous: previous === undefined ? null : { id: previous.id, sha: previous.sha },
          rollback_of: rollbackOf ?? null,
        },
      });
      const id = Number(answer.id);
      // 202 says that something was merged instead, and has no id.
      if (!Number.isSafeInteger(id) || id <= 0)
        throw new UserError(`GitHub made no deployment for ${release.sha}: ${String(answer.message ?? '')}`);
      try {
        await setStatus(id, 'in_progress', rollbackOf === undefined ? 'deploying' : 'rolling back');
      } catch (error) {
        // It is begun all the same, and pending says as much; its end is what counts.
        if (!(error instanceof UserError)) throw error;
      }
      return id;
    },
    async finish(id: number, { state, description, url }: Ending) {
      if (state !== 'active') {
        await setStatus(id, state === 'failed' ? 'failure' : 'error', description, url);
        return;
      }
      const before = (await list()).filter((entry) => entry.state === 'active' && entry.id < id);
      await setStatus(id, 'success', description, url);
      for (const entry of before) await setStatus(entry.id, 'inactive', `replaced by ${id}`);
    },
  };
}

function pageOf(data: unknown): { readonly nodes: readonly Node[]; readonly next: string | undefined } {
  const { repository } = (data ?? {}) as { readonly repository?: { readonly deployments?: Page } | null };
  const { nodes = [], pageInfo } = repository?.deployments ?? {};
  const next =
    pageInfo?.hasNextPage === true && typeof pageInfo.endCursor === 'string' ? pageInfo.endCursor : undefined;
  return { nodes, next };
}

/** Made by GitHub for a job of this run that has `environment:`. */
function isJobsOwn(node: Node, runId: number): boolean {
  const logUrl = node.latestStatus?.logUrl;
  return (
    decoded(node.payload)?.schema !== schema && typeof logUrl === 'string' && logUrl.includes(`/runs/${runId}/job/`)
  );
}

/** The data of an answer; throws when there is none, with what to do about it. */
function expected(answer: ApiResponse, environment: string): unknown {
  if (answer.ok) return answer.data;
  const where = `the deployments of ${environment} on GitHub`;
  if (answer.failure === 'permission' || answer.failure === 'not-found' || answer.failure === 'unauthorized') {
    throw new RecordRefused(
      `The token may not write ${where}. Add to the job:\n${permissionLines}\nor set \`record: off\`.`,
    );
  }
  throw new UserError(`Could not keep ${where} (${answer.failure}, HTTP ${answer.status}): ${answer.message}`);
}

function recordedOf(node: Node): RecordedDeployment | undefined {
  const payload = decoded(node.payload);
  if (payload?.schema !== schema || node.task !== task) return undefined;
  const state = states[String(node.state)];
  const id = Number(node.databaseId);
  if (state === undefined || !Number.isSafeInteger(id)) return undefined;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    id,
    state,
    sha: text(node.commitOid) || text(payload.sha),
    version: text(payload.version),
    artifact: text(payload.artifact),
    createdAt: text(node.createdAt),
    description: text(node.latestStatus?.description),
    runUrl: text(node.latestStatus?.logUrl),
    servedVersion: text((payload.expect as { readonly version?: unknown } | null | undefined)?.version),
    rollbackOf: typeof payload.rollback_of === 'number' ? payload.rollback_of : undefined,
  };
}

/** GraphQL answers the payload as JSON in a text, sometimes encoded twice. */
function decoded(payload: unknown): Readonly<Record<string, unknown>> | undefined {
  let value = payload;
  for (let layer = 0; layer < 2 && typeof value === 'string'; layer += 1) {
    try {
      value = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}
