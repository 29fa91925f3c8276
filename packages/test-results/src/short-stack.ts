import { isFrameLine } from './stack-frame.ts';

const headLines = 30;
const tailLines = 20;

/**
 * A trace that a person reads: frames of other people's code become one line, and of a long text the middle is left out. `isOurs` says
 * whether the file of a frame is in the repository; when none is, all frames stay.
 */
export function shortStack(details: string, isOurs: (line: string) => boolean): string {
  const lines = details.split('\n');
  const kept = lines.some((line) => isFrameLine(line) && isOurs(line)) ? withoutOthers(lines, isOurs) : lines;
  if (kept.length <= headLines + tailLines + 1) return kept.join('\n');
  const hidden = kept.length - headLines - tailLines;
  return [...kept.slice(0, headLines), `… ${hidden} lines left out …`, ...kept.slice(-tailLines)].join('\n');
}

function withoutOthers(lines: readonly string[], isOurs: (line: string) => boolean): readonly string[] {
  const kept: string[] = [];
  let others = 0;
  const flush = (): void => {
    if (others > 0) kept.push(`    … ${others} ${others === 1 ? 'frame' : 'frames'} outside of the repository`);
    others = 0;
  };
  for (const [index, line] of lines.entries()) {
    const frame = isFrameLine(line);
    if (frame && !isOurs(line)) {
      others += 1;
      continue;
    }
    // Rust and Go write the name of the function on a line of its own, before the place.
    const next = lines[index + 1];
    if (!frame && next !== undefined && isNameOf(line, next) && !isOurs(next)) continue;
    flush();
    kept.push(line);
  }
  flush();
  return kept;
}

const isNameOf = (line: string, next: string): boolean =>
  (/^\s*\d+: \S/u.test(line) && /^\s+at \S/u.test(next)) ||
  (/^\S.*\)?$/u.test(line) && /^\t\S+\.go:\d+ \+0x/u.test(next));
