import { account } from './account.ts';
import { type Answer, type Call, type Handlers, noContent, notFound, ok, paged } from './call.ts';
import type { ArtifactRecord, JobRecord, RunRecord } from './records.ts';
import type { GitHubState } from './state.ts';

export const actionsHandlers: Handlers = {
  'GET /actions/runs': (call) => listRuns(call, () => true),
  'GET /actions/workflows/{workflow_id}/runs': (call) => {
    const wanted = call.params.workflow_id ?? '';
    return listRuns(call, (run) => String(run.workflow_id) === wanted || run.path.split('/').at(-1) === wanted);
  },
  'GET /actions/runs/{run_id}': (call) => {
    call.query('exclude_pull_requests');
    return withRun(call, (run) => ok(runBody(call.state, run)));
  },
  'GET /actions/runs/{run_id}/attempts/{attempt_number}': (call) => {
    call.query('exclude_pull_requests');
    return withRun(call, (run) => {
      const attempt = Number(call.params.attempt_number);
      if (attempt < 1 || attempt > run.run_attempt) return notFound;
      // A run is only tried again once it has ended, and badly.
      const ended = attempt < run.run_attempt ? { status: 'completed', conclusion: 'failure' } : {};
      return ok(runBody(call.state, { ...run, ...ended, run_attempt: attempt }));
    });
  },
  'GET /actions/runs/{run_id}/jobs': (call) => {
    const filter = call.query('filter') ?? 'latest';
    return withRun(call, (run) =>
      listJobs(call, run, (job) => filter === 'all' || job.run_attempt === run.run_attempt),
    );
  },
  'GET /actions/runs/{run_id}/attempts/{attempt_number}/jobs': (call) =>
    withRun(call, (run) => listJobs(call, run, (job) => String(job.run_attempt) === call.params.attempt_number)),
  'GET /actions/jobs/{job_id}': ({ state, params }) => {
    const job = state.jobs.find(({ id }) => String(id) === params.job_id);
    const run = job && state.runs.find(({ id }) => id === job.run_id);
    return job === undefined || run === undefined ? notFound : ok(jobBody(state, run, job));
  },
  'GET /actions/runs/{run_id}/artifacts': (call) =>
    withRun(call, (run) => listArtifacts(call, (artifact) => artifact.run_id === run.id)),
  'GET /actions/artifacts': (call) => listArtifacts(call, () => true),
  'GET /actions/artifacts/{artifact_id}': (call) => withArtifact(call, (one) => ok(artifactBody(call.state, one))),
  'DELETE /actions/artifacts/{artifact_id}': (call) =>
    withArtifact(call, (one) => {
      call.state.artifacts.splice(call.state.artifacts.indexOf(one), 1);
      return noContent;
    }),
};

function listRuns(call: Call, wanted: (run: RunRecord) => boolean): Answer {
  const { state } = call;
  call.query('exclude_pull_requests');
  const [actor, branch, event, status] = ['actor', 'branch', 'event', 'status'].map(call.query);
  const [sha, created] = [call.query('head_sha'), call.query('created')];
  const found = state.runs.filter(
    (run) =>
      wanted(run) &&
      (actor === undefined || run.actor === actor) &&
      (branch === undefined || run.head_branch === branch) &&
      (event === undefined || run.event === event) &&
      (status === undefined || run.status === status || run.conclusion === status) &&
      (sha === undefined || run.head_sha === sha) &&
      (created === undefined || inRange(run.created_at, created)),
  );
  return paged(call, found.toReversed(), (page) => ({
    total_count: found.length,
    workflow_runs: page.map((run) => runBody(state, run)),
  }));
}

/** GitHub's syntax of dates in searches: `>=A`, `<=A`, `>A`, `<A`, `A..B` (each end may be `*`), `A`. */
function inRange(time: string, range: string): boolean {
  const compared = /^([<>]=?)(.+)$/u.exec(range);
  const from = (text: string): number => Date.parse(text);
  const to = (text: string): number => Date.parse(text) + (/T/u.test(text) ? 0 : 86_399_999);
  const at = Date.parse(time);
  if (compared !== null) {
    const [, sign = '', text = ''] = compared;
    if (sign === '>=') return at >= from(text);
    if (sign === '<=') return at <= to(text);
    return sign === '>' ? at > to(text) : at < from(text);
  }
  const [first = '', last = first] = range.split('..');
  return (first === '*' || at >= from(first)) && (last === '*' || at <= to(last));
}

function listJobs(call: Call, run: RunRecord, wanted: (job: JobRecord) => boolean): Answer {
  const found = call.state.jobs.filter((job) => job.run_id === run.id && wanted(job));
  return paged(call, found, (page) => ({
    total_count: found.length,
    jobs: page.map((job) => jobBody(call.state, run, job)),
  }));
}

function listArtifacts(call: Call, wanted: (artifact: ArtifactRecord) => boolean): Answer {
  const name = call.query('name');
  const direction = call.query('direction') ?? 'desc';
  const found = call.state.artifacts.filter((one) => wanted(one) && (name === undefined || one.name === name));
  return paged(call, direction === 'asc' ? found : found.toReversed(), (page) => ({
    total_count: found.length,
    artifacts: page.map((one) => artifactBody(call.state, one)),
  }));
}

function withRun({ state, params }: Call, answer: (run: RunRecord) => Answer): Answer {
  const found = state.runs.find(({ id }) => String(id) === params.run_id);
  return found === undefined ? notFound : answer(found);
}

function withArtifact({ state, params }: Call, answer: (artifact: ArtifactRecord) => Answer): Answer {
  const found = state.artifacts.find(({ id }) => String(id) === params.artifact_id);
  return found === undefined ? notFound : answer(found);
}

function runBody(state: GitHubState, { actor, ...run }: RunRecord): unknown {
  const url = state.api(`/actions/runs/${run.id}`);
  const { message = '', date = run.created_at } = state.git.commits.get(run.head_sha) ?? {};
  const repository = { name: state.repo, full_name: `${state.owner}/${state.repo}`, owner: account(state.owner) };
  return {
    ...run,
    display_title: message.split('\n')[0],
    url,
    html_url: state.web(`/actions/runs/${run.id}`),
    jobs_url: `${url}/jobs`,
    artifacts_url: `${url}/artifacts`,
    workflow_url: state.api(`/actions/workflows/${run.workflow_id}`),
    run_started_at: run.created_at,
    actor: account(actor),
    triggering_actor: account(actor),
    head_commit: { id: run.head_sha, message, timestamp: date },
    repository,
    head_repository: repository,
  };
}

function jobBody(state: GitHubState, run: RunRecord, job: JobRecord): unknown {
  return {
    ...job,
    head_sha: run.head_sha,
    head_branch: run.head_branch,
    workflow_name: run.name,
    run_url: state.api(`/actions/runs/${run.id}`),
    url: state.api(`/actions/jobs/${job.id}`),
    html_url: state.web(`/actions/runs/${run.id}/job/${job.id}`),
    check_run_url: state.api(`/check-runs/${job.id}`),
    labels: ['ubuntu-24.04'],
  };
}

function artifactBody(state: GitHubState, { run_id, ...artifact }: ArtifactRecord): unknown {
  const url = state.api(`/actions/artifacts/${artifact.id}`);
  const run = state.runs.find(({ id }) => id === run_id);
  const { head_branch, head_sha } = run ?? {};
  const workflow_run = { id: run_id, ...(run === undefined ? {} : { head_branch, head_sha }) };
  return { ...artifact, url, archive_download_url: `${url}/zip`, updated_at: artifact.created_at, workflow_run };
}
