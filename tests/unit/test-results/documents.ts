import { readFileSync } from 'node:fs';
import { type ReadResult, readTestReport, type TestReport } from '@sluice/test-results';

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
}

export const read = (text: string): Promise<ReadResult> => readTestReport(pieces(text), 'auto');

export async function report(text: string): Promise<TestReport> {
  const result = await read(text);
  if (!result.ok) throw new Error(`${result.problem}: ${result.message}`);
  return result.report;
}

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/test-results/${name}`, import.meta.url), 'utf8');
