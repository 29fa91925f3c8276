import { type Answer, type Call, created, type Fields, type Handlers, notFound, ok, paged, refused } from './call.ts';
import type { CheckRunRecord } from './records.ts';
import type { GitHubState } from './state.ts';

export const checkRunHandlers: Handlers = {
  'POST /check-runs': ({ state, body }) => {
    const head_sha = String(body.head_sha);
    if (!state.git.commits.has(head_sha)) return refused(422, `No commit found for SHA: ${head_sha}`);
    const run: CheckRunRecord = {
      id: state.nextId(),
      head_sha,
      name: '',
      status: 'queued',
      conclusion: null,
      details_url: null,
      external_id: '',
      started_at: null,
      completed_at: null,
      output: { title: null, summary: null, text: null },
      annotations: [],
    };
    change(run, body, state);
    state.checkRuns.push(run);
    return created(checkRunBody(state, run));
  },
  'PATCH /check-runs/{check_run_id}': (call) =>
    withRun(call, (run) => {
      change(run, call.body, call.state);
      return ok(checkRunBody(call.state, run));
    }),
  'GET /check-runs/{check_run_id}': (call) => withRun(call, (run) => ok(checkRunBody(call.state, run))),
  'GET /check-runs/{check_run_id}/annotations': (call) => withRun(call, (run) => paged(call, run.annotations)),
  'GET /commits/{ref}/check-runs': (call) => {
    const { state } = call;
    const sha = state.git.resolve(call.params.ref ?? '')?.sha;
    if (sha === undefined) return notFound;
    const [name, status, filter = 'latest'] = [call.query('check_name'), call.query('status'), call.query('filter')];
    const all = state.checkRuns.filter((run) => run.head_sha === sha).toReversed();
    const shown =
      filter === 'all' ? all : all.filter((run, at) => all.findIndex((one) => one.name === run.name) === at);
    const found = shown.filter(
      (run) => (name === undefined || run.name === name) && (status === undefined || run.status === status),
    );
    return paged(call, found, (page) => ({
      total_count: found.length,
      check_runs: page.map((run) => checkRunBody(state, run)),
    }));
  },
};

/** The same for creating and updating. A conclusion completes the run; annotations are added to those there are. */
function change(run: CheckRunRecord, body: Fields, state: GitHubState): void {
  const { output, head_sha: _, actions: __, status, conclusion, completed_at, ...plain } = body;
  Object.assign(run, plain);
  if (typeof status === 'string') run.status = status;
  if (typeof conclusion === 'string') Object.assign(run, { conclusion, status: 'completed' });
  if (run.status !== 'queued') run.started_at ??= state.timestamp();
  if (run.status === 'completed') run.completed_at = String(completed_at ?? state.timestamp());
  const { annotations = [], images: ___, ...texts } = (output ?? {}) as Fields;
  run.output = { ...run.output, ...texts };
  run.annotations.push(...(annotations as Record<string, unknown>[]));
}

function withRun({ state, params }: Call, answer: (run: CheckRunRecord) => Answer): Answer {
  const found = state.checkRuns.find(({ id }) => String(id) === params.check_run_id);
  return found === undefined ? notFound : answer(found);
}

function checkRunBody(state: GitHubState, { annotations, output, ...run }: CheckRunRecord): unknown {
  const url = state.api(`/check-runs/${run.id}`);
  return {
    ...run,
    url,
    html_url: state.web(`/runs/${run.id}`),
    output: { ...output, annotations_count: annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: 1 },
  };
}
