import type { GitHubContext } from '@sluice/action';
import type { Finding, Scan } from '@sluice/findings';
import {
  type Block,
  bullets,
  type Cell,
  code,
  codeBlock,
  count,
  details,
  heading,
  type Inline,
  link,
  paragraph,
  table,
  truncateText,
} from '@sluice/report';
import { isFormatter } from './adapters.ts';
import { causeBlocks, untoldBlocks, weakeningBlocks } from './cause-blocks.ts';
import type { Judged } from './judge.ts';
import { fails } from './judgement.ts';
import type { Patch } from './patch.ts';
import { countLevel, formatLevels, worstFirst } from './policy.ts';

export interface Result {
  readonly scans: readonly Scan[];
  readonly judged: Judged;
  readonly patch: Patch;
  /** What people type to mend what can be mended; empty when nothing can. */
  readonly mend: string;
  /** What people type first, to be where the commands are right; empty at the root of the repository. */
  readonly enter: string;
  readonly remarks: readonly string[];
  readonly context: GitHubContext;
}

/** So many findings of one tool are shown at once; more are folded, file by file. */
const unfolded = 12;
const filesShown = 50;
const rowsShown = 50;
const messageShown = 300;
const patchLines = 400;

/** What a person reads: what is wrong and how to mend it, then what was looked at. */
export function summaryBlocks(result: Result): readonly Block[] {
  return [
    ...untoldBlocks(result.judged),
    ...result.scans.map((scan) => ownFindings(scan, result)).flatMap((scan) => toolBlocks(scan, result)),
    ...mendBlocks(result),
    ...weakeningBlocks(result.judged),
    ...causeBlocks(result.scans, result.judged),
    ...scanBlocks(result),
  ];
}

/** What other causes account for is told of in a line each. */
function ownFindings(scan: Scan, { judged }: Result): Scan {
  return { ...scan, findings: scan.findings.filter((one) => ['change', 'unknown'].includes(judged.causeOf(one))) };
}

function toolBlocks(scan: Scan, result: Result): readonly Block[] {
  if (scan.findings.length === 0) return [];
  const findings = [...scan.findings].sort(worstFirst);
  const byFile = groupByFile(findings);
  const fixable = findings.filter(({ fix }) => fix === 'safe').length;
  const mended = fixable === 0 ? '' : `, ${fixable} fixable`;
  const fresh = result.judged.newOnly && findings.some((one) => result.judged.causeOf(one) === 'change') ? 'new: ' : '';
  const title = isFormatter(scan.tool)
    ? `${scan.tool}: ${fresh}${count(findings.length, 'file')} not formatted`
    : `${scan.tool}: ${fresh}${formatLevels(findings)} in ${count(byFile.length, 'file')}${mended}`;
  if (findings.length <= unfolded || isFormatter(scan.tool)) {
    const hidden = Math.max(0, findings.length - rowsShown);
    return [heading(3, title), findingTable(findings.slice(0, rowsShown), result, true, hidden)];
  }
  const rest = byFile.length - filesShown;
  return [
    heading(3, title),
    paragraph('Most often: ', ...mostFrequent(findings), '.'),
    ...byFile.slice(0, filesShown).map(([path, inFile], index) => fileFold(path, inFile, result, index === 0)),
    ...(rest > 0 ? [paragraph(`and ${count(rest, 'more file')}; the JSON report has them all.`)] : []),
  ];
}

function fileFold(path: string, findings: readonly Finding[], result: Result, open: boolean): Block {
  const hidden = Math.max(0, findings.length - rowsShown);
  const title: readonly Inline[] = [code(path), ` (${formatLevels(findings)})`];
  return details(title, [findingTable(findings.slice(0, rowsShown), result, false, hidden)], open);
}

function findingTable(findings: readonly Finding[], result: Result, withPath: boolean, hidden: number): Block {
  const rows = findings.map((finding) => [
    placeCell(finding, result.context, withPath),
    finding.helpUrl === undefined ? code(finding.rule) : link(finding.rule, finding.helpUrl),
    `${fails(finding, result.judged) || result.judged.causeOf(finding) === 'unknown' ? '' : `(${finding.level}) `}${truncateText(finding.message, messageShown)}`,
  ]);
  return table([withPath ? 'Where' : 'Line', 'Rule', 'What'], rows, hidden);
}

