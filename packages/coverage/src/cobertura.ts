import type { XmlTag } from '@sluice/xml';
import { parseCount, parseLine } from './count.ts';
import { branchRatio, type FileCoverage, type LineBranches, lineRatio, type ReadResult } from './coverage.ts';
import { type CrossCheck, createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type FileBuilder, type OpenFile } from './file-builder.ts';
import { mergeFiles } from './merge.ts';
import { countedBranches } from './merge-branches.ts';
import { scanReport } from './xml-report.ts';

/**
 * Cobertura XML (coverage-04.dtd and its dialects: coverage.py, gcovr, coverlet, istanbul, gocover-cobertura, cargo-llvm-cov):
 * `coverage/sources/source`, `class[filename]`, `line[number][hits]` below `lines` of a class or a method, with
 * `condition-coverage="50% (1/2)"` and, from coverage.py, `missing-branches="12,exit"`.
 */
export async function readCobertura(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const check = createCrossCheck();
  const branchesOf = createBranchReader();
  const sources: string[] = [];
  const repeated: FileCoverage[] = [];
  let path = '';
  let scope = '';
  let file: OpenFile | undefined;
  /** Lines of the methods of the class that is being read, and whether one of them is. */
  let methods: FileBuilder | undefined;
  let method: OpenFile | undefined;
  let own = 0;
  let source: string | undefined;

  const read = await scanReport(chunks, 'coverage', 'Cobertura', {
    open(tag) {
      switch (tag.name) {
        case 'line':
          if (method !== undefined) addLine(tag, method, scope, branchesOf, check);
          else if (file !== undefined) {
            addLine(tag, file, scope, branchesOf, check);
            own += 1;
          }
          break;
        case 'method':
          if (file === undefined) break;
          methods ??= createFileBuilder();
          method = methods.file(path);
          break;
        case 'class':
          path = tag.get('filename') ?? '';
          if (path === '') check.odd('classes name no file and were left out');
          file = path === '' ? undefined : builder.file(path);
          scope = tag.get('name') ?? '';
          own = 0;
          break;
        case 'source':
          source = '';
      }
    },
    text(piece) {
      if (source !== undefined) source += piece();
    },
    close(name) {
      if (name === 'method') method = undefined;
      else if (name === 'class') {
        const [said] = methods?.files() ?? [];
        if (said !== undefined && file !== undefined) {
          // The lines of a class are all lines of its methods; only when it has none are those of the methods all there is.
          if (own > 0) repeated.push(said);
          else addAll(said, file, scope);
        }
        methods = undefined;
        file = undefined;
      } else if (name === 'source' && source !== undefined) {
        if (source.trim() !== '') sources.push(source.trim());
        source = undefined;
      }
    },
  });
  if (!read.ok) return read;

  const { root } = read;
  const files = withMethods(builder.files(), repeated, parseCount(root['lines-valid']));
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  check.compare('lines', parseCount(root['lines-valid']), lines.total);
  check.compare('covered lines', parseCount(root['lines-covered']), lines.covered);
  check.compare('branches', parseCount(root['branches-valid']), branches.total);
  check.compare('covered branches', parseCount(root['branches-covered']), branches.covered);
  const rate = root['lines-valid'] === undefined ? rateDiffers(root['line-rate'], lines) : undefined;
  const warnings = [...(rate === undefined ? [] : [rate]), ...check.warnings()];
  return { ok: true, report: { format: 'cobertura', files, sources, warnings } };
}

function addAll(from: FileCoverage, file: OpenFile, scope: string): void {
  for (const [line, hits] of from.lines) file.line(line, hits);
  for (const [line, branches] of from.branches) file.branches(line, branches, scope);
}

/**
 * Methods may have lines that their class does not repeat: with Istanbul the head of a function, which is no line of its count. They are
 * left out when the classes alone have the number of lines that the report says it has.
 */
function withMethods(files: readonly FileCoverage[], repeated: readonly FileCoverage[], said: number | undefined) {
  if (repeated.length === 0 || lineRatio(files).total === said) return files;
  const all = mergeFiles([...files, ...repeated]);
  if (said !== undefined && lineRatio(all).total !== said) return files;
  const byPath = new Map(all.map(({ disagreement, ...file }) => [file.path, file]));
  return files.map((file) => byPath.get(file.path) ?? file);
}

function addLine(tag: XmlTag, file: OpenFile, scope: string, branchesOf: BranchReader, check: CrossCheck): void {
  const digits = tag.digits('number');
  const line = digits > 0 && digits < 1_000_000 ? digits : parseLine(tag.get('number'));
  const quick = tag.digits('hits');
  const hits = quick >= 0 ? quick : parseCount(tag.get('hits'));
  if (line === undefined || hits === undefined) check.odd('lines have no readable number or hits');
  if (line === undefined) return;
  // A line whose count cannot be read is not proven to have run.
  file.line(line, hits ?? 0);
  const condition = tag.get('condition-coverage');
  if (condition !== undefined) {
    const branches = branchesOf(condition, tag.get('missing-branches'));
    if (branches !== undefined) file.branches(line, branches, scope);
    else if (!/^\s*100\s*%?\s*$/u.test(condition)) check.odd('lines do not say how many branches they have');
  }
}

type BranchReader = (condition: string, missingBranches: string | undefined) => LineBranches | undefined;

const mostKnown = 10_000;

/** Reports say the same few things again and again, and each is one object then. */
function createBranchReader(): BranchReader {
  const known = new Map<string, LineBranches | undefined>();
  return (condition, missingBranches) => {
    const key = missingBranches === undefined ? condition : `${condition}\n${missingBranches}`;
    if (known.has(key)) return known.get(key);
    if (known.size === mostKnown) known.clear();
    const branches = readBranches(condition, missingBranches);
    if (key.length < 100) known.set(key, branches);
    return branches;
  };
}

function readBranches(condition: string, missingBranches: string | undefined): LineBranches | undefined {
  const counts = /\((\d{1,9})\s*\/\s*(\d{1,9})\)/u.exec(condition);
  if (counts === null) return undefined;
  const total = Number(counts[2]);
  const covered = Math.min(Number(counts[1]), total);
  if (total === 0) return undefined;
  if (missingBranches === undefined) return countedBranches(total, covered);
  const named = missingBranches.split(',').map((target) => target.trim());
  const missing = new Set(named.filter((target) => target !== '').sort());
  // Only when the names account for every branch that is missing do they identify them.
  return missing.size === total - covered ? { total, covered, missing } : countedBranches(total, covered);
}

/** Reports without counts have at least a rate; tools round it to a few places. */
function rateDiffers(said: string | undefined, lines: { readonly covered: number; readonly total: number }) {
  const rate = said === undefined || said.trim() === '' ? Number.NaN : Number(said);
  if (Number.isNaN(rate) || lines.total === 0 || Math.abs(rate - lines.covered / lines.total) <= 0.01) return undefined;
  return `The report says a line rate of ${rate}, its lines say ${lines.covered}/${lines.total}; the lines count.`;
}
