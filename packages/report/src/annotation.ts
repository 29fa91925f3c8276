export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** A remark that GitHub shows at a line of a file. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** Relative to the root of the repository, POSIX separators. Without it the remark belongs to the run. */
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  readonly endLine?: number;
  /** 1-based, UTF-16 units. Dropped when `endLine` differs from `line`: GitHub rejects it there. */
  readonly column?: number;
  readonly endColumn?: number;
  /** Higher first, when there are more than GitHub shows. Default 0. */
  readonly rank?: number;
}

export interface ShownAnnotations {
  readonly shown: readonly Annotation[];
  readonly hidden: readonly Annotation[];
}

/** GitHub shows this many of each level per step; what is beyond it is dropped without a word. */
export const annotationsPerLevel = 10;

/**
 * The annotations that GitHub will show, best first, and those that must be told of elsewhere. `taken` are the places that
 * the step has used already, or keeps for its last words.
 */
export function rankAnnotations(
  annotations: readonly Annotation[],
  taken: Readonly<Partial<Record<AnnotationLevel, number>>> = {},
): ShownAnnotations {
  const ranked = annotations
    .map((annotation, index) => ({ annotation, index }))
    .sort((a, b) => (b.annotation.rank ?? 0) - (a.annotation.rank ?? 0) || a.index - b.index)
    .map(({ annotation }) => annotation);
  const left: Record<AnnotationLevel, number> = {
    error: annotationsPerLevel - (taken.error ?? 0),
    warning: annotationsPerLevel - (taken.warning ?? 0),
    notice: annotationsPerLevel - (taken.notice ?? 0),
  };
  const shown: Annotation[] = [];
  const hidden: Annotation[] = [];
  for (const annotation of ranked) {
    if (left[annotation.level] > 0) {
      left[annotation.level] -= 1;
      shown.push(annotation);
    } else hidden.push(annotation);
  }
  return { shown, hidden };
}
