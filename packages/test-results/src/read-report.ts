import { readJunit } from './junit.ts';
import type { TestFormat, TestReport } from './test-report.ts';

export type ReadResult =
  | { readonly ok: true; readonly report: TestReport }
  | {
      readonly ok: false;
      readonly problem: 'empty' | 'truncated' | 'malformed' | 'unknown-format';
      readonly message: string;
      /** What could be read before the problem. */
      readonly partial?: TestReport;
    };

/** Reads a report of tests; `auto` tells the format from its content. */
export function readTestReport(chunks: AsyncIterable<Uint8Array>, format: TestFormat | 'auto'): Promise<ReadResult> {
  switch (format) {
    case 'auto':
    case 'junit':
      return readJunit(chunks);
  }
}
