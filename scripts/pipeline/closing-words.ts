import { jobReason } from '@sluice/testing';
import type { ProjectResult } from './run-project.ts';
import { column, mark, seconds, shown } from './stage-line.ts';

export interface Served {
  /** What the deploy action says of it. */
  readonly url: string;
  readonly result: string;
  readonly sha: string;
}

/** What the deploy action says about what answers; `undefined` when nothing was deployed. */
export function served({ jobs }: Pick<ProjectResult, 'jobs'>): Served | undefined {
  for (const { outputs } of jobs.flatMap(({ steps }) => steps)) {
    const { url = '', result, 'live-sha': sha = '' } = outputs;
    if (result !== undefined && outputs['deployment-id'] !== undefined) return { url, result, sha };
  }
  return undefined;
}

/** The last words of the command: each stage's verdict with its reason, where the reports lie, what was served. */
export function closingWords(run: ProjectResult, index: string, keep: boolean): readonly string[] {
  const stages = run.jobs.map(
    (job) => `${mark(job.result)} ${column(shown(job.name), job.durationMs)}  ${shown(jobReason(job, run.jobs))}`,
  );
  const live = served(run);
  return [
    ...stages,
    '',
    ...(run.problem === undefined ? [] : [`Problem:     ${shown(run.problem)}`]),
    `Advisories:  ${run.advisories}`,
    `Reports:     ${index}`,
    ...(live === undefined ? [] : [`Served:      ${servedWords(live, run, keep)}`]),
    ...(run.leftovers === 0 ? [] : [`Ended:       ${run.leftovers} processes that steps had left behind`]),
    `${mark(run.exitCode === 0 ? 'success' : 'failure')} ${run.exitCode === 0 ? 'Green' : run.exitCode === 130 ? 'Interrupted' : 'Red'} in ${seconds(run.durationMs)}.`,
  ];
}

function servedWords({ url, result, sha }: Served, run: ProjectResult, keep: boolean): string {
  const end =
    run.url === undefined ? '' : keep ? '; it goes on running' : '; it is stopped now (--keep leaves it running)';
  const version = sha === '' ? 'no version that was proven' : `version ${sha.slice(0, 12)}`;
  return `${shown(url)} answered with ${version} (${shown(result)})${end}`;
}
