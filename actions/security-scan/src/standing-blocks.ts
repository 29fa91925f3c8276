import { type Finding, formatEnd, formatLocation, type Waiver } from '@sluice/findings';
import {
  type Block,
  bullets,
  code,
  codeBlock,
  count,
  details,
  heading,
  paragraph,
  table,
  truncateText,
} from '@sluice/report';
import { messageShown, rowsShown } from './finding-tables.ts';
import type { Judged } from './judge.ts';
import { countSeverities, formatCounts, nameOf } from './policy.ts';

/** What a person must know first: the base that is missing, and what the change does to the gate itself. */
export function guardBlocks(judged: Judged): readonly Block[] {
  return [...missingBlocks(judged), ...weakeningBlocks(judged)];
}

/** What is there and is not the change's, folded; one line for each cause. */
export function standingBlocks(findings: readonly Finding[], judged: Judged): readonly Block[] {
  const lines = causeLines(findings, judged);
  const others = findings.filter((finding) => ['base', 'configuration'].includes(judged.standingOf(finding).kind));
  const folded = others.length === 0 ? [] : [details(`${formatCounts(countSeverities(others))}`, [listOf(others)])];
  const notOurs = lines.length === 0 ? [] : [heading(3, 'Not from this change'), bullets(lines), ...folded];
  return [...notOurs, ...waivedBlocks(findings, judged)];
}

export function causeLines(findings: readonly Finding[], { standingOf, change }: Judged): readonly string[] {
  const groups = Map.groupBy(findings, (finding) => {
    const standing = standingOf(finding);
    return standing.kind === 'base' && standing.late ? 'late' : standing.kind;
  });
  const counts = (kind: string): string => formatCounts(countSeverities(groups.get(kind as 'base') ?? []));
  const base = change.kind === 'found' ? `the base (${change.against}, ${change.base.slice(0, 9)})` : 'the base';
  return [
    ...(groups.has('base') ? [`${counts('base')} that ${base} has too`] : []),
    ...(groups.has('late')
      ? [
          `${counts('late')} from advisories published since ${base} was committed: the advisory data moved, not this change`,
        ]
      : []),
    ...(groups.has('configuration')
      ? [`${counts('configuration')} from the changed rules of bandit: the base’s code has them too`]
      : []),
  ];
}

const listOf = (findings: readonly Finding[]): Block =>
  table(
    ['Severity', 'Where', 'Rule', 'What'],
    findings
      .slice(0, rowsShown)
      .map((finding) => [
        finding.severity ?? 'unknown',
        code(placeOf(finding)),
        code(finding.rule),
        truncateText(finding.message, messageShown),
      ]),
    Math.max(0, findings.length - rowsShown),
  );

const placeOf = ({ package: about, location }: Finding): string =>
  about === undefined ? formatLocation(location) : `${about.name} ${about.version}`;

function waivedBlocks(findings: readonly Finding[], { waivers: { waived } }: Judged): readonly Block[] {
  const rows = findings.flatMap((finding) => {
    const waiver = waived.get(finding);
    if (waiver === undefined) return [];
    const what = `${finding.severity ?? 'unknown'}`;
    return [[what, code(placeOf(finding)), code(finding.rule), waiver.reason, waiver.owner, formatEnd(waiver)]];
  });
  if (rows.length === 0) return [];
  const columns = ['Severity', 'Where', 'Rule', 'Reason', 'Owner', 'Until'];
  const shown = table(columns, rows.slice(0, rowsShown), Math.max(0, rows.length - rowsShown));
  return [heading(3, `Waived: ${count(rows.length, 'finding')}`), shown];
}

/** The line that brings the base, where it is what lacks. */
function missingBlocks({ newOnly, change }: Judged): readonly Block[] {
  if (!newOnly || change.kind !== 'unavailable') return [];
  return [
    heading(3, 'The base is missing'),
    paragraph(`What is new cannot be told from what was there: ${change.reason}. In the workflow:`),
    codeBlock('- uses: actions/checkout@COMMIT\n  with:\n    fetch-depth: 0', 'yaml'),
  ];
}

function weakeningBlocks({
  weakening: { waivers, suppressions, hidden, files },
  waivers: { waived },
}: Judged): readonly Block[] {
  if (waivers.length + suppressions.length + files.length === 0 && hidden === undefined) return [];
  return [
    heading(3, 'This change weakens the gate: look at it'),
    ...(waivers.length === 0
      ? []
      : [
          paragraph(`${count(waivers.length, 'waiver')} that the base has not:`),
          bullets(waivers.slice(0, rowsShown).map((waiver) => waiverLine(waiver, waived))),
        ]),
    ...(suppressions.length === 0
      ? []
      : [
          paragraph(`${count(suppressions.length, 'comment')} that the base has not and that silence a scanner:`),
          table(
            ['Where', 'Comment'],
            suppressions
              .slice(0, rowsShown)
              .map(({ location, message }) => [
                code(formatLocation(location)),
                code(truncateText(message, messageShown)),
              ]),
            Math.max(0, suppressions.length - rowsShown),
          ),
        ]),
    ...(files.length === 0
      ? []
      : [
          paragraph(
            `gitleaks: ${files.join(' and ')} changed: what it looks for, or passes over, is no longer the same.`,
          ),
        ]),
    ...(hidden === undefined
      ? []
      : [
          paragraph(
            `bandit: its rules changed. By the rules of the base it would find ${hidden.length === 0 ? 'nothing else' : formatCounts(countSeverities(hidden))} in what this change brings.`,
          ),
          ...(hidden.length === 0 ? [] : [bullets(hidden.slice(0, rowsShown).map(nameOf))]),
        ]),
  ];
}

function waiverLine(waiver: Waiver, waived: ReadonlyMap<Finding, Waiver>): string {
  const scope = waiver.scope === undefined ? 'everywhere' : `in ${waiver.scope}`;
  const number = [...waived.values()].filter((one) => one === waiver).length;
  return `${waiver.id} ${scope}, ${formatEnd(waiver)}, by ${waiver.owner}: ${truncateText(waiver.reason, messageShown)} (waives ${count(number, 'finding')})`;
}
