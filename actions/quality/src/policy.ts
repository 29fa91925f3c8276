import { compareFindings, type Finding, formatLocation, type Level, type Scan } from '@sluice/findings';
import { count, some, truncateText } from '@sluice/report';
import type { Check } from '@sluice/verdict';
import { isFormatter } from './adapters.ts';
import { type Cause, fails, type Judgement, mayFail } from './judgement.ts';

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
 * the rest is measured. `untold`: why findings of this tool cannot be told new from old, if they cannot.
 */
export function checkOf(scan: Scan, judgement: Judgement, untold: string | undefined): Check {
  const name = scan.tool;
  const failing = scan.findings.filter((finding) => fails(finding, judgement)).sort(worstFirst);
  const [first] = failing;
  if (first !== undefined) {
    const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
    return { name, status: 'fail', reason: `${failureOf(scan, failing, first, judgement)}${gap}` };
  }
  if (scan.state === 'tool-error') return { name, status: 'error', reason: scan.reason };
  const unknown = scan.findings.filter((finding) => mayFail(finding, judgement));
  if (unknown.length > 0) {
    const which = `${formatLevels(unknown)}, and which of them this change brought is not known`;
    return { name, status: 'inconclusive', reason: `${which}: ${untold ?? 'the base was not measured'}` };
  }
  switch (scan.state) {
    case 'incomplete':
    case 'nothing-to-scan':
      return { name, status: 'inconclusive', reason: scan.reason };
    case 'findings':
    case 'pass': {
      const where = scan.measured === '' ? '' : ` in ${scan.measured}`;
      return { name, status: 'pass', reason: `${harmless(scan, judgement)}${where}` };
    }
  }
}

const causeWords: Readonly<Record<Cause, string>> = {
  change: 'new',
  base: 'that the base has too',
  upgrade: 'from its upgrade',
  configuration: 'from the changed configuration',
  accepted: 'in the baseline',
  unknown: 'of unknown age',
};

/** `312 errors that the base has too, 3 errors in the baseline`. */
export function formatCauses(findings: readonly Finding[], { causeOf }: Judgement): string {
  const groups = Map.groupBy(findings, causeOf);
  return (Object.keys(causeWords) as readonly Cause[])
    .flatMap((cause) => {
      const group = groups.get(cause);
      return group === undefined ? [] : [`${formatLevels(group)} ${causeWords[cause]}`];
    })
    .join(', ');
}

function harmless({ findings }: Scan, judgement: Judgement): string {
  const { newOnly, floor, causeOf } = judgement;
  if (findings.length === 0) return 'no findings';
  const ofChange = findings.filter((finding) => causeOf(finding) === 'change');
  const others = findings.filter((finding) => causeOf(finding) !== 'change');
  const own =
    ofChange.length > 0
      ? [`${formatLevels(ofChange)}, none fails (fail-on: ${floor})`]
      : newOnly
        ? ['no new findings']
        : ['no findings but these'];
  return [...own, ...(others.length > 0 ? [formatCauses(others, judgement)] : [])].join('; ');
}

function failureOf(
  { tool, measured }: Scan,
  failing: readonly Finding[],
  first: Finding,
  { newOnly }: Judgement,
): string {
  const where = measured === '' ? '' : ` in ${measured}`;
  if (isFormatter(tool)) {
    const paths = failing.map(({ location }) => location?.path ?? 'a file outside the repository');
    const number = measured === '' ? count(failing.length, 'file') : `${failing.length} of ${measured}`;
    return `${newOnly ? 'new: ' : ''}${number} not formatted: ${some(paths)}`;
  }
  const more = failing.length > 1 ? `; and ${failing.length - 1} more` : '';
  return `${newOnly ? 'new: ' : ''}${formatLevels(failing)}${where}: ${formatFinding(first)}${more}`;
}
