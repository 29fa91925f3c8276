import type { Finding, Level } from './finding.ts';

export interface CheckstyleReport {
  /** Paths as the report gives them; what its columns count is not known. */
  readonly findings: readonly Finding[];
  /** Checks that crashed. */
  readonly gaps: readonly string[];
}

const levels: Readonly<Record<string, Level>> = { error: 'error', fatal: 'error', warning: 'warning', info: 'note' };

/**
 * Reads Checkstyle's XML, which phpcs, ktlint, detekt, stylelint, golangci-lint and many others write as well: `<file name>`
 * with `<error line column severity message source>`. Its findings are those of `tool`. A text says why it is no whole report.
 */
export async function readCheckstyle(
  chunks: AsyncIterable<Uint8Array>,
  tool: string,
): Promise<CheckstyleReport | string> {
  // Few gates read XML: it is not loaded where it is not read.
  const { readXml } = await import('@sluice/xml');
  const findings: Finding[] = [];
  const gaps: string[] = [];
  let root: string | undefined;
  let path = '';
  const end = await readXml(chunks, {
    open(name, attributes) {
      root ??= name;
      if (name === 'file') path = attributes.name ?? '';
      else if (name === 'exception') gaps.push(`${path === '' ? 'a file' : path}: a check crashed`);
      else if (name === 'error') {
        const severity = (attributes.severity ?? 'error').toLowerCase();
        if (severity !== 'ignore') findings.push(findingOf(attributes, path, levels[severity] ?? 'error', tool));
      }
    },
  });
  if (!end.ok)
    return end.problem === 'empty'
      ? 'it is empty'
      : `it ${end.problem === 'truncated' ? 'breaks off' : 'is no XML'} (${end.message})`;
  return root === 'checkstyle' ? { findings, gaps } : `it is \`<${root}>\`, and no \`<checkstyle>\``;
}

function findingOf(
  { line, column, message = '', source = '' }: Readonly<Record<string, string>>,
  path: string,
  level: Level,
  tool: string,
): Finding {
  const [row, place] = [Number(line ?? 0), Number(column ?? 0)];
  const known = Number.isSafeInteger(row) && row >= 1;
  const placed = known && Number.isSafeInteger(place) && place >= 1;
  return {
    tool,
    // `com.puppycrawl.tools.checkstyle.checks.FooCheck`, `eslint.rules.no-x`
    rule: source.replace(/^.*\.(?=[^.]+$)/u, '').replace(/Check$/u, '') || tool,
    level,
    message: message || source || tool,
    ...(path === '' ? {} : { location: { path, line: known ? row : 1, ...(placed ? { column: place } : {}) } }),
    aliases: [],
    seenBy: [tool],
  };
}
