import { type Finding, isAtLeast, type Scan, type Severity } from '@sluice/findings';
import { count, some } from '@sluice/report';
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
 * rest is measured. `findings` are those of the scan, worst first; `knowledge`: what an audit of dependencies rests on.
 */
export function checkOf(scan: Scan, findings: readonly Finding[], floor: Floor, knowledge: string): Check {
  const name = scan.tool;
  const about = `${scan.measured === '' ? '' : ` in ${scan.measured}`}${knowledge === '' ? '' : ` (${knowledge})`}`;
  const failing = findings.filter((finding) => fails(finding, floor));
  if (failing.length > 0) {
    const bar = floor === 'any' ? '' : ` of ${floor} severity${floor === 'critical' ? '' : ' or worse'}`;
    const others = findings.length - failing.length;
    const rest = others === 0 ? '' : `; ${others} less severe`;
    const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
    const reason = `${count(failing.length, 'finding')}${bar}${about}: ${some(failing.map(nameOf))}${rest}${gap}`;
    return { name, status: 'fail', reason };
  }
  switch (scan.state) {
    case 'tool-error':
      return { name, status: 'error', reason: scan.reason };
    case 'incomplete':
    case 'nothing-to-scan':
      return { name, status: 'inconclusive', reason: scan.reason };
    case 'findings':
    case 'pass': {
      const found = `${count(findings.length, 'finding')} (${formatCounts(countSeverities(findings))}), none too severe`;
      return { name, status: 'pass', reason: `${findings.length === 0 ? 'no findings' : found}${about}` };
    }
  }
}

/** `jinja2 3.1.2 (CVE-2024-34064, medium)`, `src/app.py:9 (B602, high)`. */
function nameOf({ package: about, location, rule, severity }: Finding): string {
  const what = about === undefined ? location && `${location.path}:${location.line}` : `${about.name} ${about.version}`;
  return `${what ?? 'the project'} (${rule}, ${severity ?? 'unknown'})`;
}
