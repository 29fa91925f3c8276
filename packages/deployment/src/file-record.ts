import { UserError } from '@sluice/action';
import { type DeploymentsFile, entriesOf, finished, parseDeployments, withEntries } from './deployments-file.ts';
import { changeLocked, type LockWorld } from './file-lock.ts';
import { type Beginning, checkWaiting, type DeploymentRecord, type Ending, type RecordedDeployment } from './record.ts';

export interface FileRecordOptions {
  /** Relative to the project's folder, or absolute. */
  readonly path: string;
  readonly environment: string;
  readonly runUrl: string;
}

/**
 * A record in a file: works without GitHub, for one machine. It is changed under a lock, written whole and renamed into its place, so no
 * entry is lost and none is half written.
 */
export function createFileRecord({ path, environment, runUrl }: FileRecordOptions, world: LockWorld): DeploymentRecord {
  const { files, clock } = world;
  const now = (): string => new Date(clock.now()).toISOString();
  const read = async (): Promise<DeploymentsFile> =>
    parseDeployments((await files.exists(path)) ? await files.text(path) : '', path);

  const change = (update: (list: readonly RecordedDeployment[]) => readonly RecordedDeployment[]): Promise<void> =>
    keeping(path, () =>
      changeLocked(path, world, async () => {
        const document = await read();
        const changed = withEntries(document, environment, update(entriesOf(document, environment)));
        return `${JSON.stringify(changed, null, 2)}\n`;
      }),
    );
  const changeEntry = (id: number, update: (list: readonly RecordedDeployment[]) => readonly RecordedDeployment[]) =>
    change((list) => {
      if (list.some((entry) => entry.id === id)) return update(list);
      throw new UserError(`${path} has lost deployment ${id} of ${environment}: somebody else changed or removed it.`);
    });

  return {
    kind: 'file',
    place: path,
    list: async () => entriesOf(await keeping(path, read), environment),
    async begin({ release, rollbackOf, servedVersion, config, attemptKey, leaseMs }: Beginning) {
      let id = 1;
      await change((list) => {
        id = Math.max(0, ...list.map((entry) => entry.id)) + 1;
        const entry: RecordedDeployment = {
          id,
          state: 'waiting',
          ...release,
          marks: [],
          createdAt: now(),
          changedAt: now(),
          description: '',
          runUrl,
          servedVersion,
          rollbackOf,
          attemptKey,
          leaseUntil: new Date(clock.now() + leaseMs).toISOString(),
          config,
          foreign: false,
        };
        return [entry, ...list];
      });
      return id;
    },
    start: (id) =>
      changeEntry(id, (list) =>
        list.map((entry) => {
          if (entry.id !== id) return entry;
          checkWaiting(entry);
          return { ...entry, state: 'in-progress', changedAt: now() };
        }),
      ),
    finish: (id, ending: Ending) => changeEntry(id, (list) => finished(list, id, ending, now())),
  };
}

/** A folder that cannot be written, a full disk: not our mistake, and told with the path. */
async function keeping<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    if (error instanceof UserError || typeof code !== 'string') throw error;
    throw new UserError(
      `The record ${path} cannot be kept (${String(message)}). Make it writable, or name another file in \`record\`.`,
    );
  }
}
