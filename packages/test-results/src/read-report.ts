import { detectFormat, detectionBytes } from './detect-format.ts';
import { readGoJson } from './go-json.ts';
import { readJsonReport } from './json-report.ts';
import { peek } from './peek.ts';
import type { Chunks, ReadResult } from './read-result.ts';
import { readTap } from './tap.ts';
import type { TestFormat } from './test-report.ts';
import { createTextBudget, type TextBudget } from './text-budget.ts';
import { readXmlReport } from './xml-report.ts';

/** Reads a report of tests, piece by piece; `auto` tells the format from its content. Several reports may share a budget. */
export async function readTestReport(
  chunks: Chunks,
  format: TestFormat | 'auto',
  budget: TextBudget = createTextBudget(),
): Promise<ReadResult> {
  switch (format) {
    case 'auto':
      return readDetected(chunks, budget);
    case 'junit':
    case 'trx':
    case 'nunit':
    case 'xunit':
      return readXmlReport(chunks, format, budget);
    case 'ctrf':
    case 'jest-json':
      return readJsonReport(chunks, format, budget);
    case 'go-json':
      return readGoJson(chunks, budget);
    case 'tap':
      return readTap(chunks, budget);
  }
}

async function readDetected(chunks: Chunks, budget: TextBudget): Promise<ReadResult> {
  const { start, all } = await peek(chunks, detectionBytes);
  const detected = detectFormat(start);
  switch (detected) {
    case 'xml':
      return readXmlReport(all, undefined, budget);
    case 'json':
      return readJsonReport(all, undefined, budget);
    case 'go-json':
    case 'tap':
      return readTestReport(all, detected, budget);
    case 'empty':
      return { ok: false, problem: 'empty', message: 'the document is empty' };
    case 'unknown':
      return {
        ok: false,
        problem: 'unknown-format',
        message: 'it is no report of tests in a format that is known (input `format`)',
      };
  }
}
