export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'unknown';

export const severitiesWorstFirst = [
  'critical',
  'high',
  'unknown',
  'medium',
  'low',
] as const satisfies readonly Severity[];

/** Unknown counts as high: nobody has said that it is harmless. */
const weight: Readonly<Record<Severity, number>> = { critical: 4, high: 3, unknown: 3, medium: 2, low: 1 };

export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return weight[severity] >= weight[floor];
}

export function worseSeverity(a: Severity, b: Severity): Severity {
  // A known severity says more than an unknown one.
  if (a === 'unknown') return b;
  if (b === 'unknown') return a;
  return weight[a] >= weight[b] ? a : b;
}

/** The bands of the CVSS v3.1 and v4.0 specifications ("Qualitative Severity Rating Scale"); 0.0 is shown as low. */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return 'low';
}

const words: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['important', 'high'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['low', 'low'],
  ['minor', 'low'],
  ['negligible', 'low'],
]);

/** From the words that tools and databases use. */
export function severityOfWord(word: string): Severity {
  return words.get(word.toLowerCase()) ?? 'unknown';
}

/** A number for GitHub's `security-severity` where only a band is known: the middle of the band; unknown as high. */
export function scoreOfSeverity(severity: Severity): number {
  const scores: Readonly<Record<Severity, number>> = { critical: 9.5, high: 8, unknown: 8, medium: 5.5, low: 2 };
  return scores[severity];
}
