import { disagreement, parseCount, parseLine } from './count.ts';
import type { ReadResult } from './coverage.ts';
import { createFileBuilder } from './file-builder.ts';
import { textLines } from './text-lines.ts';

/** One `SF` … `end_of_record`. */
interface Record {
  readonly path: string;
  readonly lines: Map<number, number>;
  /** Line -> the ways out of it: what the record calls them, and whether they were taken. */
  readonly branches: Map<number, { readonly name: string; readonly taken: boolean }[]>;
  linesFound: number | undefined;
  linesHit: number | undefined;
}

/**
 * LCOV tracefile (geninfo(1)): `SF`, `DA:line,hits[,checksum]`, `BRDA:line,block,branch,taken`, `LF`, `LH`, `end_of_record`; other
 * records are passed over. A branch is identified by its name only when that is in words (coverage.py: `jump to line 12`); numbers
 * of blocks and branches change from run to run with some engines.
 */
export async function readLcov(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const warnings: string[] = [];
  let record: Record | undefined;
  let records = 0;
  let odd = 0;
  let seen = false;
  for await (const line of textLines(chunks)) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    seen = true;
    if (text === 'end_of_record') {
      if (record !== undefined) warnings.push(...finish(record, builder));
      record = undefined;
      continue;
    }
    const at = text.indexOf(':');
    const key = at < 0 ? text : text.slice(0, at);
    const value = text.slice(at + 1);
    if (!/^[A-Z]{2,5}$/u.test(key) || at < 0) {
      return { ok: false, problem: 'malformed', message: `not a record of LCOV: ${text.slice(0, 60)}` };
    }
    if (key === 'SF') {
      if (record !== undefined) warnings.push(...finish(record, builder));
      record = { path: value, lines: new Map(), branches: new Map(), linesFound: undefined, linesHit: undefined };
      records += 1;
    } else if (record !== undefined && !addTo(record, key, value)) odd += 1;
  }
  if (!seen) return { ok: false, problem: 'empty', message: 'the file is empty' };
  if (records === 0) return { ok: false, problem: 'empty', message: 'it names no source file (SF)' };
  if (record !== undefined) {
    return { ok: false, problem: 'truncated', message: `it ends within the record of ${record.path.slice(0, 200)}` };
  }
  if (odd > 0) warnings.push(`${odd} records have no readable line number or count.`);
  return { ok: true, report: { format: 'lcov', files: builder.files(), sources: [], warnings } };
}

/** False when the record cannot be read. */
function addTo(record: Record, key: string, value: string): boolean {
  switch (key) {
    case 'DA': {
      const [number, hits] = value.split(',');
      const line = parseLine(number);
      const count = parseCount(hits);
      // A negative count (a known overflow of gcov) or garbage is no proof that the line ran.
      if (line !== undefined) record.lines.set(line, Math.max(record.lines.get(line) ?? 0, count ?? 0));
      return line !== undefined && count !== undefined;
    }
    case 'BRDA': {
      const match = /^(\d+),([^,]*),(.*),([^,]*)$/u.exec(value);
      const line = parseLine(match?.[1]);
      if (match === null || line === undefined) return false;
      const branches = record.branches.get(line) ?? [];
      branches.push({ name: match[3] ?? '', taken: (parseCount(match[4]) ?? 0) > 0 });
      record.branches.set(line, branches);
      return true;
    }
    case 'LF':
      record.linesFound = parseCount(value);
      return true;
    case 'LH':
      record.linesHit = parseCount(value);
      return true;
    default:
      return true;
  }
}

function finish(record: Record, builder: ReturnType<typeof createFileBuilder>): readonly string[] {
  builder.touch(record.path);
  for (const [line, hits] of record.lines) builder.line(record.path, line, hits);
  for (const [line, branches] of record.branches) {
    const total = branches.length;
    const covered = branches.filter(({ taken }) => taken).length;
    const names = branches.map(({ name }) => targetOf(name));
    const identified = names.every((name) => name !== undefined) && new Set(names).size === total;
    const missing = branches.flatMap(({ taken, name }) => (taken ? [] : [targetOf(name) ?? '']));
    builder.branches(
      record.path,
      line,
      identified ? { total, covered, missing: new Set(missing) } : { total, covered },
    );
  }
  const covered = [...record.lines.values()].filter((hits) => hits > 0).length;
  return [
    disagreement(`lines in ${record.path}`, record.linesFound, record.lines.size),
    disagreement(`covered lines in ${record.path}`, record.linesHit, covered),
  ].filter((warning) => warning !== undefined);
}

/** Where a branch leads, in the words that coverage.py uses in Cobertura too; `undefined` when only a number is given. */
function targetOf(name: string): string | undefined {
  if (/^e?\d+$/u.test(name) || name === '') return undefined;
  const line = /^(?:jump )?to line (\d+)$/u.exec(name)?.[1];
  if (line !== undefined) return line;
  return /exit|return/u.test(name) ? 'exit' : name;
}
