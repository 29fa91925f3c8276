import type { Finding } from '@sluice/findings';
import { lockedPackage } from './dependency-scan.ts';
import type { Lock } from './lock.ts';
import { fails } from './policy.ts';
import type { Result } from './summary.ts';

/** The details of the JSON report; its shape is documented in the README. */
export function reportOf(
  result: Result,
  service: string,
  newest: string | undefined,
): Readonly<Record<string, unknown>> {
  return {
    failOn: result.floor,
    advisories: { service: service.replace(/:\/\/[^/@]*@/u, '://'), newest: newest ?? null },
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
