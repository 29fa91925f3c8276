import { lineNumber, parseCount } from './count.ts';
import type { ReadResult } from './coverage.ts';
import { createFileBuilder, type OpenFile } from './file-builder.ts';
import { scanLines } from './text-lines.ts';

/** The blocks of one file: the place of each, and twice its statements, and one more when it ran. */
interface GoFile {
  readonly file: OpenFile;
  readonly blocks: Map<number | string, number>;
}

/** Of one block, and of all that the profile names: more than any program has. */
const maxBlockLines = 100_000;
const maxLines = 50_000_000;

/**
 * Profile of `go test -coverprofile` (golang.org/x/tools/cover): `mode: set|count|atomic`, then `file:line.col,line.col statements count`.
 * Every line that a block spans is code, and ran when any block on it did; a block is there once for each package that was tested with
 * `-coverpkg`. Go itself counts statements: that ratio comes along.
 */
export async function readGoProfile(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const files = new Map<string, GoFile>();
  const fileOf = (path: string): GoFile => {
    const known = files.get(path) ?? { file: builder.file(path), blocks: new Map() };
    files.set(path, known);
    return known;
  };
  let seen = false;
  let mode = false;
  let lines = 0;
  const read = await scanLines(chunks, (bytes, start, end) => {
    const text = bytes.toString('utf8', start, end).trim();
    if (text === '') return undefined;
    seen = true;
    if (/^mode: (?:set|count|atomic)$/u.test(text)) {
      mode = true;
      return undefined;
    }
    if (!mode) return 'a Go profile begins with `mode: set`, `count` or `atomic`';
    const added = addBlock(text, fileOf);
    if (typeof added === 'string') return added;
    lines += added;
    return lines > maxLines ? `its blocks span more than ${maxLines} lines` : undefined;
  });
  if (!read.ok) return { ok: false, problem: read.cut ? 'truncated' : 'malformed', message: read.message };
  if (!seen) return { ok: false, problem: 'empty', message: 'the file is empty' };
  if (files.size === 0) return { ok: false, problem: 'empty', message: 'the profile names no code' };
  // A count that is cut is a count all the same, so only the end of its line proves that it is whole.
  if (!read.complete) return { ok: false, problem: 'truncated', message: 'the last line has no end' };
  let covered = 0;
  let total = 0;
  for (const { blocks } of files.values()) {
    for (const block of blocks.values()) {
      total += block >> 1;
      if (block & 1) covered += block >> 1;
    }
  }
  const report = { files: builder.files(), sources: [], warnings: [], statements: { covered, total } };
  return { ok: true, report: { format: 'go', ...report } };
}

/** How many lines were looked at, or what is wrong. */
function addBlock(text: string, fileOf: (path: string) => GoFile): string | number {
  const match = /^(.+):(\d{1,8})\.(\d{1,8}),(\d{1,8})\.(\d{1,8}) (\d{1,8}) (\d+)$/u.exec(text);
  const from = lineNumber(Number(match?.[2]));
  const to = lineNumber(Number(match?.[4]));
  const count = parseCount(match?.[7]);
  if (from === undefined || to === undefined || count === undefined || to < from || to - from > maxBlockLines)
    return `not a block of a Go profile: ${text.slice(0, 100)}`;
  const { file, blocks } = fileOf(match?.[1] ?? '');
  const statements = Number(match?.[6]);
  // A block without statements (an empty body) is no code.
  if (statements === 0) return 0;
  const place = placeOf(from, Number(match?.[3]), to, Number(match?.[5]));
  const known = blocks.get(place);
  if (known !== undefined && (known & 1 || count === 0)) return 0;
  blocks.set(place, (known ?? statements * 2) | (count > 0 ? 1 : 0));
  for (let line = from; line <= to; line += 1) file.line(line, count);
  return to - from + 1;
}

/** In one number where it fits, which nearly all do: there may be very many. */
function placeOf(from: number, column: number, to: number, end: number): number | string {
  if (from >= 2 ** 20 || column >= 2 ** 11 || to - from >= 2 ** 11 || end >= 2 ** 11)
    return `${from}.${column},${to}.${end}`;
  return ((from * 2 ** 11 + column) * 2 ** 11 + (to - from)) * 2 ** 11 + end;
}
