import type { Finding, Level, Location } from './finding.ts';
import { asCount, asObject, asText, type JsonObject } from './json.ts';
import { readJsonArray } from './json-array.ts';

/** A file that a tool did not look at, or not wholly. */
export interface Unread {
  /** As the tool names it. */
  readonly path: string;
  readonly reason: string;
}

export interface RuffReport {
  /** Paths as ruff gives them (absolute), columns 1-based in code points. */
  readonly findings: readonly Finding[];
  /** With a syntax error only few rules run; what cannot be read is not looked at. Such files have findings as well. */
  readonly unread: readonly Unread[];
}

/**
 * Reads `ruff check --output-format json` (0.8 to 0.17). Answers a text that says why when it is no whole report.
 * Since 0.16 `filename` and `location` may be null; `name` and `severity` came with 0.15.
 */
export async function readRuff(chunks: AsyncIterable<Uint8Array>): Promise<RuffReport | string> {
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  let misshapen = false;
  const problem = await readJsonArray(chunks, (item) => {
    const finding = findingOf(item);
    if (finding === undefined) misshapen = true;
    else {
      findings.push(finding);
      const path = finding.location?.path;
      const gap = path !== undefined && gapOf(finding.rule, finding.message);
      if (gap && !unread.some((one) => one.path === path)) unread.push({ path, reason: gap });
    }
  });
  if (problem !== undefined) return problem;
  return misshapen ? 'its report has an entry without a rule or a message' : { findings, unread };
}

function gapOf(rule: string, message: string): string | undefined {
  if (rule === 'invalid-syntax' || rule === 'E999') return `a syntax error keeps most rules from it (${message})`;
  if (rule === 'E902' || rule === 'io' || rule === 'io-error' || rule === 'panic') return message;
  return undefined;
}

/** Versions before 0.9 give a syntax error no code, and put it into the message. */
const oldSyntaxError = /^SyntaxError: /u;

function findingOf(item: JsonObject): Finding | undefined {
  const said = asText(item.message);
  if (said === undefined) return undefined;
  const rule = asText(item.code) ?? asText(item.name) ?? (oldSyntaxError.test(said) ? 'invalid-syntax' : undefined);
  if (rule === undefined) return undefined;
  const cell = asCount(item.cell);
  const row = asCount(asObject(item.location)?.row);
  const message = said.replace(oldSyntaxError, '');
  const location = locationOf(item, cell !== undefined);
  const url = asText(item.url);
  const fix = fixOf(item);
  return {
    tool: 'ruff',
    rule,
    level: levelOf(asText(item.severity)),
    message: cell === undefined ? message : `cell ${cell}, line ${row ?? 1}: ${message}`,
    ...(location === undefined ? {} : { location }),
    ...(url === undefined ? {} : { helpUrl: url }),
    ...(fix === undefined ? {} : { fix }),
    aliases: [],
    seenBy: ['ruff'],
  };
}

/** In notebooks rows count from the start of a cell, which is no line of the file. */
function locationOf(item: JsonObject, inCell: boolean): Location | undefined {
  const path = asText(item.filename);
  if (path === undefined || path === '') return undefined;
  const [start, end] = [asObject(item.location), asObject(item.end_location)];
  const line = asCount(start?.row);
  if (inCell || line === undefined || line < 1) return { path, line: 1 };
  const [column, endLine, endColumn] = [asCount(start?.column), asCount(end?.row), asCount(end?.column)];
  if (column === undefined || column < 1) return { path, line };
  const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
  return { path, line, column, ...(ended ? { endLine, endColumn } : {}) };
}

/** ruff fails on whatever it finds; only words that it uses for less are less. */
function levelOf(severity: string | undefined): Level {
  return severity === 'warning' ? 'warning' : severity === 'info' || severity === 'note' ? 'note' : 'error';
}

function fixOf(item: JsonObject): Finding['fix'] {
  const applicability = asText(asObject(item.fix)?.applicability);
  return applicability === 'safe' || applicability === 'unsafe' ? applicability : undefined;
}
