import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ResultsService } from '../results-service/index.ts';
import { standInClients } from './stand-ins.ts';

const download = fileURLToPath(new URL('../../stand-ins/actions-download-artifact/index.mjs', import.meta.url));

/** Unpacks all artifacts of a run into `folder`, each into a folder of its name, with the client that jobs use. */
export async function unpackArtifacts(results: ResultsService, runId: number, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (results.artifacts().length === 0) return;
  const outputs = join(folder, '.outputs');
  await writeFile(outputs, '');
  await promisify(execFile)(process.execPath, [download], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      SLUICE_STAND_IN_CLIENTS: standInClients,
      INPUT_PATH: folder,
      'INPUT_MERGE-MULTIPLE': 'false',
      GITHUB_OUTPUT: outputs,
      ...results.environment(runId, 1),
    },
  });
  await rm(outputs, { force: true });
}
