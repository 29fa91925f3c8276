import type { ColumnUnit } from './column.ts';
import type { Finding, Level, Location } from './finding.ts';
import { asCount, asList, asObject, asText, asTexts, type JsonObject, parseJson } from './json.ts';
import { severityOfScore } from './severity.ts';

export interface SarifReport {
  /** Paths as the log gives them, its bases put before them. Suppressed results are left out. */
  readonly findings: readonly Finding[];
  readonly unit: ColumnUnit;
  /** Why a run is not whole: it failed, or it has no results. */
  readonly gaps: readonly string[];
  readonly version: string | undefined;
  /** How many results the tool itself passes over. */
  readonly suppressed: number;
}

/**
 * Reads a SARIF 2.1.0 log of any tool (OASIS, sections 3.14 to 3.38); its findings are those of `tool`, whatever the log calls
 * it. A text says why it is no whole log.
 */
export function readSarif(text: string, tool: string): SarifReport | string {
  const log = asObject(parseJson(text));
  if (log === undefined) return text.trim() === '' ? 'it is empty' : 'it breaks off';
  const runs = asList(log.runs)?.map((run) => asObject(run) ?? {});
  if (runs === undefined) return 'it has no list `runs`';
  if (runs.length === 0) return 'it has no run';
  const gaps: string[] = [];
  const findings: Finding[] = [];
  let suppressed = 0;
  for (const run of runs) {
    const results = asList(run.results);
    // `null`, or nothing at all: the scan was not made (3.14.23).
    if (results === undefined) gaps.push('a run without results');
    for (const one of asList(run.invocations) ?? []) gaps.push(...failures(asObject(one) ?? {}));
    for (const one of results ?? []) {
      const result = asObject(one) ?? {};
      if (isSuppressed(result)) suppressed += 1;
      const finding = findingOf(result, run, tool);
      if (typeof finding === 'string') return finding;
      if (finding !== undefined) findings.push(finding);
    }
  }
  const driver = asObject(asObject(runs[0]?.tool)?.driver);
  return {
    findings,
    unit: unitOf(runs),
    gaps,
    version: asText(driver?.semanticVersion) ?? asText(driver?.version),
    suppressed,
  };
}

/** Tools that do not say what they count (3.14.17) count all sorts of things. */
function unitOf(runs: readonly JsonObject[]): ColumnUnit {
  const kinds = new Set(runs.map(({ columnKind }) => columnKind));
  if (kinds.size !== 1) return 'ascii-only';
  return kinds.has('utf16CodeUnits') ? 'utf16' : kinds.has('unicodeCodePoints') ? 'code-point' : 'ascii-only';
}

function failures(invocation: JsonObject): readonly string[] {
  const said = (asList(invocation.toolExecutionNotifications) ?? [])
    .map((one) => asObject(one) ?? {})
    .filter(({ level }) => level === 'error')
    .map(({ message }) => asText(asObject(message)?.text) ?? 'an error without words');
  if (said.length > 0) return said;
  return invocation.executionSuccessful === false ? ['a run that did not succeed'] : [];
}

function findingOf(result: JsonObject, run: JsonObject, tool: string): Finding | undefined | string {
  const kind = asText(result.kind) ?? 'fail';
  if (kind === 'pass' || kind === 'notApplicable' || isSuppressed(result)) return undefined;
  if (result.baselineState === 'absent') return undefined;
  const rule = ruleOf(result, run);
  const id = asText(result.ruleId) ?? asText(asObject(result.rule)?.id) ?? asText(rule?.id) ?? tool;
  const message = messageOf(asObject(result.message) ?? {}, rule);
  if (message === undefined) return 'it has a result without a message';
  const score = scoreOf(result) ?? scoreOf(rule);
  const about = packageOf(message);
  const inBase = baseStates[asText(result.baselineState) ?? ''];
  const helpUrl = asText(rule?.helpUri);
  const location = locationOf(result, run);
  return {
    tool,
    rule: id,
    level: kind === 'fail' ? levelOf(result, rule) : 'note',
    ...(score === undefined ? {} : { score, severity: severityOfScore(score) }),
    message,
    ...(location === undefined ? {} : { location }),
    ...(helpUrl === undefined || helpUrl === '' ? {} : { helpUrl }),
    aliases: about === undefined ? [] : asTexts(rule?.deprecatedIds).filter((alias) => alias !== id),
    ...(about === undefined ? {} : { package: about }),
    ...(inBase === undefined ? {} : { inBase }),
    seenBy: [tool],
  };
}

const baseStates: Readonly<Record<string, boolean | undefined>> = { new: false, unchanged: true, updated: true };

