import { readXml, type XmlAttributes } from '@sluice/xml';
import { disagreement, parseCount, parseLine } from './count.ts';
import { branchRatio, type LineBranches, lineRatio, type ReadResult } from './coverage.ts';
import { createFileBuilder } from './file-builder.ts';

/**
 * Cobertura XML (coverage-04.dtd and its dialects: coverage.py, gcovr, coverlet, istanbul, gocover-cobertura, cargo-llvm-cov):
 * `coverage/sources/source`, `class[filename]`, `line[number][hits]` below `lines` of a class or a method, with
 * `condition-coverage="50% (1/2)"` and, from coverage.py, `missing-branches="12,exit"`.
 */
export async function readCobertura(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const sources: string[] = [];
  const warnings: string[] = [];
  const odd = { lines: 0, files: 0 };
  let root: XmlAttributes | undefined;
  let rootName = '';
  let filename: string | undefined;
  let source: string | undefined;

  const end = await readXml(chunks, {
    open(name, attributes) {
      if (root === undefined) {
        root = attributes;
        rootName = name;
      }
      if (name === 'source') source = '';
      else if (name === 'class') {
        filename = attributes.filename;
        if (filename === undefined || filename === '') odd.files += 1;
        else builder.touch(filename);
      } else if (name === 'line' && filename) {
        const line = parseLine(attributes.number);
        const hits = parseCount(attributes.hits);
        if (line === undefined || hits === undefined) odd.lines += 1;
        if (line === undefined) return;
        // A line whose count cannot be read is not proven to have run.
        builder.line(filename, line, hits ?? 0);
        const branches = branchesOf(attributes);
        if (branches !== undefined) builder.branches(filename, line, branches);
      }
    },
    text(text) {
      if (source !== undefined) source += text;
    },
    close(name) {
      if (name === 'class') filename = undefined;
      if (name !== 'source' || source === undefined) return;
      if (source.trim() !== '') sources.push(source.trim());
      source = undefined;
    },
  });

  if (!end.ok) {
    const problem = end.problem === 'empty' || end.problem === 'truncated' ? end.problem : 'malformed';
    return { ok: false, problem, message: end.message };
  }
  if (rootName !== 'coverage') {
    return { ok: false, problem: 'malformed', message: `its root is <${rootName}>, not the <coverage> of Cobertura` };
  }
  const files = builder.files();
  if (odd.lines > 0) warnings.push(`${odd.lines} lines have no readable number or hits.`);
  if (odd.files > 0) warnings.push(`${odd.files} classes name no file and were left out.`);
  const counted = { lines: lineRatio(files), branches: branchRatio(files) };
  const checks = [
    disagreement('lines', parseCount(root?.['lines-valid']), counted.lines.total),
    disagreement('covered lines', parseCount(root?.['lines-covered']), counted.lines.covered),
    disagreement('branches', parseCount(root?.['branches-valid']), counted.branches.total),
    disagreement('covered branches', parseCount(root?.['branches-covered']), counted.branches.covered),
  ];
  warnings.push(...checks.filter((check) => check !== undefined));
  return { ok: true, report: { format: 'cobertura', files, sources, warnings } };
}

function branchesOf(attributes: XmlAttributes): LineBranches | undefined {
  const counts = /\((\d+)\/(\d+)\)/u.exec(attributes['condition-coverage'] ?? '');
  if (counts === null) return undefined;
  const total = Number(counts[2]);
  const covered = Math.min(Number(counts[1]), total);
  if (total === 0) return undefined;
  const named = (attributes['missing-branches'] ?? '').split(',').filter((target) => target.trim() !== '');
  const missing = new Set(named.map((target) => target.trim()));
  // Only when the names account for every branch that is missing do they identify them.
  return missing.size === total - covered ? { total, covered, missing } : { total, covered };
}
