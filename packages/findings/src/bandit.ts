import { posix } from 'node:path';
import type { Finding, Location } from './finding.ts';
import { asCount, asList, asObject, asText, type JsonObject, parseJson } from './json.ts';
import { severityOfWord } from './severity.ts';

export interface BanditReport {
  /** Files that were parsed and looked at, relative to where bandit ran. */
  readonly files: readonly string[];
  /** Lines of code in them. */
  readonly lines: number;
  /** Remarks that a `# nosec`, with or without a rule, kept back. */
  readonly suppressed: number;
  /** Files that it could not look at; it exits 0 all the same. */
  readonly errors: readonly { readonly path: string; readonly reason: string }[];
  /** Paths relative to where bandit ran; columns in UTF-8 bytes, 1-based. */
  readonly findings: readonly Finding[];
}

/**
 * Reads `bandit --format json` (1.7 to 1.9). Answers a text that says why when it is no such report. bandit exits 0 when
 * it looked at nothing and when files did not parse: `lines` and `errors` tell.
 */
export function readBandit(text: string): BanditReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const json = asObject(parseJson(text));
  if (json === undefined) return 'its report is not complete JSON';
  const [errors, results, metrics] = [asList(json.errors), asList(json.results), asObject(json.metrics)];
  if (errors === undefined || results === undefined || metrics === undefined) return 'its report has another shape';
  const failed = errors.map(asObject).map((error) => ({
    path: relativePath(asText(error?.filename) ?? ''),
    reason: asText(error?.reason) ?? 'no reason given',
  }));
  const measured = Object.entries(metrics)
    .filter(([name]) => name !== '_totals')
    .map(([name, value]) => ({ path: relativePath(name), counts: asObject(value) ?? {} }))
    .filter(({ path }) => !failed.some((error) => error.path === path));
  const sum = (name: string): number => measured.reduce((total, { counts }) => total + (asCount(counts[name]) ?? 0), 0);
  const findings: Finding[] = [];
  for (const result of results.map(asObject)) {
    const finding = result && findingOf(result);
    if (finding === undefined) return 'its report has a result without a rule, a file or a line';
    findings.push(finding);
  }
  return {
    files: measured.map(({ path }) => path),
    lines: sum('loc'),
    suppressed: sum('nosec') + sum('skipped_tests'),
    errors: failed,
    findings,
  };
}

function findingOf(result: JsonObject): Finding | undefined {
  const rule = asText(result.test_id);
  const path = asText(result.filename);
  const line = asCount(result.line_number);
  if (rule === undefined || path === undefined || line === undefined || line < 1) return undefined;
  const url = asText(result.more_info);
  const severity = severityOfWord(asText(result.issue_severity) ?? '');
  const confidence = asText(result.issue_confidence)?.toLowerCase();
  const remark = confidence === undefined || confidence === 'high' ? '' : ` (confidence: ${confidence})`;
  return {
    tool: 'bandit',
    rule,
    level: severity === 'low' ? 'note' : severity === 'medium' ? 'warning' : 'error',
    severity,
    message: `${withoutSecret(rule, asText(result.issue_text) ?? asText(result.test_name) ?? rule)}${remark}`,
    location: locationOf(result, relativePath(path), line),
    aliases: [],
    seenBy: ['bandit'],
    ...(url === undefined ? {} : { helpUrl: url }),
  };
}

/** Columns are Python's: 0-based bytes, -1 when unknown; of a statement of several lines they belong to its first. */
function locationOf(result: JsonObject, path: string, line: number): Location {
  const lines = asList(result.line_range) ?? [line];
  const start = asCount(result.col_offset);
  const end = asCount(result.end_col_offset);
  if (lines.length > 1 || start === undefined) return { path, line };
  if (end === undefined || end <= start) return { path, line, column: start + 1 };
  return { path, line, column: start + 1, endLine: line, endColumn: end + 1 };
}

/** B105, B106 and B107 quote the password that they found: it must not travel on into logs and reports. */
function withoutSecret(rule: string, text: string): string {
  return /^B10[567]$/u.test(rule) ? text.replace(/:\s*['"].*$/su, '').replace(/\s*\(?'.*$/su, '') : text;
}

const relativePath = (path: string): string => posix.normalize(path.replaceAll('\\', '/'));
