import { type Finding, formatLocation, type Scan } from '@sluice/findings';
import { causeLines } from './cause-blocks.ts';
import type { Judged } from './judge.ts';
import { fails } from './judgement.ts';
import { worstFirst } from './policy.ts';
import type { Result } from './summary.ts';

/** As many as GitHub takes of one SARIF run; `findingsTotal` says how many there are. */
const findingsWritten = 25_000;

/** The details of the JSON report; its shape is documented in the README. */
export function reportOf({ scans, judged, patch, remarks }: Result): Readonly<Record<string, unknown>> {
  const findings = scans.flatMap((scan) => scan.findings).sort(worstFirst);
  return {
    failOn: judged.floor,
    newOnly: judged.newOnly,
    comparison: comparisonOf(judged),
    causes: causeLines(scans, judged),
    weakening: weakeningOf(judged),
    tools: scans.map(toolOf),
    findingsTotal: findings.length,
    findings: findings.slice(0, findingsWritten).map((finding) => findingOf(finding, judged)),
    patch: { files: patch.files },
    remarks,
  };
}

function toolOf({ findings, details, version, ...scan }: Scan) {
  return { ...scan, version: version ?? null, findings: findings.length };
}

function findingOf(finding: Finding, judged: Judged) {
  const { tool, rule, level, message, location, helpUrl, fix } = finding;
  return {
    tool,
    rule,
    level,
    fails: fails(finding, judged),
    cause: judged.causeOf(finding),
    message,
    place: formatLocation(location),
    location: location ?? null,
    url: helpUrl ?? null,
    fix: fix ?? null,
  };
}

function comparisonOf({ newOnly, change, comparisons }: Judged) {
  if (!newOnly) return null;
  if (change.kind !== 'found') return { base: null, reason: change.kind === 'none' ? 'no base' : change.reason };
  const tools = [...comparisons].map(([tool, { trouble, upgrade, configuration }]) => ({
    tool,
    trouble: trouble ?? null,
    upgrade: upgrade ?? null,
    configuration,
  }));
  return { base: change.base, head: change.head, against: change.against, tools };
}

function weakeningOf({ weakening: { suppressions, configurations, accepted } }: Judged) {
  return {
    suppressions: suppressions.map(({ rule, message, location }) => ({
      rule,
      message,
      place: formatLocation(location),
    })),
    configurations: configurations.map(({ hidden, ...effect }) => ({
      ...effect,
      hidden: hidden.map(({ rule, message, location }) => ({ rule, message, place: formatLocation(location) })),
    })),
    accepted,
  };
}
