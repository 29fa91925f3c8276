import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '@sluice/action';
import { readReferences } from '@sluice/workflow';

const folder = fileURLToPath(new URL('../../stand-ins', import.meta.url));

/** The module that loads GitHub's own clients for the stand-ins: SLUICE_STAND_IN_CLIENTS. */
export const standInClients = new URL('../../stand-ins/clients.mjs', import.meta.url).href;

/** `OWNER/REPOSITORY@REF` and the folder that stands for it. */
export interface LocalRepository {
  readonly reference: string;
  readonly folder: string;
}

export interface Suite {
  /** `OWNER/REPOSITORY`. */
  readonly slug: string;
  /** Its portable tree. */
  readonly folder: string;
}

/** Handled by act itself: it copies the repository. */
const checkout = 'actions/checkout';

/**
 * What stands for the repositories that the workflow and the suite call: the suite's own tree, and the stand-ins.
 * Throws when the workflow calls something else, because nothing is fetched.
 */
export function localRepositories(workflow: string, suite: Suite): readonly LocalRepository[] {
  const calls = repositoriesIn([workflow]);
  const unknown = calls.filter(({ name }) => name !== suite.slug && name !== checkout && !hasStandIn(name));
  if (unknown.length > 0) {
    const named = unknown.map(({ name, ref }) => `${name}@${ref}`).join(', ');
    throw new UserError(`${named}: actions of others are not fetched here, and there is no stand-in for it.`);
  }
  const files = globSync(['.github/workflows/*.yml', 'actions/**/action.yml'], { cwd: suite.folder });
  const own = repositoriesIn(files.map((file) => readFileSync(join(suite.folder, file), 'utf8')));
  const found = [...calls, ...own].map(({ name, ref }): readonly [string, string | undefined] => [
    `${name}@${ref}`,
    name === suite.slug ? suite.folder : hasStandIn(name) ? standIn(name) : undefined,
  ]);
  return [...new Map(found)].flatMap(([reference, place]) =>
    place === undefined ? [] : [{ reference, folder: place }],
  );
}

const standIn = (repository: string): string => join(folder, repository.replace('/', '-'));
const hasStandIn = (repository: string): boolean => existsSync(join(standIn(repository), 'action.yml'));

function repositoriesIn(texts: readonly string[]): readonly { readonly name: string; readonly ref: string }[] {
  return texts
    .flatMap(readReferences)
    .flatMap((reference) =>
      reference.kind === 'repository' ? [{ name: reference.repository, ref: reference.ref }] : [],
    );
}
