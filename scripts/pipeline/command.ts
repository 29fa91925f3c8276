import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureTools } from '../tools/install.mjs';
import { findPython, Prerequisite } from '../tools/prerequisites.mjs';
import { closingWords } from './closing-words.ts';
import { exampleService } from './example-service.ts';
import { indexPage } from './index-page.ts';
import { interruption } from './interruption.ts';
import { liveProgress } from './live-progress.ts';
import type { Options } from './options.mjs';
import { plainProgress } from './plain-progress.ts';
import { lockFolder } from './run-lock.ts';
import { runProject } from './run-project.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples/python-service');

/** `npm run pipeline`, once everything that it needs to run is there; answers the exit code. */
export async function runCommand(options: Options): Promise<number> {
  const project = options.project === undefined ? example : resolve(process.env.INIT_CWD ?? '.', options.project);
  if (!existsSync(project)) throw new Prerequisite(`--project ${project} is not there.`);
  const folder = projectFolder(project);
  await mkdir(folder, { recursive: true });
  const release = await lockFolder(folder);
  try {
    const { act = '', uv = '' } = await ensureTools(['act', 'uv']);
    const tools = { act, uv, python: await findPython() };
    if (options.clean) await forget(project, folder, tools);
    return await runAndTell(options, project, folder, tools);
  } finally {
    await release();
  }
}

type Tools = { readonly act: string; readonly uv: string; readonly python: string };

async function runAndTell(options: Options, project: string, folder: string, tools: Tools): Promise<number> {
  const signal = interruption();
  const terminal = process.stdout.isTTY && !options.verbose;
  console.log(`${options.event} to ${relative(root, project) || project}, as users' workflows call it:\n`);
  const reports = join(folder, 'reports');
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const log = createWriteStream(join(reports, 'log.txt'));
  const logged = plainProgress((line) => log.write(`${stripVTControlCharacters(line)}\n`), true);
  const progress = terminal ? liveProgress(screen()) : plainProgress(console.log, options.verbose);
  const run = await runProject({
    project,
    name: `local/${basename(project)}`,
    folder,
    cache: join(root, '.sluice/cache'),
    tools,
    event: options.event,
    job: options.job,
    keep: options.keep,
    say: console.log,
    signal,
    onEvent: (event, jobs) => {
      logged.update(event, jobs);
      progress.update(event, jobs);
    },
  }).finally(() => {
    progress.end();
    log.end();
  });
  const index = join(reports, 'index.html');
  await writeFile(index, indexPage(run, basename(project), 'artifacts', 'log.txt'));
  console.log('');
  for (const line of closingWords(run, relative(process.env.INIT_CWD ?? root, index), options.keep)) console.log(line);
  return run.exitCode;
}

const screen = () => ({
  write: (text: string) => void process.stdout.write(text),
  get columns() {
    return process.stdout.columns || 80;
  },
  get rows() {
    return process.stdout.rows || 24;
  },
});

async function forget(project: string, folder: string, tools: Tools): Promise<void> {
  const service = existsSync(join(folder, 'state')) && (await exampleService(project, join(folder, 'state'), tools));
  if (service) await service.stop();
  for (const name of ['repository', 'state', 'reports', 'suite', 'scratch']) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Where runs of a project keep what they keep. The example has a name that reads well, any other also one that no other has. */
export function projectFolder(project: string): string {
  const hash = createHash('sha256').update(project).digest('hex').slice(0, 8);
  const name = basename(project);
  return join(root, '.sluice/pipeline', project === example ? name : `${name}-${hash}`);
}
