import { readCobertura } from './cobertura.ts';
import type { CoverageFormat, ReadResult } from './coverage.ts';
import { readCoveragePy } from './coveragepy.ts';
import { readLcov } from './lcov.ts';

const sniffBytes = 8192;

/** Reads a report; `auto` tells the format from how its content begins, never from the name of the file. */
export async function readReport(
  chunks: AsyncIterable<Uint8Array>,
  format: CoverageFormat | 'auto',
): Promise<ReadResult> {
  if (format !== 'auto') return readAs(format, chunks);
  const { start, all } = await peek(chunks);
  const found = detectFormat(start);
  switch (found.kind) {
    case 'format':
      return readAs(found.format, all);
    case 'empty':
      return { ok: false, problem: 'empty', message: 'the file is empty' };
    case 'other':
      return { ok: false, problem: 'unknown-format', message: found.message };
  }
}

function readAs(format: CoverageFormat, chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  switch (format) {
    case 'cobertura':
      return readCobertura(chunks);
    case 'lcov':
      return readLcov(chunks);
    case 'coveragepy':
      return readCoveragePy(chunks);
  }
}

type Detected =
  | { readonly kind: 'format'; readonly format: CoverageFormat }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly message: string };

/** By the first bytes of a report. */
export function detectFormat(start: Uint8Array): Detected {
  const utf16 = start[0] === 0xff || start[0] === 0xfe || start[0] === 0 || start[1] === 0;
  const text = utf16 ? Buffer.from(start).toString('latin1').replaceAll('\0', '') : new TextDecoder().decode(start);
  const body = text.replace(/^[\ufeff\u00ff\u00fe\s]+/u, '');
  if (body === '') return { kind: 'empty' };
  if (body.startsWith('<')) return detectXml(body);
  if (body.startsWith('{')) return detectJson(body);
  if (/^(?:#[^\n]*\n|TN:|SF:|VER:)/u.test(body)) return { kind: 'format', format: 'lcov' };
  return other('begins like no format of coverage that is read');
}

function detectXml(body: string): Detected {
  const root = /<([A-Za-z][\w:.-]*)([^>]*)/u.exec(
    body.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>/gu, ''),
  );
  const [, name = '', attributes = ''] = root ?? [];
  if (name === 'coverage' && !/\sclover=/u.test(attributes)) return { kind: 'format', format: 'cobertura' };
  const known: Readonly<Record<string, string>> = {
    coverage: 'Clover',
    report: 'JaCoCo',
    CoverageSession: 'OpenCover',
    testsuites: 'JUnit, a report of tests and not of coverage',
    testsuite: 'JUnit, a report of tests and not of coverage',
  };
  return other(known[name] === undefined ? `is XML with the root <${name.slice(0, 40)}>` : `looks like ${known[name]}`);
}

function detectJson(body: string): Detected {
  if (/"(?:meta|files|totals)"\s*:/u.test(body) && !/"statementMap"/u.test(body))
    return { kind: 'format', format: 'coveragepy' };
  return other(/"statementMap"/u.test(body) ? 'looks like Istanbul JSON' : 'is JSON of an unknown kind');
}

const other = (what: string): Detected => ({
  kind: 'other',
  message: `it ${what}; Cobertura, LCOV and the JSON of coverage.py are read`,
});

/** The first bytes, and all of them again. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<{ start: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < sniffBytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    held.push(next.value);
    bytes += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* held;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { start: Buffer.concat(held).subarray(0, sniffBytes), all: all() };
}
