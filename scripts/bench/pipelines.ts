import { copyFile, mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type JobState, jobReason } from '@sluice/testing';
import { interruption } from '../pipeline/interruption.ts';
import { runProject } from '../pipeline/run-project.ts';
import { ensureTools } from '../tools/install.mjs';
import { findPython } from '../tools/prerequisites.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = join(root, 'examples/python-service');
const usual = '.github/workflows/usual.yml';

/** `ours` is the published pipeline as the example calls it, `usual` the graph of tests/e2e/blog-pipeline. */
type Graph = 'ours' | 'usual';

/** Rows of the bench table: what, measured, against, ratio. */
export async function comparePipelines(rounds: number): Promise<readonly (readonly string[])[]> {
  const { act = '', uv = '' } = await ensureTools(['act', 'uv'], { say: console.error });
  const tools = { act, uv, python: await findPython() };
  const signal = interruption();
  const folders = { ours: join(root, '.sluice/bench/ours'), usual: join(root, '.sluice/bench/usual') };
  const deployed = async (graph: Graph, concurrentJobs: number): Promise<readonly JobState[]> => {
    const run = await runProject({
      project,
      name: 'local/python-service',
      folder: folders[graph],
      cache: join(root, '.sluice/cache'),
      tools,
      concurrentJobs,
      signal,
      ...(graph === 'usual' && { workflow: usual, edit: addUsual }),
    });
    if (run.exitCode !== 0) {
      const reasons = run.jobs.map((job) => `${job.name}: ${job.result}: ${jobReason(job, run.jobs)}`);
      throw new Error(`The pipeline (${graph}) is not green:\n${reasons.join('\n')}`);
    }
    return run.jobs;
  };
  const measured = { ours: emptyTimes(), usual: emptyTimes() };
  try {
    for (const graph of ['ours', 'usual'] as const) await deployed(graph, 8);
    // Interleaved, so that a slow moment of the machine meets both.
    for (let round = 0; round < rounds; round += 1) {
      for (const graph of ['ours', 'usual'] as const) {
        measured[graph].wall.push(endOf(await deployed(graph, 8), 'deploy'));
        measured[graph].alone.push(longestPath(await deployed(graph, 1), 'deploy'));
      }
    }
  } finally {
    for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true });
  }
  const cores = availableParallelism();
  return [
    ratio('a machine for each job: until deployed (longest path)', measured.ours.alone, measured.usual.alone),
    ratio(`all jobs on this machine of ${cores} cores: until deployed`, measured.ours.wall, measured.usual.wall),
  ];
}

const emptyTimes = (): { readonly wall: number[]; readonly alone: number[] } => ({ wall: [], alone: [] });

async function addUsual(copy: string): Promise<void> {
  await mkdir(join(copy, '.github/workflows'), { recursive: true });
  await copyFile(join(root, 'tests/e2e/blog-pipeline/pipeline.yml'), join(copy, usual));
}

const jobOf = (jobs: readonly JobState[], id: string): JobState => {
  const job = jobs.find((one) => one.id === id);
  if (job === undefined) throw new Error(`there is no job ${id}`);
  return job;
};

/** From the first job's beginning to the end of this one, in milliseconds. */
function endOf(jobs: readonly JobState[], id: string): number {
  const { startedAt, durationMs } = jobOf(jobs, id);
  return startedAt + durationMs - Math.min(...jobs.map((job) => job.startedAt));
}

/** What a job takes with all that it waits for, were each to run at once on a machine of its own, in milliseconds. */
function longestPath(jobs: readonly JobState[], id: string): number {
  const { durationMs, needs } = jobOf(jobs, id);
  return durationMs + Math.max(0, ...needs.map((need) => longestPath(jobs, need)));
}

function ratio(what: string, ours: readonly number[], usual: readonly number[]): readonly string[] {
  const [a, b] = [median(ours), median(usual)];
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  return [`pipeline, ${what}`, seconds(a), `usual graph ${seconds(b)}`, `${(a / b).toFixed(2)} x`, ''];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
