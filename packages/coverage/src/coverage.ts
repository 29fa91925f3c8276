import type { Ratio } from '@sluice/verdict';

/** The formats that are read, by the names of the input `format`. */
export const coverageFormats = [
  'cobertura',
  'lcov',
  'jacoco',
  'clover',
  'coveragepy',
  'istanbul',
  'go',
  'simplecov',
  'opencover',
] as const;

export type CoverageFormat = (typeof coverageFormats)[number];

/** The ways out of one line. */
export interface LineBranches {
  readonly total: number;
  readonly covered: number;
  /**
   * Where the ways lead that were never taken, when the format says so in words that mean the same in every run (`12`, `exit`).
   * `undefined`: only the counts are known.
   */
  readonly missing?: ReadonlySet<string>;
  /** All ways by name, as one word, when the format knows them; only reports that name the same ways are compared by name. */
  readonly ways?: string;
  /** After a merge of reports that do not name the same: what they say, so that the order of merging makes no difference. */
  readonly evidence?: BranchEvidence;
}

/** Everything that was said about the ways out of one line, in a form that does not depend on the order in which it was said. */
export interface BranchEvidence {
  /** The most that reports say that only count. */
  readonly counted: { readonly total: number; readonly covered: number } | undefined;
  /** By `total` and `ways`, sorted: for each only what every report misses that names the same ways. */
  readonly named: readonly NamedBranches[];
}

export interface NamedBranches {
  readonly total: number;
  readonly ways: string | undefined;
  readonly missing: ReadonlySet<string>;
}

/** What is known of one file. Lines are 1-based; a line that is not in `lines` is not code. */
export interface FileCoverage {
  readonly path: string;
  /** How often each line ran, at most `Number.MAX_SAFE_INTEGER`. */
  readonly lines: ReadonlyMap<number, number>;
  readonly branches: ReadonlyMap<number, LineBranches>;
  /** Instead of lines, when the report has only totals. Without lines there is no patch coverage and no real merge. */
  readonly totals?: { readonly lines: Ratio; readonly branches: Ratio };
}

/** One report as it was understood; paths as it writes them. */
export interface CoverageReport {
  readonly format: CoverageFormat;
  readonly files: readonly FileCoverage[];
  /** Roots that relative paths may be meant from. */
  readonly sources: readonly string[];
  /** What is odd and changes no number: one sentence each. */
  readonly warnings: readonly string[];
  /** How the tool itself counts, when that is not by lines: what it prints is this ratio. */
  readonly statements?: Ratio;
}

/** `empty`: well formed, and nothing was measured in it. */
export interface Unreadable {
  readonly ok: false;
  readonly problem: 'empty' | 'truncated' | 'malformed' | 'unknown-format';
  readonly message: string;
}

export type ReadResult = { readonly ok: true; readonly report: CoverageReport } | Unreadable;

export function lineRatio(files: Iterable<FileCoverage>): Ratio {
  let covered = 0;
  let total = 0;
  for (const { lines, totals } of files) {
    if (lines.size === 0 && totals !== undefined) {
      covered += totals.lines.covered;
      total += totals.lines.total;
      continue;
    }
    total += lines.size;
    covered += coveredLines(lines);
  }
  return { covered, total };
}

function coveredLines(lines: ReadonlyMap<number, number>): number {
  if ('covered' in lines && typeof lines.covered === 'number') return lines.covered;
  let covered = 0;
  for (const hits of lines.values()) if (hits > 0) covered += 1;
  return covered;
}

export function branchRatio(files: Iterable<FileCoverage>): Ratio {
  let covered = 0;
  let total = 0;
  for (const { lines, branches, totals } of files) {
    if (lines.size === 0 && totals !== undefined) {
      covered += totals.branches.covered;
      total += totals.branches.total;
      continue;
    }
    for (const line of branches.values()) {
      covered += line.covered;
      total += line.total;
    }
  }
  return { covered, total };
}

/** Lines that are code and never ran, in order. */
export function missingLines(file: FileCoverage): readonly number[] {
  return [...file.lines]
    .filter(([, hits]) => hits === 0)
    .map(([line]) => line)
    .sort((a, b) => a - b);
}

/** Lines that ran and have a way out that was never taken, in order. */
export function partialLines(file: FileCoverage): readonly number[] {
  return [...file.branches]
    .filter(([line, { covered, total }]) => covered < total && (file.lines.get(line) ?? 0) > 0)
    .map(([line]) => line)
    .sort((a, b) => a - b);
}

/** First and last line of each run of missing lines; lines that are not code do not interrupt a run. */
export function missingRanges(file: FileCoverage): readonly (readonly [number, number])[] {
  const code = [...file.lines].sort(([a], [b]) => a - b);
  const ranges: [number, number][] = [];
  let open: [number, number] | undefined;
  for (const [line, hits] of code) {
    if (hits > 0) open = undefined;
    else if (open === undefined) {
      open = [line, line];
      ranges.push(open);
    } else open[1] = line;
  }
  return ranges;
}

/** `12, 14-19`. */
export function formatRanges(ranges: readonly (readonly [number, number])[]): string {
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
