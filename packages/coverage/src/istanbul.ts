import type { Ratio } from '@sluice/verdict';
import { countOf, lineNumber } from './count.ts';
import type { FileCoverage, ReadResult } from './coverage.ts';
import { type CrossCheck, createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type OpenFile } from './file-builder.ts';
import { fieldsOf, type JsonFields } from './json-fields.ts';
import { readJson } from './json-reader.ts';
import { branchesOfWays, byLine, type Way } from './merge-branches.ts';

/**
 * Istanbul's `coverage-final.json` (nyc, Jest, Vitest, c8): by file `statementMap`, `s`, `branchMap` and `b`; or its
 * `coverage-summary.json`, which has only totals. A line counts as often as the statement that ran most of those that begin on it, as in
 * Istanbul's own line count; a branch belongs to the line of its construct and is known by type and place, which are the same in every
 * run of the same code.
 */
export async function readIstanbul(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const check = createCrossCheck();
  const summaries: FileCoverage[] = [];
  const statements = { covered: 0, total: 0 };
  let total: FileCoverage | undefined;
  const read = await readJson(
    chunks,
    (path) => path.length === 0,
    ([key = ''], value) => {
      const fields = fieldsOf(value);
      if (fields?.statementMap !== undefined) {
        const path = typeof fields.path === 'string' && fields.path !== '' ? fields.path : key;
        return path !== '' && addFile(builder.file(path), fields, statements, check) ? undefined : notIstanbul(path);
      }
      const summary = fields === undefined || key === '' ? undefined : summaryOf(key, fields);
      if (summary === undefined) return notIstanbul(key);
      if (key === 'total') total = summary;
      else summaries.push(summary);
      return undefined;
    },
  );
  if (!read.ok) return read;
  const files = builder.files();
  if (files.length > 0 && summaries.length > 0)
    return { ok: false, problem: 'malformed', message: 'it has entries of `coverage-final.json` and of a summary' };
  if (summaries.length > 0 || total !== undefined) return summaryReport(summaries, total, check);
  if (files.length === 0) return { ok: false, problem: 'empty', message: 'it names no file' };
  return { ok: true, report: { format: 'istanbul', files, sources: [], warnings: check.warnings(), statements } };
}

const notIstanbul = (path: string): string => `the entry of ${path.slice(0, 200)} is not as Istanbul writes it`;

function addFile(
  file: OpenFile,
  fields: JsonFields,
  statements: { covered: number; total: number },
  check: CrossCheck,
): boolean {
  const [map, counts] = [fieldsOf(fields.statementMap), fieldsOf(fields.s)];
  const [branchMap, taken] = [fieldsOf(fields.branchMap ?? {}), fieldsOf(fields.b ?? {})];
  if (!map || !counts || !branchMap || !taken) return false;
  for (const [id, place] of Object.entries(map)) {
    const line = lineNumber(placeOf(place)?.line);
    const hits = countOf(counts[id]);
    if (line === undefined) check.odd('statements have no readable place');
    if (hits === undefined) check.odd('statements have no count and are taken as not run');
    if (line === undefined) continue;
    file.line(line, hits ?? 0);
    statements.total += 1;
    if ((hits ?? 0) > 0) statements.covered += 1;
  }
  if (Object.keys(counts).some((id) => !Object.hasOwn(map, id))) return false;
  const ways: (Way & { readonly line: number })[] = [];
  for (const [id, branch] of Object.entries(branchMap)) {
    const own = waysOf(fieldsOf(branch) ?? {}, taken[id]);
    if (own === undefined) check.odd('branches have no readable place or counts');
    for (const way of own ?? []) ways.push(way);
  }
  if (Object.keys(taken).some((id) => !Object.hasOwn(branchMap, id))) return false;
  for (const [line, own] of byLine(ways)) file.branches(line, branchesOfWays(own, true));
  return true;
}

/** By type, place and number within the construct. */
function waysOf(branch: JsonFields, counts: unknown): readonly (Way & { readonly line: number })[] | undefined {
  const start = placeOf(branch.loc) ?? placeOf(Array.isArray(branch.locations) ? branch.locations[0] : undefined);
  const line = lineNumber(typeof branch.line === 'number' ? branch.line : start?.line);
  if (line === undefined || !Array.isArray(counts)) return undefined;
  const kind = typeof branch.type === 'string' ? branch.type.slice(0, 40) : '';
  const stop = pointOf(fieldsOf(branch.loc)?.end);
  const place = `${kind}@${start?.line}:${start?.column}-${stop?.line}:${stop?.column}`;
  return counts.map((count, index) => ({ line, name: `${place}#${index}`, taken: (countOf(count) ?? 0) > 0 }));
}

interface Point {
  readonly line: number;
  readonly column: number;
}

const placeOf = (place: unknown): Point | undefined => pointOf(fieldsOf(place)?.start);

function pointOf(point: unknown): Point | undefined {
  const { line, column } = fieldsOf(point) ?? {};
  return typeof line === 'number' ? { line, column: typeof column === 'number' ? column : -1 } : undefined;
}

function summaryOf(path: string, fields: JsonFields): FileCoverage | undefined {
  const lines = totalOf(fields.lines);
  const branches = totalOf(fields.branches);
  if (lines === undefined || branches === undefined) return undefined;
  return { path, lines: new Map(), branches: new Map(), totals: { lines, branches } };
}

function totalOf(value: unknown): Ratio | undefined {
  const { covered, total } = fieldsOf(value) ?? {};
  if (!Number.isInteger(covered) || !Number.isInteger(total)) return undefined;
  const ratio = { covered: covered as number, total: total as number };
  return ratio.covered >= 0 && ratio.covered <= ratio.total ? ratio : undefined;
}

function summaryReport(files: readonly FileCoverage[], total: FileCoverage | undefined, check: CrossCheck): ReadResult {
  const warning =
    'The report is a summary: its totals are believed, and lines are not known. Give `coverage-final.json` for patch coverage and merging.';
  if (files.length === 0) return { ok: false, problem: 'empty', message: 'it is a summary that names no file' };
  const sum = (of: (file: FileCoverage) => Ratio | undefined, part: keyof Ratio): number =>
    files.reduce((all, file) => all + (of(file)?.[part] ?? 0), 0);
  const lines = (file: FileCoverage | undefined): Ratio | undefined => file?.totals?.lines;
  const branches = (file: FileCoverage | undefined): Ratio | undefined => file?.totals?.branches;
  check.compare('lines', lines(total)?.total, sum(lines, 'total'));
  check.compare('covered lines', lines(total)?.covered, sum(lines, 'covered'));
  check.compare('branches', branches(total)?.total, sum(branches, 'total'));
  check.compare('covered branches', branches(total)?.covered, sum(branches, 'covered'));
  return { ok: true, report: { format: 'istanbul', files, sources: [], warnings: [warning, ...check.warnings()] } };
}
