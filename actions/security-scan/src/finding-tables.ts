import { type Finding, formatLocation, type Severity } from '@sluice/findings';
import {
  type Block,
  type Cell,
  code,
  codeBlock,
  count,
  heading,
  link,
  paragraph,
  some,
  table,
  truncateText,
} from '@sluice/report';
import { type Lock, lockedPackage } from './lock.ts';
import { type Floor, fails } from './policy.ts';

export const rowsShown = 50;
export const messageShown = 300;

export function dependencyBlocks(findings: readonly Finding[], lock: Lock, floor: Floor): readonly Block[] {
  const rows = findings.slice(0, rowsShown).map((finding) => {
    const { name = '', version = '', fixedVersions = [] } = finding.package ?? {};
    const locked = lockedPackage(finding, lock);
    return [
      severityCell(finding, floor),
      [code(name), ` ${version}`, locked?.use === 'development' ? ' (development only)' : ''],
      advisoryCell(finding),
      truncateText(finding.message, messageShown),
      fixedVersions.length === 0 ? 'no fixed version is known' : fixedVersions.join(', '),
    ] satisfies readonly Cell[];
  });
  const title = `Dependencies: ${count(findings.length, 'known vulnerability', 'known vulnerabilities')}`;
  return [
    heading(3, title),
    table(['Severity', 'Package', 'Advisory', 'What', 'Fixed in'], rows, Math.max(0, findings.length - rowsShown)),
    ...upgradeBlocks(findings, lock),
  ];
}

/** The exact commands, worst first, one for all packages where the tool allows that. */
function upgradeBlocks(findings: readonly Finding[], lock: Lock): readonly Block[] {
  if (lock.kind !== 'read') return [];
  const fixable = findings.filter((finding) => (finding.package?.fixedVersions.length ?? 0) > 0);
  const names = [
    ...new Set(fixable.map((finding) => lockedPackage(finding, lock)?.name).filter((name) => name !== undefined)),
  ];
  if (names.length === 0) return [];
  if (lock.manager === 'requirements') {
    const files = [
      ...new Set(fixable.map((finding) => lockedPackage(finding, lock)?.file).filter((file) => file !== undefined)),
    ];
    return [
      paragraph('To mend it, pin a fixed version of ', code(some(names, 10)), ' in ', code(files.join(', ')), '.'),
    ];
  }
  const direct = names.filter((name) => lock.packages.some((one) => one.name === name && one.direct === true));
  const hint =
    direct.length === 0
      ? []
      : [
          paragraph(
            'pyproject.toml names ',
            code(some(direct, 10)),
            ' itself: its bounds there must allow a fixed version.',
          ),
        ];
  return [
    paragraph('To mend it:'),
    codeBlock(`uv lock ${names.map((name) => `--upgrade-package ${name}`).join(' ')}`, 'sh'),
    ...hint,
  ];
}

function advisoryCell(finding: Finding): Cell {
  const id = finding.helpUrl === undefined ? code(finding.rule) : link(finding.rule, finding.helpUrl);
  const also = finding.aliases.length === 0 ? '' : ` = ${finding.aliases.join(', ')}`;
  return [id, also, finding.seenBy.length > 1 ? ` (seen by ${finding.seenBy.join(', ')})` : ''];
}

export function codeBlocks(findings: readonly Finding[], floor: Floor): readonly Block[] {
  const rows = findings
    .slice(0, rowsShown)
    .map((finding) => [
      severityCell(finding, floor),
      code(formatLocation(finding.location)),
      finding.helpUrl === undefined ? code(finding.rule) : link(finding.rule, finding.helpUrl),
      truncateText(finding.message, messageShown),
    ]);
  return [
    heading(3, `Code: ${count(findings.length, 'finding')}`),
    table(['Severity', 'Where', 'Rule', 'What'], rows, Math.max(0, findings.length - rowsShown)),
  ];
}

function severityCell(finding: Finding, floor: Floor): Cell {
  const severity: Severity = finding.severity ?? 'unknown';
  const score = finding.score === undefined ? '' : ` ${finding.score.toFixed(1)}`;
  return `${fails(finding, floor) ? '❌ ' : ''}${severity}${score}`;
}
