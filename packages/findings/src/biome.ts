import type { Finding, Level, Location } from './finding.ts';
import { asCount, asList, asObject, asText, type JsonObject, parseJson } from './json.ts';
import type { Unread } from './ruff.ts';

export interface BiomeReport {
  /** Paths relative to where Biome ran; columns 1-based in code points. */
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  /** How many files it looked at. */
  readonly files: number;
}

/**
 * Reads `biome check --reporter=json` (2.0 to 2.6; Biome calls the format experimental). Answers a text that says why when it
 * is no whole report, or one that leaves diagnostics out.
 */
export function readBiome(text: string): BiomeReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const report = asObject(parseJson(text));
  if (report === undefined) return 'its report breaks off';
  const [summary, diagnostics] = [asObject(report.summary), asList(report.diagnostics)];
  const [changed, unchanged] = [asCount(summary?.changed), asCount(summary?.unchanged)];
  if (diagnostics === undefined || changed === undefined || unchanged === undefined)
    return 'its report has another shape';
  const hidden = asCount(summary?.diagnosticsNotPrinted) ?? 0;
  if (hidden > 0) return `its report leaves out ${hidden} diagnostics`;
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  for (const one of diagnostics) {
    const finding = findingOf(asObject(one) ?? {});
    if (finding === undefined) return 'its report has an entry without a message or a severity';
    const gap = /^(?:parse|fs|internalError|io|files)(?:\/|$)/u.test(finding.rule);
    const follows = finding.rule === 'format' && unread.some(({ path }) => path === finding.location?.path);
    if (gap && !unread.some(({ path }) => path === finding.location?.path))
      unread.push({ path: finding.location?.path ?? 'a file', reason: finding.message });
    // That a file which does not parse cannot be formatted either is the same trouble.
    if (!follows) findings.push(finding);
  }
  return { findings, unread, files: changed + unchanged };
}

const levels: Readonly<Record<string, Level>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  information: 'note',
  info: 'note',
  hint: 'note',
};

function findingOf(item: JsonObject): Finding | undefined {
  const [said, level] = [asText(item.message), levels[asText(item.severity) ?? '']];
  if (said === undefined || level === undefined) return undefined;
  const category = asText(item.category) ?? 'biome';
  const location = locationOf(asObject(item.location) ?? {});
  const unformatted = category === 'format' && /^Formatter would have printed/u.test(said);
  const [, name] = /^lint\/[^/]+\/(\w+)$/u.exec(category) ?? [];
  return {
    tool: 'biome',
    rule: unformatted ? 'unformatted' : category.replace(/^lint\//u, ''),
    level,
    message: unformatted ? 'is not formatted' : said,
    ...(location === undefined ? {} : { location }),
    ...(name === undefined ? {} : { helpUrl: `https://biomejs.dev/linter/rules/${kebab(name)}` }),
    ...(unformatted ? { fix: 'safe' as const } : {}),
    aliases: [],
    seenBy: ['biome'],
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** 0:0 stands for the file as a whole. */
function locationOf({ path: given, start, end }: JsonObject): Location | undefined {
  const path = asText(given);
  if (path === undefined || path === '') return undefined;
  const [from, to] = [asObject(start), asObject(end)];
  const [line, column, endLine, endColumn] = [from?.line, from?.column, to?.line, to?.column].map(asCount);
  if (line === undefined || line < 1 || column === undefined || column < 1)
    return { path, line: Math.max(1, line ?? 1) };
  const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
  return { path, line, column, ...(ended ? { endLine, endColumn } : {}) };
}
