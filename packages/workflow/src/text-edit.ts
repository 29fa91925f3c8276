/** Replaces `text.slice(start, end)`; offsets are those of the original text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** `text` with all edits in it. They must not overlap: what would be silently wrong throws. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done || end < start || end > text.length) throw new Error(`edits overlap at offset ${start}`);
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
