import { posix } from 'node:path';
import type { Io } from '@sluice/action';
import {
  createSourcePaths,
  createTestFiles,
  type FileDurations,
  fileDurations,
  readTestReport,
  type TestCase,
  type TestReport,
} from '@sluice/test-results';
import { keptTimings } from './kept-timings.ts';
import type { Runner } from './runner.ts';

export interface Timings extends FileDurations {
  /** Reports that were read. */
  readonly reports: number;
  /** Of which commit the times are that were kept; empty without `auto`. */
  readonly kept: string;
  /** Why nothing is known of earlier runs with `auto`; empty when something is. */
  readonly missing: string;
  readonly warnings: readonly string[];
}

/** The line of `timings` that stands for what `test-report` keeps in the cache. */
const auto = 'auto';

/** Earlier reports as times of the units, and what was kept of units that no report times. A report that cannot be read is said and left out: it decides nothing but the balance. */
export async function readTimings(
  given: readonly string[],
  runner: Runner,
  units: readonly string[],
  io: Io,
): Promise<Timings> {
  const patterns = given.filter((line) => line !== auto);
  const reports: TestReport[] = [];
  const warnings: string[] = [];
  const found = patterns.length === 0 ? [] : await io.files.glob(patterns);
  for (const { path } of found) {
    const result = await readTestReport(io.files.stream(path), 'auto');
    if (result.ok) reports.push(result.report);
    else warnings.push(`${path}: ${result.message}; its times are not used`);
  }
  const byName = runner === 'go' ? await packageOf(units, io) : undefined;
  const unitOf = byName === undefined ? fileOf(units, io) : packageOfTest(byName);
  const durations = fileDurations(reports, unitOf);
  const { attributed, unattributed } = durations;
  if (unattributed > attributed) {
    warnings.push(
      `${unattributed} of ${attributed + unattributed} timed tests belong to no file of this plan: their files are gone, or the report does ` +
        'not name files (jest-junit: addFileAttribute)',
    );
  }
  if (!given.includes(auto)) return { ...durations, reports: reports.length, kept: '', missing: '', warnings };
  const kept = await keptTimings(units, byName, io);
  return {
    ...durations,
    seconds: new Map([...kept.seconds, ...durations.seconds]),
    reports: reports.length,
    kept: kept.label,
    warnings,
    missing: kept.missing,
  };
}

// gotestsum can be told to write short class names; the suite is the package then.
const packageOfTest =
  (byName: (name: string) => string | undefined) =>
  ({ classname, suite }: TestCase): string | undefined =>
    byName(classname) ?? byName(suite.at(-1) ?? '');

function fileOf(units: readonly string[], io: Io): (test: TestCase) => string | undefined {
  return createTestFiles(createSourcePaths({ root: io.files.root, project: '', tracked: units }));
}

/** `example.com/shop/cart` is the folder `cart` of the module `example.com/shop`; without a go.mod here, the folder that it ends with. */
async function packageOf(units: readonly string[], io: Io): Promise<(name: string) => string | undefined> {
  const known = new Set(units);
  const module = (await io.files.exists('go.mod'))
    ? /^module\s+"?([^\s"]+)/mu.exec(await io.files.text('go.mod'))?.[1]
    : undefined;
  const found = new Map<string, string | undefined>();
  const folderOf = (name: string): string | undefined => {
    if (module !== undefined && name === module) return known.has('.') ? '.' : undefined;
    if (module !== undefined && name.startsWith(`${module}/`)) {
      const folder = name.slice(module.length + 1);
      return known.has(folder) ? folder : undefined;
    }
    const parts = name.split('/');
    for (let from = 1; from < parts.length; from += 1) {
      const folder = posix.join(...parts.slice(from));
      if (known.has(folder)) return folder;
    }
    return undefined;
  };
  return (name) => {
    if (!found.has(name)) found.set(name, folderOf(name));
    return found.get(name);
  };
}
