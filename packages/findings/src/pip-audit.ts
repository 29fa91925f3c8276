import type { Finding } from './finding.ts';
import { asList, asObject, asText, asTexts, parseJson } from './json.ts';

/** What pip-audit says it has looked at and found. */
export interface PipAuditReport {
  /** `name version`, of each dependency that the service was asked about. */
  readonly audited: readonly { readonly name: string; readonly version: string }[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** Without a severity: pip-audit knows none. */
  readonly findings: readonly Finding[];
}

/**
 * Reads `pip-audit --format json` (2.4 and later: an object; before: the bare list of dependencies). Answers a text
 * that says why when it is no such report: the exit code 1 means findings and failures alike, so only the report tells.
 */
export function readPipAudit(text: string): PipAuditReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const json = parseJson(text);
  if (json === undefined) return 'its report is not complete JSON';
  const dependencies = asList(json) ?? asList(asObject(json)?.dependencies);
  if (dependencies === undefined) return 'its report has no list of dependencies';
  const audited: PipAuditReport['audited'][number][] = [];
  const skipped: PipAuditReport['skipped'][number][] = [];
  const findings: Finding[] = [];
  for (const entry of dependencies.map(asObject)) {
    const name = asText(entry?.name);
    if (entry === undefined || name === undefined) return 'its report has a dependency without a name';
    const version = asText(entry.version);
    const vulns = asList(entry.vulns);
    if (version === undefined || vulns === undefined) {
      skipped.push({ name, reason: asText(entry.skip_reason) ?? 'pip-audit gives no reason' });
      continue;
    }
    audited.push({ name, version });
    for (const vuln of vulns.map(asObject)) {
      const id = asText(vuln?.id);
      if (vuln === undefined || id === undefined) return `its report has an advisory without an id for ${name}`;
      findings.push({
        tool: 'pip-audit',
        rule: id,
        level: 'error',
        message: asText(vuln.description)?.trim() || `${name} ${version} has a known vulnerability`,
        aliases: asTexts(vuln.aliases).filter((alias) => alias !== id),
        package: { name, version, ecosystem: 'pypi', fixedVersions: asTexts(vuln.fix_versions) },
        seenBy: ['pip-audit'],
      });
    }
  }
  return { audited, skipped, findings };
}
