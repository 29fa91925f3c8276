import type { Finding } from './finding.ts';
import { asCount, asList, asObject, asText, asTexts, parseJson } from './json.ts';

export interface UvAuditReport {
  /** How many packages of the lock uv has asked about. */
  readonly audited: number;
  readonly findings: readonly Finding[];
  /** Packages that their index calls archived, deprecated or quarantined: `left-pad: archived (moved)`. */
  readonly adverse: readonly string[];
}

/** Reads `uv audit --output-format json` (schema `preview`); a text that says why when it is no such report. */
export function readUvAudit(text: string): UvAuditReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const json = asObject(parseJson(text));
  if (json === undefined) return 'its report is not complete JSON';
  const summary = asObject(json.summary);
  const audited = asCount(summary?.audited_packages);
  const vulnerabilities = asList(json.vulnerabilities);
  if (audited === undefined || vulnerabilities === undefined) {
    return `its report has another shape (schema ${asText(asObject(json.schema)?.version) ?? 'unknown'})`;
  }
  if (asCount(summary?.vulnerabilities) !== vulnerabilities.length) {
    return `its report counts ${String(summary?.vulnerabilities)} vulnerabilities and lists ${vulnerabilities.length}`;
  }
  const findings: Finding[] = [];
  for (const entry of vulnerabilities.map(asObject)) {
    const dependency = asObject(entry?.dependency);
    const [id, name, version] = [asText(entry?.id), asText(dependency?.name), asText(dependency?.version)];
    if (entry === undefined || id === undefined || name === undefined || version === undefined) {
      return 'its report has a vulnerability without an id or a package';
    }
    const names = [asText(entry.display_id) ?? id, ...asTexts(entry.aliases)].filter((one) => one !== id);
    const url = asText(entry.link);
    findings.push({
      tool: 'uv-audit',
      rule: id,
      level: 'error',
      message: (asText(entry.summary) ?? asText(entry.description))?.trim() || `${name} has a known vulnerability`,
      aliases: [...new Set(names)],
      package: { name, version, ecosystem: 'pypi', fixedVersions: asTexts(entry.fix_versions) },
      seenBy: ['uv-audit'],
      ...(url === undefined ? {} : { helpUrl: url }),
    });
  }
  return { audited, findings, adverse: (asList(json.adverse_statuses) ?? []).map(adverseStatus) };
}

function adverseStatus(value: unknown): string {
  const entry = asObject(value);
  const name = asText(entry?.name) ?? asText(asObject(entry?.dependency)?.name) ?? 'a package';
  const reason = asText(entry?.reason);
  return `${name}: ${asText(entry?.status) ?? 'has a status'}${reason ? ` (${reason})` : ''}`;
}
