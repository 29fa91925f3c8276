/**
 * A report as data: built by the gates, rendered to Markdown or HTML by this package. Text goes in as text and is
 * escaped by the renderer, so nothing that a project under test says can become markup.
 */
export interface Document {
  readonly blocks: readonly Block[];
}

export type Inline =
  | string
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** Only http and https become a link; anything else is shown as its label. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export type Alignment = 'left' | 'right';

export interface Column {
  readonly title: string;
  readonly align?: Alignment;
}

export type Cell = Inline | readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** Most important first: where space is short, the last rows go. */
      readonly rows: readonly (readonly Cell[])[];
      /** Rows that the gate left out already; counted in the line below the table. */
      readonly hiddenRows?: number;
    }
  | { readonly kind: 'code-block'; readonly text: string; readonly language?: string }
  | {
      readonly kind: 'details';
      readonly summary: readonly Inline[];
      readonly blocks: readonly Block[];
      readonly open?: boolean;
    };

type Content = Inline | readonly Inline[];

const list = (content: Content): readonly Inline[] =>
  Array.isArray(content) ? (content as readonly Inline[]) : [content as Inline];

export const strong = (content: Content): Inline => ({ kind: 'strong', content: list(content) });
export const code = (text: string): Inline => ({ kind: 'code', text });
export const link = (label: string, url: string): Inline => ({ kind: 'link', label, url });

export const heading = (level: 2 | 3 | 4, content: Content): Block => ({
  kind: 'heading',
  level,
  content: list(content),
});
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
export const bullets = (items: readonly Content[]): Block => ({ kind: 'list', items: items.map(list) });
export const codeBlock = (text: string, language?: string): Block =>
  language === undefined ? { kind: 'code-block', text } : { kind: 'code-block', text, language };
export const details = (summary: Content, blocks: readonly Block[], open = false): Block => ({
  kind: 'details',
  summary: list(summary),
  blocks,
  open,
});
export const table = (
  columns: readonly (string | Column)[],
  rows: readonly (readonly Cell[])[],
  hiddenRows = 0,
): Block => ({
  kind: 'table',
  columns: columns.map((column) => (typeof column === 'string' ? { title: column } : column)),
  rows,
  hiddenRows,
});
