import type { Finding, Level, Location } from './finding.ts';
import { asCount, asList, asObject, asText, type JsonObject, parseJson } from './json.ts';

export interface PyrightReport {
  /** Paths as pyright gives them (absolute); columns 1-based in UTF-16 units. */
  readonly findings: readonly Finding[];
  /** How many files it looked at. */
  readonly files: number;
  /** Of the program: basedpyright counts its own. */
  readonly version: string | undefined;
}

/** Reads `pyright --outputjson` and basedpyright's (1.1.300 and later; 1.20 and later). A text says why it is no whole report. */
export function readPyright(text: string): PyrightReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const report = asObject(parseJson(text));
  if (report === undefined) return 'its report breaks off';
  const diagnostics = asList(report.generalDiagnostics);
  const files = asCount(asObject(report.summary)?.filesAnalyzed);
  if (diagnostics === undefined || files === undefined) return 'its report has another shape';
  const findings: Finding[] = [];
  for (const one of diagnostics) {
    const finding = findingOf(asObject(one) ?? {});
    if (finding === undefined) return 'its report has an entry without a message or a severity';
    findings.push(finding);
  }
  return { findings, files, version: asText(report.version) };
}

const levels: Readonly<Record<string, Level>> = { error: 'error', warning: 'warning', information: 'note' };

/** Remarks without a rule are about what pyright cannot parse. */
export const isPyrightSyntax = ({ rule }: Finding): boolean => rule === 'syntax';

function findingOf(item: JsonObject): Finding | undefined {
  const [said, level, rule] = [asText(item.message), levels[asText(item.severity) ?? ''], asText(item.rule)];
  if (said === undefined || level === undefined) return undefined;
  const location = locationOf(item);
  return {
    tool: 'pyright',
    rule: rule ?? (level === 'error' ? 'syntax' : 'pyright'),
    level,
    message: said.replace(/\s+/gu, ' ').trim(),
    ...(location === undefined ? {} : { location }),
    ...(rule === undefined
      ? {}
      : { helpUrl: `https://github.com/microsoft/pyright/blob/main/docs/configuration.md#${rule}` }),
    aliases: [],
    seenBy: ['pyright'],
  };
}

/** Lines and columns are 0-based, the end exclusive. */
function locationOf(item: JsonObject): Location | undefined {
  const path = asText(item.file);
  if (path === undefined || path === '') return undefined;
  const range = asObject(item.range);
  const [start, end] = [asObject(range?.start), asObject(range?.end)];
  const [line, column, endLine, endColumn] = [start?.line, start?.character, end?.line, end?.character].map(asCount);
  if (line === undefined || column === undefined) return { path, line: 1 };
  const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
  return {
    path,
    line: line + 1,
    column: column + 1,
    ...(ended ? { endLine: endLine + 1, endColumn: endColumn + 1 } : {}),
  };
}

export interface PyrightLog {
  /** A configuration that it could not read: it went on without. */
  readonly unreadable: string | undefined;
  /** Settings that it does not know, and passed over. */
  readonly misunderstood: readonly string[];
}

/** What it says of its configuration, on the standard error. */
export function readPyrightLog(stderr: string): PyrightLog {
  const lines = stderr.split(/\r?\n/u).map((line) => line.trim());
  return {
    unreadable: lines.find((line) => /could not be parsed|could not be read|^Error: .*config/iu.test(line)),
    misunderstood: lines.filter((line) =>
      /unrecognized setting|unknown config option|^Config ".*" (?:entry )?(?:is|must|contains)|invalid value/iu.test(
        line,
      ),
    ),
  };
}