/** GitHub's `security-severity`: a number above 0 and up to 10, as a text. */
function scoreOf(holder: JsonObject | undefined): number | undefined {
  const given = asObject(holder?.properties)?.['security-severity'];
  const score = typeof given === 'number' ? given : Number(asText(given) ?? Number.NaN);
  return score > 0 && score <= 10 ? score : undefined;
}

/** osv-scanner: `Package 'jinja2@3.1.2' is vulnerable`; trivy: `Package: jinja2`, `Installed Version:`, `Fixed Version:` a line each. */
function packageOf(message: string): Finding['package'] {
  const osv = /^Package '(.+)@([^@']+)' is vulnerable/u.exec(message);
  if (osv?.[1] !== undefined && osv[2] !== undefined) return { name: osv[1], version: osv[2], fixedVersions: [] };
  const value = (label: string): string => new RegExp(`^${label}: *(.*)$`, 'mu').exec(message)?.[1]?.trim() ?? '';
  const [name, version] = [value('Package'), value('Installed Version')];
  if (name === '' || version === '') return undefined;
  const fixedVersions = value('Fixed Version')
    .split(/,\s*/u)
    .filter((one) => one !== '');
  return { name, version, fixedVersions };
}

const isSuppressed = ({ suppressions }: JsonObject): boolean => {
  const all = (asList(suppressions) ?? []).map((one) => asText(asObject(one)?.status) ?? 'accepted');
  return all.length > 0 && all.every((status) => status === 'accepted');
};

function ruleOf(result: JsonObject, run: JsonObject): JsonObject | undefined {
  const tool = asObject(run.tool);
  const named = asObject(result.rule);
  const extension = asCount(asObject(named?.toolComponent)?.index);
  const component = extension === undefined ? tool?.driver : asList(tool?.extensions)?.[extension];
  const rules = asList(asObject(component)?.rules) ?? [];
  const index = asCount(result.ruleIndex) ?? asCount(named?.index);
  const found = index === undefined ? undefined : asObject(rules[index]);
  const id = asText(result.ruleId) ?? asText(named?.id);
  return found ?? rules.map(asObject).find((rule) => rule !== undefined && rule.id === id);
}

/** Words of the result, or of the rule with the result's arguments in them (3.11). */
function messageOf(message: JsonObject, rule: JsonObject | undefined): string | undefined {
  const own = asText(message.text) ?? asText(message.markdown);
  const named = asObject(asObject(rule?.messageStrings)?.[asText(message.id) ?? '']);
  const words = asList(message.arguments) ?? [];
  const text = own ?? asText(named?.text) ?? asText(asObject(rule?.shortDescription)?.text);
  return text?.replace(/\{(\d+)\}/gu, (whole, at) => asText(words[Number(at)]) ?? whole);
}

function levelOf(result: JsonObject, rule: JsonObject | undefined): Level {
  const level = asText(result.level) ?? asText(asObject(rule?.defaultConfiguration)?.level) ?? 'warning';
  return level === 'error' || level === 'warning' ? level : 'note';
}

function locationOf(result: JsonObject, run: JsonObject): Location | undefined {
  const physical = asObject(asObject(asList(result.locations)?.[0])?.physicalLocation);
  const artifact = asObject(physical?.artifactLocation);
  const index = asCount(artifact?.index);
  const kept = index === undefined ? undefined : asObject(asObject(asList(run.artifacts)?.[index])?.location);
  const path = pathOf(asText(artifact?.uri) === undefined ? kept : artifact, run);
  if (path === undefined) return undefined;
  const region = asObject(physical?.region);
  const [line, column, endLine, endColumn] = [
    region?.startLine,
    region?.startColumn,
    region?.endLine,
    region?.endColumn,
  ].map(asCount);
  if (line === undefined || line < 1) return { path, line: 1 };
  if (column === undefined || column < 1) return { path, line };
  const last = endLine ?? line;
  const ended = endColumn !== undefined && endColumn >= 1 && (last > line || (last === line && endColumn > column));
  return { path, line, column, ...(ended ? { endLine: last, endColumn } : {}) };
}

/** A URI behind the bases that the run names (3.14.14); one without a scheme is relative, and its escapes are undone. */
function pathOf(artifact: JsonObject | undefined, run: JsonObject, depth = 0): string | undefined {
  const uri = asText(artifact?.uri);
  if (uri === undefined) return undefined;
  if (/^(?:file:|\/|[A-Za-z]:[\\/])/u.test(uri)) return uri;
  const base = asObject(asObject(run.originalUriBaseIds)?.[asText(artifact?.uriBaseId) ?? '']);
  const before = base === undefined || depth > 5 ? undefined : pathOf(base, run, depth + 1);
  if (before?.startsWith('file:')) return `${before.replace(/\/?$/u, '/')}${uri}`;
  const path = unescaped(uri);
  return before === undefined || before === '' ? path : `${before.replace(/\/?$/u, '/')}${path}`;
}

function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
