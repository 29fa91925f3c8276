import type { Finding } from '@sluice/findings';
import { type Lock, lockedPackage } from './lock.ts';
import { fails } from './policy.ts';
import type { Result } from './summary.ts';

/** The details of the JSON report; its shape is documented in the README. */
export function reportOf(result: Result): Readonly<Record<string, unknown>> {
  const { advisories } = result;
  return {
    failOn: result.floor,
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
      fails: fails(finding, result.floor),
      message: finding.message,
      url: finding.helpUrl ?? null,
      location: finding.location ?? null,
      package: packageOf(finding, result.lock),
    })),
    remarks: result.remarks,
  };
}

function packageOf(finding: Finding, lock: Lock) {
  if (finding.package === undefined) return null;
  const { name, version, fixedVersions, direct } = finding.package;
  return { name, version, fixedVersions, direct: direct ?? null, use: lockedPackage(finding, lock)?.use ?? null };
}
