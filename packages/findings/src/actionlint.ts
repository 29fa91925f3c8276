import type { Finding } from './finding.ts';
import { asCount, asText, type JsonObject } from './json.ts';
import { readJsonArray } from './json-array.ts';
import type { Unread } from './ruff.ts';

export interface ActionlintReport {
  /** Paths relative to where actionlint ran; columns 1-based in bytes of UTF-8. */
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

/** Reads `actionlint -format '{{json .}}'` (1.6 and 1.7). Answers a text that says why when it is no whole report. */
export async function readActionlint(chunks: AsyncIterable<Uint8Array>): Promise<ActionlintReport | string> {
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  let misshapen = false;
  const problem = await readJsonArray(chunks, (item) => {
    const finding = findingOf(item);
    if (finding === undefined) misshapen = true;
    else {
      findings.push(finding);
      if (/^could not parse as YAML/u.test(finding.message))
        unread.push({ path: finding.location?.path ?? '', reason: finding.message });
    }
  });
  if (problem !== undefined) return problem;
  return misshapen ? 'its report has an entry of another shape' : { findings, unread };
}

function findingOf(item: JsonObject): Finding | undefined {
  const [message, path, rule] = [asText(item.message), asText(item.filepath), asText(item.kind)];
  if (message === undefined || path === undefined || rule === undefined) return undefined;
  const [line, column, last] = [item.line, item.column, item.end_column].map(asCount);
  const known = column !== undefined && column > 0;
  // Its end is the last column, and inclusive.
  const ended = known && last !== undefined && last >= column ? { endLine: line ?? 1, endColumn: last + 1 } : {};
  return {
    tool: 'actionlint',
    rule,
    level: 'error',
    message,
    location: { path, line: Math.max(1, line ?? 1), ...(known ? { column, ...ended } : {}) },
    helpUrl: 'https://github.com/rhysd/actionlint/blob/main/docs/checks.md',
    aliases: [],
    seenBy: ['actionlint'],
  };
}
