import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { startAdvisoryService } from '../advisory-service/index.ts';
import { startResultsService } from '../results-service/index.ts';
import { actArguments, actEnvironment } from './act-command.ts';
import { type ActEvent, parseActLine } from './act-log.ts';
import { runAct } from './act-process.ts';
import { eventPayload, type PipelineEvent } from './event-payload.ts';
import { planJobs, type WorkflowFile } from './job-plan.ts';
import { unpackArtifacts } from './kept-artifacts.ts';
import { type Conclusion, concludeRun } from './run-conclusion.ts';
import { advance, concluded, type JobState, plannedState } from './run-state.ts';
import type { Commit } from './scratch-repository.ts';
import { localRepositories, type Suite, standInClients } from './stand-ins.ts';
import { trackProcesses } from './tracked-processes.ts';

type Values = Readonly<Record<string, string>>;

export interface PipelineRun {
  /** A git repository with the project at the commit that runs. */
  readonly repository: string;
  readonly commit: Commit;
  /** `OWNER/REPOSITORY`: what the run believes to be. */
  readonly name: string;
  /** Path of the workflow inside the repository. */
  readonly workflow: string;
  readonly event: PipelineEvent;
  readonly suite: Suite;
  /** For what only this run needs; emptied before and removed after it. */
  readonly scratch: string;
  /** Gets the unpacked artifacts, `NAME/…`; emptied before. */
  readonly artifacts: string;
  /** Absolute paths. */
  readonly tools: { readonly act: string; readonly uv: string };
  /** How many jobs run side by side. Default: all that can, as on GitHub, where each has a machine of its own. */
  readonly concurrentJobs?: number;
  /** `vars` and `secrets`; `vars.ADVISORY_URL` is added: the local advisory service. */
  readonly variables?: Values;
  readonly secrets?: Values;
  /** Of every step. */
  readonly environment?: Values;
  /** After each line of the log. */
  readonly onEvent?: (event: ActEvent, jobs: readonly JobState[]) => void;
  readonly signal?: AbortSignal;
}

export interface PipelineResult extends Conclusion {
  readonly jobs: readonly JobState[];
  /** `local slice of DATE, N entries`. */
  readonly advisories: string;
  readonly durationMs: number;
  /** Processes that the steps had left behind, and that were ended. */
  readonly leftovers: number;
}

/** Runs a workflow through act on this machine, with a results service and an advisory service beside it, and leaves no process behind. */
export async function runPipeline(run: PipelineRun): Promise<PipelineResult> {
  const workflow = join(run.repository, run.workflow);
  const text = await readFile(workflow, 'utf8');
  const plan = planJobs({ name: basename(workflow), text }, calledWorkflows(run));
  const repositories = localRepositories(text, run.suite);
  await rm(run.scratch, { recursive: true, force: true });
  const home = join(run.scratch, 'home');
  await mkdir(home, { recursive: true });
  const runId = Math.floor(Date.now() / 1000);
  const eventFile = join(run.scratch, 'event.json');
  await writeFile(eventFile, JSON.stringify(eventPayload(run.event, { repository: run.name, ...run.commit })));

  const tracking = trackProcesses(run.scratch);
  const advisories = await startAdvisoryService();
  const results = await startResultsService({ folder: join(run.scratch, 'results') });
  const signal = run.signal ?? new AbortController().signal;
  const said: string[] = [];
  const started = performance.now();
  let jobs = plannedState(plan);
  let interruptedAt = signal.aborted ? started : undefined;
  signal.addEventListener('abort', () => (interruptedAt = performance.now()), { once: true });
  try {
    const code = await runAct({
      program: run.tools.act,
      args: actArguments({
        event: run.event,
        repository: run.repository,
        workflow,
        eventFile,
        cache: join(run.scratch, 'act'),
        repositories,
        concurrentJobs: run.concurrentJobs ?? 8,
        variables: { ADVISORY_URL: advisories.url, ...run.variables },
        secrets: run.secrets ?? {},
        environment: {
          GITHUB_REPOSITORY: run.name,
          GITHUB_RUN_ID: String(runId),
          SLUICE_UV: run.tools.uv,
          SLUICE_STAND_IN_CLIENTS: standInClients,
          ...results.environment(runId, 1),
          ...tracking.environment,
          ...run.environment,
        },
      }),
      // act reads options from `.actrc` of the folder that it is started in.
      cwd: run.scratch,
      env: { ...actEnvironment(process.env, home, dirname(process.execPath)), ...tracking.environment },
      signal,
      onLine: (line) => {
        const event = parseActLine(line);
        if (event.kind === 'said' && event.job === undefined) said.push(event.text);
        jobs = advance(jobs, event, performance.now());
        run.onEvent?.(event, jobs);
      },
    });
    jobs = concluded(jobs, performance.now(), interruptedAt);
    const durationMs = Math.round(performance.now() - started);
    const leftovers = await tracking.end();
    await unpackArtifacts(results, runId, run.artifacts);
    return {
      ...concludeRun({ code, jobs, said, interrupted: signal.aborted }),
      jobs,
      advisories: advisories.description,
      durationMs,
      leftovers,
    };
  } finally {
    await tracking.end();
    await Promise.all([results.close(), advisories.close()]);
    await rm(run.scratch, { recursive: true, force: true });
  }
}

/** Reads what a job calls: a workflow of the suite, or of the repository itself. */
function calledWorkflows({ suite, repository }: PipelineRun): (uses: string) => WorkflowFile {
  return (uses) => {
    const [path = ''] = uses.split('@');
    const file = path.startsWith(`${suite.slug}/`)
      ? join(suite.folder, path.slice(suite.slug.length + 1))
      : join(repository, path);
    return { name: basename(file), text: readFileSync(file, 'utf8') };
  };
}
