import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readReferences } from '@sluice/workflow';

const starter = new URL('../../workflows-templates/python-pipeline.yml', import.meta.url);
const written = '.github/workflows/sluice-starter.yml';

/**
 * Path of the workflow in the copy of a project that calls a workflow of ours; without one the starter is put there, as
 * users copy it, with the address of the local advisory service.
 */
export async function callerWorkflow(copy: string, slug: string): Promise<string> {
  for (const file of globSync('.github/workflows/*.{yml,yaml}', { cwd: copy }).sort()) {
    if (callsUs(await readFile(join(copy, file), 'utf8'), slug)) return file;
  }
  const text = (await readFile(starter, 'utf8')).replaceAll('$default-branch', 'main').trimEnd();
  await mkdir(dirname(join(copy, written)), { recursive: true });
  await writeFile(join(copy, written), `${text}\n    with:\n      advisory-url: \${{ vars.ADVISORY_URL }}\n`);
  return written;
}

const callsUs = (text: string, slug: string): boolean =>
  readReferences(text).some(
    (reference) =>
      reference.kind === 'repository' &&
      reference.repository === slug &&
      reference.path.startsWith('.github/workflows/'),
  );
