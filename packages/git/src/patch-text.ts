import { unquotePath } from './quoted-path.ts';

/** One place of a change, as in `@@ -3,2 +3,4 @@` without context: 1-based; a count of 0 is nothing on that side. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** A hunk with its lines, as `git diff -U0` writes them, without their sign. */
export interface HunkText extends Hunk {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What a patch says of one file; `undefined` where there is none (`/dev/null`). */
export interface FilePatch {
  readonly oldPath: string | undefined;
  readonly newPath: string | undefined;
  readonly hunks: readonly HunkText[];
}

const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;

/**
 * Reads the output of `git diff -U0 --src-prefix=a/ --dst-prefix=b/`. The counts in the headers say how many lines belong to a hunk,
 * so that a line of code that looks like a header is taken for what it is. Files without a hunk are left out.
 */
export function readPatch(text: string): readonly FilePatch[] {
  const files: FilePatch[] = [];
  let hunks: HunkText[] = [];
  let oldPath: string | undefined;
  let at = 0;
  const nextLine = (): string => {
    const end = text.indexOf('\n', at);
    const line = end < 0 ? text.slice(at) : text.slice(at, end);
    at = end < 0 ? text.length : end + 1;
    return line;
  };
  const take = (count: number): readonly string[] => {
    const taken = Array.from({ length: count }, () => nextLine().slice(1));
    if (text.startsWith('\\ ', at)) nextLine();
    return taken;
  };
  while (at < text.length) {
    const line = nextLine();
    if (line.startsWith('--- ')) oldPath = pathOf(line.slice(4));
    else if (line.startsWith('+++ ')) {
      hunks = [];
      files.push({ oldPath, newPath: pathOf(line.slice(4)), hunks });
    } else if (line.startsWith('@@ ')) {
      const [, oldStart, oldCount = '1', newStart, newCount = '1'] = hunkHeader.exec(line) ?? [];
      if (oldStart === undefined || newStart === undefined) continue;
      const counts = { oldCount: Number(oldCount), newCount: Number(newCount) };
      const removed = take(counts.oldCount);
      const added = take(counts.newCount);
      hunks.push({ oldStart: Number(oldStart), newStart: Number(newStart), ...counts, removed, added });
    }
  }
  return files.filter((file) => file.hunks.length > 0);
}

/** Git ends a name that has spaces with a tab. */
function pathOf(text: string): string | undefined {
  const name = text.endsWith('\t') ? text.slice(0, -1) : text;
  return name === '/dev/null' ? undefined : unquotePath(name).slice('a/'.length);
}
