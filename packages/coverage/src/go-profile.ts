import { lineNumber, parseCount } from './count.ts';
import type { ReadResult } from './coverage.ts';
import { createFileBuilder, type FileBuilder } from './file-builder.ts';
import { scanLines } from './text-lines.ts';

/** The statements of one block, however often the profile names it. */
interface Block {
  readonly statements: number;
  ran: boolean;
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
  const blocks = new Map<string, Block>();
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
    const added = addBlock(text, builder, blocks);
    if (typeof added === 'string') return added;
    lines += added;
    return lines > maxLines ? `its blocks span more than ${maxLines} lines` : undefined;
  });
  if (!read.ok) return { ok: false, problem: read.cut ? 'truncated' : 'malformed', message: read.message };
  if (!seen) return { ok: false, problem: 'empty', message: 'the file is empty' };
  if (blocks.size === 0) return { ok: false, problem: 'empty', message: 'the profile names no code' };
  // A count that is cut is a count all the same, so only the end of its line proves that it is whole.
  if (!read.complete) return { ok: false, problem: 'truncated', message: 'the last line has no end' };
  let covered = 0;
  let total = 0;
  for (const { statements, ran } of blocks.values()) {
    total += statements;
    if (ran) covered += statements;
  }
  const report = { files: builder.files(), sources: [], warnings: [], statements: { covered, total } };
  return { ok: true, report: { format: 'go', ...report } };
}

/** How many lines were looked at, or what is wrong. */
function addBlock(text: string, builder: FileBuilder, blocks: Map<string, Block>): string | number {
  const match = /^((.+):(\d{1,8})\.\d{1,8},(\d{1,8})\.\d{1,8}) (\d{1,8}) (\d+)$/u.exec(text);
  const [, place = '', path = '', first, last, statements] = match ?? [];
  const from = lineNumber(Number(first));
  const to = lineNumber(Number(last));
  const count = parseCount(match?.[6]);
  if (from === undefined || to === undefined || count === undefined || to < from || to - from > maxBlockLines)
    return `not a block of a Go profile: ${text.slice(0, 100)}`;
  const file = builder.file(path);
  // A block without statements (an empty body) is no code.
  if (Number(statements) === 0) return 0;
  const known = blocks.get(place);
  if (known !== undefined && (known.ran || count === 0)) return 0;
  if (known === undefined) blocks.set(place, { statements: Number(statements), ran: count > 0 });
  else known.ran = true;
  for (let line = from; line <= to; line += 1) file.line(line, count);
  return to - from + 1;
}
