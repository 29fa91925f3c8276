/** A count as reports write it. Beyond what a number holds exactly it is the largest such number; not a count: `undefined`. */
export function parseCount(text: string | undefined): number | undefined {
  if (text === undefined || !/^\+?\d+(?:\.0+)?$/u.test(text.trim())) return undefined;
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}

/** Not larger than any source file has. */
const maxLine = 10_000_000;

/** A line number: 1 or more. */
export function parseLine(text: string | undefined): number | undefined {
  return lineNumber(parseCount(text));
}

export function lineNumber(line: number | undefined): number | undefined {
  return line === undefined || !Number.isInteger(line) || line < 1 || line > maxLine ? undefined : line;
}

/** A count out of JSON, where it may be anything: what is no count is no proof that anything ran. */
export function countOf(value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined;
  return Math.min(Math.ceil(value), Number.MAX_SAFE_INTEGER);
}
