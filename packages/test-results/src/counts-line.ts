import type { Totals } from './totals.ts';

/** `12.3 s`, `4 min 5 s`, `850 ms`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `25 tests: 22 passed (1 flaky), 2 failed, 1 skipped, in 3.2 s`. */
export function countsLine(totals: Totals): string {
  return `${totals.tests} ${totals.tests === 1 ? 'test' : 'tests'}: ${outcomesLine(totals)}`;
}

/** `22 passed (1 flaky), 2 failed, 1 skipped, in 3.2 s`. */
export function outcomesLine(totals: Totals): string {
  const parts = [
    `${totals.passed} passed${totals.flaky > 0 ? ` (${totals.flaky} flaky)` : ''}`,
    ...(totals.failures > 0 ? [`${totals.failures} failed`] : []),
    ...(totals.errors > 0 ? [`${totals.errors} with errors`] : []),
    ...(totals.quarantined > 0 ? [`${totals.quarantined} failed in quarantine`] : []),
    ...(totals.skipped > 0 ? [`${totals.skipped} skipped`] : []),
  ];
  return `${parts.join(', ')}, in ${formatSeconds(totals.seconds)}`;
}
