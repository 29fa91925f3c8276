import type { SourcePaths } from './source-paths.ts';
import { createTestFiles } from './test-file.ts';
import type { TestCase } from './test-report.ts';

/** A line of a file of the repository. */
export interface SourceLocation {
  readonly path: string;
  readonly line: number;
}

const frame = /(?:^|[\s("'[])((?:[A-Za-z]:)?[\w.@+\-/\\]*[\w@+-]\.\w{1,5})(?::|", line )(\d{1,7})/gmu;

/**
 * Where a test that did not pass is best looked at: the line of its own file that the trace names last, else the line that the report
 * gives, else the first line of the trace that is in the repository. `undefined` when no file of the repository can be told.
 */
export function locationOf(test: TestCase, paths: SourcePaths): SourceLocation | undefined {
  const own = createTestFiles(paths)(test);
  const details = test.failures.map((failure) => failure.details).join('\n');
  const frames = [...details.matchAll(frame)].flatMap(([, file = '', line = '']) => {
    // Go names only the file; its folder is in the name of the package.
    const path = paths.resolve(file) ?? (file.includes('/') ? undefined : paths.resolveIn(test.classname, file));
    return path === undefined ? [] : [{ path, line: Number(line) }];
  });
  const inOwn = own === undefined ? undefined : frames.findLast(({ path }) => path === own);
  if (inOwn !== undefined) return inOwn;
  if (own !== undefined) return { path: own, line: test.line ?? 1 };
  return frames[0];
}
