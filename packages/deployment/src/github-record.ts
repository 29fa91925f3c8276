import { type ApiResponse, type Clock, type GitHub, UserError } from '@sluice/action';
import {
  type DeploymentNode,
  deployTask,
  isOfJob,
  isOfRun,
  nodeFields,
  payloadSchema,
  recordedOf,
} from './github-node.ts';
import { isOpen } from './history.ts';
import {
  type Beginning,
  checkClosed,
  type DeploymentRecord,
  type Ending,
  markedDescription,
  type RecordedDeployment,
  RecordRefused,
  recordDescription,
} from './record.ts';

/** Pages of a hundred; nearly always all that is needed is on the first. */
const pages = 5;

const query = `query($owner:String!,$repo:String!,$environments:[String!],$after:String){repository(owner:$owner,name:$repo){deployments(first:100,after:$after,environments:$environments,orderBy:{field:CREATED_AT,direction:DESC}){pageInfo{hasNextPage endCursor}nodes{${nodeFields}}}}}`;

export const permissionLines = 'permissions:\n  contents: read\n  deployments: write';

/** Where ours are kept when GitHub makes a deployment of its own for the job. */
export const shadowEnvironment = (environment: string): string => `${environment}/history`;

export interface GitHubRecordOptions {
  /** Hears once that the job's own `environment:` makes a deployment, so ours is kept in the shadow environment. */
  readonly onJobsOwn?: () => void;
}

/**
 * GitHub's deployments as the record: only those that carry our payload are ours, one GraphQL read tells all of them, `success` is written
 * only after verification, and we make the previous ones inactive ourselves, because GitHub's own rule leaves out production.
 *
 * A job with `environment: X` has a deployment in X that GitHub ends by the job's result. A second one of ours in X would fight with it over
 * which is active, so ours is then kept in `X/history`; both are read always, because jobs come and go.
 */
export function createGitHubRecord(
  github: GitHub,
  clock: Pick<Clock, 'now'>,
  environment: string,
  { onJobsOwn = () => undefined }: GitHubRecordOptions = {},
): DeploymentRecord {
  const { owner, repo, runUrl, runId, serverUrl } = github.context;
  const base = `/repos/${owner}/${repo}/deployments`;
  const environments = [environment, shadowEnvironment(environment)];
  let hasJobsOwn: boolean | undefined;

  const post = async (path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> =>
    (expected(await github.request('POST', path, body), environment) ?? {}) as Readonly<Record<string, unknown>>;
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
      const answer: ApiResponse = await github.graphql(query, { owner, repo, environments, after });
      const { nodes, next } = pageOf(expected(answer, environment));
      found.push(...nodes.flatMap((node) => recordedOf(node) ?? []));
      if (hasJobsOwn !== true && nodes.some((node) => isOfJob(node) && isOfRun(node, runId))) {
        hasJobsOwn = true;
        onJobsOwn();
      }
      // What is live and what to go back to: older ones are of no use.
      const good = found.filter(({ state, foreign }) => !foreign && (state === 'active' || state === 'inactive'));
      if (next === undefined || new Set(good.map(({ sha }) => sha)).size > 2) break;
      after = next;
    }
    hasJobsOwn ??= false;
    return found;
  };

  /** An answer that was lost on its way may have been a good one: what we began carries our key. */
  const findOurs = async ({ attemptKey, rollbackOf }: Beginning): Promise<number | undefined> =>
    (await list()).find((entry) => entry.attemptKey === attemptKey && isOpen(entry) && entry.rollbackOf === rollbackOf)
      ?.id;

  return {
    kind: 'github',
    place: `${serverUrl}/${owner}/${repo}/deployments/${encodeURIComponent(environment)}`,
    list,
    async begin(beginning) {
      if (hasJobsOwn === undefined) await list();
      const name = hasJobsOwn === true ? shadowEnvironment(environment) : environment;
      const body = creation(beginning, { name, environment, runUrl, now: clock.now() });
      let answer: Readonly<Record<string, unknown>>;
      try {
        answer = await post(base, body);
      } catch (error) {
        if (!(error instanceof UserError) || error instanceof RecordRefused) throw error;
        const id = await findOurs(beginning);
        if (id === undefined) throw error;
        return id;
      }
      const id = Number(answer.id);
      // 202 says that something was merged instead, and has no id.
      if (!Number.isSafeInteger(id) || id <= 0)
        throw new UserError(`GitHub made no deployment for ${beginning.release.sha}: ${String(answer.message ?? '')}`);
      return id;
    },
    async start(id) {
      await setStatus(id, 'in_progress', 'deploying');
    },
    async finish(id: number, ending: Ending) {
      const description = markedDescription(ending);
      if (ending.state !== 'active') {
        await setStatus(id, ending.state === 'failed' ? 'failure' : 'error', description, ending.url);
        return;
      }
      // In this order there are never two active ones; and until ours is, it is in progress, so nobody takes the other one for live.
      const all = await list();
      const own = all.find((entry) => entry.id === id);
      if (own !== undefined) checkClosed(own, ending);
      const others = all.filter((entry) => entry.state === 'active' && !entry.foreign && entry.id !== id);
      for (const entry of others) await setStatus(entry.id, 'inactive', `replaced by ${id}`);
      await setStatus(id, 'success', description, ending.url);
    },
  };
}

interface Place {
  /** Of the environment that ours is kept in. */
  readonly name: string;
  readonly environment: string;
  readonly runUrl: string;
  readonly now: number;
}

/** The full commit, nothing merged, no other check asked: our own run is one of them and has not ended. */
function creation(beginning: Beginning, { name, environment, runUrl, now }: Place): unknown {
  const { release, previous, rollbackOf, servedVersion, config, attemptKey, leaseMs } = beginning;
  return {
    ref: release.sha,
    task: deployTask,
    auto_merge: false,
    required_contexts: [],
    environment: name,
    production_environment: environment.toLowerCase() === 'production',
    transient_environment: false,
    description: rollbackOf === undefined ? 'Deployed by Sluice' : 'Rolled back by Sluice',
    payload: {
      schema: payloadSchema,
      attempt_key: attemptKey,
      run_url: runUrl,
      lease_until: new Date(now + leaseMs).toISOString(),
      ...release,
      expect: { version: servedVersion },
      config_digest: config,
      previous: previous === undefined ? null : { id: previous.id, sha: previous.sha },
      rollback_of: rollbackOf ?? null,
    },
  };
}

interface Page {
  readonly nodes?: readonly DeploymentNode[];
  readonly pageInfo?: { readonly hasNextPage?: unknown; readonly endCursor?: unknown };
}

function pageOf(data: unknown): { readonly nodes: readonly DeploymentNode[]; readonly next: string | undefined } {
  const { repository } = (data ?? {}) as { readonly repository?: { readonly deployments?: Page } | null };
  const { nodes = [], pageInfo } = repository?.deployments ?? {};
  const next =
    pageInfo?.hasNextPage === true && typeof pageInfo.endCursor === 'string' ? pageInfo.endCursor : undefined;
  return { nodes, next };
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
