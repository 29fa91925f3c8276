import { type Finding, formatLocation, purlOf } from '@sluice/findings';
import type { Judged } from './judge.ts';
import { type Lock, lockedPackage } from './lock.ts';
import { fails } from './standing.ts';
import { causeLines } from './standing-blocks.ts';
import type { Result } from './summary.ts';

/** The details of the JSON report; its shape is documented in the README. */
export function reportOf(result: Result): Readonly<Record<string, unknown>> {
  const { advisories, judged, locks } = result;
  return {
    failOn: judged.floor,
    newOnly: judged.newOnly,
    comparison: comparisonOf(judged),
    causes: causeLines(result.findings, judged),
    weakening: weakeningOf(judged),
    advisories:
      advisories === undefined ? null : { service: advisories.service, description: advisories.description ?? null },
    tools: result.scans.map(({ findings, details, ...scan }) => ({ ...scan, version: scan.version ?? null })),
    findings: result.findings.map((finding) => ({
      tool: finding.tool,
      seenBy: finding.seenBy,
      rule: finding.rule,
      aliases: finding.aliases,
      severity: finding.severity ?? 'unknown',
      score: finding.score ?? null,
      fails: fails(finding, judged),
      cause: judged.standingOf(finding).kind,
      waiver: judged.waivers.waived.get(finding) ?? null,
      published: finding.published ?? null,
      exploitation: result.exploitations.of(finding),
      message: finding.message,
      url: finding.helpUrl ?? null,
      location: finding.location ?? null,
      package: packageOf(finding, locks),
    })),
    remarks: result.remarks,
  };
}

function packageOf(finding: Finding, locks: readonly Lock[]) {
  if (finding.package === undefined) return null;
  const { name, version, fixedVersions, direct, path } = finding.package;
  const purl = purlOf(finding.package) ?? null;
  return {
    name,
    version,
    purl,
    fixedVersions,
    direct: direct ?? null,
    path: path ?? null,
    use: lockedPackage(finding, locks)?.use ?? null,
  };
}

function comparisonOf({ newOnly, change, trouble }: Judged) {
  if (!newOnly) return null;
  if (change.kind !== 'found' || trouble !== undefined) return { base: null, reason: trouble ?? 'no base' };
  return { base: change.base, head: change.head, against: change.against };
}

function weakeningOf({ weakening: { waivers, suppressions, hidden, files } }: Judged) {
  const brief = ({ rule, message, location }: Finding) => ({ rule, message, place: formatLocation(location) });
  return { waivers, suppressions: suppressions.map(brief), hidden: hidden?.map(brief) ?? null, files };
}
