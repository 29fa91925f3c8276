import type { BaselineFormat } from '@sluice/baseline';
import { fileDurations, medianOf } from './file-durations.ts';
import type { TestCase, TestReport } from './test-report.ts';

/** What the files of a project's tests took in the last runs. */
export interface TestTimings {
  /** The commit of the newest run. */
  readonly commit: string;
  /** Milliseconds by the file's path below the project's folder, newest run first, at most five. */
  readonly files: ReadonlyMap<string, readonly number[]>;
  /** The same for tests of which no file is known, by their class or suite: in Go that is the package. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

const keptRuns = 5;
const mostRows = 200_000;
const mostNames = 10_000;
const longestMs = 1e9;
const header = 'sluice-timings 1 ';

/** Where a test stands: a file below the project's folder, or nowhere that is known. */
export type ProjectFile = (test: TestCase) => string | undefined;

/** The times of this run before those of earlier ones; what has no test any more is forgotten. */
export function timingsOf(
  reports: readonly TestReport[],
  fileOf: ProjectFile,
  commit: string,
  previous: TestTimings | undefined,
): TestTimings {
  const { seconds } = fileDurations(reports, (test) => {
    const file = fileOf(test);
    return file === undefined ? `n${nameOf(test)}` : `f${file}`;
  });
  const files = new Map<string, readonly number[]>();
  const names = new Map<string, readonly number[]>();
  for (const [key, value] of seconds) {
    const name = key.slice(1);
    if (name === '' || /[\r\n]/u.test(name)) continue;
    const map = key.startsWith('f') ? files : names;
    const earlier = (map === files ? previous?.files : previous?.names)?.get(name) ?? [];
    if (map === files || map.size < mostNames) map.set(name, [milliseconds(value), ...earlier].slice(0, keptRuns));
  }
  return { commit, files, names };
}

const milliseconds = (seconds: number): number => Math.min(longestMs, Math.round(seconds * 1000));

/** An import path has slashes; gotestsum can be told to leave it to the suite. */
function nameOf({ classname, suite }: TestCase): string {
  const last = suite.at(-1) ?? '';
  if (classname.includes('/')) return classname;
  return last.includes('/') || classname === '' ? last : classname;
}

/** Of each file or name the median of its runs, in seconds. */
export function secondsOf(times: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> {
  return new Map([...times].map(([name, values]) => [name, medianOf(values) / 1000] as const));
}

/** As it is kept for `split-tests`: key and owner are those of `timingsPlace`. */
export const timingsFormat: BaselineFormat<TestTimings> = {
  cacheName: 'test-timings',
  keyPrefix: 'sluice-timings-1',
  read: readTimings,
  write: writeTimings,
  commitOf: ({ commit }) => commit,
};

/** A line `sluice-timings 1 COMMIT`, then one `f MS[,MS...] PATH` a file and one `n MS[,MS...] NAME` a name. */
function writeTimings({ commit, files, names }: TestTimings): string {
  const rows = (kind: string, times: TestTimings['files']): readonly string[] =>
    [...times].map(([name, values]) => `${kind} ${values.join(',')} ${name}\n`);
  return `${header}${commit}\n${rows('f', files).join('')}${rows('n', names).join('')}`;
}

function readTimings(text: string): ReturnType<BaselineFormat<TestTimings>['read']> {
  const end = text.indexOf('\n');
  const commit = text.slice(header.length, end);
  if (!text.startsWith(header) || !/^[0-9a-f]{40,64}$/u.test(commit)) return { ok: false, message: 'it is no timings' };
  const files = new Map<string, readonly number[]>();
  const names = new Map<string, readonly number[]>();
  for (let from = end + 1, row = 2; from < text.length; row += 1) {
    const to = text.indexOf('\n', from);
    const [, kind, values = '', name = ''] =
      /^([fn]) (\d{1,10}(?:,\d{1,10}){0,4}) (.+)$/u.exec(text.slice(from, to < 0 ? undefined : to)) ?? [];
    if (kind === undefined || to < 0) return { ok: false, message: `its line ${row} is no timing` };
    if (row > mostRows) return { ok: false, message: `it has more than ${mostRows} lines` };
    const times = values.split(',').map((value) => Math.min(longestMs, Number(value)));
    (kind === 'f' ? files : names).set(name, times);
    from = to + 1;
  }
  return { ok: true, baseline: { commit, files, names } };
}
