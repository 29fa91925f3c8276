import type { Finding, Level } from './finding.ts';
import { asCount, asList, asObject, asText, type JsonObject, parseJson } from './json.ts';

export interface GolangciReport {
  /** Paths relative to where it ran, or to its configuration; columns 1-based in bytes of UTF-8. */
  readonly findings: readonly Finding[];
  /** Why some linters did not run, one line each. */
  readonly gaps: readonly string[];
  /** What it says that went wrong as a whole. */
  readonly error: string | undefined;
  readonly warnings: readonly string[];
  /** Linters that ran. */
  readonly linters: readonly string[];
}

/** Reads the JSON of golangci-lint (1.50 to 2.x). Answers a text that says why when it is no whole report. */
export function readGolangci(text: string): GolangciReport | string {
  if (text.trim() === '') return 'it wrote no report';
  // The statistics may follow on the same output.
  const report = asObject(parseJson(text.trim().split(/\r?\n/u)[0] ?? '')) ?? asObject(parseJson(text));
  if (report === undefined) return 'its report breaks off';
  const about = asObject(report.Report);
  if (about === undefined || (report.Issues !== null && asList(report.Issues) === undefined))
    return 'its report has another shape';
  const findings: Finding[] = [];
  for (const one of asList(report.Issues) ?? []) {
    const finding = findingOf(asObject(one) ?? {});
    if (finding === undefined) return 'its report has an issue without a linter or a text';
    findings.push(finding);
  }
  const uncompiled = findings.filter(({ rule }) => rule === 'typecheck');
  const said = (asList(about.Warnings) ?? []).flatMap((one) => asText(asObject(one)?.Text) ?? []);
  return {
    findings,
    gaps: [...new Set(uncompiled.map(({ location }) => `${location?.path ?? 'the code'} does not compile`))],
    error: asText(about.Error),
    warnings: said,
    linters: (asList(about.Linters) ?? []).flatMap((one) => {
      const linter = asObject(one);
      const name = asText(linter?.Name);
      return linter?.Enabled === true && name !== undefined ? [name] : [];
    }),
  };
}

/** Linters choose their own words; a finding without one fails, as it does on the command line. */
const levels: Readonly<Record<string, Level>> = { warning: 'warning', low: 'warning', info: 'note', note: 'note' };

function findingOf(item: JsonObject): Finding | undefined {
  const [rule, message] = [asText(item.FromLinter), asText(item.Text)];
  if (rule === undefined || message === undefined) return undefined;
  const place = asObject(item.Pos);
  const path = asText(place?.Filename);
  const [line, column] = [asCount(place?.Line), asCount(place?.Column)];
  const location =
    path === undefined || path === ''
      ? undefined
      : { path, line: Math.max(1, line ?? 1), ...(column === undefined || column < 1 ? {} : { column }) };
  return {
    tool: 'golangci-lint',
    rule,
    level: levels[(asText(item.Severity) ?? '').toLowerCase()] ?? 'error',
    message,
    ...(location === undefined ? {} : { location }),
    helpUrl: `https://golangci-lint.run/docs/linters/configuration/#${rule}`,
    ...(asList(item.SuggestedFixes) === undefined ? {} : { fix: 'safe' as const }),
    aliases: [],
    seenBy: ['golangci-lint'],
  };
}
