import { htmlPage, htmlText, plainText, type StyleSheet } from '@sluice/report';
import { formatRatioWithCounts, type Ratio } from '@sluice/verdict';
import { branchRatio, type FileCoverage, formatRanges, lineRatio, missingRanges } from './coverage.ts';

export interface HtmlFile {
  /** Relative to the folder of the report. */
  readonly name: string;
  readonly content: string;
}

/** The text of a source file, or `undefined` when it is not there (any more). */
export type SourceText = (path: string) => Promise<string | undefined>;

const styles = `
.bar { display: inline-block; width: 6rem; height: .6rem; border-radius: .3rem; background: var(--line); vertical-align: middle; overflow: hidden; }
.bar i { display: block; height: 100%; background: #2da44e; }
.source { width: 100%; }
.source td { border: 0; padding: 0 .6rem; font: .8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; }
.source .number, .source .hits { text-align: right; color: var(--dim); user-select: none; width: 1%; white-space: nowrap; }
.covered { background: rgb(46 160 67 / .12); }
.missed { background: rgb(248 81 73 / .2); }
.partial { background: rgb(210 153 34 / .22); }
`;
const widths = Array.from({ length: 101 }, (_, width) => `.bar .w${width}{width:${width}%}`).join('');
const sheet: StyleSheet = { text: styles + widths, sha256: 'ohg7ZcefDE7dQ+paVGViaF6RlTGBNY89kEWGALzF3Z8=' };

/** Larger sources are not shown line by line. */
const maxSourceUnits = 2_000_000;

/** An index and one page for each file; needs nothing from elsewhere, so it works offline and from an unpacked artifact. */
export async function* htmlReport(files: readonly FileCoverage[], textOf: SourceText): AsyncGenerator<HtmlFile> {
  const sorted = [...files].sort((a, b) => share(a) - share(b) || (a.path < b.path ? -1 : 1));
  yield { name: 'index.html', content: indexPage(sorted) };
  for (const [index, file] of sorted.entries()) {
    yield { name: pageName(index), content: filePage(file, await textOf(file.path)) };
  }
}

const pageName = (index: number): string => `file-${String(index + 1).padStart(4, '0')}.html`;

/** For sorting only: what is shown is computed exactly. */
function share(file: FileCoverage): number {
  const { covered, total } = lineRatio([file]);
  return total === 0 ? 2 : covered / total;
}

/** The width comes from a class: the page's policy allows no style attributes. */
function bar({ covered, total }: Ratio): string {
  const width = total === 0 ? 0 : Math.floor((covered * 100) / total);
  return `<span class="bar" aria-hidden="true"><i class="w${width}"></i></span>`;
}

function indexPage(files: readonly FileCoverage[]): string {
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  const rows = files.map((file, index) => {
    const own = lineRatio([file]);
    const missing = formatRanges(missingRanges(file).slice(0, 30));
    return `<tr><td><a href="${pageName(index)}">${htmlText(file.path)}</a></td><td class="right">${formatRatioWithCounts(own)}</td><td>${bar(own)}</td><td class="right">${formatRatioWithCounts(branchRatio([file]))}</td><td>${missing}</td></tr>`;
  });
  const body = `<h1>Coverage</h1>
<p>Lines <strong>${formatRatioWithCounts(lines)}</strong>, branches <strong>${formatRatioWithCounts(branches)}</strong>, ${files.length} files, the least covered first.</p>
<div class="scroll"><table><thead><tr><th>File</th><th>Lines</th><th></th><th>Branches</th><th>Missing lines</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
`;
  return htmlPage({ title: 'Coverage', body, styles: sheet });
}

function filePage(file: FileCoverage, text: string | undefined): string {
  const own = lineRatio([file]);
  const head = `<p><a href="index.html">All files</a></p>
<h1>${htmlText(file.path)}</h1>
<p>Lines <strong>${formatRatioWithCounts(own)}</strong>, branches <strong>${formatRatioWithCounts(branchRatio([file]))}</strong>.
<span class="missed">Missed</span>, <span class="partial">not all ways out taken</span>, <span class="covered">covered</span>.</p>
`;
  if (text === undefined || text.length > maxSourceUnits) {
    const why = text === undefined ? 'The source is not there' : 'The source is too large to be shown';
    const body = `${head}<p class="note">${why}. Missing lines: ${formatRanges(missingRanges(file)) || 'none'}.</p>\n`;
    return htmlPage({ title: file.path, body, styles: sheet });
  }
  const rows = plainText(text)
    .split('\n')
    .map((line, index) => sourceRow(file, index + 1, line));
  return htmlPage({
    title: file.path,
    body: `${head}<div class="scroll"><table class="source">\n${rows.join('\n')}\n</table></div>\n`,
    styles: sheet,
  });
}

function sourceRow(file: FileCoverage, number: number, text: string): string {
  const hits = file.lines.get(number);
  const branches = file.branches.get(number);
  const partial = hits !== undefined && hits > 0 && branches !== undefined && branches.covered < branches.total;
  const kind = hits === undefined ? '' : hits === 0 ? 'missed' : partial ? 'partial' : 'covered';
  const ways = branches === undefined ? '' : ` ${branches.covered}/${branches.total}`;
  const shown = hits === undefined ? '' : `${hits}×${ways}`;
  return `<tr id="L${number}" class="${kind}"><td class="number">${number}</td><td class="hits">${shown}</td><td>${htmlText(text, { prepared: true })}</td></tr>`;
}
