import { type Clock, type Files, UserError } from '@sluice/action';
import type { Beginning, DeploymentRecord, Ending, RecordedDeployment } from './record.ts';

/** The document of a file record. */
export interface DeploymentsFile {
  readonly schema: 'sluice/deployments@1';
  readonly environments: Readonly<Record<string, readonly RecordedDeployment[]>>;
}

/** Older ones are dropped; far more than a rollback needs. */
const kept = 100;

/**
 * A record in a file: works without GitHub, for one machine. Written whole and renamed into its place. Two jobs that write at the same
 * moment would lose one entry: the environment's concurrency rule keeps them apart.
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
  const change = async (
    update: (list: readonly RecordedDeployment[]) => readonly RecordedDeployment[],
  ): Promise<void> => {
    const document = await read();
    const list = update(ofEnvironment(document)).slice(0, kept);
    const changed: DeploymentsFile = { ...document, environments: { ...document.environments, [environment]: list } };
    await files.write(path, `${JSON.stringify(changed, null, 2)}\n`);
  };
  return {
    kind: 'file',
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
        return [entry, ...list];
      });
      return id;
    },
    finish: (id, ending) => change((list) => finished(list, id, ending)),
  };
}

/** When one becomes active, the one before it was. */
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
        description: ending.description.slice(0, 140),
        servedVersion: servedVersion || entry.servedVersion,
      };
    }
    return ending.state === 'active' && entry.state === 'active' ? { ...entry, state: 'inactive' } : entry;
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
