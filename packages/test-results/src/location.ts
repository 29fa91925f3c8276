import type { SourcePaths } from './source-paths.ts';
import { stackFrame } from './stack-frame.ts';
import { createTestFiles } from './test-file.ts';
import type { SuiteProblem, TestCase } from './test-report.ts';

/** A line of a file of the repository. */
export interface SourceLocation {
  readonly path: string;
  readonly line: number;
}

export interface Locator {
  /**
   * Where a test is best looked at: the line of its own file that the trace names last, else the line that the report gives, else the
   * first line of the trace that is in the repository. `undefined` when no file of the repository can be told.
   */
  locate(test: TestCase): SourceLocation | undefined;
  /** The first line of the repository in what a suite says of itself. */
  locateProblem(problem: SuiteProblem): SourceLocation | undefined;
  /** The file of the repository that the test stands in, for grouping; its line is not needed. */
  fileOf(test: TestCase): string | undefined;
  /** The file that the report itself puts the test in; a trace names where it broke, which is often somewhere else. */
  ownFileOf(test: TestCase): string | undefined;
  /** Every file of the repository that the traces of the test name. */
  namedFilesOf(test: TestCase): ReadonlySet<string>;
  /** Whether a line of a trace is of a file of the repository. */
  isOurs(line: string, test: Pick<TestCase, 'classname'>): boolean;
}

const linesRead = 400;

export function createLocator(paths: SourcePaths): Locator {
  const ownFile = createTestFiles(paths);
  const known = new WeakMap<TestCase, { readonly location: SourceLocation | undefined }>();
  const frameIn = (line: string, packagePath: string): SourceLocation | undefined => {
    const frame = stackFrame(line);
    if (frame === undefined) return undefined;
    // Go names only the file; its folder is in the name of the package.
    const path =
      paths.resolve(frame.file) ?? (frame.file.includes('/') ? undefined : paths.resolveIn(packagePath, frame.file));
    return path === undefined ? undefined : { path, line: frame.line };
  };
  const framesOf = (details: string, packagePath: string): readonly SourceLocation[] =>
    details
      .split('\n', linesRead)
      .map((line) => frameIn(line, packagePath))
      .filter((frame) => frame !== undefined);
  const find = (test: TestCase): SourceLocation | undefined => {
    const own = ownFile(test);
    const last = test.failures.at(-1);
    const frames = framesOf(`${last?.details ?? ''}\n${last?.message ?? ''}`, test.classname);
    const inOwn = own === undefined ? undefined : frames.findLast(({ path }) => path === own);
    if (inOwn !== undefined) return inOwn;
    if (own !== undefined) return { path: own, line: test.line ?? 1 };
    return frames[0];
  };
  const locate = (test: TestCase): SourceLocation | undefined => {
    const before = known.get(test);
    if (before !== undefined) return before.location;
    const location = find(test);
    known.set(test, { location });
    return location;
  };
  return {
    locate,
    locateProblem: ({ details, message, file, suite }) => {
      const found = framesOf(`${details}\n${message}`, suite.at(-1) ?? '')[0];
      const own = file === undefined ? undefined : paths.resolve(file);
      return found ?? (own === undefined ? undefined : { path: own, line: 1 });
    },
    fileOf: (test) => ownFile(test) ?? (test.failures.length > 0 ? locate(test)?.path : undefined),
    ownFileOf: ownFile,
    namedFilesOf: ({ failures, classname }) =>
      new Set(
        failures.flatMap(({ details, message }) =>
          framesOf(`${details}\n${message}`, classname).map(({ path }) => path),
        ),
      ),
    isOurs: (line, { classname }) => frameIn(line, classname) !== undefined,
  };
}
