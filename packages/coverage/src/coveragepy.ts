import { countOf, lineNumber } from './count.ts';
import { branchRatio, lineRatio, type ReadResult } from './coverage.ts';
import { createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type OpenFile } from './file-builder.ts';
import { fieldsOf, type JsonFields } from './json-fields.ts';
import { readJson } from './json-reader.ts';
import { branchesOfWays, byLine, type Way } from './merge-branches.ts';

/**
 * `coverage json` of coverage.py (formats 2 and 3): `files.<path>.executed_lines`, `missing_lines`, and with branch measurement
 * `executed_branches` and `missing_branches` as pairs of lines, where a negative one is the way out of the code.
 */
export async function readCoveragePy(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const check = createCrossCheck();
  let totals: JsonFields = {};
  let named = false;
  const read = await readJson(
    chunks,
    (path) => path.length === 0 || (path.length === 1 && path[0] === 'files'),
    ([top, file], value) => {
      if (top === 'totals') totals = fieldsOf(value) ?? {};
      if (top !== 'files') return undefined;
      if (file === undefined) return '`files` is no object';
      named = true;
      return file !== '' && addFile(builder.file(file), value)
        ? undefined
        : `the entry of ${file.slice(0, 200)} is not as coverage.py writes it`;
    },
  );
  if (!read.ok) return read;
  const files = builder.files();
  if (!named && totals.num_statements === undefined)
    return { ok: false, problem: 'malformed', message: 'it has no `files` and no `totals`' };
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  check.compare('statements', countOf(totals.num_statements), lines.total);
  check.compare('covered lines', countOf(totals.covered_lines), lines.covered);
  check.compare('branches', countOf(totals.num_branches), branches.total);
  check.compare('covered branches', countOf(totals.covered_branches), branches.covered);
  return { ok: true, report: { format: 'coveragepy', files, sources: [], warnings: check.warnings() } };
}

function addFile(file: OpenFile, value: unknown): boolean {
  const fields = fieldsOf(value) ?? {};
  const executed = lineNumbers(fields.executed_lines);
  const missing = lineNumbers(fields.missing_lines);
  const taken = pairs(fields.executed_branches ?? []);
  const untaken = pairs(fields.missing_branches ?? []);
  if (!executed || !missing || !taken || !untaken) return false;
  const docstring = docstringOf(executed, missing, countOf(fieldsOf(fields.summary)?.num_statements));
  for (const line of missing) file.line(line, 0);
  for (const line of executed) if (line !== docstring) file.line(line, 1);
  for (const [line, ways] of byLine(waysOf(taken, untaken))) file.branches(line, branchesOfWays(ways, false));
  return true;
}

function waysOf(taken: readonly Pair[], untaken: readonly Pair[]): readonly (Way & { readonly line: number })[] {
  const way =
    (isTaken: boolean) =>
    ([from, to]: Pair) => ({
      line: Math.abs(from),
      name: to < 0 ? 'exit' : String(to),
      taken: isTaken,
    });
  return [...taken.map(way(true)), ...untaken.map(way(false))];
}

/**
 * The docstring of a module runs (it is assigned), so it is among the executed lines, and is no statement, so the tool's own totals
 * and its other formats leave it out. It is the first line that runs.
 */
function docstringOf(executed: readonly number[], missing: readonly number[], statements: number | undefined) {
  const lines = new Set([...executed, ...missing]).size;
  if (statements === undefined || lines !== statements + 1 || executed.length === 0) return undefined;
  return executed.reduce((first, line) => Math.min(first, line));
}

type Pair = readonly [number, number];

const isLine = (line: number): boolean => lineNumber(Math.abs(line)) !== undefined;

function pairs(value: unknown): readonly Pair[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every(
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger) && isLine(pair[0]),
  )
    ? (value as readonly Pair[])
    : undefined;
}

function lineNumbers(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((line) => lineNumber(line) !== undefined) ? (value as readonly number[]) : undefined;
}
