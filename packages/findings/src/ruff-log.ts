import type { Unread } from './ruff.ts';

/** What ruff says beside its report, on the standard error. */
export interface RuffLog {
  /** How many files it looked at: only `check --verbose` tells. The number counts pyproject.toml. */
  readonly checked: number | undefined;
  /** Their paths, as ruff gives them (absolute). */
  readonly files: readonly string[];
  readonly unread: readonly Unread[];
  /** `2 files would be reformatted, 1 file already formatted`; only the formatter tells. */
  readonly unformatted: number;
  readonly formatted: number;
  /** About the configuration and the like, one line each. */
  readonly warnings: readonly string[];
  /** Why it failed, in one line; empty when it does not say. */
  readonly complaint: string;
  /** All of it without the lines that are for ruff's own developers. */
  readonly text: string;
}

const debugLine = /^\[[\d-]+\]\[[\d:]+\]\[([\w:]+)\]\[(?:ERROR|WARN|INFO|DEBUG|TRACE)\] (.*)$/u;
const unreadLine =
  /^(?:error|warning): (?:Failed to (?:lint|parse|read|format|write)|Panicked while (?:linting|formatting)) (.+?)(?::\d+:\d+)?: (.+)$/u;

/** Reads the standard error of `ruff check --verbose` or `ruff format --diff` (0.8 to 0.17). */
export function readRuffLog(stderr: string): RuffLog {
  const files: string[] = [];
  const unread: Unread[] = [];
  const warnings: string[] = [];
  const kept: string[] = [];
  let checked: number | undefined;
  let [unformatted, formatted] = [0, 0];
  for (const line of stderr.split(/\r?\n/u)) {
    const debug = debugLine.exec(line);
    if (debug !== null) {
      const said = debug[2] ?? '';
      const number = /^Checked (\d+) files? in\b/u.exec(said)?.[1];
      const path = /^Checking: (.+)$/u.exec(said)?.[1];
      if (number !== undefined) checked = Number(number);
      if (path !== undefined) files.push(path);
      continue;
    }
    kept.push(line);
    const gap = unreadLine.exec(line);
    if (gap !== null) unread.push({ path: gap[1] ?? '', reason: gap[2] ?? '' });
    else if (line.startsWith('warning: ')) warnings.push(line.slice('warning: '.length));
    unformatted += countIn(line, /\b(\d+) files? would be reformatted/u);
    formatted += countIn(line, /\b(\d+) files? already formatted/u);
  }
  const text = kept.join('\n').trim();
  return { checked, files, unread, unformatted, formatted, warnings, complaint: complaintOf(kept), text };
}

const countIn = (line: string, pattern: RegExp): number => Number(pattern.exec(line)?.[1] ?? 0);

const complaintUnits = 300;

/** `ruff failed`, its causes and the last word about them, without the excerpt of the file. */
function complaintOf(lines: readonly string[]): string {
  const from = lines.findIndex((line) => /^(?:ruff failed|error(?:\[.*\])?:)/u.test(line) && !unreadLine.test(line));
  if (from < 0) return '';
  const end = lines.findIndex((line, index) => index > from && line.trim() === '' && lines[from] !== 'ruff failed');
  const said = lines
    .slice(from, end < 0 ? undefined : end)
    .filter((line) => line.trim() !== '' && !/^\s*\d*\s*\|/u.test(line))
    .map((line) => line.trim().replace(/^(?:Cause: |error: )/u, ''));
  const whole = said.join(': ');
  return whole.length > complaintUnits ? `${whole.slice(0, complaintUnits)}…` : whole;
}
