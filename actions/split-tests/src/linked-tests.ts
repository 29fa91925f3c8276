import type { Io } from '@sluice/action';
import { pathMatcher } from '@sluice/git';

/**
 * A test file that is reached only through a link to a folder: pytest follows such links, a search by globs does not. Of the links
 * that git knows; folders that begin with a dot are not searched.
 */
export async function linkedTest(
  places: readonly (readonly string[])[],
  found: ReadonlySet<string>,
  { files, git }: Pick<Io, 'files' | 'git'>,
): Promise<string | undefined> {
  const listed = await git.run(['ls-files', '--stage', '-z']);
  if (!listed.ok) return undefined;
  const isTest = places.map((globs) => pathMatcher(globs));
  for (const entry of listed.stdout.split('\0')) {
    // `120000 SHA 0<tab>PATH`: the mode of a symbolic link, in gitformat-index(5).
    const path = entry.slice(entry.indexOf('\t') + 1);
    if (!entry.startsWith('120000 ') || /(?:^|\/)\./u.test(path) || !(await files.isDirectory(path))) continue;
    const below = await files.glob([`${path}/**`]);
    const lost = below.find((file) => !found.has(file.path) && isTest.some((matches) => matches(file.path)));
    if (lost !== undefined) return lost.path;
  }
  return undefined;
}
