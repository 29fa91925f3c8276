import type { FileCoverage } from '@sluice/coverage';

/** `+` ran, `-` never ran, `.` is not code: one letter for each line, from the first on. */
export function coverageOf(path: string, states: string, branches: FileCoverage['branches'] = new Map()): FileCoverage {
  const lines = new Map<number, number>();
  for (const [index, state] of [...states].entries()) {
    if (state !== '.') lines.set(index + 1, state === '+' ? 1 : 0);
  }
  return { path, lines, branches };
}

/** The opposite. */
export function shown({ lines }: FileCoverage): string {
  const last = Math.max(0, ...lines.keys());
  return Array.from({ length: last }, (_, index) => {
    const hits = lines.get(index + 1);
    return hits === undefined ? '.' : hits > 0 ? '+' : '-';
  }).join('');
}
