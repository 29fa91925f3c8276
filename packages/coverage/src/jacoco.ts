import type { XmlTag } from '@sluice/xml';
import { parseCount, parseLine } from './count.ts';
import { branchRatio, lineRatio, type ReadResult } from './coverage.ts';
import { createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type OpenFile } from './file-builder.ts';
import { countedBranches } from './merge-branches.ts';
import { scanReport } from './xml-report.ts';

/** More than any line has; more is no count. */
const maxBranches = 1_000_000;

/** What JaCoCo counts, of the whole report or of one file. */
type Counters = Record<string, { readonly missed: number; readonly covered: number } | undefined>;

/**
 * JaCoCo XML (report.dtd, also of Kover): `report/group*`/`package[name]/sourcefile[name]/line[nr][mi][ci][mb][cb]`, where `mi`/`ci` are
 * instructions of the line that were missed and covered and `mb`/`cb` branches. A line with any covered instruction is covered, as in
 * JaCoCo's own line counter. Paths are `package/file`, below the names of the groups (modules) of a report over several.
 */
export async function readJacoco(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const check = createCrossCheck();
  const groups: string[] = [];
  const report: Counters = {};
  let folder = '';
  let file: OpenFile | undefined;
  let own: { lines: number; counters: Counters } = { lines: 0, counters: {} };
  let depth = 0;
  const silent = { lines: 0, all: 0 };

  const read = await scanReport(chunks, 'report', 'JaCoCo', {
    open(tag) {
      depth += 1;
      switch (tag.name) {
        case 'line':
          if (file === undefined) break;
          own.lines += 1;
          silent.all += 1;
          if (tag.get('ci') === undefined && tag.get('mi') === undefined) silent.lines += 1;
          if (!addLine(tag, file)) check.odd('lines have no readable number or counts');
          break;
        case 'counter':
          if (depth === 2) addCounter(tag, report);
          else if (file !== undefined) addCounter(tag, own.counters);
          break;
        case 'sourcefile': {
          const name = tag.get('name') ?? '';
          if (name === '') check.odd('source files have no name and were left out');
          const parts = [...groups, folder, name].filter((part) => part !== '');
          file = name === '' ? undefined : builder.file(parts.join('/'));
          own = { lines: 0, counters: {} };
          break;
        }
        case 'package':
          folder = tag.get('name') ?? '';
          break;
        case 'group':
          groups.push(tag.get('name') ?? '');
      }
    },
    close(name) {
      depth -= 1;
      if (name === 'group') groups.pop();
      if (name === 'package') folder = '';
      if (name !== 'sourcefile') return;
      file = undefined;
      if (own.lines === 0 && (own.counters.INSTRUCTION?.missed ?? 0) + (own.counters.INSTRUCTION?.covered ?? 0) > 0)
        check.odd('source files have code and no lines: they were compiled without line numbers (`-g:lines`)');
    },
  });
  if (!read.ok) return read;
  if (silent.all > 0 && silent.lines === silent.all) {
    const message =
      'its lines do not say whether they ran (`mi`, `ci`), as those of gcovr: write Cobertura or LCOV instead';
    return { ok: false, problem: 'malformed', message };
  }
  const files = builder.files();
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  check.compare('missed lines', report.LINE?.missed, lines.total - lines.covered);
  check.compare('covered lines', report.LINE?.covered, lines.covered);
  check.compare('missed branches', report.BRANCH?.missed, branches.total - branches.covered);
  check.compare('covered branches', report.BRANCH?.covered, branches.covered);
  return { ok: true, report: { format: 'jacoco', files, sources: [], warnings: check.warnings() } };
}

/** False when it cannot be read: then it is not proven to have run, if it is known which line it is. */
function addLine(tag: XmlTag, file: OpenFile): boolean {
  const line = parseLine(tag.get('nr'));
  const [instructions, missedBranches, coveredBranches] = ['ci', 'mb', 'cb'].map((name) => count(tag, name));
  if (line === undefined) return false;
  file.line(line, (instructions ?? 0) > 0 ? 1 : 0);
  const total = (missedBranches ?? 0) + (coveredBranches ?? 0);
  if (total > maxBranches) return false;
  if (total > 0) file.branches(line, countedBranches(total, coveredBranches ?? 0));
  return instructions !== undefined;
}

function addCounter(tag: XmlTag, counters: Counters): void {
  const type = tag.get('type') ?? '';
  counters[type] = { missed: count(tag, 'missed') ?? 0, covered: count(tag, 'covered') ?? 0 };
}

function count(tag: XmlTag, name: string): number | undefined {
  const digits = tag.digits(name);
  return digits >= 0 ? digits : parseCount(tag.get(name));
}
