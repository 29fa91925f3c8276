import type { Finding, Level, Location } from './finding.ts';
import { scoreOfSeverity } from './severity.ts';

/** One tool's results: GitHub accepts one run for each tool and category. */
export interface SarifRun {
  readonly tool: string;
  readonly version: string | undefined;
  /** `security-scan/bandit`; GitHub tells runs of one upload apart by it. */
  readonly category: string;
  readonly findings: readonly Finding[];
  /** `primaryLocationLineHash` of `path` and line, where the file could be read: see `lineHashes`. */
  readonly lineHash: (location: Location) => string | undefined;
}

/** What GitHub takes of one run (docs: "SARIF support for code scanning", limits): more is an upload that fails. */
const resultsPerRun = 25_000;
const textUnits = 1000;
const tagsShown = 10;

/** A SARIF 2.1.0 log as GitHub's code scanning takes it. The most severe findings stay when there are too many. */
export function sarifLog(runs: readonly SarifRun[]): string {
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: runs.map(runOf),
  })}\n`;
}

function runOf({ tool, version, category, findings, lineHash }: SarifRun) {
  const kept = mostSevere(findings);
  const rules = new Map<string, Finding>();
  for (const finding of kept) {
    const known = rules.get(finding.rule);
    if (known === undefined || scoreOf(finding) > scoreOf(known)) rules.set(finding.rule, finding);
  }
  const index = new Map([...rules.keys()].map((rule, position) => [rule, position]));
  return {
    tool: { driver: { name: tool, ...versionOf(version), rules: [...rules.values()].map(ruleOf) } },
    automationDetails: { id: `${category}/` },
    columnKind: 'utf16CodeUnits',
    results: kept.map((finding) => resultOf(finding, index.get(finding.rule) ?? 0, lineHash)),
  };
}

/** GitHub prefers the semantic one, which it must then be. */
function versionOf(version: string | undefined) {
  if (version === undefined) return {};
  return /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/u.test(version) ? { version, semanticVersion: version } : { version };
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= resultsPerRun) return findings;
  return [...findings].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, resultsPerRun);
}

const levelScore: Readonly<Record<Level, number>> = { error: 8, warning: 5, note: 2 };

const scoreOf = ({ score, severity, level }: Finding): number =>
  score ?? (severity === undefined ? levelScore[level] : scoreOfSeverity(severity));

function ruleOf(finding: Finding) {
  const { rule, level, severity, helpUrl, aliases } = finding;
  const about = finding.package;
  const text = about === undefined ? rule : `${rule}: known vulnerability of ${about.name}`;
  const page = helpUrl !== undefined && URL.canParse(helpUrl) ? helpUrl : undefined;
  const more = page === undefined ? '' : ` See ${page}`;
  return {
    id: rule,
    shortDescription: { text },
    // A rule has no text of its own in most tools: that of its first finding tells what it is about.
    fullDescription: { text: clipped(about === undefined ? finding.message || rule : text) },
    help: { text: clipped(`${about === undefined ? text : finding.message || text}.${more}`) },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level },
    properties: {
      tags: [severity === undefined ? 'maintainability' : 'security', ...aliases].slice(0, tagsShown),
      ...(severity === undefined ? {} : { 'security-severity': securitySeverity(finding) }),
    },
  };
}

/** A number above 0 and up to 10, as a text. */
const securitySeverity = (finding: Finding): string => Math.min(10, Math.max(0.1, scoreOf(finding))).toFixed(1);

function resultOf(finding: Finding, ruleIndex: number, lineHash: SarifRun['lineHash']) {
  const { rule, level, message, location } = finding;
  const hash = location === undefined ? undefined : lineHash(location);
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: clipped(message || rule) },
    // A result without a place is refused; what belongs to no file is shown at the top of the project.
    locations: [{ physicalLocation: physical(location ?? { path: '.', line: 1 }) }],
    ...(hash === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: hash } }),
  };
}

const clipped = (text: string): string => (text.length > textUnits ? `${text.slice(0, textUnits - 1)}…` : text);

/**
 * The region is the first line only: on a pull request GitHub shows an alert only when all lines of its region are
 * changed. The whole of it is the context.
 */
function physical({ path, line, column, endLine = line, endColumn }: Location) {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  const start = { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  const onOneLine = endLine === line;
  // An end before its start is no region; the start alone is.
  const ends = onOneLine && endColumn !== undefined && endColumn > (column ?? 1);
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { ...start, endLine: line, ...(ends ? { endColumn } : {}) },
    ...(endLine > line
      ? { contextRegion: { startLine: line, endLine, ...(endColumn === undefined ? {} : { endColumn }) } }
      : {}),
  };
}
