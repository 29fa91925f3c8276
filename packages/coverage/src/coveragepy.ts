import { disagreement } from './count.ts';
import { type FileCoverage, type LineBranches, lineRatio, type ReadResult } from './coverage.ts';

/** JSON has to be held as a whole; a larger report is better read as Cobertura or LCOV. */
const maxBytes = 256 * 1024 * 1024;

interface JsonFile {
  readonly executed_lines?: unknown;
  readonly missing_lines?: unknown;
  readonly executed_branches?: unknown;
  readonly missing_branches?: unknown;
  readonly summary?: { readonly num_statements?: unknown } | null;
}

/**
 * `coverage json` of coverage.py (formats 2 and 3): `files.<path>.executed_lines`, `missing_lines`, and with branch measurement
 * `executed_branches` and `missing_branches` as pairs of lines, where a negative one is the way out of the code.
 */
export async function readCoveragePy(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) return malformed(`it is larger than ${maxBytes / 1024 / 1024} MiB; write it as XML or LCOV`);
    pieces.push(chunk);
  }
  const text = new TextDecoder().decode(Buffer.concat(pieces));
  if (text.trim() === '') return { ok: false, problem: 'empty', message: 'the file is empty' };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: endsEarly(message, text) ? 'truncated' : 'malformed', message };
  }
  const { files: named, totals } = (document ?? {}) as { readonly files?: unknown; readonly totals?: unknown };
  if (typeof named !== 'object' || named === null) return malformed('it has no `files`');
  const files: FileCoverage[] = [];
  for (const [path, file] of Object.entries(named as Readonly<Record<string, JsonFile | null>>)) {
    const read = fileOf(path, file ?? {});
    if (read === undefined) return malformed(`the entry of ${path.slice(0, 200)} is not as coverage.py writes it`);
    files.push(read);
  }
  const said = (totals ?? {}) as Readonly<Record<string, unknown>>;
  const counted = lineRatio(files);
  const warnings = [
    disagreement('statements', numberOf(said.num_statements), counted.total),
    disagreement('covered lines', numberOf(said.covered_lines), counted.covered),
  ].filter((warning) => warning !== undefined);
  return { ok: true, report: { format: 'coveragepy', files, sources: [], warnings } };
}

const malformed = (message: string): ReadResult => ({ ok: false, problem: 'malformed', message });

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function fileOf(path: string, file: JsonFile): FileCoverage | undefined {
  const executed = lineNumbers(file.executed_lines);
  const missing = lineNumbers(file.missing_lines);
  const taken = pairs(file.executed_branches ?? []);
  const untaken = pairs(file.missing_branches ?? []);
  if (!executed || !missing || !taken || !untaken) return undefined;
  const lines = new Map<number, number>();
  for (const line of missing) lines.set(line, 0);
  for (const line of executed) lines.set(line, 1);
  dropDocstring(lines, executed, numberOf(file.summary?.num_statements));
  return { path, lines, branches: branchesOf(taken, untaken) };
}

function branchesOf(taken: readonly Pair[], untaken: readonly Pair[]): ReadonlyMap<number, LineBranches> {
  const counts = new Map<number, { total: number; missing: string[] }>();
  const at = (line: number): { total: number; missing: string[] } => {
    const entry = counts.get(line) ?? { total: 0, missing: [] };
    counts.set(line, entry);
    entry.total += 1;
    return entry;
  };
  for (const [from] of taken) at(Math.abs(from));
  for (const [from, to] of untaken) at(Math.abs(from)).missing.push(to < 0 ? 'exit' : String(to));
  return new Map(
    [...counts].map(([line, { total, missing }]) => {
      const targets = new Set(missing);
      const covered = total - missing.length;
      return [line, targets.size === missing.length ? { total, covered, missing: targets } : { total, covered }];
    }),
  );
}

/**
 * The docstring of a module runs (it is assigned), so it is among the executed lines, and is no statement, so the tool's own totals
 * and its other formats leave it out. It is the first line that runs.
 */
function dropDocstring(lines: Map<number, number>, executed: readonly number[], statements: number | undefined): void {
  if (statements === undefined || lines.size !== statements + 1 || executed.length === 0) return;
  lines.delete(executed.reduce((first, line) => Math.min(first, line)));
}

/** The parser complains about the very end of the text, or about something that has no end. */
function endsEarly(message: string, text: string): boolean {
  const position = /position (\d+)/u.exec(message)?.[1];
  return (
    /end of JSON|Unterminated/u.test(message) || (position !== undefined && Number(position) >= text.trimEnd().length)
  );
}

type Pair = readonly [number, number];

function pairs(value: unknown): readonly Pair[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger))
    ? (value as readonly Pair[])
    : undefined;
}

function lineNumbers(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((line) => Number.isInteger(line) && line > 0) ? (value as readonly number[]) : undefined;
}
