import { htmlPage, htmlText, type InlineSource } from '@sluice/report';
import { formatRatio, formatRatioWithCounts, type Ratio } from '@sluice/verdict';
import { branchRatio, lineRatio } from './coverage.ts';
import type { HtmlEntry, HtmlOptions } from './html-report.ts';
import { indexStyles } from './html-styles.ts';
import { sumRatios } from './patch.ts';

export function indexPage(entries: readonly HtmlEntry[], { title, subtitle, notes, patch }: HtmlOptions): string {
  const files = entries.map(({ file }) => file);
  const changed = patch.size > 0;
  const columns = ['File', 'Lines', 'Covered', 'Missing', 'Branches', ...(changed ? ['Changed lines'] : [])];
  const head = columns.map((column, index) => `<th scope="col"${index > 0 ? ' class="right"' : ''}>${column}</th>`);
  const body = `<h1>${htmlText(title)}</h1>
<p class="subtitle">${htmlText(subtitle)}</p>
<dl class="totals">
${total('Lines', lineRatio(files))}${total('Branches', branchRatio(files))}${changed ? total('Changed lines', sumRatios([...patch.values()])) : ''}<div><dt>Files</dt><dd>${files.length}</dd></div>
</dl>
${[...notes, ...withoutPages(entries)].map((note) => `<p class="note">${htmlText(note)}</p>\n`).join('')}<div class="controls" role="search" hidden>
<label>Filter <input type="search" id="filter" placeholder="path, several words" autocomplete="off" spellcheck="false"></label>
<label><input type="checkbox" id="incomplete"> only with missing lines or branches</label>
${changed ? '<label><input type="checkbox" id="changed"> only changed files</label>\n' : ''}<output id="shown"></output>
</div>
<div class="scroll"><table class="files">
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${entries.map((entry) => row(entry, changed ? patch : undefined)).join('\n')}
</tbody></table></div>
`;
  return htmlPage({ title, body, styles: indexStyles, script });
}

function withoutPages(entries: readonly HtmlEntry[]): readonly string[] {
  const paged = entries.filter(({ page }) => page !== undefined).length;
  if (paged === entries.length) return [];
  return [
    `Of ${entries.length} files the ${paged} with the most missing lines, and the changed ones first, have a page.`,
  ];
}

function total(name: string, ratio: Ratio): string {
  const counts = ratio.total === 0 ? 'not measured' : `${ratio.covered} of ${ratio.total}`;
  return `<div><dt>${name}</dt><dd>${formatRatio(ratio)} <small>${counts}</small></dd></div>\n`;
}

/** Cells carry what they are sorted by; what is not measured comes last. */
function row({ file, lines, page }: HtmlEntry, patch: ReadonlyMap<string, Ratio> | undefined): string {
  const path = htmlText(file.path);
  const branches = branchRatio([file]);
  const missing = lines.total - lines.covered;
  const own = patch?.get(file.path);
  const flags = `${missing > 0 || branches.covered < branches.total ? ' data-incomplete' : ''}${own === undefined ? '' : ' data-changed'}`;
  const cells = [
    `<td data-v="${path}">${page === undefined ? path : `<a href="${page}">${path}</a>`}</td>`,
    number(lines, `${bar(lines)} ${formatRatio(lines)}`),
    `<td class="number" data-v="${lines.covered}">${lines.covered}/${lines.total}</td>`,
    `<td class="number" data-v="${missing}">${missing}</td>`,
    number(branches, branches.total === 0 ? '–' : formatRatioWithCounts(branches)),
    ...(patch === undefined ? [] : [number(own, own === undefined ? '' : formatRatioWithCounts(own))]),
  ];
  return `<tr${flags}>${cells.join('')}</tr>`;
}

function number(ratio: Ratio | undefined, shown: string): string {
  const value = ratio === undefined || ratio.total === 0 ? 2 : ratio.covered / ratio.total;
  return `<td class="number" data-v="${value}">${shown}</td>`;
}

/** The width comes from a class: the page's policy allows no style attributes. */
function bar({ covered, total }: Ratio): string {
  if (total === 0) return '<span class="bar none" aria-hidden="true"></span>';
  return `<span class="bar" aria-hidden="true"><i class="w${Math.floor((covered * 100) / total)}"></i></span>`;
}

/** Sorting by the headings, filtering as one types, `/` goes to the filter. What is chosen is kept in the address. */
const scriptText = `
const table = document.querySelector('table.files');
const body = table.tBodies[0];
const rows = [...body.rows];
const controls = document.querySelector('.controls');
const filter = document.getElementById('filter');
const boxes = ['incomplete', 'changed'].map((id) => document.getElementById(id)).filter(Boolean);
controls.hidden = false;
const state = new URLSearchParams(location.hash.slice(1));
const keep = () => history.replaceState(null, '', '#' + state);
const show = () => {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const path = row.cells[0].dataset.v.toLowerCase();
    const fits = words.every((word) => path.includes(word)) && boxes.every((box) => !box.checked || box.id in row.dataset);
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  document.getElementById('shown').textContent = shown + ' of ' + rows.length + ' files';
};
const sort = (heading, descending) => {
  const column = heading.cellIndex;
  const value = (row) => row.cells[column].dataset.v;
  const compare = column === 0 ? (a, b) => value(a).localeCompare(value(b)) : (a, b) => value(a) - value(b);
  rows.sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
  body.append(...rows);
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
};
for (const heading of table.tHead.querySelectorAll('th')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = heading.textContent;
  button.title = 'Sort';
  heading.replaceChildren(button);
  button.addEventListener('click', () => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    sort(heading, descending);
    state.set('sort', (descending ? '-' : '') + heading.cellIndex);
    keep();
  });
}
filter.addEventListener('input', () => { state.set('filter', filter.value); keep(); show(); });
for (const box of boxes) {
  box.checked = state.has(box.id);
  box.addEventListener('change', () => { box.checked ? state.set(box.id, '1') : state.delete(box.id); keep(); show(); });
}
filter.value = state.get('filter') ?? '';
const sorted = /^(-?)(\\d)$/.exec(state.get('sort') ?? '');
const heading = sorted && table.tHead.rows[0].cells[sorted[2]];
if (heading) sort(heading, sorted[1] === '-');
else table.tHead.rows[0].cells[1].setAttribute('aria-sort', 'ascending');
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === filter || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  filter.focus();
  filter.select();
});
show();
`;

const script: InlineSource = { text: scriptText, sha256: 'BxAHxnG/sQV/I9dm1Nja5o9j6/t2wT7MxDVn1oPfP5Y=' };
