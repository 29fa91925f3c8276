import type { Finding } from './finding.ts';
import { asCount, asList, asObject, asText, asTexts, type JsonObject, parseJson } from './json.ts';
import type { NpmLock } from './npm-lock.ts';
import { severityOfWord } from './severity.ts';
import { fixedVersionsOf } from './vulnerable-range.ts';

export interface NpmAuditReport {
  /** One for each advisory and version; without the path to it, which the lock knows. */
  readonly findings: readonly Finding[];
}

/** npm 7 and later: `npm audit --json`, `auditReportVersion` 2. A text says why when it is no such report. */
export function readNpmAudit(text: string, lock: NpmLock): NpmAuditReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const json = asObject(parseJson(text));
  if (json === undefined) return 'its report is not complete JSON';
  const vulnerabilities = asObject(json.vulnerabilities);
  if (json.auditReportVersion !== 2 || vulnerabilities === undefined) {
    const error = asObject(json.error);
    const said = asText(json.message) ?? asText(error?.summary) ?? '';
    return said === '' ? 'its report has another shape' : said.replace(/\s+/gu, ' ').slice(0, 300);
  }
  const total = asCount(asObject(asObject(json.metadata)?.vulnerabilities)?.total);
  const entries = Object.entries(vulnerabilities);
  if (total !== entries.length) return `its report counts ${String(total)} packages and lists ${entries.length}`;
  const versions = new Map(lock.packages.map(({ key, version }) => [key, version]));
  const findings: Finding[] = [];
  for (const [name, value] of entries) {
    const entry = asObject(value);
    const nodes = asTexts(entry?.nodes);
    for (const via of (asList(entry?.via) ?? []).map(asObject)) {
      if (via === undefined) continue;
      const found = [...new Set(nodes.map((node) => versions.get(node) ?? ''))];
      for (const version of found.length === 0 ? [''] : found) {
        const finding = advisoryFinding(via, name, version, asText(via.range) ?? '');
        if (finding === undefined) return `its report has an advisory without an id for ${name}`;
        findings.push(finding);
      }
    }
  }
  return { findings };
}

/** pnpm: `pnpm audit --json`, the shape of npm 6. */
export function readPnpmAudit(text: string): NpmAuditReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const json = asObject(parseJson(text));
  if (json === undefined) return 'its report is not complete JSON';
  const advisories = asObject(json.advisories);
  const counts = asObject(asObject(json.metadata)?.vulnerabilities);
  if (advisories === undefined || counts === undefined) return 'its report has another shape';
  if (Object.keys(advisories).length === 0 && sumOf(counts) > 0) return disagrees;
  const found = Object.values(advisories).map((value) => legacyFindings(asObject(value) ?? {}));
  return joined(found);
}

/** yarn 1: `yarn audit --json`, one JSON value a line; only its summary at the end says that all is there. */
export function readYarnAudit(text: string): NpmAuditReport | string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map((line) => asObject(parseJson(line)));
  if (values.length === 0) return 'it wrote no report';
  if (values.some((value) => value === undefined)) return 'its report is not complete JSON';
  const summary = values.find((value) => value?.type === 'auditSummary');
  if (summary === undefined) return 'its report has no summary, so it breaks off';
  const advisories = values.filter((value) => value?.type === 'auditAdvisory').map((value) => asObject(value?.data));
  if (advisories.length === 0 && sumOf(asObject(asObject(summary.data)?.vulnerabilities) ?? {}) > 0) return disagrees;
  return joined(advisories.map((data) => legacyFindings(asObject(data?.advisory) ?? {})));
}

const disagrees = 'its report counts vulnerabilities and lists none';

const sumOf = (counts: JsonObject): number =>
  Object.values(counts).reduce((sum: number, count) => sum + (asCount(count) ?? 0), 0);

/** yarn 2 and later: `yarn npm audit --json`, one value a line; it says nothing at all when nothing is found. */
export function readBerryAudit(text: string): NpmAuditReport | string {
  const findings: (readonly Finding[] | string)[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const entry = asObject(parseJson(line));
    const about = asObject(entry?.children);
    const name = asText(entry?.value);
    if (about === undefined || name === undefined) return 'its report is not complete JSON';
    const range = asText(about['Vulnerable Versions']) ?? '';
    const via = { url: about.URL, title: about.Issue, severity: about.Severity, source: about.ID };
    const found = asTexts(about['Tree Versions']).map((version) => advisoryFinding(via, name, version, range));
    // A package that its author calls deprecated has no advisory: it is not what is asked about here.
    if (asText(about.URL) === undefined && asCount(about.ID) === undefined) continue;
    if (found.length === 0 || found.includes(undefined)) return `its report has an advisory without an id for ${name}`;
    findings.push(found.filter((finding) => finding !== undefined));
  }
  return joined(findings);
}

function legacyFindings(advisory: JsonObject): readonly Finding[] | string {
  const name = asText(advisory.module_name) ?? '';
  const versions = (asList(advisory.findings) ?? []).map((one) => asText(asObject(one)?.version));
  const found = versions.map((version) =>
    advisoryFinding(advisory, name, version ?? '', asText(advisory.vulnerable_versions) ?? ''),
  );
  if (name === '' || found.length === 0 || found.includes(undefined))
    return 'its report has an advisory without an id or a version';
  return found.filter((finding) => finding !== undefined);
}

function joined(all: readonly (readonly Finding[] | string)[]): NpmAuditReport | string {
  const wrong = all.find((one) => typeof one === 'string');
  return wrong ?? { findings: all.filter((one) => typeof one !== 'string').flat() };
}

function advisoryFinding(via: JsonObject, name: string, version: string, range: string): Finding | undefined {
  const url = asText(via.url);
  const id =
    asText(via.github_advisory_id) ?? /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/u.exec(url ?? '')?.[0] ?? number(via);
  if (id === undefined) return undefined;
  const score = asObject(via.cvss)?.score;
  return {
    tool: 'npm-audit',
    rule: id,
    level: 'error',
    severity: severityOfWord(asText(via.severity) ?? ''),
    ...(typeof score === 'number' && score > 0 && score <= 10 ? { score } : {}),
    message: asText(via.title)?.trim() || `${name} ${version} has a known vulnerability`,
    aliases: asTexts(via.cves),
    package: { name, version, ecosystem: 'npm', fixedVersions: fixedVersionsOf(range, version) },
    seenBy: ['npm-audit'],
    ...(url === undefined ? {} : { helpUrl: url }),
  };
}

function number({ source, id }: JsonObject): string | undefined {
  const given = asCount(source) ?? asCount(id);
  return given === undefined ? undefined : `npm:${given}`;
}
