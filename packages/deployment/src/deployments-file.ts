import { UserError } from '@sluice/action';
import {
  checkClosed,
  type Ending,
  marks,
  type RecordedDeployment,
  recordDescription,
  recordedStates,
} from './record.ts';

const schema = 'sluice/deployments@1';

/** The document of a file record. */
export interface DeploymentsFile {
  readonly schema: typeof schema;
  /** Newest first. */
  readonly environments: Readonly<Record<string, readonly RecordedDeployment[]>>;
}

/** Older ones are dropped, but never what is live or what could be gone back to. */
const entriesKept = 100;
const goodOnesKept = 3;

export function withEntries(
  document: DeploymentsFile,
  environment: string,
  list: readonly RecordedDeployment[],
): DeploymentsFile {
  const good = list.filter(({ state }) => state === 'active' || state === 'inactive').slice(0, goodOnesKept);
  const kept = list.filter((entry, index) => index < entriesKept || good.includes(entry));
  return { ...document, environments: { ...document.environments, [environment]: kept } };
}

export const entriesOf = ({ environments }: DeploymentsFile, environment: string): readonly RecordedDeployment[] =>
  Object.hasOwn(environments, environment) ? (environments[environment] ?? []) : [];

/** When one becomes active, all others were. Throws a `UserError` when it may not any more. */
export function finished(
  list: readonly RecordedDeployment[],
  id: number,
  ending: Ending,
  changedAt: string,
): readonly RecordedDeployment[] {
  const { state, marks: given, servedVersion, description } = ending;
  return list.map((entry) => {
    if (entry.id === id) {
      checkClosed(entry, ending);
      const served = servedVersion || entry.servedVersion;
      return {
        ...entry,
        state,
        marks: given,
        changedAt,
        description: recordDescription(description),
        servedVersion: served,
      };
    }
    const replaced = state === 'active' && entry.state === 'active';
    return replaced ? { ...entry, state: 'inactive', changedAt } : entry;
  });
}

/** An empty text is an empty record. Something else that is no record is an error: it is never overwritten. */
export function parseDeployments(text: string, path: string): DeploymentsFile {
  if (text.trim() === '') return { schema, environments: {} };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new UserError(
      `${path} is not JSON, so it is no record of deployments. Move it away, or name another file in \`record\`.`,
    );
  }
  const { schema: given, environments } = asMapping(document);
  if (given !== schema || typeof environments !== 'object' || environments === null) {
    throw new UserError(
      `${path} is no record of deployments (\`schema\` is not ${schema}). Name another file in \`record\`.`,
    );
  }
  const lists = Object.entries(environments).map(([environment, list]) => {
    if (!Array.isArray(list)) throw new UserError(`${path}: the deployments of ${environment} are no list.`);
    return [environment, list.map((entry: unknown) => parseEntry(entry, `${path}: ${environment}`))] as const;
  });
  return { schema, environments: Object.fromEntries(lists) };
}

/** A person may have mended the file by hand: what they left out is empty, and what cannot be is told. */
function parseEntry(value: unknown, where: string): RecordedDeployment {
  const given = asMapping(value);
  const { id, sha } = given;
  const state = recordedStates.find((name) => name === given.state);
  if (!Number.isSafeInteger(id) || typeof sha !== 'string' || state === undefined) {
    const shown = JSON.stringify(value)?.slice(0, 120);
    throw new UserError(`${where}: ${shown} is no deployment (\`id\`, \`sha\` and \`state\` are needed).`);
  }
  const text = (name: keyof RecordedDeployment): string => (typeof given[name] === 'string' ? given[name] : '');
  const listed: readonly unknown[] = Array.isArray(given.marks) ? given.marks : [];
  return {
    id: Number(id),
    state,
    sha,
    version: text('version'),
    artifact: text('artifact'),
    digest: text('digest'),
    marks: marks.filter((mark) => listed.includes(mark)),
    createdAt: text('createdAt'),
    changedAt: text('changedAt') || text('createdAt'),
    description: text('description'),
    runUrl: text('runUrl'),
    servedVersion: text('servedVersion'),
    rollbackOf: typeof given.rollbackOf === 'number' ? given.rollbackOf : undefined,
    attemptKey: text('attemptKey'),
    leaseUntil: text('leaseUntil'),
    config: text('config'),
    foreign: given.foreign === true,
  };
}

const asMapping = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
