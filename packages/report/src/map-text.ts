import type { Annotation } from './annotation.ts';
import type { Block, Cell, Inline } from './document.ts';

type Change = (text: string) => string;

/**
 * The blocks with every text changed, for instance rid of secrets. It has to happen before rendering: escaped for Markdown,
 * HTML or JSON a secret does not look like itself any more.
 */
export function mapText(blocks: readonly Block[], change: Change): readonly Block[] {
  return blocks.map((block) => mapBlock(block, change));
}

export function mapAnnotationText(annotation: Annotation, change: Change): Annotation {
  const { path } = annotation;
  const shown = { ...annotation, title: change(annotation.title), message: change(annotation.message) };
  return path === undefined ? shown : { ...shown, path: change(path) };
}

function mapBlock(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: mapInlines(block.content, change) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapInlines(item, change)) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
        rows: block.rows.map((row) => row.map((cell) => mapCell(cell, change))),
      };
    case 'code-block':
      return { ...block, text: change(block.text) };
    case 'details':
      return { ...block, summary: mapInlines(block.summary, change), blocks: mapText(block.blocks, change) };
  }
}

const mapInlines = (content: readonly Inline[], change: Change): readonly Inline[] =>
  content.map((inline) => mapInline(inline, change));

function mapCell(cell: Cell, change: Change): Cell {
  return Array.isArray(cell) ? mapInlines(cell as readonly Inline[], change) : mapInline(cell as Inline, change);
}

function mapInline(inline: Inline, change: Change): Inline {
  if (typeof inline === 'string') return change(inline);
  switch (inline.kind) {
    case 'code':
      return { ...inline, text: change(inline.text) };
    case 'strong':
      return { ...inline, content: mapInlines(inline.content, change) };
    case 'link':
      return { ...inline, label: change(inline.label), url: change(inline.url) };
  }
}
