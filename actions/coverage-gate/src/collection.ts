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
import { pathMatcher, type TrackedFiles, trackedFiles } from '@sluice/git';
import { type ReportSelection, selectReports } from '@sluice/shards';
import type { Check, Ratio } from '@sluice/verdict';
import { goModuleRules } from './go-modules.ts';

export interface CollectionInputs {
  readonly files: readonly string[];
  readonly manifests: readonly string[];
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
  /** How the tool itself counts, when that is not by lines. */
  readonly statements?: Ratio;
}

/** All that was measured, in one model, and what stood in the way. */
export interface Collection {
  readonly reports: readonly ReportEntry[];
  readonly shards: ReportSelection['shards'];
  readonly files: readonly MergedFile[];
  /** Checks that are not good; none when everything was found and could be read. */
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
  readonly unmatched: readonly string[];
  readonly unmeasured: readonly string[];
  readonly tracked: TrackedFiles;
  /** Whether a path of the repository is not one of those that are left out. */
  readonly included: (path: string) => boolean;
  /** Text of a file by its path in the repository. */
  readonly textOf: (path: string) => Promise<string | undefined>;
}

const sourceBytes = 4 * 1024 * 1024;

export async function collect(inputs: CollectionInputs, io: Io): Promise<Collection> {
  const warnings: string[] = [];
  const selection = await selectReports(inputs, io);
  // Without a report nothing is asked of git: there is nothing to hold against the repository.
  const tracked = selection.paths.length === 0 ? noFiles(io) : await filesOfRepository(io, warnings);
  const checks: Check[] = [...selection.checks];
  const reports: ReportEntry[] = [];
  const measured: FileCoverage[] = [];
  const unmatched = new Set<string>();
  const modules = await goModuleRules(tracked, io.files.at(tracked.root));
  const resolve = createPathResolver(tracked, [...inputs.rules, ...modules]);
  for (const path of selection.paths) {
    const result = await readReport(io.files.stream(path), inputs.format);
    if (!result.ok) {
      const status = result.problem === 'empty' ? 'inconclusive' : 'error';
      checks.push({ name: path, status, reason: result.message });
      reports.push({ path, format: '', problem: result.message });
      continue;
    }
    const { report } = result;
    const { format, statements } = report;
    reports.push({ path, format, problem: undefined, ...(statements === undefined ? {} : { statements }) });
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

  const excluded = pathMatcher(inputs.exclude, tracked.prefix);
  const included = (path: string): boolean => !excluded(path);
  const root = io.files.at(tracked.root);
  const textOf = async (path: string): Promise<string | undefined> => sourceText(root, path);
  const known = new Set(measured.map(({ path }) => path));
  const isSource = pathMatcher(inputs.source, tracked.prefix);
  const wanted = [...tracked.paths].filter((path) => isSource(path) && included(path));
  const unmeasured = wanted.filter((path) => !known.has(path)).sort();
  for (const path of unmeasured) measured.push(unmeasuredFile(path, (await textOf(path)) ?? ''));

  const files = mergeFiles(measured.filter(({ path }) => included(path)));
  for (const { path, disagreement } of files) {
    if (disagreement.length > 0) warnings.push(disagreementOf(path, disagreement));
  }
  if (unmatched.size > 0 && files.length === 0) {
    const [example] = unmatched;
    const reason = `none of the ${unmatched.size} reported files is in the repository, for instance ${example}: give \`path-map\``;
    checks.push({ name: 'paths', status: 'inconclusive', reason });
  }
  return {
    reports,
    shards: selection.shards,
    files,
    checks,
    warnings,
    unmatched: [...unmatched].sort(),
    unmeasured,
    tracked,
    included,
    textOf,
  };
}

function disagreementOf(path: string, lines: readonly number[]): string {
  const last = lines.at(-1) ?? 0;
  const counts =
    lines.length === 1 ? `${last} in each, not the same ones` : `${lines.slice(0, -1).join(', ')} and ${last} of them`;
  return `${path}: the reports disagree about which of its lines are code (${counts}). Were they made from the same commit?`;
}

function ambiguity(path: string, candidates: readonly string[]): string {
  const shown = candidates.slice(0, 3).join(', ');
  return `${path} could be ${candidates.length} files (${shown}${candidates.length > 3 ? ', …' : ''}): say which with \`path-map\`.`;
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
    return await root.text(path, sourceBytes);
  } catch {
    // Not there (any more), or too large to be shown: the report names its lines instead.
    return undefined;
  }
}
