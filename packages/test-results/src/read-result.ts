import type { TestReport } from './test-report.ts';

export type ReadProblem = 'empty' | 'truncated' | 'malformed' | 'too-large' | 'unknown-format';

export type ReadResult =
  | { readonly ok: true; readonly report: TestReport }
  | {
      readonly ok: false;
      readonly problem: ReadProblem;
      readonly message: string;
      /** What could be read before the problem. */
      readonly partial?: TestReport;
    };

export type Chunks = AsyncIterable<Uint8Array>;
