import type { Finding } from './finding.ts';

export interface TscReport {
  /** Paths relative to where tsc ran; columns 1-based in UTF-16 units. */
  readonly findings: readonly Finding[];
  /** About its configuration or how it was called, and not about code. */
  readonly complaints: readonly string[];
  /** It was told of no file. */
  readonly noInputs: boolean;
  /** All that it read, its libraries too, as it names them (absolute): `--listFiles`. */
  readonly files: readonly string[];
}

const located =
  /^(?<path>.+?)\((?<line>\d+),(?<column>\d+)\): (?<level>error|warning|message) TS(?<code>\d+): (?<said>.*)$/u;
const global = /^(?:error|warning) TS(?<code>\d+): (?<said>.*)$/u;
const listed = /^(?:\/|[A-Za-z]:[\\/])/u;

/** Reads what `tsc --pretty false --listFiles` prints (5.0 to 7.0): remarks, each with indented lines, then the files. */
export function readTsc(stdout: string): TscReport {
  const findings: Finding[] = [];
  const complaints: string[] = [];
  const files: string[] = [];
  let noInputs = false;
  for (const line of stdout.split(/\r?\n/u)) {
    const inFile = located.exec(line)?.groups;
    const said = inFile ?? global.exec(line)?.groups;
    if (inFile !== undefined && !isConfiguration(inFile.path ?? '', inFile.code ?? ''))
      findings.push(findingOf(inFile));
    else if (said !== undefined) {
      if (said.code === '18003' || said.code === '18002') noInputs = true;
      complaints.push(`${inFile?.path === undefined ? '' : `${inFile.path}: `}TS${said.code}: ${said.said}`);
    } else if (/^\s+\S/u.test(line) && files.length === 0) {
      const last = findings.pop();
      if (last !== undefined) findings.push({ ...last, message: `${last.message} ${line.trim()}` });
    } else if (listed.test(line)) files.push(line);
  }
  return { findings, complaints, noInputs, files };
}

/** What is wrong with tsconfig.json is no fault of the code; nor is a project that it refers to and that was not built. */
const isConfiguration = (path: string, code: string): boolean =>
  /(?:^|[\\/])[tj]sconfig[^\\/]*\.json$/u.test(path) || code === '6305';

/** Errors of the syntax: with one of them, and no other, tsc does not look at types. */
export const isTscSyntax = ({ rule }: Finding): boolean => /^TS1\d{3}$/u.test(rule);

function findingOf({ path = '', line, column, level, code, said = '' }: Readonly<Record<string, string>>): Finding {
  return {
    tool: 'tsc',
    rule: `TS${code}`,
    level: level === 'error' ? 'error' : level === 'warning' ? 'warning' : 'note',
    message: said,
    location: { path, line: Number(line), column: Number(column) },
    aliases: [],
    seenBy: ['tsc'],
  };
}
