import type { Io } from '@sluice/action';
import { trackedFiles } from '@sluice/git';
import {
  createLocator,
  createSourcePaths,
  type Locator,
  type ProjectFile,
  type SourceLocation,
} from '@sluice/test-results';

export interface Sources {
  readonly locator: Locator;
  /** The project's folder relative to the root of the repository; empty for the root itself. */
  readonly project: string;
  /** The file of a test below the project's folder. */
  readonly projectFile: ProjectFile;
  /** At the commit that was tested: there the numbers of the lines are right. */
  urlOf(location: SourceLocation): string | undefined;
}

/** The files of the repository, for what reports say of them. Without a report there is nothing to look for. */
export async function sourcesOf(anyReport: boolean, io: Io): Promise<Sources> {
  const tracked = anyReport ? await trackedFiles(io.git) : undefined;
  const project = tracked?.prefix ?? '';
  const root = tracked?.root ?? io.files.root;
  const locator = createLocator(createSourcePaths({ tracked: tracked?.paths ?? [], root, project }));
  const below = project === '' ? '' : `${project}/`;
  const { serverUrl, owner, repo, sha } = io.github.context;
  return {
    locator,
    project,
    projectFile(test) {
      const file = locator.fileOf(test.failures.length === 0 ? test : { ...test, failures: [] });
      return file?.startsWith(below) === true ? file.slice(below.length) : undefined;
    },
    urlOf({ path, line }) {
      if (serverUrl === '' || owner === '' || sha === '') return undefined;
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      return `${serverUrl}/${owner}/${repo}/blob/${sha}/${encoded}#L${line}`;
    },
  };
}
