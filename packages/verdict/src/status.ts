/**
 * What a gate may say.
 *
 * - `pass`: measured and good.
 * - `fail`: measured and bad.
 * - `inconclusive`: could not be measured honestly (nothing found, a part missing, too few samples).
 * - `error`: our own or a tool's malfunction (crash, timeout, unreadable report).
 */
export type Status = 'pass' | 'fail' | 'inconclusive' | 'error';

/** Worst first. A measured failure outranks a malfunction: it stays true when the malfunction is repaired. */
export const statusesWorstFirst = ['fail', 'error', 'inconclusive', 'pass'] as const satisfies readonly Status[];

/** The worst of the statuses; `undefined` when there are none. */
export function worstStatus(statuses: readonly Status[]): Status | undefined {
  return statusesWorstFirst.find((status) => statuses.includes(status));
}
