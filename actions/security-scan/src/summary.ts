import {
  type AdvisorySource,
  compareFindings,
  type Finding,
  formatSource,
  type Scan,
  scoreOfSeverity,
} from '@sluice/findings';
import { type Annotation, type Block, bullets, codeBlock, details, heading, table, truncateText } from '@sluice/report';
import type { Exploitations } from './exploit-feeds.ts';
import { codeBlocks, dependencyBlocks, licenceBlocks, messageShown, rowsShown } from './finding-tables.ts';
import type { Judged } from './judge.ts';
import { licencesTool } from './licence-scan.ts';
import type { Lock } from './lock.ts';
import { fails } from './standing.ts';
import { guardBlocks, standingBlocks } from './standing-blocks.ts';

export interface Result {
  readonly scans: readonly Scan[];
  /** Of all scans, one for each thing found; worst first. */
  readonly findings: readonly Finding[];
  readonly locks: readonly Lock[];
  readonly judged: Judged;
  readonly exploitations: Exploitations;
  readonly remarks: readonly string[];
  /** `undefined` when no dependencies were to be audited. */
  readonly advisories: AdvisorySource | undefined;
}

export function worstFirst(a: Finding, b: Finding): number {
  return badness(b) - badness(a) || compareFindings(a, b);
}

const badness = (finding: Finding): number => finding.score ?? scoreOfSeverity(finding.severity ?? 'unknown');

/** What a person reads: what to mend first, then what was looked at. */
export function summaryBlocks(result: Result): readonly Block[] {
  const { locks, judged } = result;
  const open = result.findings.filter((finding) => ['change', 'unknown'].includes(judged.standingOf(finding).kind));
  const licences = open.filter(({ tool }) => tool === licencesTool);
  const dependencies = open.filter((finding) => finding.package !== undefined && finding.tool !== licencesTool);
  const remarks = open.filter((finding) => finding.package === undefined);
  return [
    ...guardBlocks(judged),
    ...(dependencies.length > 0 ? dependencyBlocks(dependencies, locks, judged, result.exploitations) : []),
    ...(remarks.length > 0 ? codeBlocks(remarks, judged) : []),
    ...(licences.length > 0 ? licenceBlocks(licences, locks, judged) : []),
    ...standingBlocks(result.findings, judged),
    ...scanBlocks(result),
  ];
}

function scanBlocks({ scans, remarks, advisories }: Result): readonly Block[] {
  const rows = scans.map((scan) => [
    scan.tool,
    scan.version ?? '',
    scan.measured === '' ? 'nothing' : scan.measured,
    `${(scan.durationMs / 1000).toFixed(1)} s`,
  ]);
  const notes = [
    ...(advisories === undefined ? [] : [formatSource(advisories)]),
    ...scans.flatMap((scan) => scan.remarks.map((remark) => `${scan.tool}: ${remark}`)),
    ...remarks,
  ];
  return [
    heading(3, 'What was looked at'),
    ...(rows.length === 0 ? [] : [table(['Tool', 'Version', 'Looked at', 'Time'], rows)]),
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
export function annotationsOf(findings: readonly Finding[], judged: Judged): readonly Annotation[] {
  const open = findings.filter((finding) => ['change', 'unknown'].includes(judged.standingOf(finding).kind));
  return open.map((finding) => {
    const { location, package: dependency } = finding;
    const fix = dependency?.fixedVersions.length ? `, fixed in ${dependency.fixedVersions.join(', ')}` : '';
    const what = dependency === undefined ? '' : `${dependency.name} ${dependency.version}${fix}: `;
    return {
      level: fails(finding, judged) ? 'error' : finding.severity === 'low' ? 'notice' : 'warning',
      title: `${finding.rule} (${finding.severity ?? 'unknown'})`,
      message: `${what}${truncateText(finding.message, messageShown)}`,
      rank: badness(finding),
      ...(location === undefined ? {} : { path: location.path, line: location.line }),
      ...(location?.column === undefined ? {} : { column: location.column }),
      ...(location?.endColumn === undefined ? {} : { endLine: location.line, endColumn: location.endColumn }),
    };
  });
}
