import { posix } from 'node:path';
import type { Files, Io } from '@sluice/action';
import {
  type CoverageFormat,
  createPathResolver,
  type FileCoverage,
  type MergedFile,
  mergeFiles,
  type PathRule,
  readReport,
  unmeasuredFile,
} from '@sluice/coverage';
import { type TrackedFiles, trackedFiles } from '@sluice/git';
import type { Check } from '@sluice/verdict';

export interface CollectionInputs {
  readonly files: readonly string[];
  readonly format: CoverageFormat | 'auto';
  readonly source: readonly string[];
  readonly exclude: readonly string[];
  readonly expectedReports: number | undefined;
  readonly rules: readonly PathRule[];
}

export interface ReportEntry {
  readonly path: string;
  readonly format: string;
  /** `read`, or why it was not. */
  readonly problem: string | undefined;
}

/** All that was measured, in one model, and what stood in the way. */
export interface Collection {
  readonly reports: readonly ReportEntry[];
  readonly files: readonly MergedFile[];
  /** Checks that are not good; none when everything was found and could be read. */
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
  readonly unmatched: readonly string[];
  readonly unmeasured: readonly string[];
  /** Text of a file by its path in the repository. */
  readonly textOf: (path: string) => Promise<string | undefined>;
}

const sourceBytes = 4 * 1024 * 1024;

export async function collect(inputs: CollectionInputs, io: Io): Promise<Collection> {
  const warnings: string[] = [];
  const found = await io.files.glob(inputs.files);
  const tracked = found.length === 0 ? noFiles(io) : await filesOfRepository(io, warnings);
  const checks: Check[] = [];
  const reports: ReportEntry[] = [];
  const measured: FileCoverage[] = [];
  const unmatched = new Set<string>();
  const resolve = createPathResolver(tracked, inputs.rules);
  for (const { path } of found) {
    const result = await readReport(io.files.stream(path), inputs.format);
    if (!result.ok) {
      const status = result.problem === 'empty' ? 'inconclusive' : 'error';
      checks.push({ name: path, status, reason: result.message });
      reports.push({ path, format: '', problem: result.message });
      continue;
    }
    const { report } = result;
    reports.push({ path, format: report.format, problem: undefined });
    warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
    for (const file of report.files) {
      const resolution = resolve(file.path, report.sources);
      switch (resolution.kind) {
        case 'found':
          measured.push({ ...file, path: resolution.path });
          break;
        case 'unmatched':
          unmatched.add(file.path);
          break;
        case 'ambiguous':
          unmatched.add(file.path);
          warnings.push(ambiguity(file.path, resolution.candidates));
      }
    }
  }
  checks.push(...missingReports(inputs, found.length));

  const included = (path: string): boolean => !matches(path, inputs.exclude, tracked.prefix);
  const root = io.files.at(tracked.root);
  const textOf = async (path: string): Promise<string | undefined> => sourceText(root, path);
  const known = new Set(measured.map(({ path }) => path));
  const wanted = [...tracked.paths].filter((path) => included(path) && matches(path, inputs.source, tracked.prefix));
  const unmeasured = found.length === 0 ? [] : wanted.filter((path) => !known.has(path)).sort();
  for (const path of unmeasured) measured.push(unmeasuredFile(path, (await textOf(path)) ?? ''));

  const files = mergeFiles(measured.filter(({ path }) => included(path)));
  for (const { path, disagreement } of files) {
    if (disagreement)
      warnings.push(
        `${path}: the reports disagree about which of its lines are code. Were they made from the same commit?`,
      );
  }
  if (unmatched.size > 0 && files.length === 0) {
    const [example] = unmatched;
    const reason = `none of the ${unmatched.size} reported files is in the repository, for instance ${example}: give \`path-map\``;
    checks.push({ name: 'paths', status: 'inconclusive', reason });
  }
  return { reports, files, checks, warnings, unmatched: [...unmatched].sort(), unmeasured, textOf };
}

function missingReports({ files, expectedReports }: CollectionInputs, found: number): readonly Check[] {
  if (found === 0) {
    const reason = `no report was found at ${files.join(', ')}. Did the tests write one?`;
    return [{ name: 'reports', status: 'inconclusive', reason }];
  }
  if (expectedReports === undefined || found >= expectedReports) return [];
  return [
    { name: 'reports', status: 'inconclusive', reason: `${found} of ${expectedReports} expected reports were found` },
  ];
}

function ambiguity(path: string, candidates: readonly string[]): string {
  const shown = candidates.slice(0, 3).join(', ');
  return `${path} could be ${candidates.length} files (${shown}${candidates.length > 3 ? ', …' : ''}): say which with \`path-map\`.`;
}

/** Globs are meant from the project's folder; files elsewhere in the repository are matched from its root. */
function matches(path: string, patterns: readonly string[], prefix: string): boolean {
  const relative = prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : path;
  const matching = (pattern: string): boolean => posix.matchesGlob(relative, pattern.replace(/^\.\//u, ''));
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const refused = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  return wanted.some(matching) && !refused.some(matching);
}

const noFiles = (io: Io): TrackedFiles => ({ root: io.files.root, prefix: '', paths: new Set() });

async function filesOfRepository(io: Io, warnings: string[]): Promise<TrackedFiles> {
  const tracked = await trackedFiles(io.git);
  if (tracked !== undefined) return tracked;
  warnings.push('This is no git repository: reported paths are compared with the files on disk.');
  const entries = await io.files.glob(['**/*', '!.venv/**', '!**/__pycache__/**']);
  return { root: io.files.root, prefix: '', paths: new Set(entries.map(({ path }) => path)) };
}

async function sourceText(root: Files, path: string): Promise<string | undefined> {
  try {
    return (await root.exists(path)) ? await root.text(path, sourceBytes) : undefined;
  } catch {
    // Too large to be shown: the report names its lines instead.
    return undefined;
  }
}
