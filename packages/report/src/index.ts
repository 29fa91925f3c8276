export {
  type Annotation,
  type AnnotationLevel,
  annotationsPerLevel,
  rankAnnotations,
  type ShownAnnotations,
} from './annotation.ts';
export {
  type Alignment,
  type Block,
  bullets,
  type Cell,
  type Column,
  code,
  codeBlock,
  type Document,
  details,
  heading,
  type Inline,
  link,
  paragraph,
  strong,
  table,
} from './document.ts';
export { type HtmlOptions, renderHtml } from './html.ts';
export { htmlText, safeUrl } from './html-inline.ts';
export { type HtmlPage, htmlPage, type InlineSource, type StyleSheet } from './html-page.ts';
export { count, some } from './listing.ts';
export { mapAnnotationText, mapText } from './map-text.ts';
export { commentBytes, type MarkdownOptions, renderMarkdown, summaryBytes } from './markdown.ts';
export { sparkline } from './sparkline.ts';
export { plainText, truncateText } from './text.ts';
export { statusIcon, verdictBlocks } from './verdict-blocks.ts';
export { annotationCommand, type CommandProperties, messageUnits, workflowCommand } from './workflow-command.ts';
