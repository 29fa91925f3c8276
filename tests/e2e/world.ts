import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JobState } from '@sluice/testing';
import { exampleService } from '../../scripts/pipeline/example-service.ts';
import { interruption } from '../../scripts/pipeline/interruption.ts';
import { type ProjectResult, type ProjectRun, runProject } from '../../scripts/pipeline/run-project.ts';
import { ensureTools } from '../../scripts/tools/install.mjs';
import { findPython } from '../../scripts/tools/prerequisites.mjs';
import { type Edit, edited } from './mutations.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const project = join(root, 'examples/python-service');

export type Choice = Pick<ProjectRun, 'event' | 'job' | 'onEvent' | 'workflow' | 'variables'> & {
  readonly edits?: readonly Edit[];
};

/** What the notify action sent. */
export interface Sent {
  readonly status: string;
  readonly environment: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface World extends AsyncDisposable {
  /** Runs the pipeline of the example, changed by `edits`; the service goes on running. */
  run(choice?: Choice): Promise<ProjectResult & { readonly sent: readonly Sent[] }>;
  /** Version that the service answers with, `undefined` when nothing answers. */
  served(url: string | undefined): Promise<string | undefined>;
}

/** The example's environment on this machine, from its first day on, in a folder of its own; ends with it stopped. */
export async function openWorld(name: string): Promise<World> {
  const folder = join(root, '.sluice/e2e', name);
  const { act = '', uv = '' } = await ensureTools(['act', 'uv']);
  const tools = { act, uv, python: await findPython() };
  const state = join(folder, 'state');
  const stop = async (): Promise<void> => (await exampleService(project, state, tools))?.stop();
  await stop();
  await rm(folder, { recursive: true, force: true });
  // Who interrupts the tests must not be left with act and a service.
  const signal = interruption();
  const sent: Sent[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Sent);
      response.end();
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  return {
    async run({ edits = [], ...choice } = {}) {
      sent.length = 0;
      const result = await runProject({
        ...choice,
        project,
        name: 'local/python-service',
        folder,
        cache: join(root, '.sluice/cache'),
        tools,
        secrets: { NOTIFY_WEBHOOK: hook },
        edit: (copy) => applyEdits(copy, edits),
        keep: true,
        // Several files run side by side.
        port: 0,
        signal,
      });
      return { ...result, sent: [...sent] };
    },
    async served(url) {
      const answer = await fetch(`${url}/healthz`).catch(() => undefined);
      return answer === undefined ? undefined : ((await answer.json()) as { readonly version: string }).version;
    },
    async [Symbol.asyncDispose]() {
      receiver.close();
      receiver.closeAllConnections();
      await stop();
    },
  };
}

async function applyEdits(copy: string, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits) {
    const path = join(copy, edit.file);
    if ('create' in edit) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, edit.create, { flag: 'wx' });
    } else await writeFile(path, edited(await readFile(path, 'utf8'), edit));
  }
}

/** `{ test: 'success', … }`. */
export const results = (jobs: readonly JobState[]): Readonly<Record<string, string>> =>
  Object.fromEntries(jobs.map(({ name, result }) => [name, result]));

/** `test: Coverage gate`, of every step that failed. */
export const failedSteps = (jobs: readonly JobState[]): readonly string[] =>
  jobs.flatMap((job) =>
    job.steps.filter(({ result }) => result === 'failure').map(({ name }) => `${job.name}: ${name}`),
  );
