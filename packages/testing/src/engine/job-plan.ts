import { parse } from 'yaml';

/** A job that a run will have, read from the workflow files before it starts. */
export interface PlannedJob {
  readonly id: string;
  /** Begins the path of the job in the log: the calling job, or the workflow when no other calls it. */
  readonly prefix: string;
  readonly needs: readonly string[];
}

interface Job {
  readonly name?: string;
  readonly uses?: string;
  readonly needs?: string | readonly string[];
}

export interface WorkflowFile {
  /** Of the file: the name of a workflow that has none. */
  readonly name: string;
  readonly text: string;
}

/**
 * The jobs of a workflow, with those of the workflows that it calls in the place of the calling job. `read` gives the
 * file that a job's `uses:` calls.
 */
export function planJobs(
  file: WorkflowFile,
  read: (uses: string) => WorkflowFile,
  prefix?: string,
): readonly PlannedJob[] {
  const workflow = parse(file.text) as { readonly name?: string; readonly jobs: Readonly<Record<string, Job>> };
  return Object.entries(workflow.jobs).flatMap(([id, job]): readonly PlannedJob[] =>
    job.uses === undefined
      ? [{ id, prefix: prefix ?? workflow.name ?? file.name, needs: [job.needs ?? []].flat() }]
      : planJobs(read(job.uses), read, job.name ?? id),
  );
}
