/**
 * Seconds as test tools write them: `0.123`, `1e-05`, `1,234.567` (Surefire groups thousands with a comma), `0,123`
 * (a decimal comma from another locale). `undefined` when it is not a number; never negative, because a clock that was
 * set back during a test did not take time away.
 */
export function parseSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value = Number(trimmed.includes(',') ? withoutGroups(trimmed) : trimmed);
  return Number.isFinite(value) ? Math.max(0, value) : undefined;
}

function withoutGroups(text: string): string {
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/u.test(text)) return text.replaceAll(',', '');
  return text.replaceAll('.', '').replace(',', '.');
}
