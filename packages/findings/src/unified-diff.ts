export interface Hunk {
  /** 1-based; 0 when the hunk has no old line. */
  readonly oldStart: number;
  /** Each with its sign first and its line end last, if it has one. */
  readonly lines: readonly string[];
}

export interface FileDiff {
  /** As the diff names it. */
  readonly path: string;
  readonly hunks: readonly Hunk[];
}

const lineWithEnd = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu;
const hunkHead = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/u;

/**
 * Reads unified diffs of files that keep their name, such as `ruff … --diff` prints (POSIX `diff -u`). Text between the
 * files is passed over; a hunk that is not whole makes it no diff: then a text says so.
 */
export function parseUnifiedDiff(text: string): readonly FileDiff[] | string {
  const lines = text.match(lineWithEnd) ?? [];
  const files: { readonly path: string; readonly hunks: Hunk[] }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = trimEnd(lines[at] ?? '');
    const next = trimEnd(lines[at + 1] ?? '');
    if (line.startsWith('--- ') && next.startsWith('+++ ')) {
      files.push({ path: next.slice(4), hunks: [] });
      at += 1;
      continue;
    }
    const head = hunkHead.exec(line);
    if (head === null) continue;
    const [, start, oldCount = '1', newCount = '1'] = head;
    const body = takeHunk(lines, at + 1, Number(oldCount), Number(newCount));
    const file = files.at(-1);
    if (body === undefined || file === undefined) return 'its diff breaks off';
    file.hunks.push({ oldStart: Number(start), lines: body.lines });
    at = body.next - 1;
  }
  return files.some(({ hunks }) => hunks.length === 0) ? 'its diff breaks off' : files;
}

function takeHunk(lines: readonly string[], from: number, oldCount: number, newCount: number) {
  const taken: string[] = [];
  let [old, added, at] = [oldCount, newCount, from];
  for (; old > 0 || added > 0; at += 1) {
    const line = lines[at] ?? '';
    const sign = line[0];
    if (sign === '\\') withoutEnd(taken);
    else if (sign === ' ' || sign === '-' || sign === '+') {
      if (sign !== '+') old -= 1;
      if (sign !== '-') added -= 1;
      taken.push(line);
    } else return undefined;
  }
  if (old < 0 || added < 0) return undefined;
  if (lines[at]?.startsWith('\\') === true) {
    withoutEnd(taken);
    at += 1;
  }
  return { lines: taken, next: at };
}

/** `\ No newline at end of file` speaks of the line before it. */
function withoutEnd(taken: string[]): void {
  const last = taken.pop();
  if (last !== undefined) taken.push(trimEnd(last));
}

const trimEnd = (line: string): string => line.replace(/(?:\r\n|\n|\r)$/u, '');

/** The text with the hunks in it; `undefined` when they do not fit it exactly. */
export function applyHunks(text: string, hunks: readonly Hunk[]): string | undefined {
  const old = text.match(lineWithEnd) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const { oldStart, lines } of hunks) {
    // A hunk without old lines stands behind the line that it names.
    const start = lines.every((line) => line.startsWith('+')) ? oldStart : oldStart - 1;
    if (start < at || start > old.length) return undefined;
    result.push(...old.slice(at, start));
    at = start;
    for (const line of lines) {
      const content = line.slice(1);
      if (line.startsWith('+')) result.push(content);
      else {
        if (old[at] !== content) return undefined;
        if (line.startsWith(' ')) result.push(content);
        at += 1;
      }
    }
  }
  return [...result, ...old.slice(at)].join('');
}

/** The first old line that a hunk changes, or behind which it adds; 1-based. */
export function firstChangedLine({ oldStart, lines }: Hunk): number {
  const before = lines.findIndex((line) => !line.startsWith(' '));
  return Math.max(1, oldStart + Math.max(0, before));
}
