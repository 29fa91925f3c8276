import { type Finding, formatLocation, type Scan } from '@sluice/findings';
import { type Floor, fails, worstFirst } from './policy.ts';
import type { Result } from './summary.ts';

/** As many as GitHub takes of one SARIF run; `findingsTotal` says how many there are. */
const findingsWritten = 25_000;

/** The details of the JSON report; its shape is documented in the README. */
export function reportOf({ scans, floor, patch, remarks }: Result): Readonly<Record<string, unknown>> {
  const findings = scans.flatMap((scan) => scan.findings).sort(worstFirst);
  return {
    failOn: floor,
    tools: scans.map(toolOf),
    findingsTotal: findings.length,
    findings: findings.slice(0, findingsWritten).map((finding) => findingOf(finding, floor)),
    patch: { files: patch.files },
    remarks,
  };
}

function toolOf({ findings, details, version, ...scan }: Scan) {
  return { ...scan, version: version ?? null, findings: findings.length };
}

function findingOf(finding: Finding, floor: Floor) {
  const { tool, rule, level, message, location, helpUrl, fix } = finding;
  return {
    tool,
    rule,
    level,
    fails: fails(finding, floor),
    message,
    place: formatLocation(location),
    location: location ?? null,
    url: helpUrl ?? null,
    fix: fix ?? null,
  };
}
