import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@sluice/action';
import {
  type ActEvent,
  commitProject,
  type JobState,
  type PipelineEvent,
  type PipelineResult,
  runPipeline,
} from '@sluice/testing';
import { selectJobs } from '@sluice/workflow';
import { expandLock, registryHosts } from '../example-lock.mjs';
import { repositorySlug, writePortableTree } from '../portable.mjs';
import { callerWorkflow } from './caller-workflow.ts';
import { type ExampleService, exampleService } from './example-service.ts';
import { cacheEnvironment, fillCache } from './package-cache.ts';

export interface ProjectRun {
  /** Absolute path of the project; it is copied, and stays as it is. */
  readonly project: string;
  /** What the `vars` and the commit say its name is. */
  readonly name: string;
  /** Keeps, from run to run, the repository (`repository/`), the releases and their record (`state/`) and the last reports (`reports/`). */
  readonly folder: string;
  /** Caches of the package managers; may be shared. */
  readonly cache: string;
  readonly tools: { readonly act: string; readonly uv: string; readonly python: string };
  readonly event?: PipelineEvent;
  /** Only this job and those that it needs. */
  readonly job?: string | undefined;
  /** A file inside the copy, instead of the workflow that calls ours. */
  readonly workflow?: string;
  /** May change the copy before it is committed. */
  readonly edit?: (copy: string) => Promise<void>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** More of the context `vars`. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly concurrentJobs?: number;
  /** Where the service of the example is to answer when it does not run yet; 0: anywhere. */
  readonly port?: number;
  /** Leave the service of the example running. */
  readonly keep?: boolean;
  readonly say?: (line: string) => void;
  readonly onEvent?: (event: ActEvent, jobs: readonly JobState[]) => void;
  readonly signal?: AbortSignal;
}

export interface ProjectResult extends PipelineResult {
  readonly sha: string;
  /** Of the example's service, whether it still runs or not. */
  readonly url: string | undefined;
  /** Folder with the unpacked artifacts. */
  readonly artifacts: string;
}

/** Runs the pipeline of a project on this machine: what `npm run pipeline` and the end-to-end tests both do. */
export async function runProject(run: ProjectRun): Promise<ProjectResult> {
  const { folder, tools, event = 'push', say = () => {} } = run;
  const repository = join(folder, 'repository');
  const state = join(folder, 'state');
  const suite = { slug: repositorySlug(), folder: join(folder, 'suite') };
  await rm(suite.folder, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  writePortableTree({ folder: suite.folder, ref: 'v1' });

  let workflow = run.workflow ?? '';
  const commit = await commitProject(run.project, repository, event, async (copy) => {
    await run.edit?.(copy);
    await expandPlaceholders(join(copy, 'uv.lock'), tools.python);
    workflow ||= await callerWorkflow(copy, suite.slug);
    if (run.job !== undefined) await keepOnly(run.job, [join(copy, workflow), join(suite.folder, pipeline)]);
  });
  await fillCache(repository, run.cache, tools.uv, say);

  const service = await exampleService(run.project, state, tools, run.port);
  try {
    if (event !== 'pull_request') {
      await service?.resume().catch((error: Error) => say(`The release before could not be started: ${error.message}`));
    }
    const url = service === undefined ? undefined : `http://127.0.0.1:${service.port}`;
    const artifacts = join(folder, 'reports/artifacts');
    const result = await runPipeline({
      repository,
      commit,
      name: run.name,
      workflow,
      event,
      suite,
      scratch: join(folder, 'scratch'),
      artifacts,
      tools,
      variables: {
        DEPLOYMENT_RECORD: `file:${join(state, 'deployments.json')}`,
        ...(url && { STAGING_URL: url }),
        ...run.variables,
      },
      environment: { ...cacheEnvironment(run.cache), ...serviceEnvironment(state, service) },
      ...(run.secrets && { secrets: run.secrets }),
      ...(run.concurrentJobs && { concurrentJobs: run.concurrentJobs }),
      ...(run.onEvent && { onEvent: run.onEvent }),
      ...(run.signal && { signal: run.signal }),
    });
    return { ...result, sha: commit.sha, url, artifacts };
  } finally {
    if (run.keep !== true || run.signal?.aborted === true) await service?.stop();
  }
}

const pipeline = '.github/workflows/python-pipeline.yml';

const serviceEnvironment = (state: string, service: ExampleService | undefined): Readonly<Record<string, string>> =>
  service === undefined ? {} : { SLUICE_LOCAL_ROOT: state, SLUICE_LOCAL_PORT: String(service.port) };

/** In the copies of the workflow files that run, the first that has the job loses the others. */
async function keepOnly(job: string, files: readonly string[]): Promise<void> {
  const problems: string[] = [];
  for (const file of files) {
    try {
      await writeFile(file, selectJobs(await readFile(file, 'utf8'), [job]));
      return;
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  throw new UserError(`--job ${job}: ${problems.at(-1)}`);
}

async function expandPlaceholders(lock: string, python: string): Promise<void> {
  const text = await readFile(lock, 'utf8').catch(() => '');
  if (text.includes('python-index.invalid')) await writeFile(lock, expandLock(text, await registryHosts(python)));
}
