import type { Io } from '@sluice/action';
import type { BaselinePlace } from '@sluice/baseline';

/**
 * Where `test-report` leaves the timings and `split-tests` finds them: of the workflow and the project's folder, whatever the job and
 * the step, because the two are in different ones. `name` tells apart what is in one workflow and one folder; both are given the same.
 */
export async function timingsPlace(name: string | undefined, io: Io): Promise<BaselinePlace> {
  const folder = io.files.root.slice(io.host.workspace.length).replaceAll('\\', '/');
  const own = JSON.stringify([io.github.context.workflow, folder, name ?? '']);
  const { createHash } = await import('node:crypto');
  return { kind: 'cache', owner: createHash('sha256').update(own).digest('hex').slice(0, 16) };
}
