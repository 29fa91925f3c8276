import { compareFindings, type Finding, formatLocation, type Level, type Scan } from '@sluice/findings';
import { count, some, truncateText } from '@sluice/report';
import type { Check } from '@sluice/verdict';

export const floors = ['warning', 'error', 'never'] as const;
export type Floor = (typeof floors)[number];

export function fails(finding: Finding, floor: Floor): boolean {
  switch (floor) {
    case 'never':
      return false;
    case 'error':
      return finding.level === 'error';
    case 'warning':
      return finding.level !== 'note';
  }
}

const badness: Readonly<Record<Level, number>> = { error: 2, warning: 1, note: 0 };

/** Errors first, then by file and line. */
export function worstFirst(a: Finding, b: Finding): number {
  return badness[b.level] - badness[a.level] || compareFindings(a, b);
}

export const countLevel = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

/** `3 errors, 1 note`; empty for none. */
export function formatLevels(findings: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((level) => ({ level, number: countLevel(findings, level) }))
    .filter(({ number }) => number > 0)
    .map(({ level, number }) => count(number, level))
    .join(', ');
}

const messageShown = 160;

/** `src/app.py:3:7 F401 os imported but unused`. */
export function formatFinding({ location, rule, message }: Finding): string {
  const parts = [formatLocation(location), rule, truncateText(message.replace(/\s+/gu, ' '), messageShown)];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * One check a tool. What was found and is bad enough fails, also when the tool did not get through: it stays true when
 * the rest is measured.
 */
export function checkOf(scan: Scan, floor: Floor): Check {
  const name = scan.tool;
  const failing = scan.findings.filter((finding) => fails(finding, floor)).sort(worstFirst);
  const where = scan.measured === '' ? '' : ` in ${scan.measured}`;
  const [first] = failing;
  if (first !== undefined) {
    const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
    return { name, status: 'fail', reason: `${failureOf(scan, failing, first)}${gap}` };
  }
  switch (scan.state) {
    case 'tool-error':
      return { name, status: 'error', reason: scan.reason };
    case 'incomplete':
    case 'nothing-to-scan':
      return { name, status: 'inconclusive', reason: scan.reason };
    case 'findings':
    case 'pass': {
      const found =
        scan.findings.length === 0 ? 'no findings' : `${formatLevels(scan.findings)}, none fails (fail-on: ${floor})`;
      return { name, status: 'pass', reason: `${found}${where}` };
    }
  }
}

function failureOf({ tool, measured }: Scan, failing: readonly Finding[], first: Finding): string {
  const where = measured === '' ? '' : ` in ${measured}`;
  if (tool === 'ruff-format') {
    const paths = failing.map(({ location }) => location?.path ?? 'a file outside the repository');
    const number = measured === '' ? count(failing.length, 'file') : `${failing.length} of ${measured}`;
    return `${number} not formatted: ${some(paths)}`;
  }
  const more = failing.length > 1 ? `; and ${failing.length - 1} more` : '';
  return `${formatLevels(failing)}${where}: ${formatFinding(first)}${more}`;
}
