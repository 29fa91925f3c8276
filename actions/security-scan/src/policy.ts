import type { Finding, Scan, Severity } from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Check } from '@sluice/verdict';
import { type Floor, fails, type Judgement, mayFail, type Standing } from './standing.ts';

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
export function checkOf(scan: Scan, findings: readonly Finding[], judgement: Judgement, knowledge: string): Check {
  const name = scan.tool;
  const about = `${scan.measured === '' ? '' : ` in ${scan.measured}`}${knowledge === '' ? '' : ` (${knowledge})`}`;
  const failing = findings.filter((finding) => fails(finding, judgement));
  if (failing.length > 0) {
    const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
    const rest = others(findings, failing, judgement);
    const number = `${judgement.newOnly ? 'new: ' : ''}${count(failing.length, 'finding')}${barOf(judgement.floor)}`;
    return { name, status: 'fail', reason: `${number}${about}: ${some(failing.map(nameOf))}${rest}${gap}` };
  }
  if (scan.state === 'tool-error') return { name, status: 'error', reason: scan.reason };
  const untold = findings.filter((finding) => mayFail(finding, judgement));
  const [first] = untold;
  if (first !== undefined) {
    const standing = judgement.standingOf(first);
    const why = standing.kind === 'unknown' ? standing.reason : '';
    const which = `${count(untold.length, 'finding')}${barOf(judgement.floor)}${about}: ${some(untold.map(nameOf))}`;
    return { name, status: 'inconclusive', reason: `${which}; whether this change brought them is not known: ${why}` };
  }
  switch (scan.state) {
    case 'incomplete':
    case 'nothing-to-scan':
      return { name, status: 'inconclusive', reason: scan.reason };
    case 'findings':
    case 'pass':
      return { name, status: 'pass', reason: `${harmless(findings, judgement)}${about}` };
  }
}

const barOf = (floor: Floor): string =>
  floor === 'any' ? '' : ` of ${floor} severity${floor === 'critical' ? '' : ' or worse'}`;

function others(findings: readonly Finding[], failing: readonly Finding[], judgement: Judgement): string {
  const rest = findings.filter((finding) => !failing.includes(finding));
  const milder = rest.filter((finding) => judgement.standingOf(finding).kind === 'change');
  const parts = [...(milder.length === 0 ? [] : [`${milder.length} less severe`]), ...standingCounts(rest, judgement)];
  return parts.map((part) => `; ${part}`).join('');
}

function harmless(findings: readonly Finding[], judgement: Judgement): string {
  if (findings.length === 0) return 'no findings';
  const own = findings.filter((finding) => judgement.standingOf(finding).kind === 'change');
  const found = `${count(own.length, 'finding')} (${formatCounts(countSeverities(own))}), none too severe`;
  const none = judgement.newOnly ? 'no new findings' : 'no findings but these';
  return [own.length === 0 ? none : found, ...standingCounts(findings, judgement)].join('; ');
}

const words: Readonly<Record<Exclude<Standing['kind'], 'change'>, string>> = {
  base: 'that the base has too',
  configuration: 'from the changed rules',
  waived: 'waived',
  unknown: 'of unknown age',
};

/** `3 that the base has too`, `1 waived`. */
function standingCounts(findings: readonly Finding[], { standingOf }: Judgement): readonly string[] {
  const groups = Map.groupBy(findings, (finding) => standingOf(finding).kind);
  return (Object.keys(words) as readonly (keyof typeof words)[]).flatMap((kind) => {
    const group = groups.get(kind);
    return group === undefined ? [] : [`${group.length} ${words[kind]}`];
  });
}

/** `jinja2 3.1.2 (CVE-2024-34064, medium)`, `src/app.py:9 (B602, high)`. */
export function nameOf({ package: about, location, rule, severity }: Finding): string {
  const what = about === undefined ? location && `${location.path}:${location.line}` : `${about.name} ${about.version}`;
  return `${what ?? 'the project'} (${rule}, ${severity ?? 'unknown'})`;
}
