import { type Files, type InputKind, type Io, splitLines } from '@sluice/action';
import {
  type Finding,
  readSafety,
  readSarif,
  repositoryPath,
  type SarifReport,
  type Scan,
  scan,
} from '@sluice/findings';
import { count, some } from '@sluice/report';

/** A report that another step wrote. */
export interface ReportSource {
  readonly tool: string;
  /** Relative to the project, or absolute. */
  readonly path: string;
  /** What the tool found in the base, not in what is checked out. */
  readonly ofBase: boolean;
}

/** `tool: path`, one a line; `tool@base: path` is what it found in the base. */
export const reportList: InputKind<readonly ReportSource[]> = {
  accepts:
    '`tool: path` lines such as `semgrep: semgrep.sarif`, and `semgrep@base: base.sarif` for what it found in the base',
  empty: { value: [] },
  parse(text) {
    const found = splitLines(text).map((line) => /^([A-Za-z][\w.+-]*)(@base)?\s*:\s*(\S.*)$/u.exec(line));
    const sources = found.flatMap((match) =>
      match?.[1] === undefined || match[3] === undefined
        ? []
        : [{ tool: match[1], path: match[3], ofBase: match[2] !== undefined }],
    );
    const lonely = sources.find(
      (one) => one.ofBase && !sources.some((other) => !other.ofBase && other.tool === one.tool),
    );
    const right = sources.length === found.length && lonely === undefined;
    return right ? { ok: true, value: sources } : { ok: false, expected: this.accepts };
  },
};

const reportBytes = 256 * 1024 * 1024;

/** What a tool found, by the reports that were written of it. A report that is missing, empty or broken off leaves a gap. */
export async function importReports(tool: string, sources: readonly ReportSource[], io: Io): Promise<Scan> {
  const read = await Promise.all(sources.map((source) => readReport(source, io)));
  const findings = read.flatMap((one) => one.findings);
  const gaps = read.flatMap((one) => one.gaps);
  const suppressed = read.reduce((sum, one) => sum + one.suppressed, 0);
  const measured = `${count(sources.length, 'report')} (${some(sources.map(({ path }) => path))})`;
  const versions = [...new Set(read.map(({ version }) => version).filter((version) => version !== undefined))];
  return scan({
    tool,
    version: versions.length === 0 ? undefined : versions.join(', '),
    state: gaps.length > 0 ? 'incomplete' : findings.length > 0 ? 'findings' : 'pass',
    reason: gaps.length > 0 ? some(gaps) : `${measured} read`,
    measured,
    findings,
    gaps,
    remarks: suppressed === 0 ? [] : [`${count(suppressed, 'finding')} that the tool itself passes over`],
  });
}

async function readReport({ tool, path }: ReportSource, io: Io): Promise<Read> {
  const nothing: Read = { version: undefined, findings: [], gaps: [], suppressed: 0 };
  if (!(await io.files.exists(path))) return { ...nothing, gaps: [`the report ${path} is not there`] };
  const text = (await io.files.text(path, reportBytes)).replace(/^\ufeff/u, '');
  const report = isSafety(tool, text) ? safetyReport(text) : sarifReport(text, tool);
  if (typeof report === 'string') return { ...nothing, gaps: [`the report ${path} cannot be used: ${report}`] };
  const findings = await Promise.all(report.findings.map((finding) => placed(finding, io)));
  return { ...report, findings, gaps: report.gaps.map((gap) => `${path}: ${gap}`) };
}

type Read = Omit<SarifReport, 'unit'>;

/** Columns are kept only where they are counted as ours. */
function sarifReport(text: string, tool: string): Read | string {
  const report = readSarif(text, tool);
  if (typeof report === 'string' || report.unit === 'utf16') return report;
  const findings = report.findings.map(({ location, ...finding }) =>
    location === undefined ? finding : { ...finding, location: { path: location.path, line: location.line } },
  );
  return { ...report, findings };
}

const isSafety = (tool: string, text: string): boolean =>
  tool === 'safety' && !/"runs"\s*:/u.test(text.slice(0, 10_000));

function safetyReport(text: string): Read | string {
  const report = readSafety(text);
  if (typeof report === 'string') return report;
  return { version: undefined, findings: report.findings, gaps: [], suppressed: report.ignored };
}

/** Tools write paths relative to the repository, or to where they ran. What lies outside loses its place, not its message. */
async function placed({ location, ...finding }: Finding, io: Io): Promise<Finding> {
  if (location === undefined) return finding;
  const repository: Files = io.files.at(io.host.workspace);
  const roots = [io.host.workspace, '/github/workspace', '/src'];
  const own = repositoryPath(location.path, { directory: io.files.root, roots });
  const top = repositoryPath(location.path, { directory: io.host.workspace, roots });
  // trivy calls the root of what it looked at the root of all.
  const rooted = repositoryPath(location.path.replace(/^file:\/\/\//u, ''), { directory: io.host.workspace, roots });
  for (const path of [own, top, rooted]) {
    if (path !== undefined && (await repository.exists(path))) return { ...finding, location: { ...location, path } };
  }
  return top === undefined ? finding : { ...finding, location: { ...location, path: top } };
}
