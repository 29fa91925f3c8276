import type { FileEntry, Files, Io } from '@sluice/action';
import { type ReportSelection, selectReports } from '@sluice/shards';
import { createTextBudget, readTestReport, type TestFormat, type TestReport } from '@sluice/test-results';
import type { Check } from '@sluice/verdict';

export interface CollectedFile {
  readonly path: string;
  readonly tests: number;
  readonly format: TestFormat | undefined;
  readonly problem: string | undefined;
}

export interface Collection {
  readonly files: readonly CollectedFile[];
  readonly reports: readonly TestReport[];
  /** Which file each report is from. */
  readonly pathOf: ReadonlyMap<TestReport, string>;
  readonly shards: ReportSelection['shards'];
  /** Of earlier attempts of shards that were run again: no results, but evidence. */
  readonly superseded: readonly TestReport[];
  /** What is missing, could not be read or says nothing. */
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
  /** Different contents: a copy of a report is no report of another shard. */
  readonly distinct: number;
  /** Which shard is which. */
  readonly selection: ReportSelection;
}

export interface CollectionInputs {
  readonly files: readonly string[];
  readonly manifests: readonly string[];
  readonly format: TestFormat | 'auto';
}

/** Reads every report that matches; what can be read of a broken one counts, and the break is said. */
export async function collectReports(inputs: CollectionInputs, io: Io): Promise<Collection> {
  const { files } = io;
  const { format } = inputs;
  const selection = await selectReports({ ...inputs, expectedReports: undefined }, io);
  const found = selection.entries;
  const copies = await copiesAmong(found, files);
  const collected: CollectedFile[] = [];
  const budget = createTextBudget();
  const reports: TestReport[] = [];
  const pathOf = new Map<TestReport, string>();
  const checks: Check[] = [...selection.checks];
  const warnings: string[] = [];
  for (const { path } of found) {
    const original = copies.get(path);
    if (original !== undefined) {
      warnings.push(`${path} is byte for byte ${original}; it counts once.`);
      collected.push({ path, tests: 0, format: undefined, problem: `a copy of ${original}` });
      continue;
    }
    const result = await readTestReport(files.stream(path), format, budget);
    const report = result.ok ? result.report : result.partial;
    if (report !== undefined) {
      reports.push(report);
      pathOf.set(report, path);
      warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
    }
    if (!result.ok) {
      const status = result.problem === 'empty' ? 'inconclusive' : 'error';
      checks.push({ name: path, status, reason: result.message });
    }
    const problem = result.ok ? undefined : result.message;
    collected.push({ path, tests: report?.cases.length ?? 0, format: report?.format, problem });
  }
  if (budget.shortened() > 0)
    warnings.push(`What ${budget.shortened()} failures say is shortened: there is too much of it.`);
  return {
    files: collected,
    reports,
    pathOf,
    shards: selection.shards,
    superseded: await readSuperseded(selection.superseded, format, files),
    checks,
    warnings,
    distinct: found.length - copies.size,
    selection,
  };
}

/** What cannot be read of these is no evidence, and decides nothing. */
async function readSuperseded(
  entries: readonly FileEntry[],
  format: TestFormat | 'auto',
  files: Files,
): Promise<readonly TestReport[]> {
  const reports: TestReport[] = [];
  for (const { path } of entries) {
    const result = await readTestReport(files.stream(path), format);
    if (result.ok) reports.push(result.report);
  }
  return reports;
}

/** Later files with the content of an earlier one. Only files of one size are read for it. */
async function copiesAmong(found: readonly FileEntry[], files: Files): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  for (const [bytes, group] of Map.groupBy(found, (file) => file.bytes)) {
    if (group.length < 2 || bytes === 0) continue;
    const { createHash } = await import('node:crypto');
    const first = new Map<string, string>();
    for (const { path } of group) {
      const hash = createHash('sha256');
      for await (const chunk of files.stream(path)) hash.update(chunk);
      const digest = hash.digest('hex');
      const original = first.get(digest);
      if (original === undefined) first.set(digest, path);
      else copies.set(path, original);
    }
  }
  return copies;
}
