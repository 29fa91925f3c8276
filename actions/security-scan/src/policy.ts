import { type Finding, isAtLeast, type Scan, type Severity } from '@sluice/findings';
import { count } from '@sluice/report';
import type { Check } from '@sluice/verdict';

export const floors = ['critical', 'high', 'medium', 'low', 'any', 'never'] as const;
export type Floor = (typeof floors)[number];

/** Whether a finding fails the gate. An unknown severity counts as high: nobody has said that it is harmless. */
export function fails(finding: Finding, floor: Floor): boolean {
  if (floor === 'never') return false;
  return floor === 'any' || isAtLeast(finding.severity ?? 'unknown', floor);
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  for (const finding of findings) counts[finding.severity ?? 'unknown'] += 1;
  return counts;
}

/** `1 critical, 2 low`. */
export function formatCounts(counts: SeverityCounts): string {
  const parts = (['critical', 'high', 'unknown', 'medium', 'low'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity === 'unknown' ? 'of unknown severity' : severity}`);
  return parts.join(', ');
}

/**
 * One check a scan. What was found and is bad enough fails, also when the scan is incomplete: it stays true when the
 * rest is measured.
 */
export function checkOf(scan: Scan, findings: readonly Finding[], floor: Floor): Check {
  const name = scan.tool;
  const failing = findings.filter((finding) => fails(finding, floor));
  const found =
    findings.length === 0
      ? 'no findings'
      : `${count(findings.length, 'finding')} (${formatCounts(countSeverities(findings))})`;
  const where = scan.measured === '' ? '' : ` in ${scan.measured}`;
  if (failing.length > 0) {
    const bar = floor === 'any' ? 'any severity fails' : `${floor} or worse fails`;
    const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
    return { name, status: 'fail', reason: `${failing.length} of ${found} too severe (${bar})${where}${gap}` };
  }
  switch (scan.state) {
    case 'tool-error':
      return { name, status: 'error', reason: scan.reason };
    case 'incomplete':
    case 'nothing-to-scan':
      return { name, status: 'inconclusive', reason: scan.reason };
    case 'findings':
    case 'pass':
      return {
        name,
        status: 'pass',
        reason: `${found}${findings.length === 0 ? '' : `, none too severe (fail-on: ${floor})`}${where}`,
      };
  }
}
