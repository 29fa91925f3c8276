import { stripVTControlCharacters } from 'node:util';
import { type JobState, jobReason } from '@sluice/testing';
import type { Progress } from './plain-progress.ts';
import { column, dim, isWorthALine, mark, shown, stepTitle } from './stage-line.ts';

export interface Screen {
  write(text: string): void;
  readonly columns: number;
  readonly rows: number;
}

const everyMs = 120;

/** The stages as a list that is drawn again in its place; those that run show their steps. */
export function liveProgress(screen: Screen): Progress {
  let jobs: readonly JobState[] = [];
  let drawn = 0;
  const draw = (): void => {
    const lines = stageLines(jobs, performance.now()).slice(0, Math.max(1, screen.rows - 1));
    const up = drawn === 0 ? '' : `\x1b[${drawn}A`;
    screen.write(`${up}\x1b[J${lines.map((line) => `${cut(line, screen.columns)}\n`).join('')}`);
    drawn = lines.length;
  };
  const timer = setInterval(draw, everyMs);
  screen.write('\x1b[?25l');
  return {
    update(_, now) {
      jobs = now;
    },
    /** The closing words say it all again, with reasons: the list goes. */
    end() {
      clearInterval(timer);
      jobs = [];
      draw();
      screen.write('\x1b[?25h');
    },
  };
}

/** Exported for its test. `now` on the clock of the states. */
export function stageLines(jobs: readonly JobState[], now: number): readonly string[] {
  return jobs.flatMap((job) => {
    const name = shown(job.name);
    if (job.result === 'waiting') return [`${mark(job.result)} ${dim(name)}`];
    const ended = job.result !== 'running';
    const head = `${mark(job.result)} ${column(name, ended ? job.durationMs : now - job.startedAt)}`;
    return ended ? [`${head}  ${shown(jobReason(job, jobs))}`] : [head, ...stepLines(job, now)];
  });
}

function stepLines(job: JobState, now: number): readonly string[] {
  return job.steps
    .filter((step) => step.result === 'running' || isWorthALine(step))
    .map((step) => {
      const ms = step.result === 'running' ? now - step.startedAt : step.durationMs;
      return `    ${mark(step.result)} ${dim(column(stepTitle(step).slice(0, 30), ms))}`;
    });
}

/** At most `columns` characters; what is cut loses its styles. */
function cut(line: string, columns: number): string {
  const plain = stripVTControlCharacters(line);
  return plain.length < columns ? line : `${plain.slice(0, columns - 2)}…`;
}
