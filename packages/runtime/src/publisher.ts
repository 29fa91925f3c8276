import type { Outputs } from '@sluice/action';
import {
  type Annotation,
  type AnnotationLevel,
  annotationCommand,
  type Block,
  mapAnnotationText,
  rankAnnotations,
  renderMarkdown,
  type ShownAnnotations,
  summaryBytes,
} from '@sluice/report';
import type { StepLog } from './log.ts';
import type { RealIo } from './real-io.ts';

/** The doors by which a step's result leaves the process. */
export interface Publisher {
  readonly io: RealIo;
  readonly write: (text: string) => void;
  readonly setOutputs: (outputs: Outputs) => void;
  readonly addSummary: (markdown: string) => void;
}

/**
 * The annotations that GitHub will show. What the log has made already counts, and a place is kept for the last words of the
 * step, which are the most important ones, and for one notice.
 */
export function shownAnnotations(
  annotations: readonly Annotation[],
  lastWords: AnnotationLevel | undefined,
  log: StepLog,
): ShownAnnotations {
  const made = log.annotations();
  const kept = (level: AnnotationLevel): number => (level === lastWords || level === 'notice' ? 1 : 0);
  return rankAnnotations(annotations, {
    error: made.error + kept('error'),
    warning: made.warning + kept('warning'),
    notice: made.notice + kept('notice'),
  });
}

export function writeAnnotations(annotations: readonly Annotation[], { io, write }: Publisher): void {
  for (const annotation of annotations) {
    write(`${io.log.redact(annotationCommand(mapAnnotationText(annotation, io.log.redact)))}\n`);
  }
}

/** A summary that GitHub takes: the line end that is put behind it counts too. */
export function summaryMarkdown(blocks: readonly Block[], { redact }: StepLog): string {
  return redact(renderMarkdown(blocks, { maxBytes: summaryBytes - 1 }));
}
