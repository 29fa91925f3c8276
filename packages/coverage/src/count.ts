/** A count as reports write it. Beyond what a number holds exactly it is the largest such number; not a count: `undefined`. */
export function parseCount(text: string | undefined): number | undefined {
  if (text === undefined || !/^\+?\d+(?:\.0+)?$/u.test(text.trim())) return undefined;
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}

/** A line number: 1 or more, and not larger than any source file has. */
export function parseLine(text: string | undefined): number | undefined {
  const line = parseCount(text);
  return line === undefined || line < 1 || line > 10_000_000 ? undefined : line;
}

/** `said` against `counted`, when they differ: attributes are only cross-checked, lines are the truth. */
export function disagreement(what: string, said: number | undefined, counted: number): string | undefined {
  if (said === undefined || said === counted) return undefined;
  return `The report says ${said} ${what}, its lines say ${counted}; the lines count.`;
}
