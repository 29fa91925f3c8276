import type { XmlTag } from '@sluice/xml';
import { parseCount, parseLine } from './count.ts';
import type { FileCoverage, ReadResult } from './coverage.ts';
import { type CrossCheck, createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type FileBuilder, type OpenFile } from './file-builder.ts';
import { countedBranches } from './merge-branches.ts';
import { scanReport } from './xml-report.ts';

/** Condition lines, read in both ways that tools mean them. */
interface Conditions {
  /** Clover: how often the condition was true and how often false: two ways out. */
  readonly outcomes: FileBuilder;
  /** Istanbul: how many ways out were taken and how many were not. */
  readonly counts: FileBuilder;
  readonly covered: { outcomes: number; counts: number };
  readonly total: { outcomes: number; counts: number };
}

/**
 * Clover XML (OpenClover, PHPUnit, Istanbul): `project//file[path or name]/line[num][type][count]`, with `type` `stmt`, `cond` (and
 * `truecount`, `falsecount`) or `method`. A method is the head of a function and no line that runs, as in PHPUnit's own count. What
 * `truecount` and `falsecount` mean differs between tools; the report's own totals tell which it is, else the worse reading counts.
 */
export async function readClover(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const conditions: Conditions = {
    outcomes: createFileBuilder(),
    counts: createFileBuilder(),
    covered: { outcomes: 0, counts: 0 },
    total: { outcomes: 0, counts: 0 },
  };
  const check = createCrossCheck();
  const statements = { said: 0, ran: 0 };
  let metrics: Readonly<Record<string, string>> = {};
  let path = '';
  let file: OpenFile | undefined;
  let files = 0;
  let depth = 0;
  let tests = 0;

  const read = await scanReport(chunks, 'coverage', 'Clover', {
    open(tag) {
      depth += 1;
      // Code of the tests themselves; the tool's totals leave it out too.
      if (tag.name === 'testproject') tests = depth;
      if (tests > 0) return;
      switch (tag.name) {
        case 'line':
          if (file === undefined) break;
          if (addLine(tag, file, check)) {
            if (tag.get('type') === 'cond') addCondition(tag, path, conditions, check);
            if (tag.get('type') === 'stmt') {
              statements.said += 1;
              if ((parseCount(tag.get('count')) ?? 0) > 0) statements.ran += 1;
            }
          }
          break;
        case 'file':
          path = tag.get('path') || tag.get('name') || '';
          files += 1;
          if (path === '') check.odd('files have no name and were left out');
          file = path === '' ? undefined : builder.file(path);
          break;
        case 'metrics':
          if (depth === 3) metrics = tag.attributes();
      }
    },
    close(name) {
      if (tests === depth) tests = 0;
      depth -= 1;
      if (name === 'file') file = undefined;
    },
  });
  if (!read.ok) return read;
  check.compare('files', parseCount(metrics.files), files);
  // Others count several statements of one line, which the report does not list.
  if (read.root.clover === undefined) {
    check.compare('statements', parseCount(metrics.statements), statements.said);
    check.compare('covered statements', parseCount(metrics.coveredstatements), statements.ran);
  }
  const branches = branchesBy(meaning(metrics, conditions), conditions);
  const merged = builder.files().map((entry) => ({ ...entry, branches: branches.get(entry.path) ?? new Map() }));
  return { ok: true, report: { format: 'clover', files: merged, sources: [], warnings: check.warnings() } };
}

/** False when it is no line of code. */
function addLine(tag: XmlTag, file: OpenFile, check: CrossCheck): boolean {
  const type = tag.get('type');
  if (type === 'method') return false;
  const line = parseLine(tag.get('num'));
  const hits = type === 'cond' && tag.get('count') === undefined ? conditionHits(tag) : parseCount(tag.get('count'));
  if (line === undefined || hits === undefined) check.odd('lines have no readable number or count');
  if (line !== undefined) file.line(line, hits ?? 0);
  return line !== undefined;
}

/** Clover counts a condition only by its outcomes. */
function conditionHits(tag: XmlTag): number | undefined {
  const outcomes = [parseCount(tag.get('truecount')), parseCount(tag.get('falsecount'))];
  if (outcomes.includes(undefined)) return undefined;
  return Math.min(
    outcomes.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    Number.MAX_SAFE_INTEGER,
  );
}

function addCondition(tag: XmlTag, path: string, conditions: Conditions, check: CrossCheck): void {
  const line = parseLine(tag.get('num'));
  const first = parseCount(tag.get('truecount'));
  const second = parseCount(tag.get('falsecount'));
  if (line === undefined || first === undefined || second === undefined) {
    check.odd('conditions have no readable counts');
    return;
  }
  const outcomes = (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0);
  conditions.outcomes.file(path).branches(line, countedBranches(2, outcomes));
  conditions.covered.outcomes += outcomes;
  conditions.total.outcomes += 2;
  const total = Math.min(first + second, 1_000_000);
  if (total === 0) return;
  conditions.counts.file(path).branches(line, countedBranches(total, Math.min(first, total)));
  conditions.covered.counts += first;
  conditions.total.counts += total;
}

/** The reading that the report's own totals confirm; without them the one that finds less covered. */
function meaning(metrics: Readonly<Record<string, string>>, { covered, total }: Conditions): 'outcomes' | 'counts' {
  const said = [parseCount(metrics.conditionals), parseCount(metrics.coveredconditionals)];
  const fits = (['outcomes', 'counts'] as const).filter((by) => said[0] === total[by] && said[1] === covered[by]);
  const [only] = fits;
  if (fits.length === 1 && only !== undefined) return only;
  return covered.outcomes * total.counts <= covered.counts * total.outcomes ? 'outcomes' : 'counts';
}

function branchesBy(by: 'outcomes' | 'counts', conditions: Conditions): ReadonlyMap<string, FileCoverage['branches']> {
  return new Map(conditions[by].files().map(({ path, branches }) => [path, branches]));
}
