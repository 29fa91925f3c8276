import type { Finding } from './finding.ts';
import { asCount, asList, asObject, asText, parseJson } from './json.ts';

/** A secret in a commit; what it is, is never read. */
export interface Leak {
  readonly rule: string;
  readonly description: string;
  /** Of that commit; in the changes of a merge gitleaks writes `b/` before it. */
  readonly path: string;
  /** 1-based, in that commit. */
  readonly line: number;
  readonly commit: string;
}

export interface GitleaksReport {
  readonly findings: readonly Leak[];
}

/**
 * Reads `gitleaks git --report-format json` (8.19 and later). Secret, match, author and commit message are left where they are: the
 * message is in clear text even with `--redact`.
 */
export function readGitleaks(text: string): GitleaksReport | string {
  if (text.trim() === '') return 'it wrote no report';
  const list = asList(parseJson(text));
  if (list === undefined) return 'its report is not complete JSON';
  const findings: Leak[] = [];
  for (const entry of list.map(asObject)) {
    const [rule, path, commit] = [asText(entry?.RuleID), asText(entry?.File), asText(entry?.Commit)];
    const line = asCount(entry?.StartLine);
    if (rule === undefined || path === undefined || commit === undefined || line === undefined) {
      return 'its report has an entry without a rule, a file or a commit';
    }
    findings.push({ rule, description: asText(entry?.Description) ?? rule, path, line: Math.max(1, line), commit });
  }
  return { findings };
}

/** What gitleaks says of its work: it exits 0 and writes an empty report also when git could not list a single commit. */
export interface GitleaksLog {
  readonly commits: number | undefined;
  /** The first thing that went wrong. */
  readonly error: string | undefined;
}

export function readGitleaksLog(stderr: string): GitleaksLog {
  // Its colours.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence is what is looked for
  const lines = stderr.replace(/\u001b\[[\d;]*m/gu, '').split('\n');
  const commits = lines.map((line) => /\bINF (\d+) commits scanned/u.exec(line)?.[1]).find((one) => one !== undefined);
  const error = lines.map((line) => /\b(?:ERR|FTL) (.*)$/u.exec(line)?.[1]).find((one) => one !== undefined);
  return { commits: commits === undefined ? undefined : Number(commits), error };
}

export function leakFinding({ rule, description, commit }: Leak, path: string, line: number, here: boolean): Finding {
  return {
    tool: 'gitleaks',
    rule,
    level: 'error',
    // Whoever can read the repository can use it.
    severity: 'high',
    message: `${description.replace(/\s+/gu, ' ').slice(0, 200)} In commit ${commit.slice(0, 9)}, ${path}:${line}. Make it invalid where it was issued: it stays in the history.`,
    ...(here ? { location: { path, line } } : {}),
    aliases: [],
    seenBy: ['gitleaks'],
  };
}
