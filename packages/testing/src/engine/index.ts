export type { ActEvent, LoggedStep } from './act-log.ts';
export { type PipelineEvent, pipelineEvents } from './event-payload.ts';
export { jobReason } from './job-reason.ts';
export { type PipelineResult, type PipelineRun, runPipeline } from './run-pipeline.ts';
export type { JobResult, JobState, StepState } from './run-state.ts';
export { type Commit, commitProject } from './scratch-repository.ts';
export type { Suite } from './stand-ins.ts';
export { endProcessesIn, type Tracking, trackProcesses } from './tracked-processes.ts';
