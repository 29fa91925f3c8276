import { posix } from 'node:path';
import type { Io } from '@sluice/action';
import {
  applyQuarantine,
  isBad,
  type Locator,
  type QuarantineEntry,
  type QuarantineResult,
  type TestCase,
  type TestReport,
  testId,
} from '@sluice/test-results';
import { type ChangedFiles, changedFiles } from './changed-files.ts';
import { parseQuarantine } from './quarantine-list.ts';

const usual = '.github/quarantine.yml';

export interface Quarantine {
  readonly result: QuarantineResult;
  /** What people must know; `beside` the table of the summary, or also where there is none. */
  readonly beside: readonly string[];
  readonly notes: readonly string[];
  /** That it could not be told whether a failed test was changed; empty when it could. */
  readonly unproven: string;
}

/** Reads the quarantine and holds it against the reports. What this pull request changes is only asked for when it matters. */
export async function quarantineOf(
  given: string | undefined,
  reports: readonly TestReport[],
  locator: Locator,
  io: Io,
): Promise<Quarantine> {
  const { entries, path } = await readEntries(given, io);
  const anyBad = entries.length > 0 && reports.some(({ cases }) => cases.some(isBad));
  const changes: ChangedFiles = anyBad ? await changedFiles(io) : { kind: 'none' };
  const changed = (test: TestCase): boolean | undefined => {
    switch (changes.kind) {
      case 'none':
        return false;
      case 'unknown':
        return undefined;
      case 'known':
        return isChanged(test, changes.paths, locator);
    }
  };
  const today = new Date(io.clock.now()).toISOString().slice(0, 10);
  const result = applyQuarantine(entries, reports, { today, changed });
  const own = changes.kind === 'known' && changes.paths.has(path) ? [`This pull request changes ${path}.`] : [];
  const expired = result.entries.filter((use) => use.expired);
  const unknown = result.entries.filter(({ tests }) => tests === 0);
  return {
    result,
    unproven: unprovenReason(result, changes.kind === 'unknown' ? changes.reason : ''),
    beside: own,
    notes: [
      ...own,
      ...expired.map(
        ({ entry }) => `The quarantine of ${entry.test} expired on ${entry.expires} (${entry.owner}, ${entry.issue}).`,
      ),
      ...unknown.map(
        ({ entry }) => `The quarantine names ${entry.test}, and no test of this name was reported (${entry.owner}).`,
      ),
    ],
  };
}

/** Whether its file was changed; `undefined` where the report names none and no file that its trace names was. */
function isChanged(test: TestCase, paths: ReadonlySet<string>, locator: Locator): boolean | undefined {
  const own = locator.ownFileOf(test);
  if (own !== undefined) return paths.has(own);
  const named = [...locator.namedFilesOf(test)];
  if (named.some((file) => paths.has(file))) return true;
  // Reports of Go never name the file, but the tests of a package are all in its folder, and no other test file is compiled in.
  const folders = new Set(named.filter(isGoTest).map((path) => posix.dirname(path)));
  if (folders.size === 0) return undefined;
  return [...paths].some((path) => isGoTest(path) && folders.has(posix.dirname(path)));
}

const isGoTest = (path: string): boolean => path.endsWith('_test.go');

function unprovenReason({ failures }: QuarantineResult, why: string): string {
  const unproven = failures.filter(({ state }) => state === 'unproven');
  const [first] = unproven;
  if (first === undefined) return '';
  const tests = unproven.length === 1 ? testId(first.test) : `${testId(first.test)} and ${unproven.length - 1} more`;
  const reason = why || 'the report does not say in which file it is';
  return `${tests} failed in quarantine, and whether this pull request changes it could not be told: ${reason}`;
}

/** A given file must be there; the usual one may. It belongs to the repository, not to the folder of a project in it. */
async function readEntries(
  given: string | undefined,
  io: Io,
): Promise<{ readonly entries: readonly QuarantineEntry[]; readonly path: string }> {
  if (given !== undefined)
    return { entries: await parseQuarantine(await io.files.text(given), given), path: posix.normalize(given) };
  const files = io.files.at(io.host.workspace);
  if (!(await files.exists(usual))) return { entries: [], path: usual };
  return { entries: await parseQuarantine(await files.text(usual), usual), path: usual };
}
