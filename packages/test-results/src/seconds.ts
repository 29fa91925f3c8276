/**
 * Seconds as test tools write them: `0.123`, `1e-05`, `1,234.567` (Surefire groups thousands with a comma), `0,123`
 * (a decimal comma from another locale). `undefined` when it is not a number; never negative, because a clock that was
 * set back during a test did not take time away.
 */
export function parseSeconds(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const plain = Number(text);
  if (plain > 0 && plain < Number.POSITIVE_INFINITY) return plain;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value = Number(trimmed.includes(',') ? withoutGroups(trimmed) : trimmed);
  return Number.isFinite(value) ? Math.max(0, value) : undefined;
}

function withoutGroups(text: string): string {
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/u.test(text)) return text.replaceAll(',', '');
  return text.replaceAll('.', '').replace(',', '.');
}

/** Seconds of `[days.]hours:minutes:seconds[.fraction]`, as .NET writes a TimeSpan. */
export function parseClock(text: string | undefined): number | undefined {
  const match = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/u.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const [, days = '0', hours, minutes, seconds] = match;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
