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
