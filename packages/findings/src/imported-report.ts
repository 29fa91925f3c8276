import { readActionlint } from './actionlint.ts';
import { readBiome } from './biome.ts';
import { readCheckstyle } from './checkstyle.ts';
import type { ColumnUnit } from './column.ts';
import { readEslint } from './eslint.ts';
import type { Finding } from './finding.ts';
import { readGolangci } from './golangci-lint.ts';
import { mypyColumns, readMypy } from './mypy.ts';
import { readPyright } from './pyright.ts';
import { readRuff, type Unread } from './ruff.ts';
import { readSarif } from './sarif-reader.ts';
import { readZizmor } from './zizmor.ts';

/** What a report says that another step of the job has written. */
export interface ImportedReport {
  readonly findings: readonly Finding[];
  readonly unit: ColumnUnit;
  /** What the tool did not look at. */
  readonly gaps: readonly string[];
  /** How many files it looked at, where it says so. */
  readonly files?: number;
  readonly version?: string | undefined;
}

type Reader = (text: string) => ImportedReport | string | Promise<ImportedReport | string>;

const whole = <T, U>(report: T | string, use: (report: T) => U): U | string =>
  typeof report === 'string' ? report : use(report);

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const unread = (files: readonly Unread[]): readonly string[] => files.map(({ path, reason }) => `${path}: ${reason}`);

/** Each tool's own JSON, by the tool's name. */
const readers: Readonly<Record<string, Reader>> = {
  actionlint: async (text) =>
    whole(await readActionlint(chunks(text)), (read) => ({ ...read, unit: 'utf8-byte', gaps: unread(read.unread) })),
  biome: (text) => whole(readBiome(text), (read) => ({ ...read, unit: 'code-point', gaps: unread(read.unread) })),
  eslint: async (text) =>
    whole(await readEslint(chunks(text)), ({ findings, files, unread: gaps }) => ({
      findings,
      unit: 'utf16',
      gaps: unread(gaps),
      files: files.length,
    })),
  'golangci-lint': (text) =>
    whole(readGolangci(text), ({ findings, gaps, error }) => ({
      findings,
      unit: 'utf8-byte',
      gaps: error === undefined || error === '' ? gaps : [error, ...gaps],
    })),
  mypy: (text) =>
    whole(readMypy(text), ({ findings, other }) => ({ findings, unit: mypyColumns(undefined), gaps: other })),
  pyright: (text) => whole(readPyright(text), (read) => ({ ...read, unit: 'utf16', gaps: [] })),
  basedpyright: (text) => whole(readPyright(text), (read) => ({ ...read, unit: 'utf16', gaps: [] })),
  ruff: async (text) =>
    whole(await readRuff(chunks(text)), (read) => ({ ...read, unit: 'code-point', gaps: unread(read.unread) })),
  zizmor: async (text) => whole(await readZizmor(chunks(text)), (read) => ({ ...read, unit: 'utf8-byte', gaps: [] })),
};

/**
 * Reads a report of any tool that writes SARIF or Checkstyle's XML, or the JSON of a tool that is known by its name. Findings
 * are those of `tool`, paths as the report gives them. A text says why it is no whole report: it follows the report's name.
 */
export async function readImported(text: string, tool: string): Promise<ImportedReport | string> {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  if (start === '') return 'is empty';
  if (start.startsWith('<')) {
    const report = await readCheckstyle(chunks(start), tool);
    return whole(typeof report === 'string' ? `cannot be read: ${report}` : report, (read) => ({
      ...read,
      unit: 'ascii-only',
    }));
  }
  if (start.startsWith('{') && /"runs"\s*:/u.test(start)) {
    const report = readSarif(start, tool);
    return typeof report === 'string' ? `is no whole SARIF: ${report}` : report;
  }
  const own = readers[tool];
  if (own === undefined) {
    const known = Object.keys(readers).join(', ');
    return `is neither SARIF nor Checkstyle's XML, and JSON is read of ${known} only`;
  }
  const report = await own(start);
  if (typeof report === 'string') return `cannot be read: ${report}`;
  const named = (finding: Finding): Finding => ({ ...finding, tool, seenBy: [tool] });
  return { ...report, findings: report.findings.map(named) };
}
