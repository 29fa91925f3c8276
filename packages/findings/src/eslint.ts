import type { Finding, Location } from './finding.ts';
import { asCount, asList, asObject, asText, type JsonObject } from './json.ts';
import { readJsonArray } from './json-array.ts';
import type { Unread } from './ruff.ts';

export interface EslintReport {
  /** Paths as ESLint gives them (absolute); columns 1-based in UTF-16 units. */
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  /** All files that it looked at. */
  readonly files: readonly string[];
}

/** Reads `eslint --format json` (8 to 10). Answers a text that says why when it is no whole report. */
export async function readEslint(chunks: AsyncIterable<Uint8Array>): Promise<EslintReport | string> {
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  const files: string[] = [];
  let misshapen = false;
  const problem = await readJsonArray(chunks, (item) => {
    const [path, messages] = [asText(item.filePath), asList(item.messages)];
    if (path === undefined || messages === undefined) misshapen = true;
    else {
      files.push(path);
      for (const one of messages) {
        const message = asObject(one) ?? {};
        const finding = findingOf(path, message);
        if (finding === undefined) misshapen = true;
        else findings.push(finding);
        if (message.fatal === true) unread.push({ path, reason: asText(message.message) ?? 'it does not parse' });
      }
    }
  });
  if (problem !== undefined) return problem;
  return misshapen ? 'its report has an entry of another shape' : { findings, unread, files };
}

function findingOf(path: string, item: JsonObject): Finding | undefined {
  const [message, severity, rule] = [asText(item.message), asCount(item.severity), asText(item.ruleId)];
  if (message === undefined || (severity !== 1 && severity !== 2)) return undefined;
  const page = rule === undefined ? undefined : pageOf(rule);
  return {
    tool: 'eslint',
    rule: rule ?? (item.fatal === true ? 'parse-error' : 'eslint'),
    level: severity === 2 ? 'error' : 'warning',
    message,
    location: locationOf(path, item),
    ...(page === undefined ? {} : { helpUrl: page }),
    ...(asObject(item.fix) === undefined ? {} : { fix: 'safe' as const }),
    aliases: [],
    seenBy: ['eslint'],
  };
}

function locationOf(path: string, item: JsonObject): Location {
  const [line, column, endLine, endColumn] = [item.line, item.column, item.endLine, item.endColumn].map(asCount);
  if (line === undefined || line < 1) return { path, line: 1 };
  if (column === undefined || column < 1) return { path, line };
  const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
  return { path, line, column, ...(ended ? { endLine, endColumn } : {}) };
}

/** Pages of ESLint's own rules and of the plugin for TypeScript; others are on pages that only the plugin knows. */
function pageOf(rule: string): string | undefined {
  if (/^[a-z0-9-]+$/u.test(rule)) return `https://eslint.org/docs/latest/rules/${rule}`;
  const [, name] = /^@typescript-eslint\/([a-z0-9-]+)$/u.exec(rule) ?? [];
  return name === undefined ? undefined : `https://typescript-eslint.io/rules/${name}`;
}
