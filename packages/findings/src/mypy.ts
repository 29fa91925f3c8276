import type { Finding, Level } from './finding.ts';
import { asObject, asText, type JsonObject, parseJson } from './json.ts';

export interface MypyReport {
  /** Paths relative to where mypy ran; columns 1-based, see `mypyColumns` for their unit. */
  readonly findings: readonly Finding[];
  /** Lines that are neither a finding nor a known remark. */
  readonly other: readonly string[];
}

/**
 * Reads `mypy --output json` (1.11 to 2.4): one object a line. Up to 1.20 errors that stop mypy (syntax, configuration)
 * are printed as text all the same. Nothing at all is what mypy prints when all is well: only its log tells whether it
 * looked at anything. Answers a text that says why when a line is cut off.
 */
export function readMypy(stdout: string): MypyReport | string {
  const findings: Finding[] = [];
  const other: string[] = [];
  for (const line of stdout.split(/\r?\n/u)) {
    if (line.trim() === '' || summaryLine.test(line)) continue;
    if (line.startsWith('{')) {
      const item = asObject(parseJson(line));
      const finding = item && findingOf(item);
      if (finding === undefined) return 'its report breaks off';
      findings.push(finding);
    } else {
      const finding = textFinding(line);
      if (finding === undefined) other.push(line);
      else findings.push(finding);
    }
  }
  return { findings, other };
}

const summaryLine = /^(?:Found \d+ errors? in \d+ files? \(|Success: no issues found)/u;
const textLine = /^(?<path>[^:]+):(?:(?<line>\d+):)?(?:(?<column>\d+):)? (?<severity>error|note): (?<message>.+)$/u;

function textFinding(text: string): Finding | undefined {
  const { path = '', line, column, severity, message: said = '' } = textLine.exec(text)?.groups ?? {};
  if (severity === undefined || path === 'mypy') return undefined;
  const [, message = said, code = null] = /^(.*?)\s+\[([\w-]+)\]$/u.exec(said) ?? [];
  return findingOf({ file: path, line: Number(line ?? -1), column: Number(column ?? 0) - 1, message, code, severity });
}

const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

/** Columns are 0-based and the end is exclusive; `end_…` came with 1.20. A line below 1 means the file as a whole. */
function findingOf(item: JsonObject): Finding | undefined {
  const [path, said, line, start] = [asText(item.file), asText(item.message), whole(item.line), whole(item.column)];
  const level = levelOf(item.severity);
  if (path === undefined || said === undefined || line === undefined || level === undefined) return undefined;
  const [code, endLine, endColumn] = [asText(item.code), whole(item.end_line), whole(item.end_column)];
  const column = line >= 1 && start !== undefined && start >= 0 ? start + 1 : undefined;
  const ended = column !== undefined && endLine !== undefined && endColumn !== undefined && endLine >= line;
  const hint = asText(item.hint)?.split('\n')[0]?.trim() ?? '';
  return {
    tool: 'mypy',
    rule: code ?? 'mypy',
    level,
    message: hint === '' ? said : `${said}. ${hint}`,
    location: {
      path,
      line: Math.max(1, line),
      ...(column === undefined ? {} : { column }),
      ...(ended ? { endLine, endColumn: endColumn + 1 } : {}),
    },
    ...(code === undefined ? {} : { helpUrl: `https://mypy.readthedocs.io/en/stable/_refs.html#code-${code}` }),
    aliases: [],
    seenBy: ['mypy'],
  };
}

function levelOf(severity: unknown): Level | undefined {
  return severity === 'error' || severity === 'note' ? severity : undefined;
}

/**
 * Up to 2.3 columns are bytes of UTF-8, as in Python's own syntax tree; 2.4.1 gives neither bytes nor characters on
 * lines that are not ASCII (measured: 24 where byte 30, character 27 and UTF-16 unit 28 are right).
 */
export function mypyColumns(version: string | undefined): 'utf8-byte' | 'ascii-only' {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  const known = version !== undefined && (major < 2 || (major === 2 && minor < 4));
  return known ? 'utf8-byte' : 'ascii-only';
}
