import type { JobState } from './run-state.ts';

export interface Conclusion {
  /** 0: all that ran is good, and something ran. 1: not so. 130: interrupted. */
  readonly exitCode: 0 | 1 | 130;
  /** Why it is not good, when no job says so: the workflow was refused, nothing ran. */
  readonly problem: string | undefined;
}

export interface EndedRun {
  /** Exit code of act, `undefined` when it was killed. */
  readonly code: number | undefined;
  readonly jobs: readonly JobState[];
  /** What act said outside of the jobs. */
  readonly said: readonly string[];
  readonly interrupted: boolean;
}

/** Green only when act and every job say so, and one job at least has run. */
export function concludeRun({ code, jobs, said, interrupted }: EndedRun): Conclusion {
  if (interrupted) return { exitCode: 130, problem: 'interrupted' };
  if (jobs.some(({ result }) => result === 'failure')) return { exitCode: 1, problem: undefined };
  if (code !== 0) return { exitCode: 1, problem: `act ended with ${code ?? 'a signal'}: ${lastSaid(said)}` };
  if (jobs.some(({ result }) => result !== 'success' && result !== 'skipped')) {
    return { exitCode: 1, problem: 'act ended before a job did' };
  }
  if (jobs.every(({ result }) => result === 'skipped')) return { exitCode: 1, problem: 'no job ran' };
  return { exitCode: 0, problem: undefined };
}

/** That there is no container engine it says each time. */
function lastSaid(said: readonly string[]): string {
  const last = said.filter((text) => text.trim() !== '' && !text.includes('docker connection')).slice(-3);
  return last.join(' ') || 'it said nothing';
}
