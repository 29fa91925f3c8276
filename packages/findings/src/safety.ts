import type { Finding } from './finding.ts';
import { asList, asObject, asText, asTexts, parseJson } from './json.ts';
import { severityOfWord } from './severity.ts';

export interface SafetyReport {
  readonly findings: readonly Finding[];
  /** Vulnerabilities that safety's own policy passes over. */
  readonly ignored: number;
}

/**
 * Reads what `safety check --output json` wrote (2 and 3; a banner may stand before it). safety itself is not run: it wants an account.
 * A text says why it is no such report.
 */
export function readSafety(text: string): SafetyReport | string {
  if (text.trim() === '') return 'it is empty';
  const json = asObject(parseJson(text.slice(Math.max(0, text.indexOf('{')))));
  const vulnerabilities = asList(json?.vulnerabilities);
  if (json === undefined) return 'it is not complete JSON';
  if (vulnerabilities === undefined || asObject(json.report_meta) === undefined)
    return 'it is no report of `safety check`';
  const findings: Finding[] = [];
  for (const entry of vulnerabilities.map(asObject)) {
    const [id, name, version] = [
      asText(entry?.vulnerability_id),
      asText(entry?.package_name),
      asText(entry?.analyzed_version),
    ];
    if (id === undefined || name === undefined || version === undefined)
      return 'it has a vulnerability without an id or a package';
    if (entry?.ignored === true) continue;
    const cve = asText(entry?.CVE);
    const word = asText(entry?.severity) ?? asText(asObject(asObject(entry?.severity)?.cvssv3)?.base_severity) ?? '';
    const url = asText(entry?.more_info_url);
    findings.push({
      tool: 'safety',
      rule: cve ?? `safety-${id}`,
      level: 'error',
      severity: severityOfWord(word),
      message: (asText(entry?.advisory) ?? `${name} ${version} has a known vulnerability`).trim().slice(0, 2000),
      aliases: cve === undefined ? [] : [`safety-${id}`],
      package: { name, version, ecosystem: 'pypi', fixedVersions: asTexts(entry?.fixed_versions) },
      seenBy: ['safety'],
      ...(url === undefined ? {} : { helpUrl: url }),
    });
  }
  return { findings, ignored: vulnerabilities.length - findings.length };
}
