import { readClover } from './clover.ts';
import { readCobertura } from './cobertura.ts';
import type { CoverageFormat, ReadResult } from './coverage.ts';
import { readCoveragePy } from './coveragepy.ts';
import { detectFormat } from './detect-format.ts';
import { readGoProfile } from './go-profile.ts';
import { readIstanbul } from './istanbul.ts';
import { readJacoco } from './jacoco.ts';
import { readLcov } from './lcov.ts';
import { readOpenCover } from './opencover.ts';
import { readSimpleCov } from './simplecov.ts';

const sniffBytes = 64 * 1024;

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
    case 'jacoco':
      return readJacoco(chunks);
    case 'clover':
      return readClover(chunks);
    case 'coveragepy':
      return readCoveragePy(chunks);
    case 'istanbul':
      return readIstanbul(chunks);
    case 'go':
      return readGoProfile(chunks);
    case 'simplecov':
      return readSimpleCov(chunks);
    case 'opencover':
      return readOpenCover(chunks);
  }
}

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
