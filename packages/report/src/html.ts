import { fit, type Piece } from './budget.ts';
import type { Block, Column } from './document.ts';
import { htmlInline, htmlText } from './html-inline.ts';
import { cellContent, counted } from './markdown.ts';
import { plainText } from './text.ts';

export interface HtmlOptions {
  /** Shown as the first heading; left out when not given. */
  readonly title?: string;
  /** UTF-8 bytes of the result; not limited when not given. */
  readonly maxBytes?: number;
}

/** A fragment of HTML: `<section>` with the blocks. Nothing in the texts becomes markup; no scripts, no styles. */
export function renderHtml(blocks: readonly Block[], options: HtmlOptions = {}): string {
  const head = options.title === undefined ? '<section>\n' : `<section>\n<h1>${htmlText(options.title)}</h1>\n`;
  const tail = '\n</section>\n';
  const body = fit(blocks.map(pieceOf), {
    maxBytes: (options.maxBytes ?? Number.POSITIVE_INFINITY) - Buffer.byteLength(head + tail),
    separator: '\n',
    dropped: (count) =>
      `<p class="note">The report is too long to be shown here: ${counted(count, 'block')} left out.</p>`,
  });
  return `${head}${body}${tail}`;
}

function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'heading':
      return { kind: 'fixed', text: `<h${block.level}>${htmlInline(block.content)}</h${block.level}>` };
    case 'paragraph':
      return { kind: 'fixed', text: `<p>${htmlInline(block.content)}</p>` };
    case 'list':
      return {
        kind: 'elastic',
        head: '<ul>',
        units: block.items.map((item) => `\n<li>${htmlInline(item)}</li>`),
        tail: '\n</ul>',
        note: (hidden) => note(hidden, 'more item'),
      };
    case 'table':
      return tablePiece(block);
    case 'code-block':
      return {
        kind: 'elastic',
        head: '<pre tabindex="0"><code>',
        units: plainText(block.text)
          .replace(/\n$/u, '')
          .split('\n')
          .map((each, index) => `${index === 0 ? '' : '\n'}${htmlText(each, { prepared: true })}`),
        tail: '</code></pre>',
        note: (hidden) => note(hidden, 'more line'),
      };
    case 'details': {
      const head = `<details${block.open === true ? ' open' : ''}>\n<summary>${htmlInline(block.summary)}</summary>\n`;
      return {
        kind: 'group',
        head,
        pieces: block.blocks.map(pieceOf),
        tail: '\n</details>',
        folded: `${head}<p class="note">Left out: the report is too long to be shown here.</p>\n</details>`,
      };
    }
  }
}

const note = (hidden: number, noun: string): string =>
  hidden === 0 ? '' : `\n<p class="note">and ${counted(hidden, noun)}</p>`;

function tablePiece(block: Extract<Block, { kind: 'table' }>): Piece {
  const titles = block.columns.map((column) => `<th scope="col"${alignment(column)}>${htmlText(column.title)}</th>`);
  const already = block.hiddenRows ?? 0;
  return {
    kind: 'elastic',
    head: `<div class="scroll" tabindex="0"><table>\n<thead><tr>${titles.join('')}</tr></thead>\n<tbody>`,
    units: block.rows.map((row) => {
      const cells = block.columns.map(
        (column, index) => `<td${alignment(column)}>${htmlInline(cellContent(row[index]))}</td>`,
      );
      return `\n<tr>${cells.join('')}</tr>`;
    }),
    tail: '\n</tbody></table></div>',
    note: (hidden) => note(hidden + already, 'more row'),
  };
}

const alignment = (column: Column): string => (column.align === 'right' ? ' class="right"' : '');
