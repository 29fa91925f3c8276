import { type Files, type Io, UserError } from '@sluice/action';
import { linkedTest } from './linked-tests.ts';
import { pytestGlobs } from './pytest-layout.ts';
import { conventionOf, type Runner, unitsOf } from './runner.ts';

const marker = 'pyvenv.cfg';

/** The test files of this checkout (of Go the packages), sorted; never none. */
export async function discover(
  given: readonly string[],
  runner: Runner,
  io: Pick<Io, 'files' | 'git'>,
): Promise<readonly string[]> {
  const { files } = io;
  const places = given.length > 0 ? [given] : runner === 'pytest' ? await pytestGlobs(files) : [conventionOf(runner)];
  const patterns = places.flat();
  const found = new Set<string>();
  for (const globs of places) {
    const whole = given.length === 0 && runner === 'pytest' && globs[0]?.startsWith('**/') === true;
    for (const path of await (whole ? outsideEnvironments(globs, files) : pathsOf(globs, files))) found.add(path);
  }
  const linked = given.length === 0 && runner === 'pytest' ? await linkedTest(places, found, io) : undefined;
  if (linked !== undefined) {
    throw new UserError(
      `pytest would run ${linked}, which is in a linked folder in ${files.root}; links are not followed here, and its tests would be lost. Say which files have tests with \`files\`.`,
    );
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
