import { countOf, lineNumber } from './count.ts';
import type { ReadResult } from './coverage.ts';
import { type CrossCheck, createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type OpenFile } from './file-builder.ts';
import { fieldsOf, type JsonFields } from './json-fields.ts';
import { readJson } from './json-reader.ts';
import { branchesOfWays, byLine, type Way } from './merge-branches.ts';

/**
 * SimpleCov: `.resultset.json` (`<command>.coverage.<path>`, several commands merged), `coverage.json` of its JSON formatter
 * (`coverage.<path>`), and that of the older simplecov-json (`files[].filename`). Of each file `lines`: a count for each line, `null`
 * where there is no code and `"ignored"` where it is marked so; `branches` by type and place.
 */
export async function readSimpleCov(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const check = createCrossCheck();
  let known = false;
  const add = (path: string, value: unknown): string | undefined =>
    path !== '' && addFile(builder.file(path), value, check)
      ? undefined
      : `the entry of ${path.slice(0, 200)} is not as SimpleCov writes it`;
  const read = await readJson(chunks, entered, (path, value) => {
    const [first, second, third] = path;
    if (first === 'coverage' && second !== undefined && path.length === 2) {
      known = true;
      return add(second, value);
    }
    if (second === 'coverage' && third !== undefined && path.length === 3) {
      known = true;
      return add(third, value);
    }
    if (first === 'files' && path.length === 2) {
      known = true;
      const fields = fieldsOf(value) ?? {};
      return add(String(fields.filename ?? ''), fields.coverage);
    }
    return undefined;
  });
  if (!read.ok) return read;
  const files = builder.files();
  if (files.length > 0)
    return { ok: true, report: { format: 'simplecov', files, sources: [], warnings: check.warnings() } };
  return known
    ? { ok: false, problem: 'malformed', message: 'it names no file that can be read' }
    : { ok: false, problem: 'empty', message: 'it names no file' };
}

/** `coverage` at the top or below one name, and the list `files`. */
function entered(path: readonly string[]): boolean {
  const [first, second] = path;
  if (path.length === 0) return true;
  if (path.length === 1) return !['meta', 'groups', 'metrics', 'total', 'errors'].includes(first ?? '');
  return path.length === 2 && second === 'coverage' && first !== 'coverage' && first !== 'files';
}

function addFile(file: OpenFile, value: unknown, check: CrossCheck): boolean {
  // Before SimpleCov 0.18 the lines stood there alone.
  const fields: JsonFields = Array.isArray(value) ? { lines: value } : (fieldsOf(value) ?? {});
  if (!Array.isArray(fields.lines)) return false;
  for (const [index, hits] of fields.lines.entries()) {
    if (hits === null || hits === 'ignored') continue;
    const count = countOf(hits);
    if (count === undefined) check.odd('lines have no readable count and are taken as not run');
    file.line(index + 1, count ?? 0);
  }
  const ways = Array.isArray(fields.branches)
    ? listedWays(fields.branches)
    : nestedWays(fieldsOf(fields.branches) ?? {});
  if (ways === undefined) return false;
  for (const [line, own] of byLine(ways)) file.branches(line, branchesOfWays(own, true));
  return true;
}

type LineWay = Way & { readonly line: number };

/** `coverage.json`: `{type, start_line, end_line, coverage, report_line}`, where `report_line` is the line of the condition. */
function listedWays(branches: readonly unknown[]): readonly LineWay[] | undefined {
  const ways: LineWay[] = [];
  for (const branch of branches) {
    const { type, start_line, end_line, report_line, coverage } = fieldsOf(branch) ?? {};
    const line = lineNumber(Number(report_line ?? start_line));
    if (line === undefined) return undefined;
    if (coverage === 'ignored') continue;
    ways.push({ line, name: `${type}@${start_line}-${end_line}`, taken: (countOf(coverage) ?? 0) > 0 });
  }
  return ways;
}

/** `.resultset.json`: `"[:if, 0, 6, 6, 10, 9]": {"[:then, 1, 7, 6, 7, 10]": 1}`: type, a number of its own, line, column, line, column. */
function nestedWays(conditions: JsonFields): readonly LineWay[] | undefined {
  const ways: LineWay[] = [];
  for (const [condition, branches] of Object.entries(conditions)) {
    const from = placeOf(condition);
    const own = fieldsOf(branches);
    if (from === undefined || own === undefined) return undefined;
    for (const [branch, hits] of Object.entries(own)) {
      const name = placeOf(branch)?.name ?? branch;
      ways.push({ line: from.line, name: `${from.name} ${name}`, taken: (countOf(hits) ?? 0) > 0 });
    }
  }
  return ways;
}

/** The number is left out: it counts the branches of a file, and says nothing about this one. */
function placeOf(key: string): { readonly line: number; readonly name: string } | undefined {
  const match = /^\[:?"?(\w+)"?, \d+, (\d+), (\d+), (\d+), (\d+)\]$/u.exec(key);
  const line = lineNumber(Number(match?.[2]));
  if (match === null || line === undefined) return undefined;
  return { line, name: `${match[1]}@${match[2]}:${match[3]}-${match[4]}:${match[5]}` };
}
