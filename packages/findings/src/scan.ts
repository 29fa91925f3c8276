import type { Finding } from './finding.ts';

/**
 * How one tool ended. `incomplete`: it answered, but not about everything; `tool-error`: it has no answer that can be
 * used; both are never a pass.
 */
export type ScanState = 'pass' | 'findings' | 'incomplete' | 'tool-error' | 'nothing-to-scan';

export interface Scan {
  readonly tool: string;
  /** As the tool says it; `undefined` when it does not. */
  readonly version: string | undefined;
  readonly state: ScanState;
  /** One line: why it is in that state. */
  readonly reason: string;
  /** What was looked at, in numbers: `7 packages of uv.lock`. Empty when that is not known. */
  readonly measured: string;
  readonly findings: readonly Finding[];
  /** What the tool could not look at, one line each. */
  readonly gaps: readonly string[];
  readonly remarks: readonly string[];
  /** The end of what the tool said when it failed. */
  readonly details: string;
  /** For people, to run it again. */
  readonly command: string;
  readonly durationMs: number;
}

export type PartialScan = Pick<Scan, 'tool' | 'state' | 'reason'> & Partial<Scan>;

export function scan(given: PartialScan): Scan {
  const empty = { version: undefined, measured: '', findings: [], gaps: [], remarks: [], details: '', command: '' };
  return { ...empty, durationMs: 0, ...given };
}
