import { ctrfReader } from './ctrf.ts';
import { jestReader } from './jest-json.ts';
import { readJsonItems } from './json-items.ts';
import type { Chunks, ReadResult } from './read-result.ts';
import type { TestReport } from './test-report.ts';
import type { TextBudget } from './text-budget.ts';

/** Reads one dialect of JSON: its large array item by item, then what stands around it. */
export interface JsonReportReader {
  item(value: unknown): void;
  /** `rest` is `undefined` when the document ended too early. */
  finish(rest: Readonly<Record<string, unknown>> | undefined): TestReport;
}

const shape = {
  items: ['testResults', 'results.tests'],
  objects: ['', 'results', 'results.summary', 'results.tool'],
};

/** Reads a report in JSON; its keys tell the dialect. `wanted` refuses the other one. */
export async function readJsonReport(
  chunks: Chunks,
  wanted: 'ctrf' | 'jest-json' | undefined,
  budget: TextBudget,
): Promise<ReadResult> {
  const jest = jestReader(budget);
  const ctrf = ctrfReader(budget);
  let found: 'ctrf' | 'jest-json' | undefined;
  const end = await readJsonItems(chunks, shape, (path, value) => {
    found = path === 'testResults' ? 'jest-json' : 'ctrf';
    (found === 'ctrf' ? ctrf : jest).item(value);
  });
  const rest = end.ok && isRecord(end.rest) ? end.rest : undefined;
  const format = found ?? (rest === undefined ? undefined : formatOf(rest));
  const reader = format === 'ctrf' ? ctrf : format === 'jest-json' ? jest : undefined;
  const accepted = reader !== undefined && (wanted === undefined || wanted === format);
  if (!end.ok) return { ...end, ...(accepted ? { partial: reader.finish(undefined) } : {}) };
  if (!accepted) {
    const known = wanted ?? 'CTRF or Jest';
    return { ok: false, problem: 'unknown-format', message: `it is JSON, and not that of a ${known} report` };
  }
  return { ok: true, report: reader.finish(rest ?? {}) };
}

function formatOf(rest: Readonly<Record<string, unknown>>): 'ctrf' | 'jest-json' | undefined {
  if (Array.isArray(rest.testResults)) return 'jest-json';
  return isRecord(rest.results) && Array.isArray(rest.results.tests) ? 'ctrf' : undefined;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
