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
import type { Runner } from './runner.ts';

export interface Timings extends FileDurations {
  /** Reports that were read. */
  readonly reports: number;
  readonly warnings: readonly string[];
}

/** Earlier reports as times of the units. A report that cannot be read is said and left out: it decides nothing but the balance. */
export async function readTimings(
  patterns: readonly string[],
  runner: Runner,
  units: readonly string[],
  io: Io,
): Promise<Timings> {
  const reports: TestReport[] = [];
  const warnings: string[] = [];
  const found = patterns.length === 0 ? [] : await io.files.glob(patterns);
  for (const { path } of found) {
    const result = await readTestReport(io.files.stream(path), 'auto');
    if (result.ok) reports.push(result.report);
    else warnings.push(`${path}: ${result.message}; its times are not used`);
  }
  const unitOf = runner === 'go' ? await packageOf(units, io) : fileOf(units, io);
  const durations = fileDurations(reports, unitOf);
  const { attributed, unattributed } = durations;
  if (unattributed > attributed) {
    warnings.push(
      `${unattributed} of ${attributed + unattributed} timed tests belong to no file of this plan: their files are gone, or the report does ` +
        'not name files (jest-junit: addFileAttribute)',
    );
  }
  return { ...durations, reports: reports.length, warnings };
}

function fileOf(units: readonly string[], io: Io): (test: TestCase) => string | undefined {
  return createTestFiles(createSourcePaths({ root: io.files.root, project: '', tracked: units }));
}

/** `example.com/shop/cart` is the folder `cart` of the module `example.com/shop`; without a go.mod here, the folder that it ends with. */
async function packageOf(units: readonly string[], io: Io): Promise<(test: TestCase) => string | undefined> {
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
  const remembered = (name: string): string | undefined => {
    if (!found.has(name)) found.set(name, folderOf(name));
    return found.get(name);
  };
  // gotestsum can be told to write short class names; the suite is the package then.
  return ({ classname, suite }) => remembered(classname) ?? remembered(suite.at(-1) ?? '');
}
