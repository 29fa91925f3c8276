import { parseCount, parseLine } from './count.ts';
import type { LineBranches, ReadResult } from './coverage.ts';
import { type CrossCheck, createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type OpenFile } from './file-builder.ts';
import { collectLines, type LineCollector } from './line-collector.ts';
import { branchesOfWays, countedBranches, type Way } from './merge-branches.ts';
import { scanLines } from './text-lines.ts';

/** One `SF` … `end_of_record`. */
interface Record {
  readonly path: string;
  readonly file: OpenFile;
  /** Of this record alone (one collector for all, one after the other), to compare with what it says of itself. */
  readonly lines: LineCollector;
  /** Line -> the ways out of it: what the record calls them, and whether they were taken. */
  readonly branches: Map<number, NumberedWay[]>;
  /** How many branches there are so far. */
  ways: number;
  /** `LF`, `LH`, `BRF`, `BRH`. */
  readonly said: Map<string, number | undefined>;
}

type NumberedWay = Way & { readonly block: string };

/** More than any file has; those beyond are no records of a tool. */
const maxWays = 1_000_000;

const end = 'end_of_record';

/**
 * LCOV tracefile (geninfo(1)): `SF`, `DA:line,hits[,checksum]`, `BRDA:line,block,branch,taken`, `LF`, `LH`, `end_of_record`; other
 * records are passed over. A branch is identified by its name when that is in words (coverage.py: `jump to line 12`), and by the
 * numbers of its block and branch only in languages where these do not change from run to run, as they do with V8.
 */
export async function readLcov(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const check = createCrossCheck();
  const lines = collectLines();
  let record: Record | undefined;
  let records = 0;
  let seen = false;
  const other = (text: string): string | undefined => {
    if (text === '' || text.startsWith('#')) return undefined;
    seen = true;
    if (text === end) {
      if (record !== undefined) finish(record, check);
      record = undefined;
      return undefined;
    }
    const key = /^([A-Z]{2,5}):/u.exec(text)?.[1];
    if (key === undefined) return `not a record of LCOV: ${text.slice(0, 60)}`;
    const value = text.slice(key.length + 1);
    if (key === 'SF') {
      if (record !== undefined) return `the record of ${record.path.slice(0, 200)} has no ${end}`;
      if (value === '') return 'a source file (SF) without a name';
      records += 1;
      record = { path: value, file: builder.file(value), lines, branches: new Map(), ways: 0, said: new Map() };
    } else if (record !== undefined && !addTo(record, key, value)) check.odd('records have no readable line or count');
    else if (record === undefined && ['DA', 'BRDA'].includes(key)) check.odd('records belong to no file');
    return undefined;
  };
  const read = await scanLines(chunks, (bytes, start, stop) => {
    if (record !== undefined && addQuickly(record, bytes, start, stop)) return undefined;
    return other(bytes.toString('utf8', start, stop).trim());
  });
  if (!read.ok) {
    const problem = read.cut && record !== undefined ? 'truncated' : 'malformed';
    return { ok: false, problem, message: read.message };
  }
  if (!seen) return { ok: false, problem: 'empty', message: 'the file is empty' };
  if (record !== undefined) {
    const { path } = record as Record;
    return { ok: false, problem: 'truncated', message: `it ends within the record of ${path.slice(0, 200)}` };
  }
  if (records === 0) return { ok: false, problem: 'empty', message: 'it names no source file (SF)' };
  return { ok: true, report: { format: 'lcov', files: builder.files(), sources: [], warnings: check.warnings() } };
}

/** `DA:12,3` in plain digits, which is nearly all of a report; anything else is left to the careful reading. */
function addQuickly(record: Record, bytes: Buffer, start: number, end: number): boolean {
  if (end - start > 24 || bytes[start] !== 0x44 || bytes[start + 1] !== 0x41 || bytes[start + 2] !== 0x3a) return false;
  let at = start + 3;
  let line = 0;
  for (; at < end && bytes[at] !== 0x2c; at += 1) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return false;
    line = line * 10 + digit;
  }
  if (at - start > 9 || line < 1 || at + 1 >= end || end - at > 15) return false;
  let hits = 0;
  for (at += 1; at < end; at += 1) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return false;
    hits = hits * 10 + digit;
  }
  record.file.line(line, hits);
  record.lines.add(line, hits);
  return true;
}

/** False when the record cannot be read. */
function addTo(record: Record, key: string, value: string): boolean {
  switch (key) {
    case 'DA': {
      const [number, hits] = value.split(',');
      const line = parseLine(number);
      const count = parseCount(hits);
      // A negative count (a known overflow of gcov) or garbage is no proof that the line ran.
      if (line !== undefined) {
        record.file.line(line, count ?? 0);
        record.lines.add(line, count ?? 0);
      }
      return line !== undefined && count !== undefined;
    }
    case 'BRDA': {
      const match = /^(\d+),([^,]*),(.*),([^,]*)$/u.exec(value);
      const line = parseLine(match?.[1]);
      if (match === null || line === undefined) return false;
      if (record.ways === maxWays) return false;
      record.ways += 1;
      const branches = record.branches.get(line) ?? [];
      branches.push({ block: match[2] ?? '', name: match[3] ?? '', taken: (parseCount(match[4]) ?? 0) > 0 });
      record.branches.set(line, branches);
      return true;
    }
    case 'LF':
    case 'LH':
    case 'BRF':
    case 'BRH':
      record.said.set(key, parseCount(value));
      return true;
    default:
      return true;
  }
}

function finish({ path, file, lines, branches, said }: Record, check: CrossCheck): void {
  let total = 0;
  let covered = 0;
  for (const [line, ways] of branches) {
    const read = branchesOf(path, ways);
    file.branches(line, read);
    total += read.total;
    covered += read.covered;
  }
  const { size, covered: hit } = lines.take();
  check.compare(`lines in ${path}`, said.get('LF'), size);
  check.compare(`covered lines in ${path}`, said.get('LH'), hit);
  check.compare(`branches in ${path}`, said.get('BRF'), total);
  check.compare(`covered branches in ${path}`, said.get('BRH'), covered);
}

/** Languages whose compilers number blocks and branches the same way each time, as lcov itself relies on. */
const compiled = /\.(?:c|cc|cpp|cxx|c\+\+|cu|h|hh|hpp|hxx|h\+\+|inl|ipp|tcc|m|mm|f|f90|f95|f03|for|d|adb|ads)$/iu;

function branchesOf(path: string, ways: readonly NumberedWay[]): LineBranches {
  const named = ways.flatMap(({ name, taken }) => {
    const target = targetOf(name);
    return target === undefined ? [] : [{ name: target, taken }];
  });
  if (named.length === ways.length) return branchesOfWays(named, false);
  if (compiled.test(path))
    return branchesOfWays(
      ways.map(({ block, name, taken }) => ({ name: `${block}:${name}`, taken })),
      true,
    );
  return countedBranches(ways.length, ways.filter(({ taken }) => taken).length);
}

/** Where a branch leads, in the words that coverage.py uses in Cobertura too; `undefined` when only a number is given. */
function targetOf(name: string): string | undefined {
  if (/^e?\d+$/u.test(name) || name === '') return undefined;
  const line = /^(?:jump )?to line (\d+)$/u.exec(name)?.[1];
  if (line !== undefined) return line;
  return /exit|return/u.test(name) ? 'exit' : name;
}
