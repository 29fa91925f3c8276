import { posix } from 'node:path';
import { type Io, splitLines, UserError } from '@sluice/action';
import { type Finding, type ImportedReport, placeFindings, readImported, type Scan, scan } from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Project } from './project.ts';

/** Tool -> globs of its reports, relative to the project. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The lines `tool: path` of the input. Throws `UserError` that names all lines which are none. */
export function parseReports(text: string): Imports {
  const imports = new Map<string, readonly string[]>();
  const wrong: string[] = [];
  for (const line of splitLines(text)) {
    const [, tool, path] = /^([\w.@/+-]+)\s*:\s*(\S.*)$/u.exec(line.trim()) ?? [];
    if (tool === undefined || path === undefined) wrong.push(`\`${line.trim()}\``);
    else imports.set(tool, [...(imports.get(tool) ?? []), path]);
  }
  if (wrong.length > 0)
    throw new UserError(
      `\`reports\`: ${wrong.join(', ')} is no line of the form \`tool: path\` (\`stylelint: reports/stylelint.xml\`).`,
    );
  return imports;
}

export async function importReports(imports: Imports, project: Project, io: Io): Promise<readonly Scan[]> {
  return Promise.all([...imports].map(([tool, globs]) => importTool(tool, globs, project, io)));
}

const reportBytes = 256 * 1024 * 1024;

/** One result a tool, of all its reports. A report that is not there, or not whole, is a gap: never a pass. */
async function importTool(tool: string, globs: readonly string[], project: Project, io: Io): Promise<Scan> {
  const gaps: string[] = [];
  const findings: Finding[] = [];
  const read: ImportedReport[] = [];
  for (const glob of globs) {
    const named = (await io.files.exists(glob)) ? [glob] : (await io.files.glob([glob])).map(({ path }) => path);
    if (named.length === 0) gaps.push(`there is no report ${glob}`);
    for (const path of named) {
      const report = await readReport(path, tool, io);
      if (typeof report === 'string') gaps.push(`${path} ${report}`);
      else {
        read.push(report);
        gaps.push(...report.gaps.map((gap) => `${path}: ${gap}`));
        findings.push(...(await placed(report, project)));
      }
    }
  }
  const files = read.every((one) => one.files !== undefined)
    ? read.reduce((sum, one) => sum + (one.files ?? 0), 0)
    : -1;
  const about = {
    tool,
    version: read.find(({ version }) => version !== undefined)?.version,
    findings,
    gaps,
    measured: files > 0 ? count(files, 'file') : count(read.length, 'imported report'),
    remarks: [`imported from ${some(globs)}`],
  };
  if (gaps.length > 0) return scan({ ...about, state: 'incomplete', reason: `not wholly imported: ${some(gaps)}` });
  if (files === 0)
    return scan({ ...about, state: 'nothing-to-scan', reason: 'its report says that it looked at no file' });
  return scan({ ...about, state: findings.length > 0 ? 'findings' : 'pass', reason: `${about.measured} read` });
}

async function readReport(path: string, tool: string, io: Io): Promise<ImportedReport | string> {
  try {
    return await readImported(await io.files.text(path, reportBytes), tool);
  } catch (error) {
    // Too long, or no file.
    if (error instanceof UserError) return `cannot be read: ${error.message}`;
    throw error;
  }
}

/** Where containers have the repository. */
const container = '/github/workspace';

/** Relative paths are the project's, and where it has no such file the repository's: tools of both kinds are at work. */
async function placed({ findings, unit }: ImportedReport, project: Project): Promise<readonly Finding[]> {
  const { repository, directory, root, frame } = project;
  const known = new Map<string, string>();
  const place = async (path: string): Promise<string> => {
    if (directory === '' || /^(?:file:|\/|[A-Za-z]:[\\/])/u.test(path)) return path;
    const below = posix.join(directory, path.replaceAll('\\', '/'));
    return !(await repository.exists(below)) && (await repository.exists(path)) ? `${root}/${path}` : path;
  };
  const own: Finding[] = [];
  for (const finding of findings) {
    const { location } = finding;
    if (location === undefined) own.push(finding);
    else {
      const path = known.get(location.path) ?? (await place(location.path));
      known.set(location.path, path);
      own.push({ ...finding, location: { ...location, path } });
    }
  }
  return placeFindings(own, unit, { ...frame, roots: [...frame.roots, container] }, repository);
}
