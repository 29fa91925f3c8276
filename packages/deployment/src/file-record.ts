import { type Clock, type Files, UserError } from '@sluice/action';
import {
  type Beginning,
  type DeploymentRecord,
  type Ending,
  type RecordedDeployment,
  recordDescription,
} from './record.ts';

/** The document of a file record. */
export interface DeploymentsFile {
  readonly schema: 'sluice/deployments@1';
  readonly environments: Readonly<Record<string, readonly RecordedDeployment[]>>;
}

/** Older ones are dropped; far more than a rollback needs. */
const entriesKept = 100;

/** A change that another job wrote over is made again. */
const writes = 8;
const settleMs = 25;

/**
 * A record in a file: works without GitHub, for one machine. Written whole and renamed into its place, so it is never half written; and
 * read again a moment later, because another job may have written between our reading and our writing: then the change is made anew.
 */
export function createFileRecord(
  path: string,
  environment: string,
  runUrl: string,
  { files, clock }: { readonly files: Files; readonly clock: Clock },
): DeploymentRecord {
  const read = async (): Promise<DeploymentsFile> =>
    parseDeployments((await files.exists(path)) ? await files.text(path) : '', path);
  const ofEnvironment = (document: DeploymentsFile): readonly RecordedDeployment[] =>
    Object.hasOwn(document.environments, environment) ? (document.environments[environment] ?? []) : [];

  /** `update` answers the new list, and what must be found in it afterwards. */
  const change = async (
    update: (list: readonly RecordedDeployment[]) => {
      readonly list: readonly RecordedDeployment[];
      readonly kept: (list: readonly RecordedDeployment[]) => boolean;
    },
  ): Promise<void> => {
    for (let write = 1; write <= writes; write += 1) {
      const document = await read();
      const { list, kept } = update(ofEnvironment(document));
      const environments = { ...document.environments, [environment]: list.slice(0, entriesKept) };
      await files.write(path, `${JSON.stringify({ ...document, environments }, null, 2)}\n`);
      await clock.sleep(settleMs * (1 + clock.random()));
      if (kept(ofEnvironment(await read()))) return;
    }
    throw new UserError(
      `${path} is written by others all the time: deployments of one environment must not run side by side.`,
    );
  };

  return {
    kind: 'file',
    place: path,
    list: async () => ofEnvironment(await read()),
    async begin({ release, rollbackOf, servedVersion }: Beginning) {
      let id = 1;
      await change((list) => {
        id = Math.max(0, ...list.map((entry) => entry.id)) + 1;
        const createdAt = new Date(clock.now()).toISOString();
        const entry: RecordedDeployment = {
          ...release,
          id,
          state: 'in-progress',
          createdAt,
          description: '',
          runUrl,
          servedVersion,
          rollbackOf,
        };
        const text = JSON.stringify(entry);
        return { list: [entry, ...list], kept: (now) => now.some((one) => JSON.stringify(one) === text) };
      });
      return id;
    },
    finish: (id, ending) =>
      change((list) => ({
        list: finished(list, id, ending),
        kept: (now) => now.every((entry) => entry.id !== id || entry.state === ending.state),
      })),
  };
}

/** When one becomes active, those before it were; one that was begun later is not ours to end. */
export function finished(
  list: readonly RecordedDeployment[],
  id: number,
  ending: Ending,
): readonly RecordedDeployment[] {
  return list.map((entry) => {
    if (entry.id === id) {
      const { state, servedVersion } = ending;
      return {
        ...entry,
        state,
        description: recordDescription(ending.description),
        servedVersion: servedVersion || entry.servedVersion,
      };
    }
    const replaced = ending.state === 'active' && entry.state === 'active' && entry.id < id;
    return replaced ? { ...entry, state: 'inactive' } : entry;
  });
}

/** An empty text is an empty record. Something else that is no record is never overwritten. */
export function parseDeployments(text: string, path: string): DeploymentsFile {
  if (text.trim() === '') return { schema: 'sluice/deployments@1', environments: {} };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new UserError(
      `${path} is not JSON, so it is no record of deployments. Move it away, or name another file in \`record\`.`,
    );
  }
  const { schema, environments } = (document ?? {}) as { readonly schema?: unknown; readonly environments?: unknown };
  if (schema !== 'sluice/deployments@1' || typeof environments !== 'object' || environments === null) {
    throw new UserError(
      `${path} is no record of deployments (\`schema\` is not sluice/deployments@1). Name another file in \`record\`.`,
    );
  }
  return document as DeploymentsFile;
}
