import { htmlPage, htmlText, type InlineSource, plainText } from '@sluice/report';
import { formatRatioWithCounts } from '@sluice/verdict';
import { branchRatio, type FileCoverage, formatRanges, missingRanges } from './coverage.ts';
import type { HtmlEntry, HtmlOptions } from './html-report.ts';
import { sourceStyles } from './html-styles.ts';

/** Larger sources are not shown line by line. */
const maxSourceUnits = 2_000_000;

export function sourcePage({ file, lines }: HtmlEntry, text: string | undefined, { isChanged }: HtmlOptions): string {
  const branches = branchRatio([file]);
  const head = `<nav><a href="index.html">All files</a></nav>
<h1>${htmlText(file.path)}</h1>
<p>Lines <strong>${formatRatioWithCounts(lines)}</strong>${branches.total === 0 ? '' : `, branches <strong>${formatRatioWithCounts(branches)}</strong>`}.</p>
`;
  const shown = text !== undefined && text.length <= maxSourceUnits;
  if (!shown) {
    const why = text === undefined ? 'The source is not there' : 'The source is too large to be shown';
    const body = `${head}<p class="note">${why}. Missing lines: ${formatRanges(missingRanges(file)) || 'none'}.</p>\n`;
    return htmlPage({ title: file.path, body, styles: sourceStyles });
  }
  const rows = htmlText(plainText(text).replace(/\n$/u, ''), { prepared: true })
    .split('\n')
    .map((line, index) => sourceRow(file, index + 1, line, isChanged(file.path, index + 1)));
  const body = `${head}<p class="legend"><span class="m">0× never ran</span> <span class="p">1/2 not all ways out taken</span> <span class="c">3× ran</span> + changed</p>
<div class="jump" hidden><button type="button" id="next">Next missing</button> <kbd>n</kbd> <button type="button" id="previous">Previous</button> <kbd>p</kbd> <output id="place"></output></div>
<div class="scroll" tabindex="0"><table class="source">
${rows.join('\n')}
</table></div>
`;
  return htmlPage({ title: file.path, body, styles: sourceStyles, script });
}

/** End tags that HTML lets be left out are: of a million lines they are a quarter of the report. */
function sourceRow(file: FileCoverage, number: number, escaped: string, changed: boolean): string {
  const hits = file.lines.get(number);
  const branches = file.branches.get(number);
  const partial = hits !== undefined && hits > 0 && branches !== undefined && branches.covered < branches.total;
  const kind = hits === undefined ? '' : hits === 0 ? ' class=m' : partial ? ' class=p' : ' class=c';
  const ways = branches === undefined ? '' : ` ${branches.covered}/${branches.total}`;
  const shown = hits === undefined ? '' : `${hits}×${ways}`;
  const where =
    partial && branches.missing !== undefined
      ? ` title="never went to: ${htmlText([...branches.missing].join(', '))}"`
      : '';
  return `<tr id=L${number}${kind}><td><a href="#L${number}">${number}</a><td>${changed ? '+' : ''}<td${where}>${shown}<td>${escaped}`;
}

/** n and p go to the next and the previous run of lines with something missing. */
const scriptText = `
const starts = [...document.querySelectorAll('tr.m, tr.p')].filter((row) => row.previousElementSibling?.className.replace(' here', '') !== row.className);
const jump = document.querySelector('.jump');
const place = document.getElementById('place');
let at = -1;
const go = (step) => {
  if (starts.length === 0) return;
  starts[at]?.classList.remove('here');
  at = (at + step + starts.length) % starts.length;
  if (at < 0) at = starts.length - 1;
  starts[at].classList.add('here');
  starts[at].scrollIntoView({ block: 'center' });
  place.textContent = (at + 1) + ' of ' + starts.length + ', line ' + starts[at].id.slice(1);
};
jump.hidden = starts.length === 0;
place.textContent = starts.length + ' places';
document.getElementById('next').addEventListener('click', () => go(1));
document.getElementById('previous').addEventListener('click', () => go(at < 0 ? 0 : -1));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'n') go(1);
  else if (event.key === 'p') go(at < 0 ? 0 : -1);
});
`;

const script: InlineSource = { text: scriptText, sha256: 'A2TpWBoO9wKEaurCiS7fxpgqfff3Ze264lq7/zBRVLc=' };
