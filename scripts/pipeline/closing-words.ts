import { jobReason } from '@sluice/testing';
import type { ProjectResult } from './run-project.ts';
import { column, mark, seconds, shown } from './stage-line.ts';

export interface Served {
  readonly url: string;
  readonly sha: string;
  readonly again: boolean;
}

/** What the deploy action has proven to answer; `undefined` when it proved nothing, or nothing was deployed. */
export function served({ jobs }: Pick<ProjectResult, 'jobs'>): Served | undefined {
  for (const { outputs } of jobs.flatMap(({ steps }) => steps)) {
    const { url = '', result, 'live-sha': sha = '' } = outputs;
    if (sha !== '' && (result === 'deployed' || result === 'rolled-back')) {
      return { url, sha, again: result === 'rolled-back' };
    }
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

function servedWords({ url, sha, again }: Served, run: ProjectResult, keep: boolean): string {
  const stopped = keep ? '; it goes on running' : '; it is stopped now (--keep leaves it running)';
  const how = again ? 'answered again with the version before, ' : 'was smoke-tested and answered with version ';
  return `${shown(url)} ${how}${sha.slice(0, 12)}${run.url === undefined ? '' : stopped}`;
}
