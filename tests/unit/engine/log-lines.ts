/** Lines of `act --json`, with the fields that act 0.2.89 writes. */
const job = (id: string, path: string): object => ({
  dryrun: false,
  job: `${path}   `,
  jobID: id,
  level: 'info',
  matrix: {},
});
const testJob = job('test', 'pipeline/Sluice Python pipeline/Test');

export const line = (fields: object, of: object = testJob): string =>
  JSON.stringify({ ...of, time: '2026-11-24T21:20:22Z', ...fields });

export const jobStarted = (of?: object): string =>
  line({ msg: '⭐ Run Set up job', step: 'Set up job', stepid: ['--setup-job'] }, of);
export const jobEnded = (jobResult: string, of?: object): string => line({ msg: '🏁  Job', jobResult }, of);
export const stepStarted = (stepID: readonly string[], step: string, stage = 'Main'): string =>
  line({ msg: `⭐ Run ${stage} ${step}`, stage, step, stepID });
export const stepEnded = (
  stepID: readonly string[],
  step: string,
  stepResult: string,
  executionTime = 1_500_000_000,
): string =>
  line({ msg: `  ✅  Success - Main ${step} [1.5s]`, stage: 'Main', step, stepID, stepResult, executionTime });
export const output = (stepID: readonly string[], step: string, name: string, arg: string): string =>
  line({ msg: `  ⚙  ::set-output:: ${name}=${arg}`, stage: 'Main', step, stepID, command: 'set-output', name, arg });
export const printed = (stepID: readonly string[], step: string, text: string): string =>
  line({ msg: `${text}\n`, stage: 'Main', step, stepID, raw_output: true });
export const annotated = (stepID: readonly string[], step: string, arg: string): string =>
  line({
    msg: `  ❗  ::error::${arg}`,
    level: 'error',
    stage: 'Main',
    step,
    stepID,
    command: 'error',
    arg,
    kvPairs: {},
  });
export { job };
