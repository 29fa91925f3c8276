import type { Finding } from './finding.ts';
import type { Unread } from './ruff.ts';

export interface PrettierReport {
  /** One for each file that is not formatted; paths relative to where Prettier ran. Prettier does not say which lines. */
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  /** All files that it looked at, as it names them (absolute): the log for debugging tells. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
  /** Why it did not begin, or gave up; empty when it did not. */
  readonly complaint: string;
  /** All that it said without what is for its own developers. */
  readonly text: string;
}

const looked = /^\[debug\] (?:resolve config from '(.+)'|load config file .* for '(.+)')$/u;
const unreadLine = /^\[error\] (.+?): (SyntaxError: .+|UndefinedParserError: .+|Error: .+)$/u;

/** Reads `prettier --list-different --log-level debug` (3.0 to 3.10). */
export function readPrettier(stdout: string, stderr: string): PrettierReport {
  const files: string[] = [];
  const unread: Unread[] = [];
  const warnings: string[] = [];
  const complaints: string[] = [];
  const kept: string[] = [];
  for (const line of stderr.split(/\r?\n/u)) {
    const path = looked.exec(line)?.[1];
    if (path !== undefined) files.push(path);
    if (line.startsWith('[debug] ')) continue;
    kept.push(line);
    const gap = unreadLine.exec(line);
    if (gap !== null) unread.push({ path: gap[1] ?? '', reason: gap[2] ?? '' });
    else if (line.startsWith('[warn] ')) warnings.push(line.slice('[warn] '.length));
    else if (
      /^\[error\] (?:Invalid configuration|No files matching|No parser|Cannot find|Couldn't|.*\[ERR_)/u.test(line)
    )
      complaints.push(line.slice('[error] '.length));
  }
  const lines = stdout.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return {
    findings: lines.map(findingOf),
    unread,
    files,
    warnings,
    complaint: complaints[0] === undefined ? '' : [complaints[0], excerpt(kept, complaints[0])].join(' ').trim(),
    text: kept.join('\n').trim(),
  };
}

/** The lines of the error behind its first one, up to an empty one. */
function excerpt(lines: readonly string[], first: string): string {
  const from = lines.indexOf(`[error] ${first}`) + 1;
  const rest = lines.slice(from, from + 2).filter((line) => /^\[error\] \S/u.test(line) && !/[|^]/u.test(line));
  return rest.map((line) => line.slice('[error] '.length)).join(' ');
}

function findingOf(path: string): Finding {
  return {
    tool: 'prettier',
    rule: 'unformatted',
    level: 'error',
    message: 'is not formatted',
    location: { path, line: 1 },
    fix: 'safe',
    aliases: [],
    seenBy: ['prettier'],
  };
}