/** The place, and where one commit is known a link to it. */
function placeCell({ location }: Finding, context: GitHubContext, withPath: boolean): Cell {
  if (location === undefined) return '';
  const { path, line, column } = location;
  const at = `${line}${column === undefined ? '' : `:${column}`}`;
  const label = withPath ? `${path}:${at}` : at;
  if (context.owner === '' || context.sha === '') return code(label);
  const file = path.split('/').map(encodeURIComponent).join('/');
  return link(label, `${context.serverUrl}/${context.owner}/${context.repo}/blob/${context.sha}/${file}#L${line}`);
}

/** Files with most errors first; those without a place last. */
function groupByFile(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const groups = Map.groupBy(findings, ({ location }) => location?.path ?? '');
  const weight = (group: readonly Finding[]): number => countLevel(group, 'error') * 1_000_000 + group.length;
  return [...groups]
    .map(([path, group]) => [path === '' ? 'in no file of the repository' : path, group] as const)
    .sort(([, a], [, b]) => weight(b) - weight(a));
}

const rulesShown = 5;

function mostFrequent(findings: readonly Finding[]): readonly Inline[] {
  const rules = [...Map.groupBy(findings, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  return rules
    .slice(0, rulesShown)
    .flatMap(([rule, group], index) => [`${index === 0 ? '' : ', '}`, code(rule), ` ×${group.length}`]);
}

function mendBlocks({ patch, mend, enter }: Result): readonly Block[] {
  if (mend === '') return [];
  const commands = [enter, mend].filter((line) => line !== '').join('\n');
  const lines = patch.text.split('\n');
  const cut = lines.length > patchLines;
  const shown = cut ? [...lines.slice(0, patchLines), `… ${lines.length - patchLines} more lines`] : lines;
  return [
    heading(3, 'Mend it'),
    codeBlock(commands, 'sh'),
    ...(patch.path === undefined
      ? []
      : [
          details(
            `The same as a patch, for git apply at the root of the repository: ${count(patch.files.length, 'file')}`,
            [codeBlock(shown.join('\n'), 'diff')],
          ),
        ]),
  ];
}

function scanBlocks({ scans, remarks, enter }: Result): readonly Block[] {
  const rows = scans.map((scan) => [
    scan.tool,
    scan.version ?? '',
    scan.state,
    scan.measured === '' ? truncateText(scan.reason, messageShown) : scan.measured,
    `${(scan.durationMs / 1000).toFixed(1)} s`,
  ]);
  const notes = [...scans.flatMap((scan) => scan.remarks.map((remark) => `${scan.tool}: ${remark}`)), ...remarks];
  const commands = scans.map(({ command }) => command).filter((command) => command !== '');
  return [
    heading(3, 'What was looked at'),
    ...(rows.length === 0 ? [] : [table(['Tool', 'Version', 'Result', 'Measured', 'Time'], rows)]),
    ...(notes.length === 0 ? [] : [bullets(notes.map((note) => truncateText(note, messageShown)))]),
    ...scans.filter(({ gaps }) => gaps.length > 0).map(gapBlock),
    ...scans
      .filter((scan) => scan.details !== '')
      .map((scan) => details(`${scan.tool}: what it said`, [codeBlock(scan.details)])),
    ...(commands.length === 0
      ? []
      : [details('Run it yourself', [codeBlock([enter, ...commands].filter((line) => line !== '').join('\n'), 'sh')])]),
  ];
}

function gapBlock({ tool, gaps }: Scan): Block {
  const rest = gaps.length > rowsShown ? [`and ${gaps.length - rowsShown} more`] : [];
  const shown = gaps.slice(0, rowsShown).map((gap) => truncateText(gap, messageShown));
  return details(`${tool}: not wholly looked at (${gaps.length})`, [bullets([...shown, ...rest])], true);
}
