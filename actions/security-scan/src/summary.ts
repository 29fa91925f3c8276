import {
  compareFindings,
  type Finding,
  formatLocation,
  type Scan,
  type Severity,
  scoreOfSeverity,
} from '@sluice/findings';
import {
  type Annotation,
  type Block,
  bullets,
  type Cell,
  code,
  codeBlock,
  count,
  details,
  heading,
  link,
  paragraph,
  some,
  table,
  truncateText,
} from '@sluice/report';
import { lockedPackage } from './dependency-scan.ts';
import type { Lock } from './lock.ts';
import { type Floor, fails } from './policy.ts';

const rowsShown = 50;
const messageShown = 300;

export interface Result {
  readonly scans: readonly Scan[];
  /** Of all scans, one for each thing found; worst first. */
  readonly findings: readonly Finding[];
  readonly lock: Lock;
  readonly floor: Floor;
  readonly remarks: readonly string[];
  /** Where severities come from and how fresh that is; empty when no advisory was looked up. */
  readonly advisories: string;
}

export function worstFirst(a: Finding, b: Finding): number {
  return badness(b) - badness(a) || compareFindings(a, b);
}

const badness = (finding: Finding): number => finding.score ?? scoreOfSeverity(finding.severity ?? 'unknown');

/** What a person reads: what to mend first, then what was looked at. */
export function summaryBlocks(result: Result): readonly Block[] {
  const dependencies = result.findings.filter((finding) => finding.package !== undefined);
  const remarks = result.findings.filter((finding) => finding.package === undefined);
  return [
    ...(dependencies.length > 0 ? dependencyBlocks(dependencies, result) : []),
    ...(remarks.length > 0 ? codeBlocks(remarks, result.floor) : []),
    ...scanBlocks(result),
  ];
}

function dependencyBlocks(findings: readonly Finding[], result: Result): readonly Block[] {
  const rows = findings.slice(0, rowsShown).map((finding) => {
    const { name = '', version = '', fixedVersions = [] } = finding.package ?? {};
    const locked = lockedPackage(finding, result.lock);
    return [
      severityCell(finding, result.floor),
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
    ...upgradeBlocks(findings, result.lock),
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

function codeBlocks(findings: readonly Finding[], floor: Floor): readonly Block[] {
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

function scanBlocks({ scans, remarks, advisories }: Result): readonly Block[] {
  const rows = scans.map((scan) => [
    scan.tool,
    scan.version ?? '',
    scan.state,
    scan.measured === '' ? scan.reason : scan.measured,
    `${(scan.durationMs / 1000).toFixed(1)} s`,
  ]);
  const notes = [
    ...scans.flatMap((scan) => scan.remarks.map((remark) => `${scan.tool}: ${remark}`)),
    ...remarks,
    ...(advisories === '' ? [] : [advisories]),
  ];
  return [
    heading(3, 'What was looked at'),
    ...(rows.length === 0 ? [] : [table(['Tool', 'Version', 'Result', 'Measured', 'Time'], rows)]),
    ...(notes.length === 0 ? [] : [bullets(notes.map((note) => [note]))]),
    ...scans.filter(({ gaps }) => gaps.length > 0).map(gapBlock),
    ...scans
      .filter((scan) => scan.details !== '')
      .map((scan) => details(`${scan.tool}: the end of its output`, [codeBlock(scan.details)])),
    ...commandBlock(scans),
  ];
}

function gapBlock({ tool, gaps }: Scan): Block {
  const rest = gaps.length > rowsShown ? [[`and ${gaps.length - rowsShown} more`]] : [];
  const shown = gaps.slice(0, rowsShown).map((gap) => [truncateText(gap, messageShown)]);
  return details(`${tool}: not looked at (${gaps.length})`, [bullets([...shown, ...rest])], true);
}

function commandBlock(scans: readonly Scan[]): readonly Block[] {
  const commands = scans.map(({ command }) => command).filter((command) => command !== '');
  return commands.length === 0 ? [] : [details('Run it yourself', [codeBlock(commands.join('\n'), 'sh')])];
}

/** Beside the code and the lock, worst first. */
export function annotationsOf(findings: readonly Finding[], floor: Floor): readonly Annotation[] {
  return findings.map((finding) => {
    const { location, package: dependency } = finding;
    const fix = dependency?.fixedVersions.length ? `, fixed in ${dependency.fixedVersions.join(', ')}` : '';
    const what = dependency === undefined ? '' : `${dependency.name} ${dependency.version}${fix}: `;
    return {
      level: fails(finding, floor) ? 'error' : finding.severity === 'low' ? 'notice' : 'warning',
      title: `${finding.rule} (${finding.severity ?? 'unknown'})`,
      message: `${what}${truncateText(finding.message, messageShown)}`,
      rank: badness(finding),
      ...(location === undefined ? {} : { path: location.path, line: location.line }),
      ...(location?.column === undefined ? {} : { column: location.column }),
      ...(location?.endColumn === undefined ? {} : { endLine: location.line, endColumn: location.endColumn }),
    };
  });
}
