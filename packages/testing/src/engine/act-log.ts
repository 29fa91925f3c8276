/** The job that a line is about; `path` is `CALLER/WORKFLOW/NAME` in a called workflow, else `WORKFLOW/NAME`. */
export interface LoggedJob {
  readonly id: string;
  readonly path: string;
  /** JSON of the cell, empty without a matrix. */
  readonly matrix: string;
}

export type StepPart = 'pre' | 'main' | 'post';

export interface LoggedStep {
  readonly job: LoggedJob;
  readonly part: StepPart;
  /** Id or number of the step; of a step inside a composite action also those of the steps around it, outermost first. */
  readonly ids: readonly string[];
  readonly name: string;
}

export type ActEvent =
  | { readonly kind: 'job-started'; readonly job: LoggedJob }
  | { readonly kind: 'job-ended'; readonly job: LoggedJob; readonly success: boolean }
  | { readonly kind: 'step-started'; readonly step: LoggedStep }
  | { readonly kind: 'step-ended'; readonly step: LoggedStep; readonly result: string; readonly durationMs: number }
  | { readonly kind: 'output'; readonly step: LoggedStep; readonly name: string; readonly value: string }
  | { readonly kind: 'error'; readonly step: LoggedStep; readonly message: string }
  /** What went wrong before, after or around the steps. */
  | { readonly kind: 'job-error'; readonly job: LoggedJob; readonly message: string }
  /** What a program of the step printed. */
  | { readonly kind: 'printed'; readonly step: LoggedStep; readonly text: string }
  /** Anything else, of act itself. */
  | { readonly kind: 'said'; readonly job: LoggedJob | undefined; readonly text: string };

interface Line {
  readonly msg?: string;
  readonly level?: string;
  readonly job?: string;
  readonly jobID?: string;
  readonly matrix?: object;
  readonly jobResult?: string;
  readonly stage?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stepid?: readonly string[];
  readonly stepResult?: string;
  /** Nanoseconds. */
  readonly executionTime?: number;
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
}

/**
 * One line of `act --json` (0.2.89; its log entries are read from its output, there is no description of them). What is
 * not JSON is something that act said.
 */
export function parseActLine(text: string): ActEvent {
  const line = asObject(text);
  if (line === undefined) return { kind: 'said', job: undefined, text };
  const job = jobOf(line);
  const said = (line.msg ?? '').trimEnd();
  if (job === undefined) return { kind: 'said', job, text: said };
  if (line.jobResult !== undefined) return { kind: 'job-ended', job, success: line.jobResult === 'success' };
  if (line.stepid?.[0] === '--setup-job' && line.stepResult === undefined) return { kind: 'job-started', job };
  const step = stepOf(line, job);
  if (step !== undefined) return stepEvent(line, step, said);
  return line.level === 'error' ? { kind: 'job-error', job, message: said } : { kind: 'said', job, text: said };
}

function stepEvent(line: Line, step: LoggedStep, said: string): ActEvent {
  if (line.stepResult !== undefined) {
    const durationMs = Math.round((line.executionTime ?? 0) / 1e6);
    return { kind: 'step-ended', step, result: line.stepResult, durationMs };
  }
  if (line.command === 'set-output') return { kind: 'output', step, name: line.name ?? '', value: line.arg ?? '' };
  if (line.command === 'error') return { kind: 'error', step, message: line.arg ?? '' };
  if (line.raw_output === true) return { kind: 'printed', step, text: said };
  if (line.command === undefined && said.startsWith('⭐ Run ')) return { kind: 'step-started', step };
  // An exit status is already the result of the step.
  const wrong = line.level === 'error' && !/^exit status \d+$/u.test(said);
  return wrong ? { kind: 'error', step, message: said } : { kind: 'said', job: step.job, text: said };
}

function jobOf({ job, jobID, matrix }: Line): LoggedJob | undefined {
  if (job === undefined || jobID === undefined) return undefined;
  const cell = JSON.stringify(matrix ?? {});
  return { id: jobID, path: job.trim(), matrix: cell === '{}' ? '' : cell };
}

function stepOf({ stage, stepID, step }: Line, job: LoggedJob): LoggedStep | undefined {
  const part = stage?.toLowerCase();
  if (part !== 'pre' && part !== 'main' && part !== 'post') return undefined;
  return stepID === undefined ? undefined : { job, part, ids: stepID, name: stepName(step ?? '') };
}

/** A step without a name has that of what it calls, whose long commit tells a reader nothing. */
const stepName = (name: string): string => name.replace(/@[0-9a-f]{40}$/u, '').replace(/\s+/gu, ' ');

function asObject(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}
