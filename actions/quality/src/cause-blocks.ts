import { type Finding, formatLocation, type Scan } from '@sluice/findings';
import {
  type Block,
  bullets,
  code,
  codeBlock,
  count,
  details,
  heading,
  paragraph,
  some,
  table,
  truncateText,
} from '@sluice/report';
import type { Judged } from './judge.ts';
import { formatFinding, formatLevels } from './policy.ts';

const rowsShown = 50;
const messageShown = 300;

/** One line for each cause that is not this change: who reads it knows what is there and why it does not fail. */
export function causeLines(scans: readonly Scan[], judged: Judged): readonly string[] {
  return scans.flatMap((scan) => toolLines(scan, judged));
}

function toolLines({ tool, findings, version }: Scan, judged: Judged): readonly string[] {
  const by = Map.groupBy(findings, judged.causeOf);
  const levels = (group: readonly Finding[] | undefined): string => formatLevels(group ?? []);
  const { change, baseline } = judged;
  const comparison = judged.comparisons.get(tool);
  const upgrade = comparison?.upgrade;
  const versions = upgrade === undefined ? '' : `${upgrade.from} → ${upgrade.to}`;
  const base = change.kind === 'found' ? `the base (${change.against}, ${change.base.slice(0, 9)})` : 'the base';
  const lines: string[] = [];
  if (by.has('base')) lines.push(`${levels(by.get('base'))} that ${base} has too`);
  if (by.has('base') && upgrade !== undefined) {
    const with_ = version === undefined ? 'the same version' : version;
    lines.push(
      `upgraded ${versions} by this change: the base was checked with ${with_} as well, so that nothing which only the upgrade finds counts as new; how many of those ${by.get('base')?.length ?? 0} are the upgrade's, ${upgrade.from} would have to say`,
    );
  }
  if (by.has('upgrade'))
    lines.push(
      `${levels(by.get('upgrade'))} from the upgrade ${versions}: the base has them too, and the baseline not`,
    );
  if (by.has('configuration')) {
    const where = some(comparison?.configuration ?? []);
    lines.push(
      `${levels(by.get('configuration'))} from its changed configuration (${where}): the base's code has them too`,
    );
  }
  if (by.has('accepted')) lines.push(`${levels(by.get('accepted'))} in the baseline ${baseline?.path ?? ''}`);
  return lines.map((line) => `${tool}: ${line}`);
}

/** What is there and is not the change's, folded. */
export function causeBlocks(scans: readonly Scan[], judged: Judged): readonly Block[] {
  const lines = causeLines(scans, judged);
  if (lines.length === 0) return [];
  const folds = scans.flatMap(({ tool, findings }) => {
    const others = findings.filter((finding) => !['change', 'unknown'].includes(judged.causeOf(finding)));
    if (others.length === 0) return [];
    const rows = others
      .slice(0, rowsShown)
      .map((finding) => [
        code(formatLocation(finding.location)),
        code(finding.rule),
        truncateText(finding.message, messageShown),
      ]);
    const hidden = Math.max(0, others.length - rowsShown);
    return [details(`${tool}: ${formatLevels(others)}`, [table(['Where', 'Rule', 'What'], rows, hidden)])];
  });
  return [heading(3, 'Not from this change'), bullets(lines), ...folds];
}

/** The line that brings the base, where it is what lacks. */
export function untoldBlocks({ newOnly, change }: Judged): readonly Block[] {
  if (!newOnly || change.kind !== 'unavailable') return [];
  return [
    heading(3, 'The base is missing'),
    paragraph(`What is new cannot be told from what was there: ${change.reason}. In the workflow:`),
    codeBlock('- uses: actions/checkout@COMMIT\n  with:\n    fetch-depth: 0', 'yaml'),
  ];
}

/** What the change does to the gate itself. */
export function weakeningBlocks({ weakening, change }: Judged): readonly Block[] {
  const { suppressions, configurations, accepted } = weakening;
  if (suppressions.length + configurations.length + accepted.length === 0) return [];
  const rows = suppressions
    .slice(0, rowsShown)
    .map(({ location, message }) => [code(formatLocation(location)), code(truncateText(message, messageShown))]);
  const base = change.kind === 'found' ? ` (${change.base.slice(0, 9)})` : '';
  return [
    heading(3, 'This change weakens the gate: look at it'),
    ...(suppressions.length === 0
      ? []
      : [
          paragraph(`${count(suppressions.length, 'suppression')} that the base has not:`),
          table(['Where', 'Suppression'], rows, Math.max(0, suppressions.length - rowsShown)),
        ]),
    ...configurations.flatMap(({ tool, files, hidden, silenced }) => {
      const kept =
        silenced === 0
          ? ''
          : `; ${count(silenced, 'finding')} of the base's own code ${silenced === 1 ? 'is' : 'are'} not found any more`;
      const judgedBy = `With the configuration of the base${base} ${tool} would find ${hidden.length === 0 ? 'nothing else' : formatLevels(hidden)} in what this change brings${kept}`;
      const list = hidden.slice(0, rowsShown).map(formatFinding);
      const rest = hidden.length > rowsShown ? [`and ${hidden.length - rowsShown} more`] : [];
      return [
        paragraph(`${tool}: its configuration changed in ${some(files)}. ${judgedBy}.`),
        ...(hidden.length === 0 ? [] : [bullets([...list, ...rest])]),
      ];
    }),
    ...(accepted.length === 0
      ? []
      : [
          paragraph(`${count(accepted.length, 'entry', 'entries')} more in the baseline:`),
          bullets(
            accepted
              .slice(0, rowsShown)
              .map(
                ({ path, rule, message, accept = 'without a reason' }) =>
                  `${path} ${rule} ${truncateText(message, messageShown)}: ${accept}`,
              ),
          ),
        ]),
  ];
}
