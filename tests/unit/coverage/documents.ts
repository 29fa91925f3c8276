import { readFileSync } from 'node:fs';
import { type CoverageFormat, type CoverageReport, type ReadResult, readReport } from '@sluice/coverage';

export async function* bytesOf(content: string | Uint8Array, size = 50): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const read = (content: string | Uint8Array, format: CoverageFormat | 'auto' = 'auto'): Promise<ReadResult> =>
  readReport(bytesOf(content), format);

/** The report in it; fails the test when there is none. */
export async function report(content: string | Uint8Array): Promise<CoverageReport> {
  const result = await read(content);
  if (!result.ok) throw new Error(`${result.problem}: ${result.message}`);
  return result.report;
}

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/coverage/python/${name}`, import.meta.url), 'utf8');

export const cobertura = (classes: string, root = ''): string =>
  `<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://nowhere.invalid/coverage-04.dtd"><coverage ${root}><packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`;
