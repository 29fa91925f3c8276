import type { ActEvent, LoggedJob, LoggedStep, StepPart } from './act-log.ts';
import type { PlannedJob } from './job-plan.ts';

export interface StepState {
  readonly id: string;
  readonly name: string;
  readonly part: StepPart;
  readonly result: 'running' | 'success' | 'failure' | 'skipped';
  /** Milliseconds on the clock of the caller. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** Error annotations, in their order. */
  readonly errors: readonly string[];
  /** The last lines that it printed. */
  readonly tail: readonly string[];
}

export type JobResult = 'waiting' | 'running' | 'success' | 'failure' | 'cancelled' | 'skipped';

export interface JobState extends PlannedJob {
  /** The id; with the cell of the matrix when there is one. */
  readonly name: string;
  readonly result: JobResult;
  readonly startedAt: number;
  readonly durationMs: number;
  /** What went wrong outside of its steps. */
  readonly errors: readonly string[];
  readonly steps: readonly StepState[];
}

const tailLines = 20;

export function plannedState(plan: readonly PlannedJob[]): readonly JobState[] {
  return plan.map((job) => ({
    ...job,
    name: job.id,
    result: 'waiting',
    startedAt: 0,
    durationMs: 0,
    errors: [],
    steps: [],
  }));
}

/** The jobs after one more event; a job that was not planned, or one more cell of a matrix, is added. */
export function advance(jobs: readonly JobState[], event: ActEvent, now: number): readonly JobState[] {
  switch (event.kind) {
    case 'said':
      return jobs;
    case 'job-started':
      return withJob(jobs, event.job, (job) => (job.result === 'waiting' ? begun(job, now) : job));
    case 'job-ended':
      return withJob(jobs, event.job, (job) => ({
        ...job,
        result: event.success ? 'success' : 'failure',
        durationMs: now - job.startedAt,
        // A step that act cannot even begin gets no end in the log.
        steps: event.success ? job.steps : job.steps.map(failedUnlessEnded),
      }));
    case 'job-error':
      return withJob(jobs, event.job, (job) => ({ ...job, errors: [...job.errors, event.message] }));
    case 'step-started':
    case 'step-ended':
    case 'output':
    case 'error':
    case 'printed':
      return withJob(jobs, event.step.job, (job) => withStep(job, event, now));
  }
}

/**
 * At the end: what has not begun was skipped, what has not ended was cancelled. So was all that ended after an interruption at
 * `interrupted`: of a job whose steps it never began, act says that it succeeded.
 */
export function concluded(jobs: readonly JobState[], now: number, interrupted = now): readonly JobState[] {
  return jobs.map((job) => {
    if (job.result === 'waiting' || job.startedAt > interrupted) return { ...job, result: 'skipped', durationMs: 0 };
    if (job.result !== 'running' && job.startedAt + job.durationMs <= interrupted) return job;
    return { ...job, result: 'cancelled', durationMs: job.result === 'running' ? now - job.startedAt : job.durationMs };
  });
}

const failedUnlessEnded = (step: StepState): StepState =>
  step.result === 'running' ? { ...step, result: 'failure' } : step;

const begun = (job: JobState, now: number): JobState => ({ ...job, result: 'running', startedAt: now });

function withJob(
  jobs: readonly JobState[],
  { id, path, matrix }: LoggedJob,
  change: (job: JobState) => JobState,
): readonly JobState[] {
  const name = matrix === '' ? id : `${id} ${matrix}`;
  const belongs = (job: JobState): boolean => job.id === id && path.startsWith(`${job.prefix}/`);
  const exact = jobs.findIndex((job) => belongs(job) && job.name === name);
  const index = exact === -1 ? jobs.findIndex((job) => belongs(job) && job.result === 'waiting') : exact;
  const known = jobs[index];
  if (known !== undefined) return jobs.with(index, change({ ...known, name }));
  const [prefix = ''] = path.split('/');
  const [fresh] = plannedState([{ id, prefix, needs: [] }]);
  return fresh === undefined ? jobs : [...jobs, change({ ...fresh, name })];
}

type StepEvent = Extract<ActEvent, { readonly step: LoggedStep }>;

/** Steps inside a composite action count as their outermost step, except that its outputs are its own. */
function withStep(job: JobState, event: StepEvent, now: number): JobState {
  const { part, ids, name } = event.step;
  const [id = ''] = ids;
  const running = job.result === 'waiting' ? begun(job, now) : job;
  const index = running.steps.findLastIndex((step) => step.id === id && step.part === part);
  const step: StepState = running.steps[index] ?? {
    id,
    name,
    part,
    result: 'running',
    startedAt: now,
    durationMs: 0,
    outputs: {},
    errors: [],
    tail: [],
  };
  const changed = stepAfter(step, event, ids.length > 1);
  return { ...running, steps: index === -1 ? [...running.steps, changed] : running.steps.with(index, changed) };
}

function stepAfter(step: StepState, event: StepEvent, nested: boolean): StepState {
  switch (event.kind) {
    case 'step-started':
      return step;
    case 'step-ended':
      return nested ? step : { ...step, result: stepResult(event.result), durationMs: event.durationMs };
    case 'output':
      return nested ? step : { ...step, outputs: { ...step.outputs, [event.name]: event.value } };
    case 'error':
      return { ...step, errors: [...step.errors, event.message] };
    case 'printed':
      return event.text.trim() === '' ? step : { ...step, tail: [...step.tail, event.text].slice(-tailLines) };
  }
}

function stepResult(text: string): StepState['result'] {
  return text === 'success' || text === 'skipped' ? text : 'failure';
}
