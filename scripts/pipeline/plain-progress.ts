import { type ActEvent, type JobState, jobReason } from '@sluice/testing';
import { column, isWorthALine, mark, seconds, shown, stepTitle } from './stage-line.ts';

export interface Progress {
  update(event: ActEvent, jobs: readonly JobState[]): void;
  end(): void;
}

/** Line after line: for a log file, and with `verbose` every line that the steps print. */
export function plainProgress(write: (line: string) => void, verbose: boolean): Progress {
  const told = new Set<string>();
  const once = (key: string, line: () => string): void => {
    if (told.has(key)) return;
    told.add(key);
    write(line());
  };
  return {
    update(event, jobs) {
      if (verbose) tellOutput(event, write);
      for (const job of jobs) {
        if (job.result === 'waiting') continue;
        const where = `${job.prefix}/${job.name}`;
        once(where, () => `▸ ${shown(job.name)}`);
        for (const step of job.steps) {
          if (step.result === 'running' || !isWorthALine(step)) continue;
          once(
            `${where} ${step.part} ${step.id}`,
            () => `  ${mark(step.result)} ${shown(job.name)}: ${stepTitle(step)}, ${seconds(step.durationMs)}`,
          );
        }
        if (job.result !== 'running')
          once(
            `${where} ended`,
            () => `${mark(job.result)} ${column(shown(job.name), job.durationMs)}  ${shown(jobReason(job, jobs))}`,
          );
      }
    },
    end() {},
  };
}

function tellOutput(event: ActEvent, write: (line: string) => void): void {
  if (event.kind === 'printed') write(`    ${event.step.job.id} | ${shown(event.text)}`);
  else if (event.kind === 'error') write(`    ${event.step.job.id} | error: ${shown(event.message)}`);
  else if (event.kind === 'said') write(`    ${event.job?.id ?? 'act'} : ${shown(event.text)}`);
}
