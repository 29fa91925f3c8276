import { type Finding, formatLocation, type Severity } from '@sluice/findings';
import { type Block, type Cell, code, count, heading, link, table, truncateText } from '@sluice/report';
import { type Exploitations, formatExploitation } from './exploit-feeds.ts';
import { type Lock, lockedPackage } from './lock.ts';
import { fails, type Judgement, mayFail } from './standing.ts';
import { upgradeBlocks } from './upgrade.ts';

export const rowsShown = 50;
export const messageShown = 300;

export function dependencyBlocks(
  findings: readonly Finding[],
  locks: readonly Lock[],
  judgement: Judgement,
  exploitations: Exploitations,
): readonly Block[] {
  const rows = findings.slice(0, rowsShown).map((finding) => {
    const { name = '', version = '', fixedVersions = [] } = finding.package ?? {};
    const locked = lockedPackage(finding, locks);
    return [
      `${severityCell(finding, judgement)}${formatExploitation(exploitations.of(finding))}`,
      [code(name), ` ${version}`, locked?.use === 'development' ? ' (development only)' : '', wayTo(locked?.path)],
      advisoryCell(finding),
      truncateText(finding.message, messageShown),
      fixedVersions.length === 0 ? 'no fixed version is known' : fixedVersions.join(', '),
    ] satisfies readonly Cell[];
  });
  const title = `Dependencies: ${count(findings.length, 'known vulnerability', 'known vulnerabilities')}`;
  return [
    heading(3, title),
    table(['Severity', 'Package', 'Advisory', 'What', 'Fixed in'], rows, Math.max(0, findings.length - rowsShown)),
    ...upgradeBlocks(findings, locks),
  ];
}

function advisoryCell(finding: Finding): Cell {
  const id = finding.helpUrl === undefined ? code(finding.rule) : link(finding.rule, finding.helpUrl);
  const also = finding.aliases.length === 0 ? '' : ` = ${finding.aliases.join(', ')}`;
  return [id, also, finding.seenBy.length > 1 ? ` (seen by ${finding.seenBy.join(', ')})` : ''];
}

export function codeBlocks(findings: readonly Finding[], judgement: Judgement): readonly Block[] {
  const rows = findings
    .slice(0, rowsShown)
    .map((finding) => [
      severityCell(finding, judgement),
      code(formatLocation(finding.location)),
      finding.helpUrl === undefined ? code(finding.rule) : link(finding.rule, finding.helpUrl),
      truncateText(finding.message, messageShown),
    ]);
  return [
    heading(3, `Code: ${count(findings.length, 'finding')}`),
    table(['Severity', 'Where', 'Rule', 'What'], rows, Math.max(0, findings.length - rowsShown)),
  ];
}

export function licenceBlocks(
  findings: readonly Finding[],
  locks: readonly Lock[],
  judgement: Judgement,
): readonly Block[] {
  const rows = findings.slice(0, rowsShown).map((finding) => {
    const { name = '', version = '' } = finding.package ?? {};
    const mark = fails(finding, judgement) ? '❌ ' : '';
    return [
      [mark, code(name), ` ${version}`, wayTo(lockedPackage(finding, locks)?.path)],
      finding.message,
    ] satisfies readonly Cell[];
  });
  return [
    heading(3, `Licences: ${count(findings.length, 'package')}`),
    table(['Package', 'What'], rows, Math.max(0, findings.length - rowsShown)),
  ];
}

function severityCell(finding: Finding, judgement: Judgement): string {
  const severity: Severity = finding.severity ?? 'unknown';
  const score = finding.score === undefined ? '' : ` ${finding.score.toFixed(1)}`;
  const mark = fails(finding, judgement) ? '❌ ' : mayFail(finding, judgement) ? '❔ ' : '';
  return `${mark}${severity}${score}`;
}

const pathShown = 4;

/** `, through express › qs`. */
function wayTo(path: readonly string[] | undefined): string {
  if (path === undefined || path.length === 0) return '';
  const shown = path.length > pathShown ? [...path.slice(0, pathShown - 1), '…', path.at(-1) ?? ''] : path;
  return `, through ${shown.join(' › ')}`;
}
