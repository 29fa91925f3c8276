import type { JobState, StepState } from './run-state.ts';

/** Why a job ended as it did, in one line; empty when there is nothing to say. */
export function jobReason(job: JobState, jobs: readonly JobState[]): string {
  switch (job.result) {
    case 'waiting':
    case 'running':
      return '';
    case 'success':
      return job.steps.map(gateReason).filter(Boolean).join(' · ') || stepCount(job);
    case 'failure':
      return failureReason(job, jobs);
    case 'cancelled':
      return 'interrupted';
    case 'skipped':
      return skipReason(job, jobs);
  }
}

/** Where no gate speaks. */
function stepCount({ steps }: JobState): string {
  const count = steps.filter(({ part, result }) => part === 'main' && result === 'success').length;
  return `${count} ${count === 1 ? 'step' : 'steps'} succeeded`;
}

/** What a gate says in its outputs. */
function gateReason({ outputs }: StepState): string {
  const { verdict, reason = '' } = outputs;
  return verdict === undefined || verdict === 'pass' ? oneLine(reason) : `${verdict}: ${oneLine(reason)}`;
}

/** A gate knows best; only where none failed, the steps speak for themselves. */
function failureReason(job: JobState, jobs: readonly JobState[]): string {
  const failed = job.steps.filter(({ result }) => result === 'failure');
  const gates = failed.map(gateReason).filter(Boolean);
  if (gates.length > 0) return gates.join(' · ');
  const [first] = failed;
  if (first === undefined) return oneLine(job.errors[0] ?? withoutFailedStep(job, jobs));
  return `${first.name}: ${oneLine(first.errors.at(-1) ?? lastWords(first.tail))}`;
}

/** act gives a cell of a matrix the result of all cells that ended before it. */
function withoutFailedStep(job: JobState, jobs: readonly JobState[]): string {
  const failedBeside = jobs.some(
    ({ id, prefix, steps }) =>
      id === job.id && prefix === job.prefix && steps.some(({ result }) => result === 'failure'),
  );
  return failedBeside && job.steps.length > 0
    ? `${stepCount(job)} here; another job of its matrix failed, and act does not tell them apart`
    : 'it failed, and act did not say why';
}

/** The last line that says it is an error, else the last one. */
function lastWords(tail: readonly string[]): string {
  return tail.findLast((line) => /error/iu.test(line)) ?? tail.at(-1) ?? 'it printed nothing';
}

function skipReason(job: JobState, jobs: readonly JobState[]): string {
  const missing = jobs.filter(
    ({ id, prefix, result }) => job.needs.includes(id) && prefix === job.prefix && result !== 'success',
  );
  if (missing.length === 0) return 'not run: its condition does not hold';
  const names = [...new Set(missing.map(({ id }) => id))].join(' and ');
  const why = missing.every(({ result }) => result === 'skipped') ? 'did not run' : 'did not succeed';
  return `not run: it needs ${names}, which ${why}`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
