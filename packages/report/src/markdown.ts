import { fit, type Piece } from './budget.ts';
import type { Block, Cell, Inline } from './document.ts';
import { htmlInline } from './html-inline.ts';
import { githubHtmlText, longestRun, markdownInline, mergeStrings } from './markdown-inline.ts';
import { plainText } from './text.ts';

/** GitHub refuses more: a job summary per step, and the body of a comment (characters there, so bytes are enough). */
export const summaryBytes = 1024 * 1024;
export const commentBytes = 65_536;

export interface MarkdownOptions {
  /** UTF-8 bytes of the result. */
  readonly maxBytes: number;
}

/**
 * GitHub-flavoured Markdown of at most `maxBytes`. Every text of the blocks is shown as it is: nothing in it becomes
 * markup, a mention, a reference or a link. What does not fit is left out block-wise and row-wise, and said.
 */
export function renderMarkdown(blocks: readonly Block[], options: MarkdownOptions): string {
  const text = fit(blocks.map(pieceOf), {
    maxBytes: Math.max(0, options.maxBytes - 1),
    separator: '\n\n',
    dropped: (count) => `_The report is too long to be shown here: ${counted(count, 'block')} left out._`,
  });
  return text === '' ? '' : `${text}\n`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'heading':
      return { kind: 'fixed', text: `${'#'.repeat(block.level)} ${line(block.content).replaceAll('<br>', ' ')}` };
    case 'paragraph':
      return { kind: 'fixed', text: atLineStart(line(block.content)) };
    case 'list':
      return {
        kind: 'elastic',
        head: '',
        units: block.items.map((item, index) => `${index === 0 ? '' : '\n'}- ${atLineStart(line(item))}`),
        tail: '',
        note: (hidden) => (hidden === 0 ? '' : `\n- and ${counted(hidden, 'more item')}`),
      };
    case 'table':
      return tablePiece(block);
    case 'code-block':
      return codePiece(block.text, block.language);
    case 'details': {
      const summary = htmlInline(mergeStrings(block.summary), githubHtmlText);
      const head = `<details${block.open === true ? ' open' : ''}>\n<summary>${summary}</summary>\n\n`;
      return {
        kind: 'group',
        head,
        pieces: block.blocks.map(pieceOf),
        tail: '\n\n</details>',
        folded: `${head}_Left out: the report is too long to be shown here._\n\n</details>`,
      };
    }
  }
}

const line = (content: readonly Inline[]): string => markdownInline(content).replace(/^(?:\s|<br>)+|\s+$/gu, '');

/** What would make a list or a heading at the beginning of a line; the other such characters are always escaped. */
function atLineStart(text: string): string {
  return text.replace(/^[-+=]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

function tablePiece(block: Extract<Block, { kind: 'table' }>): Piece {
  const titles = block.columns.map((column) => markdownInline([column.title], { inTable: true }));
  const rules = block.columns.map((column) => (column.align === 'right' ? '--:' : ':--'));
  const already = block.hiddenRows ?? 0;
  return {
    kind: 'elastic',
    head: `| ${titles.join(' | ')} |\n| ${rules.join(' | ')} |`,
    units: block.rows.map((row) => `\n| ${block.columns.map((_, index) => cell(row[index])).join(' | ')} |`),
    tail: '',
    note: (hidden) => (hidden + already === 0 ? '' : `\n\nand ${counted(hidden + already, 'more row')}`),
  };
}

export function cellContent(cell: Cell | undefined): readonly Inline[] {
  if (cell === undefined) return [];
  return Array.isArray(cell) ? (cell as readonly Inline[]) : [cell as Inline];
}

const cell = (content: Cell | undefined): string => markdownInline(cellContent(content), { inTable: true });

function codePiece(text: string, language: string | undefined): Piece {
  const plain = plainText(text).replace(/\n$/u, '');
  const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1));
  return {
    kind: 'elastic',
    head: `${fence}${(language ?? '').replace(/[^\w+#.-]/gu, '')}`,
    units: plain.split('\n').map((each) => `\n${each}`),
    tail: `\n${fence}`,
    note: (hidden) => (hidden === 0 ? '' : `\n\nand ${counted(hidden, 'more line')}`),
  };
}
