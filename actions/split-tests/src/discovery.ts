import { type Files, UserError } from '@sluice/action';
import { pytestGlobs } from './pytest-layout.ts';
import { conventionOf, type Runner, unitsOf } from './runner.ts';

const marker = 'pyvenv.cfg';

/** The test files of this checkout (of Go the packages), sorted; never none. */
export async function discover(given: readonly string[], runner: Runner, files: Files): Promise<readonly string[]> {
  const places = given.length > 0 ? [given] : runner === 'pytest' ? await pytestGlobs(files) : [conventionOf(runner)];
  const patterns = places.flat();
  const found = new Set<string>();
  for (const globs of places) {
    const whole = given.length === 0 && runner === 'pytest' && globs[0]?.startsWith('**/') === true;
    for (const path of await (whole ? outsideEnvironments(globs, files) : pathsOf(globs, files))) found.add(path);
  }
  const units = unitsOf(runner, [...found].sort());
  if (units.length === 0) {
    const wanted = patterns.filter((pattern) => given.length > 0 || !pattern.startsWith('!'));
    throw new UserError(`No test file matches ${wanted.join(', ')} in ${files.root}.`);
  }
  // A file per line is the contract of `files-file`; nobody else's tools could read such a name either.
  const wrong = units.find((unit) => /[\r\n]/u.test(unit));
  if (wrong !== undefined)
    throw new UserError(`The name of a test file has a line break in it: ${JSON.stringify(wrong)}.`);
  return units;
}

const pathsOf = async (globs: readonly string[], files: Files): Promise<readonly string[]> =>
  (await files.glob(globs)).map(({ path }) => path);

/** pytest does not go into virtual environments, whatever they are called. */
async function outsideEnvironments(globs: readonly string[], files: Files): Promise<readonly string[]> {
  const found = await pathsOf([...globs, `**/${marker}`], files);
  const environments = found.filter((path) => path.endsWith(`/${marker}`)).map((path) => path.slice(0, -marker.length));
  return found.filter(
    (path) => !path.endsWith(`/${marker}`) && !environments.some((folder) => path.startsWith(folder)),
  );
}
